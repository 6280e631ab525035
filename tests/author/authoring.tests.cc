#include <catch2/catch_test_macros.hpp>
#include <filesystem>

#include "author/author.h"
#include "command.h"
#include "support/folder.h"
#include "support/golden.h"

using namespace waymark;
using test::ran;
using test::Ran;

namespace {

/// The blocks of docs/authoring.md that are marked as that language, in their order.
std::vector<std::string> blocks_of(std::string_view language) {
  const std::string page = test::read_file(test::source_folder() + "/docs/authoring.md");
  const std::string opening = "```" + std::string(language) + "\n";
  std::vector<std::string> blocks;
  for (auto at = page.find(opening); at != std::string::npos; at = page.find(opening, at)) {
    at += opening.size();
    blocks.push_back(page.substr(at, page.find("```", at) - at));
  }
  return blocks;
}

}  // namespace

TEST_CASE("the lesson that docs/authoring.md shows whole has no problems, and everybody can finish it") {
  const std::vector<std::string> json = blocks_of("json");
  const std::vector<std::string> svg = blocks_of("svg");
  REQUIRE(json.size() == 3);
  REQUIRE(svg.size() == 1);
  const test::Folder folder;
  folder.write("content/modules/too-hot/lesson.json", json[0]);
  folder.write("content/modules/too-hot/media/sun.svg", svg[0]);
  folder.write("content/sources.json", "[" + json[1] + R"(, { "id": "sja-cpr", "title": "How to do CPR" }])");
  folder.write("content/facts.json", "[" + json[2] + "]");
  folder.write("content/services.json", "[]");
  const std::string lesson = folder.path() + "/content/modules/too-hot";

  const Ran checked = ran({"check", "--today", "2026-11-23", lesson});
  INFO(checked.out << checked.err);
  CHECK(checked.out == "1 lesson, no problems\n");
  CHECK(ran({"fmt", "--check", lesson}).out == "");
  CHECK(ran({"explore", lesson}).code == author::kFine);
}
