#include "player/settings.h"

#include <catch2/catch_test_macros.hpp>
#include <string>
#include <vector>

namespace waymark {
namespace {

struct Change {
  std::string name, value;
};

TEST_CASE("settings are kept as they were chosen, and only what differs from the beginning") {
  CHECK(to_json(Settings{}) == "{}");
  Settings settings;
  for (const Change& one : std::vector<Change>{{"text-size", "200"},
                                               {"typeface", "dyslexic"},
                                               {"wide-spacing", "on"},
                                               {"colours", "contrast"},
                                               {"still", "on"},
                                               {"plain-page", "on"},
                                               {"scanning", "on"},
                                               {"speech-speed", "150"},
                                               {"voice", "Ann"}}) {
    CAPTURE(one.name);
    const Settings before = settings;
    CHECK(change(settings, one.name, one.value));
    CHECK(settings != before);
  }
  CHECK(to_json(settings) ==
        R"({"colours":"contrast","plain-page":"on","scanning":"on","speech-speed":"150","still":"on",)"
        R"("text-size":"200","typeface":"dyslexic","voice":"Ann","wide-spacing":"on"})");
  CHECK(settings_of_json(to_json(settings)) == settings);
}

TEST_CASE("what is no setting, or none of its values, changes nothing") {
  Settings settings;
  for (const Change& one : std::vector<Change>{{"text-size", "110"},
                                               {"text-size", "200 "},
                                               {"text-size", ""},
                                               {"colours", "Dark"},
                                               {"still", "yes"},
                                               {"voice", std::string(201, 'a')},
                                               {"colour", "dark"}}) {
    CAPTURE(one.name, one.value);
    CHECK_FALSE(change(settings, one.name, one.value));
    CHECK(settings == Settings{});
  }
}

TEST_CASE("settings that cannot be read are as at the beginning, one by one") {
  CHECK(settings_of_json("") == Settings{});
  CHECK(settings_of_json("[]") == Settings{});
  CHECK(settings_of_json(R"({"text-size":200,"colours":"pink","still":"on"})").still);
  CHECK(settings_of_json(R"({"text-size":200,"colours":"pink","still":"on"})").text_size == 100);
}

}  // namespace
}  // namespace waymark
