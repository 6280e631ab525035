#include "screen/say_as.h"

#include <catch2/catch_test_macros.hpp>

using namespace waymark;

namespace {

SayAs knowing() {
  Lesson lesson;
  for (const char* const href : {"tel:08001111", "tel:116123", "sms:85258", "https://999.example"}) {
    lesson.services.emplace_back().href = href;
  }
  lesson.said_as = {{"NHS", "N H S"}, {"GHB", "G H B"}, {"A&E", "A and E"}};
  return SayAs(lesson);
}

std::string said(const char* written) {
  return knowing()(written).text();
}

}  // namespace

TEST_CASE("Numbers that are called are said digit by digit, and no others") {
  CHECK(said("Call 999.") == "Call 9 9 9.");
  CHECK(said("Call 0800 1111 or 08001111.") == "Call 0 8 0 0 1 1 1 1 or 0 8 0 0 1 1 1 1.");
  CHECK(said("116 123 and 85258") == "1 1 6 1 2 3 and 8 5 2 5 8");
  CHECK(said("In 2024, 1999 of 9990 paid £999.") == "In 2024, 1999 of 9990 paid £999.");
  CHECK(said("116 124 is not it.") == "116 124 is not it.");
  CHECK(SayAs()("Call 999 or 116 123.").text() == "Call 9 9 9 or 116 123.");
}

TEST_CASE("Abbreviations are said as the glossary says, where they stand as words") {
  CHECK(said("The NHS, GHB and A&E.") == "The N H S, G H B and A and E.");
  CHECK(said("NHSX and the nhs") == "NHSX and the nhs");
}

TEST_CASE("What is said is found in what is written") {
  const SaidText text = knowing()("Ask the NHS: 999!");
  REQUIRE(text.text() == "Ask the N H S: 9 9 9!");
  CHECK(text.written(0, 3) == std::pair<std::size_t, std::size_t>{0, 3});
  CHECK(text.written(4, 7) == std::pair<std::size_t, std::size_t>{4, 7});
  CHECK(text.written(8, 9) == std::pair<std::size_t, std::size_t>{8, 11});
  CHECK(text.written(12, 14) == std::pair<std::size_t, std::size_t>{8, 12});  // "S:"
  CHECK(text.written(15, 16) == std::pair<std::size_t, std::size_t>{13, 16});
  CHECK(text.written(19, 21) == std::pair<std::size_t, std::size_t>{13, 17});
}
