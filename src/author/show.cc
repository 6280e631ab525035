#include <ostream>

#include "author/commands.h"
#include "author/script.h"
#include "play/session.h"
#include "screen/html.h"
#include "screen/json.h"
#include "screen/plain_text.h"
#include "screen/show.h"

namespace waymark::author {
int show_screen(const ShowOptions& options, Streams streams) {
  const auto lesson = open_lesson(options.folder, streams, options.language);
  if (lesson == nullptr) return kProblems;
  Session session(lesson);
  session.apply({Verb::kBegin, {}, options.seed});
  if (!options.script.empty()) {
    const auto intents = read_script(options.script, streams.in);
    if (!intents) {
      streams.err << intents.error().message << '\n';
      return kUsage;
    }
    for (const Intent& intent : *intents) session.apply(intent);
  }
  const Strings say = interface_in(options.language);
  const Screen screen = show(session, {}, say);
  if (options.form == "json") {
    streams.out << to_json(screen) << '\n';
  } else if (options.form == "html") {
    streams.out << to_html(screen, [&](std::string_view name) { return options.media + std::string(name); }).str()
                << '\n';
  } else {
    streams.out << to_plain_text(screen, say);
  }
  return kFine;
}

}  // namespace waymark::author
