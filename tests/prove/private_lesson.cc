#include "prove/private_lesson.h"

#include <random>
#include <string>
#include <utility>

namespace waymark::test {
namespace {

const std::vector<Variable> kVariables = {
    {.kind = Variable::Kind::kWhole, .id = "ready", .label = "Ready", .maximum = 10, .is_private = true},
    {.id = "secret", .label = "Secret", .is_private = true},
    {.id = "met", .label = "Met"},
    {.kind = Variable::Kind::kWhole, .id = "drinks", .label = "Drinks", .maximum = 3},
};
constexpr std::size_t kPrivate = 2;  // As many of them.

class Maker {
 public:
  explicit Maker(std::uint64_t number) : random_(number) {}

  Lesson lesson();

 private:
  std::size_t below(std::size_t count) { return random_() % count; }
  bool chance(int percent) { return below(100) < static_cast<std::size_t>(percent); }
  std::string new_id() { return "p" + std::to_string(count_++); }
  Page new_page(bool hidden);
  void show_something(Page& page);

  Condition condition(bool is_private);
  std::vector<Setting> settings(bool is_private);
  void add_plain();
  void add_ruler();
  void add_question();
  void add_fork();
  void add_choices();
  void add_arms(const std::vector<std::string>& begins, const std::string& meets, bool careful);
  std::string aside(bool hidden);
  void add(Page page) { pages_.push_back(std::move(page)); }

  std::mt19937_64 random_;
  std::size_t count_ = 0;
  std::string next_id_;       ///< Of the part that follows.
  std::vector<Page> pages_;   ///< Ways that are left out lead on to the next part.
  std::vector<Page> asides_;  ///< Pages that detours lead to.
};

Condition Maker::condition(bool is_private) {
  const char* const text = is_private ? (chance(50)   ? "ready >= 5"
                                         : chance(50) ? "secret"
                                                      : "secret or drinks > 1")
                                      : (chance(50) ? "met" : "drinks >= 2");
  return parse_condition(text, kVariables).condition;
}

std::vector<Setting> Maker::settings(bool is_private) {
  const std::size_t variable = is_private ? below(kPrivate) : kPrivate + below(kVariables.size() - kPrivate);
  return {{variable, kVariables[variable].kind == Variable::Kind::kWhole, 1}};
}

Page Maker::new_page(bool hidden) {
  Page page;
  page.id = new_id();
  page.title = "Page";
  page.room = hidden ? Room::kHide : Room::kShow;
  if (chance(25)) page.set = settings(hidden && chance(90));
  show_something(page);
  return page;
}

void Maker::show_something(Page& page) {
  if (!chance(30)) return;
  page.blocks.push_back({Heading{Text::of("Seen")}, condition(page.room == Room::kHide || chance(5))});
}

/// A page that a detour leads to and that leads back, perhaps by one of two ways.
std::string Maker::aside(bool hidden) {
  Page first = new_page(hidden), last = new_page(hidden);
  last.returns = true;
  first.next = {{{}, last.id}};
  std::string id = first.id;
  if (chance(30)) {
    Page other = new_page(hidden);
    other.returns = true;
    first.next.insert(first.next.begin(), {condition(hidden), other.id});
    asides_.push_back(std::move(other));
  }
  asides_.push_back(std::move(first));
  asides_.push_back(std::move(last));
  return id;
}

void Maker::add_plain() {
  Page page = new_page(chance(20));
  if (chance(20)) page.when = condition(page.room == Room::kHide);
  page.next = {{{}, next_id_}};
  add(std::move(page));
}

void Maker::add_ruler() {
  Page page = new_page(true);
  page.ask = Private{"r-" + page.id, Text::of("How ready?"), ReadinessRuler{"Low", "High", {}}, 0};
  page.next = {{{}, next_id_}};
  add(std::move(page));
}

void Maker::add_question() {
  Page page = new_page(false);
  Question question;
  question.id = "q-" + page.id;
  question.prompt = Text::of("What?");
  question.required = chance(85);
  question.kind = SingleChoice{{{"a", Text::of("A"), true, {}}, {"b", Text::of("B"), false, {}}}};
  page.ask = std::move(question);
  page.next = {{{}, next_id_}};
  add(std::move(page));
}

/// A page or two of each arm, which all meet there.
void Maker::add_arms(const std::vector<std::string>& begins, const std::string& meets, bool careful) {
  for (const std::string& begin : begins) {
    if (begin == meets) continue;
    Page page = new_page(careful);
    page.id = begin;
    if (chance(35)) {
      Choices choices;
      choices.prompt = Text::of("Where?");
      choices.options.push_back({"on", Text::of("On"), meets});
      Choice more = {"more", Text::of("More"), aside(careful), true};
      more.once = chance(70);
      if (chance(30)) more.when = condition(careful);
      if (chance(25)) more.set = settings(careful && chance(70));
      choices.options.push_back(std::move(more));
      page.ask = std::move(choices);
      add(std::move(page));
      continue;
    }
    page.next = {{{}, meets}};
    if (chance(40)) {
      Page second = new_page(careful);
      page.next = {{{}, second.id}};
      second.next = {{{}, meets}};
      add(std::move(second));
    }
    add(std::move(page));
  }
}

void Maker::add_fork() {
  const bool is_private = chance(75);
  Page page = new_page(chance(30));
  const std::string one = new_id(), other = chance(50) ? next_id_ : new_id();
  page.next = {{condition(is_private), one}, {{}, other}};
  add(std::move(page));
  add_arms({one, other}, next_id_, is_private && chance(93));
}

void Maker::add_choices() {
  const bool hidden = chance(40);
  Page page = new_page(hidden);
  const std::string one = new_id(), other = chance(50) ? next_id_ : new_id();
  Choices choices;
  choices.prompt = Text::of("Where?");
  choices.options.push_back({"one", Text::of("One"), one});
  choices.options.push_back({"other", Text::of("Other"), other});
  if (chance(60)) choices.options.push_back({"aside", Text::of("Aside"), aside(chance(40)), true, {}, true});
  bool decides = false;
  for (Choice& choice : choices.options) {
    if (chance(25)) choice.set = settings(hidden);
    if (&choice == &choices.options.front() || !chance(20)) continue;
    choice.when = condition(hidden);
    decides = hidden;
  }
  page.ask = std::move(choices);
  add(std::move(page));
  add_arms({one, other}, next_id_, decides);
}

Lesson Maker::lesson() {
  Lesson made;
  made.id = "private";
  made.title = "Private";
  made.move_on = MoveOn::kCompleted;
  made.variables = kVariables;
  const std::size_t parts = 4 + below(4);
  for (std::size_t i = 0; i < parts; ++i) {
    const std::size_t from = pages_.size();
    const std::string begins = i == 0 ? new_id() : next_id_;
    next_id_ = i + 1 == parts ? "end" : new_id();
    switch (i == 0 ? 1 : below(6)) {
      case 0:
        add_plain();
        break;
      case 1:
        add_ruler();
        break;
      case 2:
        add_question();
        break;
      case 3:
        add_choices();
        break;
      default:
        add_fork();
    }
    pages_[from].id = begins;
  }
  made.pages = std::move(pages_);
  for (Page& page : asides_) made.pages.push_back(std::move(page));
  Page end;
  end.kind = PageKind::kEnding;
  end.id = "end";
  end.title = "The end";
  made.pages.push_back(std::move(end));
  return made;
}

}  // namespace

std::shared_ptr<const Lesson> private_lesson(std::uint64_t number) {
  return std::make_shared<const Lesson>(Maker(number).lesson());
}

}  // namespace waymark::test
