#include "lesson/lesson.h"

#include <algorithm>

namespace waymark {

bool is_private(const Page& page, const std::vector<Variable>& variables) {
  return std::holds_alternative<Private>(page.ask) || !page.recalls.written.empty() ||
         std::any_of(page.recalls.done.begin(), page.recalls.done.end(),
                     [&](std::size_t variable) { return variables[variable].is_private; });
}

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

const Private* Lesson::private_kind(std::string_view private_id) const {
  for (const Page& page : pages) {
    const auto* asked = std::get_if<Private>(&page.ask);
    if (asked != nullptr && asked->id == private_id) return asked;
  }
  return nullptr;
}

const Service* Lesson::service(std::string_view service_id) const {
  for (const Service& service : services) {
    if (service.id == service_id) return &service;
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
