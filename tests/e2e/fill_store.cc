// waymark_fill_store FILE PEOPLE: puts so many people into the first organisation of a database, with what they did
// over the last fourteen months: for looking at pages, and for their tests. The same each time.

#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <random>

#include "base/hash.h"
#include "store/store.h"

using namespace waymark;

namespace {

constexpr std::int64_t kDay = 24 * 3600;

std::string id_of(int kind, int number) {
  std::string digits = std::to_string(kind) + std::to_string(1'000'000 + number);
  return std::string(32 - digits.size(), 'f') + digits;
}

/// What one person did, as acts in the order in which they happened.
class Doings {
 public:
  Doings(std::string organisation, std::string caseworker, std::string programme, int number, std::int64_t then)
      : organisation_(std::move(organisation)), number_(number) {
    Enrol act;
    act.organisation = organisation_;
    act.actor = caseworker;
    act.participant = id_of(1, number);
    act.enrolment = id_of(2, number);
    act.reference = "TV-" + std::to_string(2000 + number);
    act.code = {"Z" + std::to_string(number), "none"};
    act.caseworker = std::move(caseworker);
    act.programme = std::move(programme);
    act.starts = (then / kDay + 1) * kDay;
    act.at = then;
    acts_.emplace_back(act);
  }

  void enter(std::int64_t at) {
    acts_.emplace_back(Admit{entrance(), "Z" + std::to_string(number_), "token" + std::to_string(number_), at});
  }

  void complete(const LessonRow& lesson, std::int64_t at) {
    const int run = number_ * 100 + ++runs_;
    Submit act;
    act.entrance = entrance();
    act.evidence.run = id_of(3, run);
    act.evidence.number = 1;
    act.evidence.lesson = lesson.id;
    act.evidence.version = lesson.version;
    act.evidence.language = "en-GB";
    act.evidence.started = at - 1500;
    act.evidence.finished = at - 10;
    act.evidence.minutes = 25;
    act.evidence.claim = {1000, true};
    act.body = to_json(act.evidence);
    act.body_hash = sha256_hex(act.body);
    act.verdict = {Verdict::Kind::kVerified, "", "", 1000, true};
    act.summary = {8, 8, 8 + run % 3, run % 3};
    act.receipt_number = "R" + std::to_string(run);
    act.receipt = "receipt";
    act.at = at;
    acts_.emplace_back(std::move(act));
  }

  const std::vector<Act>& acts() const { return acts_; }

 private:
  Entrance entrance() const { return {organisation_, id_of(2, number_)}; }

  std::string organisation_;
  int number_;
  int runs_ = 0;
  std::vector<Act> acts_;
};

}  // namespace

int main(int argc, char** argv) {
  if (argc != 3) return 2;
  const auto store = make_sqlite_store(argv[1]);
  if (!store) return 1;
  const std::string organisation = (*store)->organisations()->front().id;
  const std::string caseworker = (*store)->staff(organisation)->front().id;
  const std::string programme = (*store)->programmes(organisation)->front().id;
  const auto lessons = *(*store)->current_lessons();
  std::mt19937 random(5);
  const std::int64_t now = std::time(nullptr);
  const int people = std::atoi(argv[2]);
  for (int number = 0; number < people; ++number) {
    const std::int64_t then = now - 420 * kDay * (people - number) / people;
    Doings person(organisation, caseworker, programme, number, then);
    std::int64_t at = then + static_cast<std::int64_t>(random() % 6) * kDay;
    if (random() % 8 != 0 && at < now) person.enter(at);
    for (const LessonRow& lesson : lessons) {
      at += static_cast<std::int64_t>(1 + random() % 9) * kDay;
      if (at >= now || random() % 9 == 0) break;
      person.complete(lesson, at);
    }
    for (const Result<Outcome>& outcome : (*store)->record(person.acts())) {
      if (outcome) continue;
      std::fprintf(stderr, "%s\n", outcome.error().message.c_str());
      return 1;
    }
  }
  return 0;
}
