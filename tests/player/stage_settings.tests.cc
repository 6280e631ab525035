#include <catch2/catch_test_macros.hpp>

#include "opened_window.h"
#include "player/desktop/stage.h"
#include "support/sample_screens.h"

using namespace waymark;
using namespace waymark::desktop;

namespace {

struct Page : Playing {
  Screen page = test::lesson_page();
  Settings chosen;
  Strings say;

  const Screen& screen() const override { return page; }
  void handle(const Intent&) override {}
  std::string_view media(std::string_view) const override { return {}; }
  void run_tasks() override {}
  std::optional<int> milliseconds_to_timer() const override { return {}; }
  const Strings& words() const override { return say; }
  Settings settings() const override { return chosen; }
};

}  // namespace

TEST_CASE("A window shows things as its settings say, and as its command line does where they leave it open") {
  const auto window = test::open_window(360, 740, 1);
  Page page;
  PlayerOptions options;
  options.theme = ui::ThemeName::kDark;
  const Stage stage(*window, page, options);
  CHECK(stage.viewport().theme == ui::ThemeName::kDark);
  CHECK(stage.viewport().text_scale == 1);
  CHECK_FALSE(stage.viewport().still);
  page.chosen.colours = Settings::Colours::kContrast;
  page.chosen.text_size = 200;
  page.chosen.still = true;
  CHECK(stage.viewport().theme == ui::ThemeName::kContrast);
  CHECK(stage.viewport().text_scale == 2);
  CHECK(stage.viewport().still);
}
