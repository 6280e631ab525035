#include "preview/preview.h"

#include <algorithm>
#include <charconv>
#include <sstream>
#include <utility>

#include "base/counted.h"
#include "lesson/package.h"
#include "preview/panel.h"
#include "prove/draw.h"
#include "screen/parts.h"
#include "screen/show.h"

namespace waymark::preview {
namespace {

constexpr std::size_t kMostErrors = 3;       // Told at once.
constexpr std::size_t kMostStates = 200000;  // Looked at for the panel, about a second's worth.
constexpr std::string_view kGraph = "graph/", kMedia = "media/";

/// What the command prints, without its carets: they point at nothing where letters are not all as wide.
std::vector<std::string> lines_of(const Diagnostic& diagnostic, std::string_view source) {
  std::istringstream all(to_text(diagnostic, source));
  std::vector<std::string> lines;
  for (std::string line; std::getline(all, line);) {
    const std::size_t from = line.find_first_not_of(' ');
    if (from != std::string::npos && line.substr(from) != "^") lines.push_back(line.substr(from));
  }
  return lines;
}

Node error_card(const std::vector<std::string>& lines, std::size_t number) {
  const std::string id = "preview.error." + std::to_string(number);
  std::vector<Node> children;
  for (const std::string& line : lines) {
    children.push_back(paragraph(id + "." + std::to_string(children.size() + 1), line));
  }
  return card(id, {}, Tone::kWarning, std::move(children));
}

/// What the author is told, first of all there is on the page: a note, and what is wrong with the newest version.
std::vector<Node> told(const std::string& note, const std::vector<std::vector<std::string>>& errors) {
  std::vector<Node> nodes;
  nodes.push_back(note.empty() ? status("preview.note") : status("preview.note", Tone::kWarning, Text::of(note)));
  for (std::size_t i = 0; i < std::min(errors.size(), kMostErrors); ++i) {
    nodes.push_back(error_card(errors[i], i + 1));
  }
  if (errors.size() > kMostErrors) {
    nodes.push_back(paragraph("preview.more", "And " + counted(errors.size() - kMostErrors, "more error") + "."));
  }
  for (Node& node : nodes) node.language = kSourceLanguage;
  return nodes;
}

Screen broken_screen() {
  Screen screen;
  screen.id = "broken";
  screen.language = kSourceLanguage;
  screen.bar.id = "bar";
  screen.main.id = "main";
  screen.main.children = {heading("title", "The lesson cannot be shown yet", 1)};
  screen.actions.id = "actions";
  return screen;
}

/// Names media so that a name never stands for other bytes than before.
void name_media(Node& node, const std::string& before) {
  if (!node.media.empty()) node.media = before + node.media;
  for (Node& child : node.children) name_media(child, before);
}

std::string note_of(const Replayed& replayed) {
  const std::string here = "You are at \"" + replayed.session.page().title + "\".";
  switch (replayed.fit) {
    case Replayed::Fit::kLeftOut:
      return "What you answered at \"" + replayed.left_out + "\" no longer fits the lesson, and was left out.";
    case Replayed::Fit::kPageGone:
      return "The page where you were is gone. " + here;
    case Replayed::Fit::kBack:
      return "The lesson changed before here. You are back at \"" + replayed.session.page().title + "\".";
    case Replayed::Fit::kWhole:
      break;
  }
  return {};
}

std::set<std::string> page_ids(const Lesson& lesson) {
  std::set<std::string> ids;
  for (const Page& page : lesson.pages) ids.insert(page.id);
  return ids;
}

}  // namespace

Preview::Preview(std::function<Translations(const std::string& language)> interface)
    : interface_(std::move(interface)) {
  build();
}

void Preview::update(const Result<LessonFiles>& files, std::string_view today) {
  errors_.clear();
  note_.clear();
  if (files) {
    take(*files, today);
  } else {
    errors_ = {{files.error().message}};
  }
  if (!errors_.empty() && good_) {
    note_ = "The newest version has " + counted(errors_.size(), "error") + ". You see the last version without one.";
  }
  build();
}

void Preview::take(const LessonFiles& files, std::string_view today) {
  const ReadLesson read = read_lesson(files);
  for (const Diagnostic& diagnostic : read.diagnostics) {
    if (!read.lesson && diagnostic.severity == Severity::kError) {
      errors_.push_back(lines_of(diagnostic, text_of(files, diagnostic.file)));
    }
  }
  if (!read.lesson) return;
  warnings_.clear();
  for (const Diagnostic& warning : check_lesson(files, today).diagnostics) {
    const std::string line = warning.at.line == 0 ? "" : ":" + std::to_string(warning.at.line);
    warnings_.push_back(warning.file + line + ": " + warning.code + ": " + warning.message + " " + warning.hint);
  }
  open(make_package(files).json);
}

void Preview::open(std::string package) {
  auto opened = open_package(package, language_);
  if (!opened) {  // What is read from files without an error is read from their package too.
    errors_ = {{opened.error().message}};
    return;
  }
  const auto lesson = std::make_shared<const Lesson>(std::move(*opened));
  Translations words = interface_(lesson->language);
  say_ = words.empty() ? Strings() : Strings(lesson->language, std::move(words));
  ++version_;
  good_ = Good{std::move(package), lesson};
  if (trail_.steps.empty()) return restart();
  Replayed replayed = replay(trail_, lesson);
  note_ = note_of(replayed);
  session_ = std::move(replayed.session);
  done_ = std::move(replayed.steps);
  if (replayed.fit == Replayed::Fit::kWhole) trail_ = {done_, page_ids(*lesson)};
}

void Preview::restart() {
  session_.emplace(good_->lesson);
  done_.clear();
  play({Verb::kBegin, {}, "1"});
}

bool Preview::play(const Intent& intent) {
  if (!session_->apply(intent)) return false;
  const std::string& page = session_->page().id;
  // Words that are still being typed, or a slider that is moved, are one act.
  const bool goes_on = !done_.empty() && intent.verb == Verb::kSet && done_.back().intent.verb == Verb::kSet &&
                       done_.back().intent.target == intent.target;
  if (goes_on) done_.pop_back();
  done_.push_back({intent, page});
  trail_ = {done_, page_ids(*good_->lesson)};
  return true;
}

void Preview::handle(const Intent& intent) {
  if (!good_) return;
  const bool closes = (intent.verb == Verb::kClose && intent.target == kPanel) || intent.verb == Verb::kBack;
  if (intent.verb == Verb::kOpen && intent.target == kPanel) {
    panel_ = true;
  } else if (panel_ && closes) {
    panel_ = false;
  } else if (intent.verb == Verb::kDo) {
    note_.clear();
    act(intent);
  } else if (!panel_ && play(intent) && errors_.empty()) {
    note_.clear();
  }
  build();
}

void Preview::act(const Intent& intent) {
  if (intent.target == "go-to") {
    go_to(intent.value);
  } else if (intent.target == "again") {
    restart();
  } else if (intent.target == "leave") {
    note_ = "A participant leaves here: the screen goes blank.";
  } else if (intent.target == "language") {
    language_ = intent.value;
    open(good_->package);
  } else if (intent.target == "text-size") {
    int size = 0;
    const auto [end, error] = std::from_chars(intent.value.data(), intent.value.data() + intent.value.size(), size);
    if (error == std::errc() && size >= 100 && size <= 300) text_size_ = size;
  }
}

void Preview::go_to(const std::string& page) {
  const prove::Case* way = way_to(findings(), page);
  const Page* wanted = good_->lesson->page(page);
  if (wanted == nullptr) return;
  if (way == nullptr) {
    note_ = "No run comes to \"" + wanted->title + "\". To see why: waymark explore.";
    return;
  }
  restart();
  for (const Intent& intent : *way->run) play(intent);
  panel_ = false;
}

const prove::Findings& Preview::findings() {
  if (!good_->findings) good_->findings = prove::prove(good_->lesson, {kMostStates, {}, true});
  return *good_->findings;
}

std::string_view Preview::media(std::string_view name) const {
  const std::string before = std::to_string(version_) + "/";
  if (!good_ || !name.starts_with(before)) return {};
  name.remove_prefix(before.size());
  if (name.starts_with(kGraph)) return graph_;
  if (!name.starts_with(kMedia)) return {};
  const auto found = good_->lesson->media.find(std::string(name.substr(kMedia.size())));
  return found == good_->lesson->media.end() ? std::string_view() : found->second;
}

Screen Preview::page_screen() const {
  if (!good_) return broken_screen();
  Screen screen = show(*session_, {}, say_);
  name_media(screen.main, std::to_string(version_) + "/" + std::string(kMedia));
  screen.title = "Preview: " + good_->lesson->title;
  return screen;
}

void Preview::build() {
  if (panel_) {
    prove::PageGraph graph = prove::page_graph(*good_->lesson, findings());
    const std::string& page = session_->page().id;
    for (auto& node : graph.nodes) node.here = node.id == page;
    graph_ = prove::to_svg(graph);
    const std::string name = std::to_string(version_) + "/" + std::string(kGraph) + page + ".svg";
    screen_ = panel_screen({*session_, findings(), warnings_, name, text_size_, note_});
    return;
  }
  screen_ = page_screen();
  auto& into = screen_.main.children;
  auto nodes = told(note_, errors_);
  into.insert(into.begin() + (good_ ? 0 : 1), std::make_move_iterator(nodes.begin()),
              std::make_move_iterator(nodes.end()));
}

}  // namespace waymark::preview
