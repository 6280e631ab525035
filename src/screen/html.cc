#include "screen/html.h"

#include <utility>

#include "screen/html_writer.h"

namespace waymark {

Html to_html(const Screen& screen, const std::function<std::string(std::string_view media)>& media_url) {
  HtmlWriter writer(media_url, screen.language);
  Html& html = writer.html;
  html.open("nav", {{"id", "bar"},
                    {"aria-label", "Waymark"},
                    {"lang", HtmlWriter::language_of(screen.bar)},
                    {"dir", writer.direction_of(screen.bar)}});
  writer.children(screen.bar);
  html.close();
  html.open("main", {{"id", "main"},
                     {"lang", screen.language},
                     {"dir", right_to_left(screen.language) ? HtmlWriter::kRightToLeft : Html::kAbsent},
                     {"data-screen", screen.id}});
  writer.children(screen.main);
  html.open("div", {{"id", "actions"},
                    {"lang", HtmlWriter::language_of(screen.actions)},
                    {"dir", writer.direction_of(screen.actions)}});
  writer.children(screen.actions);
  html.close().close();
  return std::move(html);
}

}  // namespace waymark
