#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace waymark {

/// HTML in which every word is escaped by construction: there is no way to put markup in but through open() and
/// empty(), whose names are the program's own. The one writer of HTML in Waymark.
class Html {
 public:
  using Attributes = std::vector<std::pair<std::string_view, std::string>>;

  /// Opens an element. An attribute whose value is kAbsent is left out; one whose value is kPresent stands without a
  /// value.
  Html& open(std::string_view name, const Attributes& attributes = {});
  /// An element that has no end tag, such as input or img.
  Html& empty(std::string_view name, const Attributes& attributes = {});
  Html& text(std::string_view words);
  /// Closes the element opened last.
  Html& close();
  /// open, text, close.
  Html& element(std::string_view name, const Attributes& attributes, std::string_view words);
  /// Markup that this class made before, a page's parts put together.
  Html& append(const Html& part);

  /// The text so far. REQUIRES: all that was opened is closed.
  const std::string& str() const { return out_; }

  static const std::string kAbsent;
  static const std::string kPresent;
  /// kPresent if `holds`, else kAbsent.
  static const std::string& flag(bool holds) { return holds ? kPresent : kAbsent; }
  /// `<!doctype html>` and the page.
  static std::string document(const Html& page);

 private:
  void tag(std::string_view name, const Attributes& attributes);

  std::string out_;
  std::vector<std::string> open_;
};

}  // namespace waymark
