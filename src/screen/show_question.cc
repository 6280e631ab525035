#include <utility>

#include "play/kinds.h"
#include "screen/show_kinds.h"

namespace waymark {
namespace {

QuestionView view_of(const Session& session, const Question& question, const Strings& say) {
  const auto& answers = session.marks().of(question).answers;
  return {session,
          question,
          say,
          session.marks().settled(question),
          session.showing_feedback(question),
          answers.empty() ? nullptr : &answers.back()};
}

Node feedback_node(const QuestionView& view) {
  const std::string id = view.id("feedback");
  if (view.given == nullptr || (!view.feedback && !view.settled)) return status(id);
  Text words = std::visit([&](const auto& kind) { return feedback_words(kind, view); }, view.question.kind);
  if (!view.settled) append(words, view.say("Have another go."));
  return status(id, view.last_mark() == kFullMark ? Tone::kRight : Tone::kNotRight, std::move(words));
}

/// Whether there is something to check: an answer that can be given, and not the one just given.
bool can_check(const Session& session, const Question& question) {
  if (session.showing_feedback(question)) return false;
  const Draft draft = session.draft(question);
  return std::visit([&](const auto& kind) { return fits(kind, answer_of(kind, draft)); }, question.kind);
}

}  // namespace

void append(Text& to, const Text& more) {
  if (more.empty()) return;
  if (!to.empty()) to.spans.push_back({" ", false});
  to.spans.insert(to.spans.end(), more.spans.begin(), more.spans.end());
}

void append(Text& to, std::string_view more) {
  append(to, Text::of(std::string(more)));
}

Node question_node(const Session& session, const Question& question, const Strings& say) {
  const QuestionView view = view_of(session, question, say);
  Node node;
  node.role = Role::kQuestion;
  node.id = question.id;
  node.words = question.prompt;
  node.children = std::visit([&](const auto& kind) { return answer_nodes(kind, view); }, question.kind);
  node.children.push_back(feedback_node(view));
  if (view.settled) {
    for (Node& told : paragraphs(view.id("explain"), question.explain)) node.children.push_back(std::move(told));
  }
  return node;
}

std::vector<Node> question_actions(const Session& session, const Question& question, const Strings& say) {
  if (session.marks().settled(question)) return {button("next", say("Next"), Tone::kPrimary, {Verb::kNext, {}, {}})};
  Node check = button("check", say("Check my answer"), Tone::kPrimary, {Verb::kCheck, question.id, {}});
  check.disabled = !can_check(session, question);
  std::vector<Node> actions{std::move(check)};
  if (!question.required) actions.push_back(button("next", say("Skip this one"), Tone::kQuiet, {Verb::kNext, {}, {}}));
  return actions;
}

}  // namespace waymark
