#include "bench/load/evidence.h"

#include "play/marks.h"
#include "play/possible.h"
#include "support/shipped.h"

namespace waymark::test {

Finisher::Finisher() : package_(make_package(shipped_files("alcohol-and-cocaine"))) {
  lesson_ = std::make_shared<const Lesson>(std::move(open_package(package_.json)).value());
  Marks marks(lesson_);
  for (const Question* question : lesson_->questions()) {
    if (!question->required) continue;
    (void)marks.give({question->id, 1, answers_by_mark(*question).rbegin()->second});
  }
  evidence_.number = 1;
  evidence_.lesson = lesson_->id;
  evidence_.version = lesson_->version;
  evidence_.language = lesson_->language;
  evidence_.started = 1795305600;
  evidence_.finished = 1795306800;
  evidence_.minutes = 20;
  evidence_.answers = marks.evidence();
  evidence_.claim = {marks.score(), marks.complete()};
}

std::string Finisher::body(const std::string& run) const {
  Evidence evidence = evidence_;
  evidence.run = run;
  return to_json(evidence);
}

}  // namespace waymark::test
