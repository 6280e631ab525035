#include "screen/show_page.h"

#include <iterator>
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
  if (session.page().messages.empty()) return;
  Node said;
  // A scene is read as a story is; only in a chat something comes in.
  said.role = session.page().kind == PageKind::kChat ? Role::kLog : Role::kGroup;
  said.id = "said." + session.page().id;
  int number = 0;
  std::string_view speaking;  // Who said what stands above.
  for (const Message& message : session.page().messages) {
    const std::string id = "message." + std::to_string(++number);
    if (!session.holds(message.when)) continue;
    if (message.from == "narrator") {
      said.children.push_back(paragraph(id, message.text));
    } else {
      Node node = message_node(id, message);
      if (message.from != speaking) {
        node.detail = message.from == "me" ? std::string(say("You")) : session.lesson().speakers.at(message.from);
        said.children.push_back(run_of(id + ".run", node.detail));
      }
      said.children.back().children.push_back(std::move(node));
    }
    speaking = message.from;
  }
  into.push_back(std::move(said));
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

namespace {

/// In the order of kAreas.
constexpr Saying kAreaNames[] = {Saying("England"), Saying("Wales"), Saying("Scotland"), Saying("Northern Ireland")};
static_assert(std::size(kAreaNames) == std::size(kAreas));

Node area_question(const Session& session, const Strings& say) {
  Node question;
  question.role = Role::kQuestion;
  question.id = "area";
  question.words = Text::of(std::string(say("Where do you live? Some of them help in one part of the UK only.")));
  question.level = 2;
  for (std::size_t i = 0; i < std::size(kAreas); ++i) {
    Node radio;
    radio.role = Role::kRadio;
    radio.id = "area." + std::string(kAreas[i]);
    radio.words = Text::of(std::string(say(kAreaNames[i])));
    radio.selected = kAreas[i] == session.area();
    radio.intent = Intent{Verb::kSelect, session.page().id + ".area", std::string(kAreas[i])};
    question.children.push_back(std::move(radio));
  }
  return question;
}

}  // namespace

void add_services(const Session& session, std::vector<Node>& into, const Strings& say) {
  if (session.asks_area()) into.push_back(area_question(session, say));
  for (const Service* service : session.services()) into.push_back(service_card(*service));
}

}  // namespace waymark
