#pragma once

#include <memory>
#include <vector>

#include "play/session.h"
#include "prove/act.h"
#include "prove/model.h"

namespace waymark::prove {

/// The Intents that do these acts, one after the other, from the beginning of a run: played by a Session, which is
/// asked at each step.
class Run {
 public:
  /// `wrong_first`: each question gets the lowest mark that an answer can get, before the one that the act says.
  Run(const Model& model, bool wrong_first);

  void play(const Acts& acts);
  /// Answers the question of the page right, unless it is settled, and goes on.
  void pass();

  const Session& session() const { return session_; }
  const std::vector<Intent>& intents() const { return intents_; }

 private:
  void play(Act act);
  void answer(const Question& question, Act act);
  void give(const Question& question, int mark);
  void fill(const Private& asked, int value);
  void next(Act act);
  bool apply(const Intent& intent);

  const Model& model_;
  bool wrong_first_;
  Session session_;
  std::vector<Intent> intents_;
};

}  // namespace waymark::prove
