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
