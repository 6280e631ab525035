#include "player/reading_aloud.h"

#include <algorithm>
#include <set>

#include "screen/parts.h"

namespace waymark {
namespace {

void add_told(const Node& node, std::map<std::string, std::string>& told) {
  if (node.role == Role::kStatus) told[node.id] = node.words.plain();
  for (const Node& child : node.children) add_told(child, told);
}

std::size_t index_of(const std::vector<SpokenLine>& lines, const std::string& id) {
  const auto found = std::find_if(lines.begin(), lines.end(), [&](const SpokenLine& line) { return line.id == id; });
  return static_cast<std::size_t>(found - lines.begin());
}

std::string_view own_words(const SpokenLine& line) {
  return std::string_view(line.text).substr(line.begin, line.end - line.begin);
}

/// The language as a voice knows it, without what we added to it: "en-GB" of "en-GB-x-easy".
std::string spoken(const std::string& language) {
  return language.substr(0, language.find("-x-"));
}

bool is_inside_character(std::string_view text, std::size_t at) {
  return at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U;
}

}  // namespace

std::vector<SpokenLine> ReadingAloud::lines_of(const Screen& screen, const Strings& say) {
  Screen without_bar = screen;
  without_bar.bar.children.clear();
  std::vector<SpokenLine> lines = spoken_lines(without_bar, say);
  std::erase_if(lines, [](const SpokenLine& line) { return line.text.find_first_not_of(' ') == std::string::npos; });
  return lines;
}

std::optional<std::vector<std::string>> ReadingAloud::voices(const std::string& language) const {
  if (!can_read(language)) return std::nullopt;
  return speaker_->voices(spoken(language));
}

bool ReadingAloud::take(const Intent& intent) {
  const std::string& what = intent.target;
  if (intent.verb != Verb::kDo || (what != "read-aloud" && what != "read-from" && what != "read-pause")) return false;
  if (speaker_ == nullptr) return true;
  if (what == "read-pause") {
    if (on_) intent.value == "on" ? pause() : go_on();
  } else if (what == "read-aloud" && intent.value == "off") {
    stop();
  } else if (what == "read-from" && index_of(lines_, intent.value) < lines_.size()) {
    begins_ = true;
    paused_ = false;
    from_ = intent.value;
  } else if (what == "read-aloud" && !on_) {
    on_ = begins_ = true;
    paused_ = unheard_ = false;
    from_.clear();
  }
  return true;
}

void ReadingAloud::see(const Screen& screen, const Lesson* lesson, const Manner& manner, const Strings& say) {
  if (!on_) return;
  say_as_ = lesson == nullptr ? SayAs() : SayAs(*lesson);
  const bool sounds_otherwise = std::exchange(manner_, manner) != manner;
  std::vector<SpokenLine> lines = lines_of(screen, say);
  Told told;
  add_told(screen.main, told);
  if (begins_ || screen.id != screen_) {
    lines_ = std::move(lines);
    const std::size_t from = index_of(lines_, std::exchange(from_, {}));
    begin_at(begins_ && from < lines_.size() ? from : 0);
  } else {
    follow(std::move(lines), told);
    if (sounds_otherwise && reads() && !paused_) speak(heard_);
  }
  begins_ = false;
  screen_ = screen.id;
  told_ = std::move(told);
}

void ReadingAloud::follow(std::vector<SpokenLine> lines, const Told& told) {
  std::set<std::string_view> known;
  for (const SpokenLine& line : lines_) known.insert(line.id);
  const auto says_anew = [&](const SpokenLine& line) {
    const auto now = told.find(line.id);
    const auto before = told_.find(line.id);
    return now != told.end() && (before == told_.end() || before->second != now->second);
  };
  const auto is_new = [&](const SpokenLine& line) { return !known.contains(line.id); };
  const auto place = [&](auto found) { return static_cast<std::size_t>(found - lines.begin()); };
  const std::size_t urgent = place(std::find_if(lines.begin(), lines.end(), says_anew));
  const std::size_t still = reads() ? index_of(lines, line_.id) : lines.size();
  std::size_t next = urgent;
  bool goes_on = false;
  if (urgent == lines.size() && still < lines.size()) {
    next = still;
    goes_on = own_words(lines[still]) == own_words(line_);
  } else if (urgent == lines.size()) {
    next = place(std::find_if(lines.begin(), lines.end(), is_new));
    // What was said is gone: on with the first behind it that is still there.
    for (std::size_t i = at_; i < lines_.size() && next == lines.size(); ++i) next = index_of(lines, lines_[i].id);
  }
  lines_ = std::move(lines);
  if (goes_on || next >= lines_.size())
    at_ = next;
  else
    begin_at(next);
}

void ReadingAloud::begin_at(std::size_t line) {
  at_ = line;
  lit_ = {};
  offset_ = heard_ = 0;
  if (!reads()) return speaker_->stop();
  line_ = lines_[at_];
  said_ = say_as_(line_.text);
  if (!paused_) speak(0);
}

void ReadingAloud::speak(std::size_t from) {
  offset_ = heard_ = from;
  speaker_->speak(
      {said_.text().substr(from), spoken(line_.language), manner_.speed, manner_.voice},
      {[this](std::size_t begin, std::size_t end) { word(begin, end); }, [this](bool said) { ended(said); }});
}

void ReadingAloud::word(std::size_t begin, std::size_t end) {
  const std::string& text = said_.text();
  begin = std::min(begin + offset_, text.size());
  end = std::min(end + offset_, text.size());
  while (begin > 0 && is_inside_character(text, begin)) --begin;
  while (is_inside_character(text, end)) ++end;
  heard_ = begin;
  auto [from, to] = said_.written(begin, end);
  from = std::max(from, line_.begin);
  to = std::min(to, line_.end);
  lit_ = from < to ? Lit{line_.id, from - line_.begin, to - line_.begin} : Lit{line_.id, 0, 0};
  moved_();
}

void ReadingAloud::ended(bool said) {
  if (!said) {
    stop();
    unheard_ = true;
    return changed_();
  }
  begin_at(at_ + 1);
  reads() ? moved_() : changed_();
}

void ReadingAloud::pause() {
  if (!on_ || paused_) return;
  paused_ = true;
  speaker_->stop();
}

void ReadingAloud::go_on() {
  if (!paused_) return;
  paused_ = false;
  if (reads()) speak(heard_);
}

void ReadingAloud::stop() {
  if (on_) speaker_->stop();
  on_ = paused_ = begins_ = false;
  lines_.clear();
  at_ = 0;
  lit_ = {};
}

void ReadingAloud::show(Screen& screen, const Strings& say) const {
  if (screen.bar.children.empty() || (!on_ && !can_read(screen.language))) return;
  std::vector<Node> buttons{button("read-aloud", on_ ? say("Stop reading") : say("Read aloud"), Tone::kQuiet,
                                   {Verb::kDo, "read-aloud", on_ ? "off" : "on"})};
  if (on_ && reads()) {
    buttons.push_back(button("read-pause", paused_ ? say("Go on reading") : say("Pause"), Tone::kQuiet,
                             {Verb::kDo, "read-pause", paused_ ? "off" : "on"}));
  }
  auto& bar = screen.bar.children;
  const auto help = std::find_if(bar.begin(), bar.end(), [](const Node& node) { return node.id == "help"; });
  bar.insert(help, buttons.begin(), buttons.end());
  if (!unheard_ || screen.id != screen_) return;
  auto& main = screen.main.children;
  main.insert(main.begin(),
              status("read-unheard", Tone::kWarning,
                     Text::of(std::string(say("This could not be read aloud here. The device needs a voice of its own "
                                              "for this language: look for text-to-speech in its settings.")))));
}

}  // namespace waymark
