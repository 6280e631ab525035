#include "lesson/prose/figures.h"

#include <string>

#include <catch2/catch_test_macros.hpp>

using namespace waymark::prose;

namespace {

/// The figures as they stand in the text, parted by "; ".
std::string figures(std::string_view text) {
  Sentences prose;
  prose.read(text);
  std::vector<Figure> found;
  find_figures(prose, found);
  std::string words;
  for (const Figure& figure : found) {
    words += (words.empty() ? "" : "; ") + std::string(text.substr(figure.at, figure.size));
  }
  return words;
}

}  // namespace

TEST_CASE("Shares are figures") {
  CHECK(figures("It rises by up to about 30%.") == "30%");
  CHECK(figures("By 2.5 per cent, or thirty percent.") == "2.5 per cent; thirty percent");
  CHECK(figures("One in three, 15 in 100, 3 out of 10, one in every ten, 1 in a thousand.") ==
        "One in three; 15 in 100; 3 out of 10; one in every ten; 1 in a thousand");
  CHECK(figures("About half of young people do. Two thirds of them do.") == "half of young people; thirds of them");
}

TEST_CASE("Comparisons are figures") {
  CHECK(figures("It stays one and a half to three times as long.") == "three times as");
  CHECK(figures("10 times the risk. Twice as likely. A tenfold rise, a 3-fold one.") ==
        "10 times the; Twice as; tenfold; 3-fold");
  CHECK(figures("It doubles the risk.") == "doubles the risk");
}

TEST_CASE("Counts of people are figures when they are no small group") {
  CHECK(figures("It was 1,200 deaths, and 2 million people were asked.") == "1,200 deaths; 2 million people");
  CHECK(figures("In a group of 4 to 12 people. 8 people sit there.").empty());
}

TEST_CASE("Amounts are figures") {
  CHECK(figures("No more than 14 units. A 30mg pill, or 30 mg. Above 38°C or 40 degrees.") ==
        "14 units; 30mg; 30 mg; 38°C; 40 degrees");
}

TEST_CASE("Spans of time are figures where they say what was found") {
  CHECK(figures("It can be found for 3 days.") == "3 days");
  CHECK(figures("It goes on rising for 30 to 40 minutes, or 2–3 hours.") == "30 to 40 minutes; 2–3 hours");
  CHECK(figures("Up to 7 years in prison.") == "7 years");
}

TEST_CASE("What tells nothing of the world is no figure") {
  CHECK(figures("Call 999 or 111. Ring 0800 1111. Text 85258.").empty());
  CHECK(figures("It takes about 15 minutes. Wait 10 minutes. Feel for 10 seconds.").empty());
  CHECK(figures("The course lasts 6 weeks. This lesson is 30 to 40 minutes long.").empty());
  CHECK(figures("You are 18 years old, or 16 years or over. For people aged 13 to 25.").empty());
  CHECK(figures("There are 2 options and 8 questions, in 2019, at 10:30, on 3 May 2024.").empty());
  CHECK(figures("Open 24 hours, 24/7. Somebody dies in hospital. One in Leeds, one in 2019.").empty());
  CHECK(figures("How many in 100? You can try three times. Fold it twice.").empty());
  CHECK(figures("He drank half of it. It happened in 2025. 3 in all.").empty());
}

TEST_CASE("A sentence ends what belongs together") {
  CHECK(figures("There were 3. In 10 minutes they left.").empty());
  CHECK(figures("About 30").empty());
}
