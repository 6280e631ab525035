#pragma once

#include "player/desktop/journal_file.h"
#include "player/desktop/main_queue.h"
#include "player/desktop/worker.h"
#include "player/ports.h"

namespace waymark::desktop {

/// Storage over a JournalFile. A disk may take its time: it is written on a thread of its own, and its end waits for
/// all writes.
class JournalStorage : public Storage {
 public:
  JournalStorage(JournalFile file, MainThread& main) : file_(std::move(file)), main_(main) {}

  void write(std::vector<Change> changes, std::function<void(bool)> done) override;

 private:
  JournalFile file_;
  MainThread& main_;
  Worker worker_;  // ends first
};

}  // namespace waymark::desktop
