#include "lesson/kinds.h"

#include <utility>

#include "lesson/shapes.h"

namespace waymark {

const Shape* shape_of(const JsonValue& object, const Kinds& kinds) {
  const JsonValue* kind = object.find("kind");
  if (kind == nullptr) return nullptr;
  for (const Shape* shape : kinds.shapes) {
    if (shape->kind == kind->string) return shape;
  }
  return nullptr;
}

std::string hint_for_kind(const std::string& kind, const std::vector<std::string>& kinds) {
  constexpr std::pair<const Kinds*, std::string_view> kPlaces[] = {
      {&kAsks, "Something to answer stands in a page's \"ask\"."},
      {&kBlocks, "A block stands in a page's \"blocks\"."},
      {&kPages, "A page stands in the lesson's \"pages\"."},
  };
  for (const auto& [place, hint] : kPlaces) {
    for (const Shape* shape : place->shapes) {
      if (shape->kind == kind) return std::string(hint);
    }
  }
  return did_you_mean(kind, kinds, "The kinds are " + quoted_list(kinds, "and") + ".");
}

}  // namespace waymark
