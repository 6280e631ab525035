#include "screen/show_page.h"

#include <algorithm>
#include <utility>

namespace waymark {

void add_messages(const Page& page, const Lesson& lesson, std::vector<Node>& into, const Strings& say) {
  int number = 0;
  for (const Message& message : page.messages) {
    const bool mine = message.from == "me";
    Node node;
    node.role = Role::kMessage;
    node.id = "message." + std::to_string(++number);
    node.words = message.text;
    node.detail = mine ? std::string(say("You")) : lesson.speakers.at(message.from);
    node.tone = mine ? Tone::kMine : Tone::kPlain;
    into.push_back(std::move(node));
  }
}

void add_choices(const Choices& choices, std::vector<Node>& into) {
  Node group;
  group.id = "choices";
  group.words = choices.prompt;
  for (const Choice& choice : choices.options) {
    Node node = button("choice." + choice.id, {}, Tone::kPlain, {Verb::kChoose, choice.id, {}});
    node.words = choice.text;
    group.children.push_back(std::move(node));
  }
  into.push_back(std::move(group));
}

void add_reflection(const Reflection& reflection, const Session& session, std::vector<Node>& into, const Strings& say) {
  Node area;
  area.role = Role::kTextArea;
  area.id = reflection.id;
  area.words = reflection.prompt;
  area.detail = reflection.hint.plain();
  area.value = session.written(reflection.id);
  area.tone = Tone::kPrivate;
  area.intent = Intent{Verb::kSet, reflection.id, {}};
  into.push_back(std::move(area));
  into.push_back(paragraph(
      "private",
      say("Only you see this. It stays on this device, is never sent, and is wiped when the lesson is recorded.")));
}

void add_services(const Page& page, const Lesson& lesson, std::vector<Node>& into) {
  for (const std::string& id : page.services) {
    const auto found = std::find_if(lesson.services.begin(), lesson.services.end(),
                                    [&](const Service& service) { return service.id == id; });
    if (found != lesson.services.end()) into.push_back(service_card(*found));
  }
}

}  // namespace waymark
