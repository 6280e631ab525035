#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <utility>

#include "base/html.h"
#include "screen/node.h"
#include "screen/writing.h"

namespace waymark {

/// Writes one screen's nodes: see to_html. Leaves carry the node's id; what only groups them carries none, so that a
/// presenter can place every leaf on its own.
class HtmlWriter {
 public:
  using Attributes = Html::Attributes;

  HtmlWriter(const std::function<std::string(std::string_view)>& media_url, const std::string& language)
      : media_url_(media_url), right_to_left_(right_to_left(language)) {}

  void write(const Node& node);
  void children(const Node& node);

  static const std::string& language_of(const Node& node);
  /// Which way its words run, where that is not the screen's.
  const std::string& direction_of(const Node& node) const;

  static inline const std::string kLeftToRight = "ltr", kRightToLeft = "rtl";
  Html html;

 private:
  static std::string id(const Node& node, std::string_view part = {});
  Attributes leaf(const Node& node) const;
  static Attributes with(Attributes attributes, const Attributes& more);
  static std::pair<std::string_view, std::string> intent_of(const Node& node);
  void words(const Text& text);
  /// An element that holds the node's words and nothing else.
  void simple(std::string_view name, const Node& node, const Attributes& more = {});

  // html_blocks.cc: what is read.
  void group(const Node& node);
  void callout(const Node& node);
  void list(const Node& node);
  void table(const Node& node);
  void row(const Node& node);
  void definition(const Node& node);
  void quote(const Node& node);
  void sound(const Node& node);
  void log(const Node& node);
  void message(const Node& node);
  void image(const Node& node);
  void curves(const Node& node);
  void curve(const Node& node);
  void link(const Node& node);
  void progress(const Node& node);

  // html_controls.cc: what is used.
  void question(const Node& node);
  void option(const Node& node);
  void slider(const Node& node);
  void text_box(const Node& node);
  void order_item(const Node& node);
  void button(const Node& node);
  void toggle(const Node& node);

  const std::function<std::string(std::string_view)>& media_url_;
  const bool right_to_left_;
};

}  // namespace waymark
