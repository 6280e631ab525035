#include "lesson/svg/look.h"

#include <algorithm>
#include <initializer_list>

#include "lesson/svg/numbers.h"

namespace waymark::svg {

namespace {

constexpr std::string_view kProperties[] = {"fill",       "stroke",    "fill-opacity", "opacity",          "display",
                                            "visibility", "font-size", "text-anchor",  "dominant-baseline"};

std::string_view trimmed(std::string_view text) {
  constexpr std::string_view kSpace = " \t\r\n";
  const std::size_t begin = text.find_first_not_of(kSpace);
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(kSpace) - begin + 1);
}

/// What follows the comments at the begin of a piece of a style sheet.
std::string_view after_comments(std::string_view piece) {
  const std::size_t end = piece.rfind("*/");
  return trimmed(end == std::string_view::npos ? piece : piece.substr(end + 2));
}

/// Calls `act` with each part of `text` between `separator`s, without white space around it.
template <typename Act>
void for_each_part(std::string_view text, char separator, Act act) {
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(separator), text.size());
    if (const std::string_view part = trimmed(text.substr(0, end)); !part.empty()) act(part);
    text.remove_prefix(std::min(text.size(), end + 1));
  }
}

template <typename Act>
void for_each_declaration(std::string_view declarations, Act act) {
  for_each_part(declarations, ';', [&](std::string_view declaration) {
    const std::size_t colon = declaration.find(':');
    if (colon == std::string_view::npos) return;
    act(after_comments(declaration.substr(0, colon)), trimmed(declaration.substr(colon + 1)));
  });
}

/// The value that the tag's style attribute or its attribute of that name gives.
std::string_view own_value(const Piece& tag, std::string_view property) {
  std::string_view value = tag.attribute(property);
  for_each_declaration(tag.attribute("style"), [&](std::string_view name, std::string_view styled) {
    if (name == property) value = styled;
  });
  return value;
}

bool has_class(const Piece& tag, std::string_view wanted) {
  bool has = false;
  for_each_part(tag.attribute("class"), ' ', [&](std::string_view name) { has = has || name == wanted; });
  return has;
}

enum class Selects { kNothing, kTag, kClass, kId };

/// By what a selector without combinators selects the tag.
Selects selects(std::string_view selector, const Piece& tag) {
  const std::size_t mark = std::min(selector.find_first_of(".#"), selector.size());
  const std::string_view name = selector.substr(0, mark);
  if (!name.empty() && name != "*" && name != tag.name) return Selects::kNothing;
  if (mark == selector.size()) return Selects::kTag;
  const std::string_view rest = selector.substr(mark + 1);
  if (selector[mark] == '#') return rest == tag.attribute("id") ? Selects::kId : Selects::kNothing;
  return has_class(tag, rest) ? Selects::kClass : Selects::kNothing;
}

}  // namespace

Styles::Styles(std::string_view svg) {
  Scanner scanner(svg);
  std::string_view inside;  // The tag last opened.
  Gradient* gradient = nullptr;
  for (Piece piece = scanner.next(); piece.kind != Piece::Kind::kEnd; piece = scanner.next()) {
    if (piece.kind == Piece::Kind::kText && inside == "style") read_sheet(piece.text);
    if (piece.kind == Piece::Kind::kClose) inside = {};
    if (piece.kind != Piece::Kind::kOpen) continue;
    inside = piece.closed_at_once ? std::string_view() : piece.name;
    if (piece.name == "linearGradient" || piece.name == "radialGradient") {
      gradient = &gradients_[piece.attribute("id")];
      if (piece.attribute("href").starts_with('#')) gradient->like = piece.attribute("href").substr(1);
    } else if (piece.name == "stop" && gradient != nullptr) {
      const std::string_view named = own_value(piece, "stop-color");
      const std::optional<Colour> colour = named.empty() ? std::optional(Colour{}) : read_colour(named);
      const bool solid = number_or(own_value(piece, "stop-opacity"), 1) >= 1;
      if (colour && solid) {
        gradient->stops.push_back(*colour);
      } else {
        gradient->clear = true;
      }
    }
  }
}

void Styles::read_sheet(std::string_view sheet) {
  while (!sheet.empty()) {
    const std::size_t open = sheet.find('{');
    if (open == std::string_view::npos) return;
    const std::string_view head = after_comments(sheet.substr(0, open));
    const bool at_rule = head.starts_with('@');
    std::size_t end = open + 1;
    for (int depth = 1; end < sheet.size() && depth > 0; ++end) {
      if (sheet[end] == '{') ++depth;
      if (sheet[end] == '}') --depth;
    }
    const std::string_view body = sheet.substr(open + 1, end - open - 2);
    if (!at_rule) for_each_part(head, ',', [&](std::string_view selector) { rules_.push_back({selector, body}); });
    sheet.remove_prefix(end);
  }
}

Look Styles::look_of(const Piece& tag, const Look& outer) const {
  Look look = outer;
  look.place = outer.place * read_transform(tag.attribute("transform"));
  for (const std::string_view property : kProperties) {
    if (const std::string_view value = trimmed(tag.attribute(property)); !value.empty()) set(look, property, value);
  }
  for (const Selects by : {Selects::kTag, Selects::kClass, Selects::kId}) {
    for (const Rule& rule : rules_) {
      if (selects(rule.selector, tag) == by) set_all(look, rule.declarations);
    }
  }
  set_all(look, tag.attribute("style"));
  return look;
}

void Styles::set_all(Look& look, std::string_view declarations) const {
  for_each_declaration(declarations,
                       [&](std::string_view property, std::string_view value) { set(look, property, value); });
}

void Styles::set(Look& look, std::string_view property, std::string_view value) const {
  if (property == "fill") look.fill = paint(value);
  if (property == "stroke") look.stroke = paint(value);
  if (property == "opacity" || property == "fill-opacity") look.clear = look.clear || number_or(value, 1) < 1;
  if (property == "display") look.hidden = look.hidden || value == "none";
  if (property == "visibility") look.hidden = value != "visible";
  if (property == "font-size") look.font_size = number_or(value, look.font_size);
  if (property == "text-anchor") {
    look.anchor = value == "middle" ? Anchor::kMiddle : value == "end" ? Anchor::kEnd : Anchor::kStart;
  }
  if (property == "dominant-baseline") {
    const bool middle = value == "middle" || value == "central";
    look.lift = middle ? 0 : value == "hanging" ? -0.35 : 0.35;
  }
}

Paint Styles::paint(std::string_view value) const {
  if (value == "none" || value == "transparent") return {};
  if (const std::optional<Colour> colour = read_colour(value)) return {Paint::Kind::kColours, {*colour}};
  const std::size_t hash = value.find('#');
  if (!value.starts_with("url(") || hash == std::string_view::npos) return {Paint::Kind::kUnknown, {}};
  return gradient(value.substr(hash + 1, value.find_first_of("\"')", hash) - hash - 1), 0);
}

Paint Styles::gradient(std::string_view id, int depth) const {
  const auto found = gradients_.find(id);
  constexpr int kDeepest = 8;
  if (found == gradients_.end() || found->second.clear || depth > kDeepest) return {Paint::Kind::kUnknown, {}};
  if (!found->second.stops.empty()) return {Paint::Kind::kColours, found->second.stops};
  return gradient(found->second.like, depth + 1);
}

}  // namespace waymark::svg
