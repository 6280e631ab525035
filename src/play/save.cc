#include "play/save.h"

#include <nlohmann/json.hpp>

namespace waymark {
namespace {

constexpr int kSaveFormat = 1;

Error unreadable(const std::string& what) {
  return Error{"unreadable-save", "The saved run cannot be read: " + what + " Start the lesson again."};
}

}  // namespace

std::string to_json(const Save& save) {
  nlohmann::ordered_json intents = nlohmann::ordered_json::array();
  for (const Intent& intent : save.intents)
    intents.push_back(nlohmann::ordered_json::parse(to_json(intent), nullptr, false));
  return nlohmann::ordered_json{{"save", kSaveFormat},
                                {"run", save.run},
                                {"lesson", save.lesson},
                                {"version", save.version},
                                {"intents", intents}}
      .dump();
}

Result<Save> save_of_json(std::string_view json) {
  const nlohmann::json object = nlohmann::json::parse(json, nullptr, false);
  if (!object.is_object()) return unreadable("it is not a JSON object.");
  if (object.value("save", nlohmann::json()) != kSaveFormat) return unreadable("it is of another format.");
  Save save;
  for (const auto& [key, field] :
       {std::pair{"run", &save.run}, std::pair{"lesson", &save.lesson}, std::pair{"version", &save.version}}) {
    const auto found = object.find(key);
    if (found == object.end() || !found->is_string()) return unreadable(std::string("\"") + key + "\" is missing.");
    *field = found->get<std::string>();
  }
  const auto intents = object.find("intents");
  if (intents == object.end() || !intents->is_array()) return unreadable("\"intents\" is missing.");
  for (const nlohmann::json& item : *intents) {
    const auto intent = intent_of_json(item.dump());
    if (!intent) return unreadable("intent " + std::to_string(save.intents.size() + 1) + " means nothing.");
    save.intents.push_back(*intent);
  }
  return save;
}

Session replay(std::shared_ptr<const Lesson> lesson, const std::vector<Intent>& intents) {
  Session session(std::move(lesson));
  for (const Intent& intent : intents) session.apply(intent);
  return session;
}

}  // namespace waymark
