#include "lesson/prose/wording.h"

#include <set>
#include <string>

#include <catch2/catch_test_macros.hpp>

using namespace waymark::prose;

namespace {

constexpr bool kSpoken = true;

/// What is found, as it stands in the text, parted by "; ".
std::string found(std::string_view text, bool spoken = false) {
  std::vector<FoundWording> wordings;
  find_wordings(text, spoken, wordings);
  std::string words;
  for (const FoundWording& wording : wordings) {
    words += (words.empty() ? "" : "; ") + std::string(text.substr(wording.at, wording.size));
  }
  return words;
}

}  // namespace

TEST_CASE("Words that label, blame, frighten or are clumsy are found") {
  CHECK(found("Do not call him an addict.") == "addict");
  CHECK(found("Many drug users, and a cocaine user.") == "drug users; cocaine user");
  CHECK(found("She got clean after years of substance abuse.") == "got clean; substance abuse");
  CHECK(found("One pill can kill. Will you be next?") == "One pill can kill; Will you be next");
  CHECK(found("Approximately half, prior to that.") == "Approximately; prior to");
}

TEST_CASE("Case, hyphens, dashes, no-break spaces and possessives make no difference") {
  CHECK(found("ADDICTS and Junkies") == "ADDICTS; Junkies");
  CHECK(found("a drug-user, a drug‑user, a drug\xC2\xA0user") == "drug-user; drug‑user; drug\xC2\xA0user");
  CHECK(found("an addict's life, an addict’s life, an ex-addict") == "addict; addict; addict");
  CHECK(found("the devil’s drug") == "devil’s drug");
}

TEST_CASE("Only whole words are found") {
  CHECK(found("addiction, addicted, addictive").empty());
  CHECK(found("Users of the app. The user is new. A clean glass.").empty());
  CHECK(found("a drug userland").empty());
  CHECK(found("Child abuse is never a child's fault.").empty());
  CHECK(found("terminator, overpurchase, Ünaddict").empty());
}

TEST_CASE("Of several that begin alike the longest counts, and some of these are fine") {
  CHECK(found("He is an alcoholic.") == "alcoholic");
  CHECK(found("An alcoholic drink, or Alcoholics Anonymous.").empty());
  CHECK(found("Get clean water. Get clean soon.") == "Get clean");
  CHECK(found("A young offender institution holds young offenders.") == "offenders");
}

TEST_CASE("Some words may be spoken, and others may not even then") {
  CHECK(found("im an addict", kSpoken).empty());
  CHECK(found("hes a junkie", kSpoken) == "junkie");
}

TEST_CASE("Words alone in quotation marks are spoken of, not used") {
  CHECK(found("Words like “junkie” and 'addict' hurt, and “crackhead,” too.").empty());
  CHECK(found("“An addict” or “addict or not”") == "addict; addict");
  CHECK(found("“Just say no.”") == "Just say no");
}

TEST_CASE("The text's end and odd bytes do no harm") {
  CHECK(found("drug").empty());
  CHECK(found("drug ").empty());
  CHECK(found("addict") == "addict");
  CHECK(found("\xE2\x80 addict\xFF") == "addict");
}

TEST_CASE("Each form is told of once, in small letters, and says what is better") {
  std::set<std::string> forms;
  for (const Wording& row : wordings()) {
    INFO(row.words);
    CHECK((row.fault == Fault::kNone) == row.better.empty());
    CHECK((row.better.empty() || row.better.ends_with('.')));
    std::string_view rest = row.words;
    while (!rest.empty()) {
      const std::string form(rest.substr(0, rest.find('|')));
      rest.remove_prefix(std::min(rest.size(), form.size() + 1));
      CHECK(form.find_first_not_of("abcdefghijklmnopqrstuvwxyz '") == std::string::npos);
      CHECK(forms.insert(form).second);
      if (row.fault != Fault::kNone) CHECK(found(form) == form);
    }
  }
}
