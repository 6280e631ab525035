#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "lesson/lesson.h"
#include "play/intent.h"

namespace waymark::prove {

enum class Verdict {
  kProved,
  kRefuted,
  kBounded,  ///< Nothing speaks against it in what was looked at, but that was not all.
};

/// What is asked of a lesson.
enum class Claim {
  kPagesReached,  ///< Every page can be reached.
  kEndReachable,  ///< From every state that can be reached an ending can be reached, without going back.
  kAllAsked,      ///< Whoever reaches an ending has answered every required question.
  kCompletable,   ///< Whoever answers everything wrong at first can complete the lesson, without going back.
  kPassable,      ///< Every question can be answered right, and leads on.
  kLoopsLeft,     ///< Every loop has a way out.
  kPrivate,       ///< Nothing that is recorded or that a group sees follows from what is private (leaks_in).
};

/// Something that a claim speaks of.
struct Case {
  std::string id;  ///< Of a page or a question; empty where the claim speaks of the whole lesson.
  Verdict verdict = Verdict::kProved;
  std::optional<std::vector<Intent>> run;  ///< What shows it: a run that turns as few pages as can be, begin left out.
};

struct Finding {
  Claim claim = Claim::kPagesReached;
  Verdict verdict = Verdict::kProved;  ///< The worst of its cases.
  std::vector<Case> cases;  ///< kPagesReached, kAllAsked, kPassable: one for each page or question, in lesson
                            ///< order. The others: what refutes them; kCompletable: the whole lesson.
};

/// How much of a lesson there is to play.
struct Extent {
  int pages = 0;
  int minutes = 0;
};

struct Findings {
  std::vector<Finding> findings;       ///< One for each claim, in their order.
  std::optional<Extent> shortest;      ///< The fewest pages to an ending, and of another run maybe the fewest minutes.
  std::vector<Intent> shortest_run;    ///< With the fewest pages.
  std::optional<Extent> longest;       ///< The most of both, what is gone round in counted once.
  std::size_t loops = 0;               ///< Parts of the lesson that can be gone round in.
  std::size_t states = 0;              ///< That were visited.
  bool whole = true;                   ///< They are all there are.
  std::optional<std::uint32_t> depth;  ///< If not: all runs that turn fewer pages than this were looked at.

  Verdict verdict() const;
};

struct Options {
  std::size_t limit = 4'000'000;  ///< About how many states are visited at most.
  std::vector<int> seconds = {};  ///< What each page takes; if empty, nothing is said of minutes.
  bool every_run = false;         ///< Also runs that show what is proved, for each page and each question.
};

/// REQUIRES: the checker finds no error in the lesson.
Findings prove(std::shared_ptr<const Lesson> lesson, const Options& options);

}  // namespace waymark::prove
