#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <vector>

#include "lesson/lesson.h"
#include "prove/alike.h"
#include "prove/layout.h"

namespace waymark::prove {

/// How finely a run's marks are told apart.
enum class Marking {
  kSettled,  ///< Which required questions are settled. Enough where no way on follows from the score.
  kScore,    ///< And the sum of their marks, each from when it is settled. Enough where the score is read only when all
             ///< are.
  kAttempts,  ///< And each attempt at those that are not settled yet.
};

/// A required question, as far as a state can hold it.
struct Required {
  const Question* question = nullptr;
  std::size_t page = 0;
  std::vector<int> marks;  ///< Those that an answer can get, rising; the last is a full one.
  Bits status;  ///< 0: not answered. `settled`: settled. Between them, the attempts so far and their best mark.
  Word settled = 1;

  /// The status after `attempts` answers, fewer than there are, of which the best got that mark, an index below the
  /// last.
  Word status_of(std::size_t attempts, std::size_t best) const {
    return 1 + (attempts - 1) * (marks.size() - 1) + best;
  }
  /// The attempts used, and the best mark so far. REQUIRES: neither 0 nor settled.
  std::size_t attempts_of(Word code) const { return (code - 1) / (marks.size() - 1) + 1; }
  std::size_t best_of(Word code) const { return (code - 1) % (marks.size() - 1); }
};

/// A choice and what comes of it.
struct Option {
  const Choice* choice = nullptr;
  std::size_t go_to = 0;
  std::optional<Bits> once;  ///< Kept if it can be chosen only once.
};

/// What a way on from a page can follow from.
struct Place {
  const Page* page = nullptr;
  std::vector<std::size_t> go_to;       ///< Of each of its ways.
  std::vector<Option> options;          ///< Of its choices.
  std::optional<std::size_t> required;  ///< Its required question, an index of Model::required.
  std::optional<std::size_t> into;  ///< The variable that takes what its private kind finds, if a way depends on it,
  std::vector<int> finds;           ///< and what that can be.
  std::optional<Bits> filled;       ///< Kept if having filled it in once closes a way.
  std::vector<Word> live;           ///< The bits that still matter while the page is shown.
};

/// What of a lesson decides where a run can go, and how a state of it is packed. First stands what going back brings
/// back: the page, the variables, the choices made, the detours; behind it, in words of their own, what it leaves.
struct Model {
  /// REQUIRES: the lesson's targets exist, `next` is filled in, and no detour leads to its own page again.
  Model(std::shared_ptr<const Lesson> lesson, Marking marking);

  std::shared_ptr<const Lesson> lesson;
  Marking marking;
  std::vector<Place> places;  ///< One for each page.
  std::vector<Required> required;
  std::vector<std::size_t> variables;  ///< Those that a way on depends on, rising.

  Bits page;
  Bits detours;              ///< The number that Detours knows them by.
  std::vector<Bits> value;   ///< Of each of `variables`, less its minimum.
  std::vector<Alike> alike;  ///< Of each, what it is kept as.
  Bits sum;                  ///< kScore, kAttempts: of the marks of what is settled, up to `enough`.
  Word enough = 0;           ///< From this sum on every condition answers alike, and the mastery score is reached.
  std::size_t place_words = 0;
  std::size_t words = 0;
};

/// Whether any way on follows from the score.
bool ways_read_score(const Lesson& lesson);

/// The conditions that ways on follow from: of ways, choices and pages.
std::vector<const Condition*> conditions_of_ways(const Page& page);

}  // namespace waymark::prove
