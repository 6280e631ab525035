#include <istream>
#include <memory>
#include <optional>
#include <ostream>
#include <string>
#include <utility>
#include <vector>

#include "author/commands.h"
#include "author/script.h"
#include "author/terminal.h"
#include "play/session.h"
#include "screen/parts.h"
#include "screen/show.h"

namespace waymark::author {
namespace {

/// One lesson in one terminal.
class TextPlayer {
 public:
  TextPlayer(std::shared_ptr<const Lesson> lesson, const PlayOptions& options, Streams streams)
      : lesson_(std::move(lesson)),
        options_(options),
        say_(interface_in(options.language)),
        streams_(streams),
        terminal_(say_) {
    restart();
  }

  int play(const std::vector<Intent>& before);

 private:
  enum class Next { kGoOn, kStop };

  void restart();
  void tell();
  void replay(const std::vector<Intent>& intents);
  Next handle(const std::string& line);
  void act(const Intent& intent);
  bool at_ending() const { return session_->page().kind == PageKind::kEnding; }

  std::shared_ptr<const Lesson> lesson_;
  const PlayOptions& options_;
  Strings say_;
  Streams streams_;
  Terminal terminal_;
  std::optional<Session> session_;
  Screen screen_;
  std::string page_;  ///< Whose notes were told last.
};

/// What a group does with the page, in words, or nothing.
std::string_view in_words(Room room) {
  switch (room) {
    case Room::kAsk:
      return "In a group: ask for a show of hands.";
    case Room::kDiscuss:
      return "In a group: talk about it.";
    case Room::kHide:
      return "In a group: not on the shared screen.";
    case Room::kShow:
      break;
  }
  return {};
}

void tell_facilitator(const Page& page, std::ostream& out) {
  const std::string_view room = in_words(page.room);
  if (!room.empty()) out << "[" << room << "]\n";
  if (page.facilitator.minutes != 0) out << "[Minutes: " << page.facilitator.minutes << "]\n";
  for (const Text& note : page.facilitator.notes) out << "[" << note.plain() << "]\n";
}

void TextPlayer::restart() {
  session_.emplace(lesson_);
  session_->apply({Verb::kBegin, {}, options_.seed});
}

void TextPlayer::tell() {
  screen_ = show(*session_, {}, say_);
  if (options_.facilitator && std::exchange(page_, session_->page().id) != session_->page().id) {
    tell_facilitator(session_->page(), streams_.out);
  }
  streams_.out << terminal_.tell(screen_) << "> " << std::flush;
}

void TextPlayer::replay(const std::vector<Intent>& intents) {
  for (const Intent& intent : intents) {
    tell();
    streams_.out << to_script({&intent, 1}) << "\n\n";
    act(intent);
  }
}

int TextPlayer::play(const std::vector<Intent>& before) {
  streams_.out << lesson_->title << '\n'
               << say_(
                      "Nothing is recorded here. Type a number to use what stands beside it, or: help (who can help "
                      "you), back, quit.")
               << "\n\n";
  replay(before);
  std::string line;
  do {
    tell();
    if (!std::getline(streams_.in, line)) {
      streams_.out << '\n';
      if (at_ending()) return kFine;
      streams_.err << "The input ended on the page \"" << session_->page().title << "\" (" << session_->page().id
                   << "), before the lesson's ending.\n";
      return kProblems;
    }
    streams_.out << '\n';
  } while (handle(line) == Next::kGoOn);
  return kFine;
}

TextPlayer::Next TextPlayer::handle(const std::string& line) {
  Asked asked = terminal_.understand(line, screen_);
  if (asked.kind == Asked::Kind::kValue) {
    streams_.out << asked.words << ' ' << std::flush;
    std::string value;
    if (!std::getline(streams_.in, value)) return Next::kGoOn;  // play() says that the input ended
    asked = terminal_.understand(std::to_string(asked.number) + "=" + value, screen_);
  }
  switch (asked.kind) {
    case Asked::Kind::kQuit:
      return Next::kStop;
    case Asked::Kind::kAddress:
      streams_.out << fill(say_("This leads to {place}"), "place", asked.words) << "\n\n";
      break;
    case Asked::Kind::kUnclear:
      streams_.out << asked.words << "\n\n";
      break;
    case Asked::Kind::kValue:
      break;
    case Asked::Kind::kIntent:
      if (asked.intent.verb == Verb::kDo && asked.intent.target != "again") return Next::kStop;
      act(asked.intent);
  }
  return Next::kGoOn;
}

void TextPlayer::act(const Intent& intent) {
  if (intent.verb == Verb::kDo)
    restart();
  else if (!session_->apply(intent))
    streams_.out << say_("That changes nothing here.") << "\n\n";
}

}  // namespace

int play(const PlayOptions& options, Streams streams) {
  std::vector<Intent> before;
  if (!options.path.empty()) {
    auto read = read_script(options.path, streams.in);
    if (!read) {
      streams.err << read.error().message << '\n';
      return kUsage;
    }
    before = *std::move(read);
  }
  auto lesson = open_lesson(options.folder, streams, options.language);
  return lesson == nullptr ? kProblems : TextPlayer(std::move(lesson), options, streams).play(before);
}

}  // namespace waymark::author
