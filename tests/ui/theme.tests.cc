#include <catch2/catch_test_macros.hpp>
#include <string>
#include <vector>

#include "ui/theme.h"

using waymark::ui::Colour;
using waymark::ui::contrast;
using waymark::ui::Theme;
using waymark::ui::theme;
using waymark::ui::ThemeName;

namespace {

struct Pair {
  std::string what;
  Colour one, other;
};

std::vector<Pair> texts(const Theme& t) {
  return {{"ink on paper", t.ink, t.paper},
          {"ink on card", t.ink, t.card},
          {"second ink on paper", t.second_ink, t.paper},
          {"second ink on card", t.second_ink, t.card},
          {"ink on a chosen option", t.ink, t.soft},
          {"second ink on a right option", t.second_ink, t.right_ground},
          {"ink on a right option", t.ink, t.right_ground},
          {"second ink on one that is not right", t.second_ink, t.not_right_ground},
          {"ink on one that is not right", t.ink, t.not_right_ground},
          {"ink on an emergency", t.ink, t.emergency_ground},
          {"on primary", t.on_primary, t.primary},
          {"on emergency", t.on_emergency, t.emergency},
          {"primary on paper", t.primary, t.paper},
          {"primary on card", t.primary, t.card},
          {"get help", t.primary, t.soft},
          {"a link on an emergency", t.primary, t.emergency_ground},
          {"a link on a warning", t.primary, t.not_right_ground},
          {"a link on a right card", t.primary, t.right_ground},
          {"the real figure", t.right, t.paper}};
}

/// On staff's pages: what became of a completion, and what is wrong with a field.
std::vector<Pair> verdicts(const Theme& t) {
  return {{"re-derived", t.right, t.right_ground},
          {"held", t.not_right, t.not_right_ground},
          {"rejected", t.emergency, t.emergency_ground},
          {"an error", t.emergency, t.paper}};
}

std::vector<Pair> lines(const Theme& t) {
  return {{"an option's ring", t.second_ink, t.card},   {"right on its ground", t.right, t.right_ground},
          {"right on paper", t.right, t.paper},         {"not right on its ground", t.not_right, t.not_right_ground},
          {"not right on paper", t.not_right, t.paper}, {"an emergency's bar", t.emergency, t.emergency_ground},
          {"chosen on its ground", t.primary, t.soft},  {"progress on its track", t.primary, t.track},
          {"the focus ring", t.ink, t.paper},           {"the focus ring on a card", t.ink, t.card},
          {"a field's frame", t.second_ink, t.paper}};
}

}  // namespace

TEST_CASE("Contrast is WCAG's") {
  CHECK(contrast(0x000000, 0xFFFFFF) == 21);
  CHECK(contrast(0x777777, 0xFFFFFF) > 4.47);
  CHECK(contrast(0x777777, 0xFFFFFF) < 4.49);
}

TEST_CASE("Text reaches 7:1 and everything else that carries meaning 4.5:1; in high contrast 15:1 and 7:1") {
  struct Least {
    const char* name;
    ThemeName theme;
    double text, line;
  };
  for (const Least& least : {Least{"light", ThemeName::kLight, 7, 4.5}, Least{"dark", ThemeName::kDark, 7, 4.5},
                             Least{"contrast", ThemeName::kContrast, 15, 7}}) {
    for (const Pair& pair : texts(theme(least.theme))) {
      INFO(least.name << ": " << pair.what);
      CHECK(contrast(pair.one, pair.other) >= least.text);
    }
    for (const Pair& pair : verdicts(theme(least.theme))) {
      INFO(least.name << ": " << pair.what);
      CHECK(contrast(pair.one, pair.other) >= 7);
    }
    for (const Pair& pair : lines(theme(least.theme))) {
      INFO(least.name << ": " << pair.what);
      CHECK(contrast(pair.one, pair.other) >= least.line);
    }
  }
}

TEST_CASE("In high contrast a card's own line can be seen as well as any other, and is as thick as another's states") {
  const Theme& t = theme(ThemeName::kContrast);
  CHECK(contrast(t.line, t.paper) >= 15);
  CHECK(t.thin == theme(ThemeName::kLight).thick);
  CHECK(t.thick > t.thin);
}
