#include "player/desktop/journal_storage.h"

#include <utility>

namespace waymark::desktop {

void JournalStorage::write(std::vector<Change> changes, std::function<void(bool)> done) {
  worker_.run([this, changes = std::move(changes), done = std::move(done)] {
    const bool ok = file_.write(changes);
    main_.post([done, ok] { done(ok); });
  });
}

}  // namespace waymark::desktop
