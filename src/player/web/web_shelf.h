#pragma once

#include <functional>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "player/ports.h"

namespace waymark::web {

/// Lessons that lie beside the page: lessons/index.json names them in the order of the course, lessons/<version>.json
/// holds each, and lessons/<version>.<language>.json with its words in another language; words/<language>.json is what
/// the interface says.
class WebShelf : public Shelf {
 public:
  explicit WebShelf(Network& network) : network_(network) {}

  void list(std::function<void(std::vector<Listed>)> done) override;
  void open(const std::string& id, const std::string& version,
            std::function<void(Result<std::shared_ptr<const Lesson>>)> done) override;
  void speak(const std::string& language, std::function<void(Strings)> done) override;

 private:
  using LessonPointer = std::shared_ptr<const Lesson>;
  using Given = std::function<void(Result<LessonPointer>)>;

  void open_version(const std::string& version, Given done);
  void open_file(const std::string& name, const std::string& language, Given done);

  Network& network_;
  std::string language_;
};

}  // namespace waymark::web
