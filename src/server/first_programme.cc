#include "server/first_programme.h"

namespace waymark {
namespace {

constexpr std::size_t kMostWeeks = 6;

}  // namespace

Status fill_first_programmes(Store& store, std::int64_t now) {
  const auto lessons = store.current_lessons();
  if (!lessons) return lessons.error();
  const auto organisations = store.organisations();
  if (!organisations) return organisations.error();
  for (const Organisation& organisation : *organisations) {
    const auto programmes = store.programmes(organisation.id);
    if (!programmes) return programmes.error();
    const bool untouched =
        programmes->size() == 1 && programmes->front().name == kFirstProgramme && programmes->front().lessons.empty();
    if (!untouched || lessons->empty()) continue;
    Programme programme = programmes->front();
    for (const LessonRow& lesson : *lessons) {
      if (programme.lessons.size() == kMostWeeks) break;
      programme.lessons.push_back({lesson.id, static_cast<int>(programme.lessons.size()) + 1});
    }
    const Result<Outcome> put = record_one(store, PutProgramme{programme, "operator", now});
    if (!put) return put.error();
  }
  return Done{};
}

}  // namespace waymark
