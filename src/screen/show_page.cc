#include "screen/show_page.h"

#include <algorithm>
#include <utility>

namespace waymark {

void add_messages(const Session& session, std::vector<Node>& into, const Strings& say) {
  int number = 0;
  for (const Message& message : session.page().messages) {
    ++number;
    if (!session.holds(message.when)) continue;
    const bool mine = message.from == "me";
    Node node;
    node.role = Role::kMessage;
    node.id = "message." + std::to_string(number);
    node.words = message.text;
    node.detail = mine ? std::string(say("You")) : session.lesson().speakers.at(message.from);
    node.tone = mine ? Tone::kMine : Tone::kPlain;
    into.push_back(std::move(node));
  }
}

void add_choices(const Choices& choices, const Session& session, std::vector<Node>& into) {
  Node group;
  group.id = "choices";
  group.words = choices.prompt;
  for (const Choice& choice : choices.options) {
    if (!session.offers(choice)) continue;
    Node node = button("choice." + choice.id, {}, Tone::kPlain, {Verb::kChoose, choice.id, {}});
    node.words = choice.text;
    group.children.push_back(std::move(node));
  }
  into.push_back(std::move(group));
}

void add_services(const Page& page, const Lesson& lesson, std::vector<Node>& into) {
  for (const std::string& id : page.services) {
    const auto found = std::find_if(lesson.services.begin(), lesson.services.end(),
                                    [&](const Service& service) { return service.id == id; });
    if (found != lesson.services.end()) into.push_back(service_card(*found));
  }
}

}  // namespace waymark
