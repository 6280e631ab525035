#include "base/text.h"
#include "lesson/review/review.h"

namespace waymark::review {

namespace {

constexpr std::size_t kMostShown = 60;

std::size_t mark_in(const Passage& passage) {
  return passage.value->string.find("TODO:");
}

}  // namespace

bool review_to_be_written(const Reviewed& lesson) {
  bool found = false;
  const std::vector<Passage>& all = lesson.passages;
  for (auto first = all.begin(); first != all.end();) {
    const std::size_t mark = mark_in(*first);
    if (mark == std::string::npos) {
      ++first;
      continue;
    }
    std::size_t more = 0;  // Of one page they are told together: they would hide what else is told.
    auto next = first + 1;
    for (; next != all.end() && next->page == first->page; ++next) more += mark_in(*next) == std::string::npos ? 0 : 1;
    const std::size_t offset = offset_in_json_string(lesson.report.text(), first->value->offset, mark);
    lesson.report.tell(Mistake::kToBeWritten, offset,
                       {shortened(first->value->string.substr(mark), kMostShown),
                        more == 0 ? std::string() : ", and " + std::to_string(more) + " more after it"});
    first = next;
    found = true;
  }
  return found;
}

}  // namespace waymark::review
