#include "screen/show_page.h"

#include <algorithm>
#include <utility>

namespace waymark {

namespace {

/// What one speaker says without a break: who it is, is told once.
Node run_of(const std::string& id, std::string speaker) {
  Node run;
  run.id = id;
  run.detail = std::move(speaker);
  return run;
}

Node message_node(const std::string& id, const Message& message) {
  Node node;
  node.role = Role::kMessage;
  node.id = id;
  node.words = message.text;
  node.tone = message.from == "me" ? Tone::kMine : Tone::kPlain;
  return node;
}

}  // namespace

void add_messages(const Session& session, std::vector<Node>& into, const Strings& say) {
  int number = 0;
  std::string_view speaking;  // Who said what stands above.
  for (const Message& message : session.page().messages) {
    const std::string id = "message." + std::to_string(++number);
    if (!session.holds(message.when)) continue;
    if (message.from == "narrator") {
      into.push_back(paragraph(id, message.text));
    } else {
      Node node = message_node(id, message);
      if (message.from != speaking) {
        node.detail = message.from == "me" ? std::string(say("You")) : session.lesson().speakers.at(message.from);
        into.push_back(run_of(id + ".run", node.detail));
      }
      into.back().children.push_back(std::move(node));
    }
    speaking = message.from;
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
