#include "server/completion_table.h"

#include <array>
#include <ctime>

#include "server/receipt.h"

namespace waymark {

const std::vector<CompletionColumn>& completion_columns() {
  static const std::vector<CompletionColumn> columns = {
      {"reference", "Reference"},
      {"programme", "Programme"},
      {"lesson", nullptr},
      {"lesson_title", "Lesson"},
      {"lesson_version", nullptr},
      {"recorded", "Recorded"},
      {"score_thousandths", nullptr},
      {"required_questions", nullptr},
      {"answered_right", "Right"},
      {"device_answers", "Answers given*"},
      {"device_questions_tried_again", nullptr},
      {"device_started", nullptr},
      {"device_finished", nullptr},
      {"device_minutes", "Minutes*"},
      {"receipt", "Receipt"},
      {"where", nullptr},
  };
  return columns;
}

std::vector<std::string> completion_cells(const ExportRow& row, const std::map<std::string, std::string>& titles) {
  const Completion& completion = row.completion;
  const auto title = titles.find(completion.lesson);
  return {row.reference,
          row.programme,
          completion.lesson,
          title == titles.end() ? completion.lesson : title->second,
          completion.version,
          iso_time(completion.recorded),
          std::to_string(completion.score),
          std::to_string(row.summary.required),
          std::to_string(row.summary.right),
          std::to_string(row.summary.attempts),
          std::to_string(row.summary.later_tries),
          iso_time(row.started),
          iso_time(row.finished),
          row.minutes == 0 ? "" : std::to_string(row.minutes),
          completion.receipt_number,
          row.meeting == 0 ? "home" : iso_date(row.meeting)};
}

std::string iso_time(std::int64_t time) {
  constexpr std::int64_t kYear10000 = 253402300800;
  if (time <= 0 || time >= kYear10000) return "";
  const std::time_t seconds = time;
  std::tm parts{};
  gmtime_r(&seconds, &parts);
  std::array<char, 32> text{};
  std::strftime(text.data(), text.size(), "%Y-%m-%dT%H:%M:%SZ", &parts);
  return text.data();
}

}  // namespace waymark
