#include "lesson/translations.h"

#include "base/json_make.h"

namespace waymark {

void Translations::add(std::string_view context, std::string_view source, std::string_view words) {
  said_[std::string(context)].try_emplace(std::string(source), words);
}

void Translations::add_all(const Translations& others) {
  for (const auto& [context, words] : others.said_) said_[context].insert(words.begin(), words.end());
}

void Translations::remove(std::string_view context, std::string_view source) {
  const auto of_context = said_.find(context);
  if (of_context == said_.end()) return;
  const auto found = of_context->second.find(source);
  if (found != of_context->second.end()) of_context->second.erase(found);
  if (of_context->second.empty()) said_.erase(of_context);
}

const std::string* Translations::find(std::string_view context, std::string_view source) const {
  const auto of_context = said_.find(context);
  if (of_context == said_.end()) return nullptr;
  const auto found = of_context->second.find(source);
  return found == of_context->second.end() ? nullptr : &found->second;
}

JsonValue Translations::to_json() const {
  JsonValue json = json_object();
  for (const auto& [context, of_context] : said_) {
    JsonValue words = json_object();
    for (const auto& [source, said] : of_context) waymark::add(words, source, json_text(said));
    waymark::add(json, context, std::move(words));
  }
  return json;
}

Translations Translations::of_json(const JsonValue& value) {
  Translations translations;
  for (const JsonValue::Member& context : value.members) {
    for (const JsonValue::Member& words : context.value.members) {
      if (words.value.kind == JsonValue::Kind::kString) translations.add(context.key, words.key, words.value.string);
    }
  }
  return translations;
}

}  // namespace waymark
