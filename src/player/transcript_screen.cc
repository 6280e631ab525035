#include "player/transcript_screen.h"

#include <string>
#include <utility>

#include "player/app_screens.h"
#include "player/reading_aloud.h"
#include "screen/parts.h"

namespace waymark {
namespace {

void leave_out_buttons(Node& node) {
  std::erase_if(node.children, [](const Node& child) {
    return child.role == Role::kButton || (child.role == Role::kToggle && !child.selected);
  });
  for (Node& child : node.children) leave_out_buttons(child);
}

void add_lines(const Screen& of, const std::string& prefix, Screen& into, const Strings& say) {
  for (const SpokenLine& line : ReadingAloud::lines_of(of, say)) {
    const Node& node = *find(of, line.id);
    const std::string id = prefix + line.id;
    const std::size_t begin = line.text.find_first_not_of(' ');
    Node said = node.role == Role::kHeading ? heading(id, node.words.plain(), 2)
                                            : paragraph(id, std::string_view(line.text).substr(begin));
    if (line.language != into.language) said.language = line.language;
    into.main.children.push_back(std::move(said));
  }
}

}  // namespace

Screen transcript_screen(std::vector<Screen> screens, const Strings& say) {
  Screen screen = own_screen("transcript", true, say);
  screen.main.children.push_back(heading("title", std::string(say("What was read so far")), 1));
  for (std::size_t i = 0; i < screens.size(); ++i) {
    if (i + 1 < screens.size()) {
      leave_out_buttons(screens[i].main);
      screens[i].actions.children.clear();
    }
    add_lines(screens[i], "line." + std::to_string(i + 1) + ".", screen, say);
  }
  screen.actions.children = {button("close", say("Back"), Tone::kPrimary, {Verb::kClose, {}, {}})};
  return screen;
}

}  // namespace waymark
