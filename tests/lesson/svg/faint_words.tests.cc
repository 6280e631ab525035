#include "lesson/svg/faint_words.h"

#include <filesystem>
#include <string>

#include <catch2/catch_approx.hpp>
#include <catch2/catch_test_macros.hpp>

#include "support/golden.h"

using namespace waymark::svg;

namespace {

/// "words #ink on #ground" for each text that is told of, parted by "; ".
std::string faint(const std::string& inside) {
  std::string all;
  for (const FaintWords& words : find_faint_words("<svg xmlns=\"http://www.w3.org/2000/svg\">" + inside + "</svg>")) {
    all += (all.empty() ? "" : "; ") + words.words + " " + to_hex(words.ink) + " on " + to_hex(words.ground);
  }
  return all;
}

constexpr const char* kDarkBox = R"svg(<rect x="0" y="0" width="200" height="100" fill="#222222"/>)svg";

}  // namespace

TEST_CASE("Text is held against what was painted behind it") {
  CHECK(faint(R"svg(<text x="10" y="50" fill="#999999">pale</text>)svg") == "pale #999999 on #FFFFFF");
  CHECK(faint(R"svg(<text x="10" y="50" fill="#666666">grey</text>)svg").empty());
  CHECK(faint(std::string(kDarkBox) + R"svg(<text x="10" y="50" fill="#444444">dark</text>)svg") ==
        "dark #444444 on #222222");
  CHECK(faint(std::string(kDarkBox) + R"svg(<text x="10" y="50" fill="#FFF">light</text>)svg").empty());
  CHECK(faint(R"svg(<text x="10" y="50" fill="#FFF">light</text>)svg" + std::string(kDarkBox)) ==
        "light #FFFFFF on #FFFFFF");
  CHECK(find_faint_words(R"svg(<svg><text fill="#999">x</text></svg>)svg")[0].ratio ==
        Catch::Approx(2.849).margin(0.001));
}

TEST_CASE("Text without a fill is black, and shapes too") {
  CHECK(faint(R"svg(<text y="20">black</text>)svg").empty());
  CHECK(faint(R"svg(<rect width="200" height="100"/><text x="5" y="20">black</text>)svg") ==
        "black #000000 on #000000");
}

TEST_CASE("The worst part of a text counts") {
  CHECK(
      faint(
          R"svg(<rect width="40" height="100" fill="black"/><text x="5" y="20" fill="white">from in to out</text>)svg") ==
      "from in to out #FFFFFF on #FFFFFF");
}

TEST_CASE("Fills are inherited, styled, and looked up in a style sheet") {
  CHECK(faint(R"svg(<g fill="#AAA"><text y="9">a</text></g><text y="9">b</text>)svg") == "a #AAAAAA on #FFFFFF");
  CHECK(faint(R"svg(<text y="9" fill="black" style="fill: #AAA">a</text>)svg") == "a #AAAAAA on #FFFFFF");
  CHECK(faint(R"svg(<style>/* a */ .pale, text.faded { /* b */ fill: #AAA } #b { fill: #BBB; }
                 @media print { text { fill: #CCC } }</style>
                 <text class="big pale" y="9">a</text><text id="b" class="pale" y="9">b</text><text y="9">c</text>
                 <text class="faded" fill="black" y="9">d</text>)svg") ==
        "a #AAAAAA on #FFFFFF; b #BBBBBB on #FFFFFF; d #AAAAAA on #FFFFFF");
  CHECK(faint(R"svg(<style><![CDATA[text{fill:silver}]]></style><text y="9">a</text>)svg") == "a #C0C0C0 on #FFFFFF");
  CHECK(faint(R"svg(<text y="9">black <tspan fill="#AAA">pale</tspan> black</text>)svg") == "pale #AAAAAA on #FFFFFF");
}

TEST_CASE("Transforms move text and shapes") {
  CHECK(faint(R"svg(<g transform="translate(100, 0) scale(2)"><rect width="50" height="50"/></g>
                 <text x="120" y="60" fill="#111">in</text><text x="20" y="60" fill="#111">out</text>)svg") ==
        "in #111111 on #000000");
  CHECK(faint(R"svg(<rect x="-50" y="100" width="50" height="100" transform="rotate(-90)"/>
                 <text x="120" y="30" fill="#111">in</text>)svg") == "in #111111 on #000000");
  CHECK(faint(R"svg(<rect width="10" height="10" transform="matrix(20 0 0 20 0 0)"/>
                 <text x="100" y="100" fill="#111">in</text>)svg") == "in #111111 on #000000");
}

TEST_CASE("Round shapes, polygons and paths are areas, as far as they reach") {
  const auto behind = [](const std::string& shape) {
    return faint(shape + R"svg(<text x="50" y="52" fill="#111" text-anchor="middle">o</text>)svg");
  };
  const std::string dark = "o #111111 on #000000";
  CHECK(behind(R"svg(<circle cx="50" cy="50" r="20"/>)svg") == dark);
  CHECK(behind(R"svg(<circle cx="50" cy="90" r="20"/>)svg").empty());
  CHECK(behind(R"svg(<ellipse cx="50" cy="50" rx="40" ry="10"/>)svg") == dark);
  CHECK(behind(R"svg(<polygon points="0,0 100,0 50,100"/>)svg") == dark);
  CHECK(behind(R"svg(<path d="M0 0H100V100H0Z"/>)svg") == dark);
  CHECK(behind(R"svg(<path d="m10,10 80,0 0,80 -80,0 z"/>)svg") == dark);
  CHECK(behind(R"svg(<path d="M 0 50 C 0 0 100 0 100 50 S 0 100 0 50 Z"/>)svg") == dark);
  CHECK(behind(R"svg(<path d="M0 50Q50-50 100 50T0 50"/>)svg") == dark);
  CHECK(behind(R"svg(<path d="M0 0A50 50 0 01100 0L50 100"/>)svg") == dark);
  CHECK(behind(R"svg(<path d="M0 0H10V10H0Z"/>)svg").empty());
  CHECK(behind(R"svg(<path fill="none" stroke="black" d="M0 0H100V100H0Z"/>)svg").empty());
}

TEST_CASE("A gradient counts by its worst colour") {
  const std::string box =
      R"svg(<rect width="99" height="99" fill="url(#g)"/><text x="9" y="40" fill="#777">a</text>)svg";
  CHECK(faint(R"svg(<defs><linearGradient id="g"><stop stop-color="#000"/><stop style="stop-color:#666"/>
                 </linearGradient></defs>)svg" +
              box) == "a #777777 on #666666");
  CHECK(faint(R"svg(<linearGradient id="h"><stop stop-color="#666"/></linearGradient>
                 <radialGradient id="g" xlink:href="#h"/>)svg" +
              box) == "a #777777 on #666666");
}

TEST_CASE("What cannot be known is left alone") {
  const std::string text = R"svg(<text x="9" y="40" fill="#CCC">a</text>)svg";
  CHECK(faint(R"svg(<rect width="99" height="99" fill="url(#pattern)"/>)svg" + text).empty());
  CHECK(faint(R"svg(<rect width="99" height="99" fill="black" opacity="0.5"/>)svg" + text).empty());
  CHECK(faint(R"svg(<image width="99" height="99" href="photo.png"/>)svg" + text).empty());
  CHECK(faint(R"svg(<text y="9" fill="#CCC" stroke="black">a</text>)svg").empty());
  CHECK(faint(R"svg(<text y="9" fill="#CCC" fill-opacity="0.9">a</text>)svg").empty());
  CHECK(faint(R"svg(<text y="9" fill="var(--ink)">a</text>)svg").empty());
  CHECK(faint(R"svg(<defs><text y="9" fill="#CCC">a</text></defs>)svg").empty());
  CHECK(faint(R"svg(<g display="none"><text y="9" fill="#CCC">a</text></g><title>b</title>)svg").empty());
  CHECK(faint(R"svg(<!-- <text fill="#CCC">a</text> -->)svg").empty());
}

TEST_CASE("Broken files do no harm") {
  for (const std::string svg : {"",
                                "<",
                                "<svg",
                                "<svg a",
                                "<svg a=",
                                "<svg a='",
                                "<svg a='b'",
                                "<!--",
                                "</",
                                "</g></g>",
                                "<text>a",
                                "<path d='Z 5'/>",
                                "<path d='M 1'/>",
                                "<path d='L 5 5'/>",
                                "<style>a{",
                                "<style>}",
                                "<g transform='('/>",
                                "<linearGradient id='a' href='#a'/><rect fill='url(#a)'/>",
                                "<text / / = >a</text>",
                                "<![CDATA[",
                                "\xFF<\xFF>"}) {
    INFO(svg);
    find_faint_words(svg);
  }
  CHECK(true);
}

TEST_CASE("The pictures that come with Waymark are easy to tell") {
  const std::filesystem::path content = std::filesystem::path(waymark::test::source_folder()) / "content/modules";
  int pictures = 0;
  for (const auto& file : std::filesystem::recursive_directory_iterator(content)) {
    if (file.path().extension() != ".svg") continue;
    INFO(file.path());
    ++pictures;
    for (const FaintWords& words : find_faint_words(waymark::test::read_file(file.path().string()))) {
      FAIL_CHECK(words.words << " " << to_hex(words.ink) << " on " << to_hex(words.ground));
    }
  }
  CHECK(pictures > 0);
}
