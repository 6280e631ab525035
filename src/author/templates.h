#pragma once

#include <span>
#include <string>
#include <string_view>

namespace waymark::author {

/// What a new page or question of one kind looks like: JSON with {id}, {title}, {picture}, {service}, {source} and
/// {asked} to be filled in; {source} is a citation with a space before it.
struct Template {
  std::string_view kind;
  std::string_view json;
  bool shows_picture = false;
};

/// One for each kind of page, but for the ending that every lesson has.
std::span<const Template> page_templates();
/// One for each kind that may stand in "ask".
std::span<const Template> ask_templates();

/// A lesson of two pages, with {id}, {title}, {reviewed} and {expires}.
std::string_view lesson_template();
/// A picture to be drawn over.
std::string_view picture_template();

}  // namespace waymark::author
