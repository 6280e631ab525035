#pragma once

#include <functional>
#include <memory>
#include <string>
#include <utility>

#include "player/ports.h"

namespace waymark::web {

/// Lessons that lie beside the page: lessons/index.json names them, lessons/<version>.json holds each;
/// words/<language>.json is what the interface says.
class WebShelf : public Shelf {
 public:
  explicit WebShelf(Network& network) : network_(network) {}

  /// The lesson, by its id, that this player is for; empty for the first in the index.
  void choose(std::string lesson) { lesson_ = std::move(lesson); }

  void open(const std::string& version, std::function<void(Result<std::shared_ptr<const Lesson>>)> done) override;
  void speak(const std::string& language, std::function<void(Strings)> done) override;

 private:
  using Given = std::function<void(Result<std::shared_ptr<const Lesson>>)>;

  void open_version(const std::string& version, Given done);

  Network& network_;
  std::string lesson_;
  std::string language_;
};

}  // namespace waymark::web
