#pragma once

#include <string>

#include "player/ports.h"

namespace waymark::desktop {

/// Lessons from a content folder. Each version that was opened is kept as a package in the data folder, so that a run
/// goes on with the version that it began with after the content was changed.
class FolderShelf : public Shelf {
 public:
  /// `lesson` is the folder's name under `content`/modules; `packages` is where opened versions are kept.
  FolderShelf(std::string content, std::string lesson, std::string packages)
      : content_(std::move(content)), lesson_(std::move(lesson)), packages_(std::move(packages)) {}

  void open(const std::string& version, std::function<void(Result<std::shared_ptr<const Lesson>>)> done) override;
  void speak(const std::string& language, std::function<void(Strings)> done) override;

 private:
  using Opened = Result<std::shared_ptr<const Lesson>>;
  Opened open_newest() const;
  Opened open_kept(const std::string& version) const;

  std::string content_, lesson_, packages_, language_;
};

}  // namespace waymark::desktop
