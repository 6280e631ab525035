#include <catch2/catch_test_macros.hpp>
#include <vector>

#include "player/desktop/options.h"

using waymark::desktop::parse_options;

namespace {

auto parse(std::vector<const char*> arguments) {
  return parse_options(arguments);
}

}  // namespace

TEST_CASE("The command line says what is to be played and how") {
  const auto options = parse({"--server", "https://example.org", "--size", "360x740", "--text-scale", "1.5", "--theme",
                              "dark", "lessons/one"});
  REQUIRE(options);
  CHECK(options->server == "https://example.org");
  CHECK(options->width == 360);
  CHECK(options->height == 740);
  CHECK(options->text_scale == 1.5F);
  CHECK(options->theme == waymark::ui::ThemeName::kDark);
  CHECK(options->lesson == "lessons/one");
  CHECK(parse({"--theme", "contrast"})->theme == waymark::ui::ThemeName::kContrast);
}

TEST_CASE("A lesson that is being written is watched, and nothing of it is kept or sent") {
  const auto options = parse({"--watch", "lessons/one/lesson.json", "--language", "cy"});
  REQUIRE(options);
  CHECK(options->watch);
  CHECK(options->lesson == "lessons/one/lesson.json");
  CHECK_FALSE(parse({"lessons/one"})->watch);
  for (const char* const other : {"--server", "--code", "--data"}) {
    const auto both = parse({"--watch", other, "x"});
    REQUIRE_FALSE(both);
    CHECK(both.error().message == "--watch keeps and sends nothing: leave out --server, --code and --data");
  }
}

TEST_CASE("A command line that is not understood says which word") {
  for (const auto& [wrong, word] :
       std::vector<std::pair<std::vector<const char*>, std::string>>{{{"--sever", "x"}, "--sever"},
                                                                     {{"--size", "wide"}, "wide"},
                                                                     {{"--theme", "pink"}, "pink"},
                                                                     {{"--text-scale", "9"}, "9"},
                                                                     {{"--code"}, "--code"},
                                                                     {{"one", "two"}, "two"},
                                                                     {{"--size", "360x"}, "360x"}}) {
    const auto options = parse(wrong);
    REQUIRE_FALSE(options);
    CHECK(options.error().code == "usage");
    CHECK(options.error().message.find(word) != std::string::npos);
  }
}
