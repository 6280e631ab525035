#include "server/passwords.h"

#include <catch2/catch_test_macros.hpp>

using namespace waymark;

namespace {

const std::vector<std::string> kAbout = {"jo.pemberton@example.org", "Harbour House"};

std::string fault(const std::string& password) {
  return password_fault(password, kAbout).value_or("");
}

}  // namespace

TEST_CASE("A password is judged by its length, in characters, and not by what kinds there are", "[passwords]") {
  CHECK(fault("gravel tin moth") == "");
  CHECK(fault("gravelmothti") == "");
  CHECK(fault("850274619305") == "");
  CHECK(fault("żółw śpi źle") == "");  // twelve characters, more bytes
  CHECK(fault(std::string(100, 'q') + "wertz gravel" + std::string(88, 'm')) == "");
  CHECK(fault("gravel moth") ==
        "A password has at least 12 characters. This one has 11. Three or four words that have nothing to do with each "
        "other make a good one.");
  CHECK(fault(std::string(201, 'q')) == "A password has at most 200 characters. This one has 201. Make it shorter.");
}

TEST_CASE("What is tried first is refused, also with something around it", "[passwords]") {
  for (const char* known :
       {"administrator", "1qaz2wsx3edc", "ADMINISTRATOR", "Password12345!", "!!!password!!!2026", "2026sunshine2026",
        "passwordpassword", "dragon-monkey", "Sunshine123 Football", "aaaaaaaaaaaa", "abababababab", "123412341234",
        "abcdefghijklm", "123456789012", "098765432109"}) {
    CAPTURE(known);
    CHECK(fault(known).starts_with("Many people use a password like this one, so it is tried first. Three or four"));
  }
}

TEST_CASE("Words that others know of its owner are not in a password", "[passwords]") {
  CHECK(fault("gravel HARBOUR moth").starts_with("“harbour” is easily guessed here, as it is part of a name"));
  CHECK(fault("pembertonpemberton").starts_with("“pemberton”"));
  CHECK(fault("gravel moth waymark").starts_with("“waymark”"));
  CHECK(fault("gravel jo moths") == "");  // too short to be anybody's in particular
}
