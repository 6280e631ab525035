#pragma once

#include "play/session.h"
#include "screen/node.h"
#include "screen/parts.h"

namespace waymark {

/// What stands on the screen for one question, a kind's part filled in by its own file.
struct QuestionView {
  const Session& session;
  const Question& question;
  const Strings& say;
  bool settled;
  bool feedback;        ///< The answer given last still stands.
  const Answer* given;  ///< The answer given last, or null.

  std::string id(std::string_view part) const { return question.id + "." + std::string(part); }
  int last_mark() const { return mark(question, *given); }
};

/// The nodes that answer it. One file a kind.
std::vector<Node> answer_nodes(const SingleChoice& kind, const QuestionView& view);
std::vector<Node> answer_nodes(const MultipleChoice& kind, const QuestionView& view);
std::vector<Node> answer_nodes(const TrueOrFalse& kind, const QuestionView& view);
std::vector<Node> answer_nodes(const Estimate& kind, const QuestionView& view);
std::vector<Node> answer_nodes(const Number& kind, const QuestionView& view);
std::vector<Node> answer_nodes(const PutInOrder& kind, const QuestionView& view);
std::vector<Node> answer_nodes(const SortIntoGroups& kind, const QuestionView& view);
std::vector<Node> answer_nodes(const MatchPairs& kind, const QuestionView& view);
std::vector<Node> answer_nodes(const PointAtPicture& kind, const QuestionView& view);
std::vector<Node> answer_nodes(const FillTheGap& kind, const QuestionView& view);

/// What is said about the answer given last, without whether another try is left.
Text feedback_words(const SingleChoice& kind, const QuestionView& view);
Text feedback_words(const MultipleChoice& kind, const QuestionView& view);
Text feedback_words(const TrueOrFalse& kind, const QuestionView& view);
Text feedback_words(const Estimate& kind, const QuestionView& view);
Text feedback_words(const Number& kind, const QuestionView& view);
Text feedback_words(const PutInOrder& kind, const QuestionView& view);
Text feedback_words(const SortIntoGroups& kind, const QuestionView& view);
Text feedback_words(const MatchPairs& kind, const QuestionView& view);
Text feedback_words(const PointAtPicture& kind, const QuestionView& view);
Text feedback_words(const FillTheGap& kind, const QuestionView& view);

/// What stands on the screen for one private kind.
struct PrivateView {
  const Private& asked;
  const Draft& draft;
  const Strings& say;

  std::string id(std::string_view part) const { return asked.id + "." + std::string(part); }
};

/// The nodes that a private kind is made of, its prompt among them. One file a kind.
std::vector<Node> private_nodes(const Reflection& kind, const PrivateView& view);
std::vector<Node> private_nodes(const ReadinessRuler& kind, const PrivateView& view);
std::vector<Node> private_nodes(const ProsAndCons& kind, const PrivateView& view);
std::vector<Node> private_nodes(const IfThenPlan& kind, const PrivateView& view);
std::vector<Node> private_nodes(const SelfCheck& kind, const PrivateView& view);

/// What a private kind holds, to look back on: a paragraph each, none when it was left empty.
std::vector<Text> recalled(const Reflection& kind, const PrivateView& view);
std::vector<Text> recalled(const ReadinessRuler& kind, const PrivateView& view);
std::vector<Text> recalled(const ProsAndCons& kind, const PrivateView& view);
std::vector<Text> recalled(const IfThenPlan& kind, const PrivateView& view);
std::vector<Text> recalled(const SelfCheck& kind, const PrivateView& view);

/// The lines of what was written into that part, without those that are empty.
std::vector<Text> lines_in(const PrivateView& view, const std::string& part);
/// "Only you see this. …"
Node private_note(const Strings& say);
/// A place to write that only the participant sees; `part` names it among those of its kind, or is empty.
Node private_area(const PrivateView& view, const std::string& part, Text words);
/// What is said once something was done: the first text at once, the others below it. Before that, none.
std::vector<Node> said_nodes(const std::string& id, const std::vector<Text>& texts);

/// Says in words what colour and shape say to the eye: whether the option that was picked is right, and once the
/// question is settled, which one is. `node` is that option's, with its state.
void tell_state(Node& node, bool right, const QuestionView& view);
/// Radios or tick boxes for options, in the order of this run, with their state told in words.
std::vector<Node> option_nodes(const std::vector<Option>& options, const QuestionView& view, Role role);
/// The feedback of the one option that was picked, or "That's right." / "Not quite.".
Text feedback_of_picked(const std::vector<Option>& options, const QuestionView& view);
/// Adds words after a space.
void append(Text& to, const Text& more);
void append(Text& to, std::string_view more);

/// A question with its answers and what is said about the last one.
Node question_node(const Session& session, const Question& question, const Strings& say);
/// The check, try-again or next button of a question's page, if there is one to press.
std::vector<Node> question_actions(const Session& session, const Question& question, const Strings& say);

}  // namespace waymark
