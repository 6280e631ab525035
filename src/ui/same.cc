#include "ui/same.h"

#include <algorithm>
#include <tuple>

namespace waymark::ui {
namespace {

// Every field by name, so that a new one does not compile until it is compared too.
auto fields(const Node& node) {
  const auto& [role, id, words, detail, value, reading, media, href, language, tone, level, minimum, maximum, step,
               marker, points, x, y, r, selected, disabled, secret, intent, children] = node;
  (void)children;
  return std::tie(role, id, words, detail, value, reading, media, href, language, tone, level, minimum, maximum, step,
                  marker, points, x, y, r, selected, disabled, secret, intent);
}

bool same(const Node& one, const Node& other) {
  return fields(one) == fields(other) &&
         std::equal(one.children.begin(), one.children.end(), other.children.begin(), other.children.end(),
                    [](const Node& a, const Node& b) { return same(a, b); });
}

}  // namespace

bool same(const Screen& one, const Screen& other) {
  return one.id == other.id && one.language == other.language && same(one.bar, other.bar) &&
         same(one.main, other.main) && same(one.actions, other.actions);
}

}  // namespace waymark::ui
