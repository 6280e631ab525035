#include "base/text.h"
#include "lesson/ask_kinds.h"
#include "lesson/kinds.h"
#include "lesson/review/review.h"
#include "lesson/shapes.h"

namespace waymark::review {

namespace {

/// Adds the ids of what can be picked wrong in the question or gap and says nothing then.
void add_silent(const JsonValue& object, std::vector<std::string>& ids) {
  for (const std::string_view field : {"options", "places", "items", "gaps"}) {
    const JsonValue* parts = object.find(field);
    if (parts == nullptr) continue;
    for (const JsonValue& part : parts->items) {
      const JsonValue* correct = part.find("correct");
      const bool right = correct != nullptr && correct->boolean;
      if (field == "gaps") {
        add_silent(part, ids);
      } else if (!right && part.find("feedback") == nullptr) {
        ids.push_back(part.find("id")->string);
      }
    }
  }
}

}  // namespace

void review_feedback(const Reviewed& lesson) {
  for (const JsonValue& page : lesson.object.find("pages")->items) {
    const JsonValue* ask = page.find("ask");
    const Shape* shape = ask == nullptr ? nullptr : shape_of(*ask, kAsks);
    if (shape == nullptr || shape->base != &kQuestionShape || ask->find("explain") != nullptr ||
        ask->find("feedback") != nullptr)
      continue;
    std::string missing = "\"feedback\"";
    if (shape->row("feedback") == nullptr) {
      std::vector<std::string> silent;
      add_silent(*ask, silent);
      if (silent.empty()) continue;
      missing += " for " + quoted_list(silent, "and");
    }
    const JsonValue& id = *ask->find("id");
    lesson.report.tell(Mistake::kSilentAnswer, id.offset, {id.string, missing});
  }
}

}  // namespace waymark::review
