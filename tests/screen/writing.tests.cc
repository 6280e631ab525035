#include "screen/writing.h"

#include <catch2/catch_test_macros.hpp>
#include <utility>

#include "screen/html.h"
#include "screen/language_name.h"
#include "screen/parts.h"

using namespace waymark;

TEST_CASE("which way a language is written, and whether the canvas can set it", "[screen]") {
  for (const char* language :
       {"ar", "AR", "ar-EG", "ur", "fa", "he", "pa-PK", "pa-Arab", "az-Arab", "ur-Aran", "ckb-IQ"}) {
    INFO(language);
    CHECK(right_to_left(language));
    CHECK_FALSE(canvas_can_set(language));
  }
  for (const char* language :
       {"pa", "pa-IN", "hi", "bn-BD", "ne", "th", "ta", "my", "sr-Deva", "zh-Hans", "zh", "ja", "ti"}) {
    INFO(language);
    CHECK_FALSE(right_to_left(language));
    CHECK_FALSE(canvas_can_set(language));
  }
  for (const char* language : {"", "en-GB", "en-GB-x-easy", "cy", "pl", "uz-Latn", "ar-Latn", "so", "a", "uk", "el"}) {
    INFO(language);
    CHECK_FALSE(right_to_left(language));
    CHECK(canvas_can_set(language));
  }
}

TEST_CASE("languages are called what they call themselves, in their own script", "[screen]") {
  const std::pair<const char*, const char*> names[] = {{"ar", "العربية"},
                                                       {"ur", "اردو"},
                                                       {"pa", "ਪੰਜਾਬੀ"},
                                                       {"pl", "Polski"},
                                                       {"ro", "Română"},
                                                       {"uk", "Українська"},
                                                       {"el", "Ελληνικά"},
                                                       {"cy", "Cymraeg"},
                                                       {"so", "Soomaali"},
                                                       {"vi", "Tiếng Việt"},
                                                       {"zh", "中文"},
                                                       {"bn", "বাংলা"},
                                                       {"fa", "فارسی"},
                                                       {"ku", "Kurdî"},
                                                       {"tr", "Türkçe"},
                                                       {"es", "Español"},
                                                       {"pt", "Português"},
                                                       {"fr", "Français"},
                                                       {"lt", "Lietuvių"},
                                                       {"sq", "Shqip"},
                                                       {"bg", "Български"},
                                                       {"en-GB", "English"},
                                                       {"pt-BR", "Português"},
                                                       {"zh-Hant-HK", "中文"},
                                                       {"en-GB-x-easy", "Easy read"},
                                                       {"cy-x-easy", "cy-x-easy"},
                                                       {"qq", "qq"},
                                                       {"", ""}};
  for (const auto& [tag, name] : names) CHECK(language_name(tag) == name);
}

TEST_CASE("a screen's language decides how it is shown, not the languages that it offers", "[screen]") {
  Screen screen;
  screen.language = "en-GB";
  Node offered;
  offered.role = Role::kRadio;
  offered.id = "language.ar";
  offered.language = "ar";
  offered.intent = Intent{Verb::kDo, "language", "ar"};
  screen.main.children.push_back(offered);
  CHECK(canvas_can_set(screen));
  Node title = heading("title", "السلامة", 1);
  title.language = "ar";
  screen.main.children.push_back(title);
  CHECK_FALSE(canvas_can_set(screen));
}

TEST_CASE("HTML says which way words run, where that changes", "[screen]") {
  const auto no_media = [](std::string_view) { return std::string(); };
  Screen screen;
  screen.id = "page.start";
  screen.language = "ar";
  screen.bar.language = screen.actions.language = "en-GB";
  screen.main.children.push_back(paragraph("words", "مرحبا"));
  CHECK(
      to_html(screen, no_media).str() ==
      R"(<nav id="bar" aria-label="Waymark" lang="en-GB" dir="ltr"></nav>)"
      R"(<main id="main" lang="ar" dir="rtl" data-screen="page.start"><p id="n-words" data-node="paragraph">مرحبا</p>)"
      R"(<div id="actions" lang="en-GB" dir="ltr"></div></main>)");
  screen.language = "en-GB";
  screen.bar.language = screen.actions.language = "";
  screen.main.children.front().language = "ar";
  CHECK(to_html(screen, no_media).str() ==
        R"(<nav id="bar" aria-label="Waymark"></nav><main id="main" lang="en-GB" data-screen="page.start">)"
        R"(<p id="n-words" data-node="paragraph" lang="ar" dir="rtl">مرحبا</p><div id="actions"></div></main>)");
}

TEST_CASE("Emphasis and strong are elements of their own", "[screen]") {
  Screen screen;
  screen.id = "page.start";
  Node words = paragraph("words", "");
  words.words.spans = {
      {"Call "}, {"now", true}, {" or "}, {"soon", false, {}, {}, true}, {" or "}, {"both", true, {}, {}, true}};
  screen.main.children.push_back(words);
  const std::string html = to_html(screen, [](std::string_view) { return std::string(); }).str();
  CHECK(html.find(">Call <strong>now</strong> or <em>soon</em> or <strong><em>both</em></strong></p>") !=
        std::string::npos);
}
