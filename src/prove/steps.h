#pragma once

#include <vector>

#include "prove/act.h"
#include "prove/detours.h"
#include "prove/model.h"

namespace waymark::prove {

/// What can be done in a state and what each act leads to: a Session's rules over packed states, going back left aside.
class Steps {
 public:
  /// `wrong_first`: whoever plays gets as little as can be got at the first attempt at each question.
  Steps(const Model& model, bool wrong_first);

  /// The state in which a run begins.
  std::vector<Word> first();

  /// Finds all that can be done in `state`; `acts` and `next` tell of it until the next call.
  void look(const Word* state);
  const Acts& acts() const { return acts_; }
  /// The state that the act of that index leads to.
  const Word* next(std::size_t index) const { return &nexts_[index * model_.words]; }

  /// Whether a condition ever asked for the score while a required question was not settled.
  bool read_score_early() const { return read_score_early_; }

  std::size_t page_of(const Word* state) const { return static_cast<std::size_t>(model_.page.get(state)); }
  bool is_ending(const Word* state) const;
  /// Whether "next" leads on from there once what is required was answered.
  bool leads_on(const Word* state) const;
  bool is_settled(const Word* state, std::size_t required) const;
  bool all_settled(const Word* state) const;
  /// The sum of the best marks. REQUIRES: the model keeps it.
  Word marks_of(const Word* state) const;

 private:
  /// Indices of marks: of the answer that is given, and of the best one then.
  struct Answered {
    std::size_t mark;
    std::size_t best;
    Word status;
  };

  void begin(const Word* state);
  void end(Act act);
  void answer(const Word* state, const Required& required);
  void add_answer(const Word* state, const Required& required, const Answered& answered);
  void go_next(const Word* state, const Place& place);
  void choose(const Word* state, const Place& place);
  void set(const std::vector<Setting>& settings);
  std::size_t after(std::size_t page);
  void enter(std::size_t page);
  bool holds(const Condition& condition);

  const Model& model_;
  bool wrong_first_;
  bool read_score_early_ = false;
  Detours detours_;
  Acts acts_;
  std::vector<Word> nexts_;
  std::vector<Word> at_;     ///< The state that is being made,
  std::vector<int> values_;  ///< and its variables, as a Session has them.
};

}  // namespace waymark::prove
