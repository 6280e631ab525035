#include "lesson/prose/figures.h"

#include "lesson/review/plain_words.h"
#include "lesson/review/review.h"

namespace waymark::review {

namespace {

/// Holds the figures of a block, a question or a message until it is known whether it says where they come from.
class FigureReview {
 public:
  FigureReview(const std::map<std::string, Fact>& facts, Report& report) : report_(report), plain_(facts) {}

  void read(const Passage& passage) {
    if (passage.unit != unit_) finish();
    unit_ = passage.unit;
    if (!passage.markdown) return;  // It cannot cite.
    plain_.read_markdown(passage.value->string);
    cites_ = cites_ || plain_.cites();
    sentences_.read(plain_.text());
    figures_.clear();
    prose::find_figures(sentences_, figures_);
    for (const prose::Figure& figure : figures_) {
      if (passage.voice == Voice::kSaid && figure.measured) continue;  // What happened to somebody in the story.
      uncited_.push_back({offset_in_json_string(report_.text(), passage.value->offset, plain_.place(figure.at)),
                          std::string(plain_.text().substr(figure.at, figure.size))});
    }
  }

  void finish() {
    for (const Uncited& figure : uncited_) {
      if (!cites_)
        report_.tell(Mistake::kUncitedFigure, figure.offset,
                     {figure.words, "Cite one as [@key], put in a fact as {fact:id}, or say it without a figure."});
    }
    uncited_.clear();
    cites_ = false;
  }

 private:
  struct Uncited {
    std::size_t offset;
    std::string words;
  };

  Report& report_;
  PlainWords plain_;
  prose::Sentences sentences_;
  std::vector<prose::Figure> figures_;
  std::vector<Uncited> uncited_;
  std::size_t unit_ = 0;
  bool cites_ = false;
};

bool cites(const JsonValue& value) {
  if (value.string.find("[@") != std::string::npos || value.string.find("{fact:") != std::string::npos) return true;
  for (const JsonValue& item : value.items) {
    if (cites(item)) return true;
  }
  for (const JsonValue::Member& member : value.members) {
    if (cites(member.value)) return true;
  }
  return false;
}

/// Tells of questions whose right answer is a figure of which nobody says where it comes from.
void review_asked_figures(const Reviewed& lesson) {
  for (const JsonValue& page : lesson.object.find("pages")->items) {
    const JsonValue* ask = page.find("ask");
    const JsonValue* actual = ask != nullptr ? ask->find("actual") : nullptr;
    if (actual == nullptr || cites(*ask)) continue;
    lesson.report.tell(Mistake::kUncitedFigure, actual->offset,
                       {std::to_string(actual->integer), "Cite one as [@key] in \"feedback\" or \"explain\"."});
  }
}

}  // namespace

void review_figures(const Reviewed& lesson) {
  FigureReview review(lesson.facts, lesson.report);
  for (const Passage& passage : lesson.passages) review.read(passage);
  review.finish();
  review_asked_figures(lesson);
}

}  // namespace waymark::review
