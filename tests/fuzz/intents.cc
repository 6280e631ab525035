// Any list of Intents, one JSON a line: a session takes them all, and replaying what it took gives the same state.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "play/save.h"
#include "screen/html.h"
#include "screen/show.h"
#include "support/sample_lesson.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace waymark;
  static const auto kLesson = test::sample_lesson();
  std::string_view rest(reinterpret_cast<const char*>(data), size);
  Session live(kLesson);
  std::vector<Intent> taken;
  while (!rest.empty()) {
    const std::size_t end = rest.find('\n');
    const auto intent = intent_of_json(rest.substr(0, end));
    rest = end == std::string_view::npos ? std::string_view() : rest.substr(end + 1);
    if (intent && live.apply(*intent)) taken.push_back(*intent);
  }
  if (!(replay(kLesson, taken) == live)) std::abort();
  const auto no_picture = [](std::string_view) { return std::string(); };
  if (to_html(show(live, {}, {}), no_picture).str().empty()) std::abort();
  return 0;
}
