#pragma once

#include <string>

#include "player/ports.h"

namespace waymark::desktop {

/// Lessons from a content folder. Each version that was opened is kept as a package in the data folder, so that a run
/// goes on with the version that it began with after the content was changed.
class FolderShelf : public Shelf {
 public:
  /// `first` is the id of the lesson, which is its folder's name under `content`/modules, that comes first in the
  /// list; `packages` is where opened versions are kept.
  FolderShelf(std::string content, std::string first, std::string packages)
      : content_(std::move(content)), first_(std::move(first)), packages_(std::move(packages)) {}

  void list(std::function<void(std::vector<Listed>)> done) override;
  void open(const std::string& id, const std::string& version,
            std::function<void(Result<std::shared_ptr<const Lesson>>)> done) override;
  void speak(const std::string& language, std::function<void(Strings)> done) override;

 private:
  using Opened = Result<std::shared_ptr<const Lesson>>;
  Opened open_newest(const std::string& id) const;
  Opened open_kept(const std::string& version) const;

  std::string content_, first_, packages_, language_;
};

}  // namespace waymark::desktop
