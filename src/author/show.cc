#include <fstream>
#include <istream>
#include <optional>
#include <ostream>

#include "author/commands.h"
#include "play/session.h"
#include "screen/html.h"
#include "screen/json.h"
#include "screen/plain_text.h"
#include "screen/show.h"

namespace waymark::author {
namespace {

/// Applies each line of `lines`; false with a message when one is no Intent.
bool apply_script(Session& session, std::istream& lines, const std::string& name, std::ostream& err) {
  std::string line;
  for (int number = 1; std::getline(lines, line); ++number) {
    if (line.empty() || line.front() == '#') continue;
    const auto intent = intent_of_json(line);
    if (!intent) {
      err << name << ':' << number
          << R"(: This is not an intent. One looks like {"do":"select","at":"question","value":"option"}.)" << '\n';
      return false;
    }
    session.apply(*intent);
  }
  return true;
}

bool run_script(Session& session, const std::string& script, Streams streams) {
  if (script.empty()) return true;
  if (script == "-") return apply_script(session, streams.in, "the input", streams.err);
  std::ifstream file(script);
  if (file) return apply_script(session, file, script, streams.err);
  streams.err << "The script " << script << " cannot be read. Does it exist, and may you read it?\n";
  return false;
}

}  // namespace

int show_screen(const ShowOptions& options, Streams streams) {
  const auto lesson = open_lesson(options.folder, streams, options.language);
  if (lesson == nullptr) return kProblems;
  Session session(lesson);
  session.apply({Verb::kBegin, {}, options.seed});
  if (!run_script(session, options.script, streams)) return kUsage;
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
