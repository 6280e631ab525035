#include "store/values.h"

#include <algorithm>

namespace waymark {

int Programme::weeks() const {
  int last = 0;
  for (const ProgrammeLesson& lesson : lessons) last = std::max(last, lesson.week);
  return last;
}

}  // namespace waymark
