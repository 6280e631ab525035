#include "lesson/lesson.h"

namespace waymark {

const Page* Lesson::page(std::string_view page_id) const {
  for (const Page& page : pages) {
    if (page.id == page_id) return &page;
  }
  return nullptr;
}

std::size_t Lesson::index_of(std::string_view page_id) const {
  return static_cast<std::size_t>(page(page_id) - pages.data());
}

const Question* Lesson::question(std::string_view question_id) const {
  for (const Question* question : questions()) {
    if (question->id == question_id) return question;
  }
  return nullptr;
}

std::vector<const Question*> Lesson::questions() const {
  std::vector<const Question*> found;
  for (const Page& page : pages) {
    if (const auto* question = std::get_if<Question>(&page.ask)) found.push_back(question);
  }
  return found;
}

}  // namespace waymark
