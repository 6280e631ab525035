#include "player/run.h"

#include <algorithm>
#include <utility>

#include "player/journal.h"
#include "player/without_private.h"
#include "screen/show.h"

namespace waymark {
namespace {

constexpr int kLongestJournal = 999999;

/// A choice that turned the page, as what was said to it.
Node chosen(const Node& choice, const Strings& say) {
  Node said;
  said.role = Role::kMessage;
  said.id = choice.id + ".chosen";
  said.words = choice.words;
  said.detail = say("You");
  said.tone = Tone::kMine;
  return said;
}

}  // namespace

void keep_changes(Saver& saver, Outbox& outbox) {
  for (auto& [key, value] : outbox.take_changes()) saver.apply({{key, std::move(value)}});
}

void erase_run(Saver& saver, const std::string& run) {
  for (const std::string& key : journal_keys(saver.kept(), run)) saver.erase(key);
  saver.erase(run_key(run));
  if (value_of(saver.kept(), kCurrentKey) == run) saver.erase(std::string(kCurrentKey));
}

Run::Run(std::shared_ptr<const Lesson> lesson, RunFacts facts)
    : lesson_(std::move(lesson)), session_(lesson_), facts_(std::move(facts)), kept_(!preview()) {}

Run Run::begin(std::shared_ptr<const Lesson> lesson, RunFacts facts, const std::string& seed, std::int64_t now,
               Saver& saver, Outbox& outbox) {
  Run run(std::move(lesson), std::move(facts));
  if (run.kept_)
    saver.apply({{run_key(run.facts_.run), write_run(run.facts_)}, {std::string(kCurrentKey), run.facts_.run}});
  run.apply({Verb::kBegin, {}, seed, now}, saver, outbox);
  return run;
}

Run Run::resume(std::shared_ptr<const Lesson> lesson, RunFacts facts, Saver& saver, bool& damaged) {
  Run run(std::move(lesson), std::move(facts));
  const Journal journal = read_journal(saver.kept(), run.facts_.run);
  for (const Intent& intent : journal.intents) run.session_.apply(intent);
  run.played_ = journal.intents;
  for (const std::string& key : journal.stray) saver.erase(key);
  damaged = !journal.stray.empty() || journal.intents.empty();
  run.length_ = journal.length;
  run.settled_ = run.session_.marks().required_settled();
  run.complete_ = run.session_.marks().complete();
  saver.set(std::string(kCurrentKey), run.facts_.run);
  return run;
}

bool Run::apply(const Intent& intent, Saver& saver, Outbox& outbox) {
  if (!session_.apply(intent)) return false;
  // A text that is still being typed replaces its own last state: a letter more is not another entry.
  const bool same = !played_.empty() && intent.verb == Verb::kSet && played_.back().verb == Verb::kSet &&
                    played_.back().target == intent.target;
  if (same) played_.pop_back();
  played_.push_back(intent);
  if (!kept_) return true;
  write_down(intent, same, saver);
  hand_in(saver, outbox);
  return true;
}

void Run::retell(std::shared_ptr<const Lesson> lesson) {
  lesson_ = std::move(lesson);
  session_ = Session(lesson_);
  for (const Intent& intent : played_) session_.apply(intent);
}

std::vector<Screen> Run::pages_left(const Strings& say) const {
  std::vector<Screen> left;
  Session session(lesson_);
  for (const Intent& intent : played_) {
    const bool may_turn = intent.verb == Verb::kNext || intent.verb == Verb::kBack || intent.verb == Verb::kChoose;
    if (!may_turn) {
      session.apply(intent);
      continue;
    }
    const Page* const page = &session.page();
    Screen screen = show(session, {}, say);
    session.apply(intent);
    if (&session.page() == page) continue;
    if (const Node* const choice = find(screen, "choice." + intent.target); intent.verb == Verb::kChoose && choice)
      screen.main.children.push_back(chosen(*choice, say));
    std::erase_if(left, [&](const Screen& earlier) { return earlier.id == screen.id; });
    left.push_back(std::move(screen));
  }
  std::erase_if(left, [&](const Screen& earlier) { return earlier.id == "page." + session.page().id; });
  if (session.overlay() != Overlay::kNone && session.apply({Verb::kClose, {}, {}}))
    left.push_back(show(session, {}, say));
  return left;
}

void Run::write_down(const Intent& intent, bool same, Saver& saver) {
  if (!same && length_ < kLongestJournal) ++length_;
  saver.set(journal_key(facts_.run, length_), to_json(intent));
  if (facts_.at == session_.page().title) return;
  facts_.at = session_.page().title;
  saver.set(run_key(facts_.run), write_run(facts_));
}

void Run::hand_in(Saver& saver, Outbox& outbox) {
  const Marks& marks = session_.marks();
  if (marks.required_settled() == settled_ && marks.complete() == complete_) return;
  settled_ = marks.required_settled();
  complete_ = marks.complete();
  outbox.put(facts_.enrolment, evidence_of(session_, facts_.run, 1));
  keep_changes(saver, outbox);
}

void Run::wipe_finished(Saver& saver, const Outbox& outbox) {
  if (!kept_ || !finished()) return;
  const OutboxEntry* entry = outbox.find(facts_.run);
  if (entry != nullptr && entry->delivery == Delivery::kRecorded) return close(saver);
  const std::vector<Intent> kept = read_journal(saver.kept(), facts_.run).intents;
  if (std::none_of(kept.begin(), kept.end(), [&](const Intent& intent) { return is_private(*lesson_, intent); }))
    return;
  const std::vector<Intent> left = without_private(lesson_, kept);
  const int size = static_cast<int>(left.size());
  length_ = std::max(length_, size);
  for (int i = 0; i < length_; ++i) {
    saver.set(journal_key(facts_.run, i + 1), i < size ? to_json(left[static_cast<std::size_t>(i)]) : std::string());
  }
}

void Run::close(Saver& saver) {
  if (!kept_) return;
  kept_ = false;
  erase_run(saver, facts_.run);
}

}  // namespace waymark
