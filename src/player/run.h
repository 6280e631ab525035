#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "play/session.h"
#include "player/keys.h"
#include "player/saver.h"
#include "records/outbox.h"
#include "screen/node.h"
#include "screen/strings.h"

namespace waymark {

/// One run as it is played on this device: its session, and what is kept of it while it lasts.
class Run {
 public:
  /// A new run. Without an enrolment it is a look around: nothing of it is kept or sent.
  static Run begin(std::shared_ptr<const Lesson> lesson, RunFacts facts, const std::string& seed, std::int64_t now,
                   Saver& saver, Outbox& outbox);
  /// The run as its journal tells it. `damaged` is set when the journal could be read only in part.
  static Run resume(std::shared_ptr<const Lesson> lesson, RunFacts facts, Saver& saver, bool& damaged);

  /// Takes one Intent and lets all that follows from it be kept and sent. False when it changed nothing.
  bool apply(const Intent& intent, Saver& saver, Outbox& outbox);

  /// The same run, told by the same lesson in another language.
  void retell(std::shared_ptr<const Lesson> lesson);

  /// Wipes what must not outlast the run: at its ending what was written for oneself, and all of the journal once the
  /// completion is recorded.
  void wipe_finished(Saver& saver, const Outbox& outbox);
  /// Wipes the whole journal and forgets that there was a run.
  void close(Saver& saver);

  /// The pages that were left so far, in the order in which each was last left, as it stood then with its answers; the
  /// choice that was made on it comes last. Without the one that stands now, but with a page that something lies over.
  std::vector<Screen> pages_left(const Strings& say) const;

  const Session& session() const { return session_; }
  const RunFacts& facts() const { return facts_; }
  bool preview() const { return facts_.enrolment.empty(); }
  /// Completed, and its ending stands on the screen.
  bool finished() const { return session_.marks().complete() && session_.page().kind == PageKind::kEnding; }

 private:
  Run(std::shared_ptr<const Lesson> lesson, RunFacts facts);

  void write_down(const Intent& intent, bool same, Saver& saver);
  void hand_in(Saver& saver, Outbox& outbox);

  std::shared_ptr<const Lesson> lesson_;
  Session session_;
  RunFacts facts_;
  std::vector<Intent> played_;  ///< What led to where the session is.
  int length_ = 0;
  int settled_ = 0;  ///< Required questions handed in.
  bool complete_ = false;
  bool kept_ = true;  ///< False in a look around and after close().
};

/// Erases a run's journal and forgets that there was one.
void erase_run(Saver& saver, const std::string& run);
/// Lets what changed in the outbox be kept.
void keep_changes(Saver& saver, Outbox& outbox);

}  // namespace waymark
