#include "player/transcript_screen.h"

#include <string>
#include <utility>

#include "player/app_screens.h"
#include "player/reading_aloud.h"
#include "screen/parts.h"

namespace waymark {

Screen transcript_screen(const Screen& of, const Strings& say) {
  Screen screen = own_screen("transcript", true, say);
  screen.main.children.push_back(heading("title", std::string(say("What is read aloud")), 1));
  for (const SpokenLine& line : ReadingAloud::lines_of(of, say)) {
    const std::size_t begin = line.text.find_first_not_of(' ');
    Node said = paragraph("line." + line.id, std::string_view(line.text).substr(begin));
    if (line.language != screen.language) said.language = line.language;
    screen.main.children.push_back(std::move(said));
  }
  screen.actions.children = {button("close", say("Back"), Tone::kPrimary, {Verb::kClose, {}, {}})};
  return screen;
}

}  // namespace waymark
