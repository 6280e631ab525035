// Any bytes as a lesson: the reader answers with a lesson or with diagnostics, and a lesson that it accepts can be
// begun.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <memory>
#include <string>

#include "lesson/reader.h"
#include "screen/plain_text.h"
#include "screen/show.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace waymark;
  LessonFiles files;
  files.lesson = {"lesson.json", std::string(reinterpret_cast<const char*>(data), size)};
  files.sources = {"sources.json", "[]"};
  files.services = {"services.json", "[]"};
  const ReadLesson read = read_lesson(files);
  if (read.lesson.has_value() == has_errors(read.diagnostics)) std::abort();
  for (const Diagnostic& diagnostic : read.diagnostics) {
    if (to_text(diagnostic, files.lesson.text).empty()) std::abort();
  }
  if (!read.lesson) return 0;
  Session session(std::make_shared<const Lesson>(*read.lesson));
  if (spoken_lines(show(session, {}, {})).empty()) std::abort();
  return 0;
}
