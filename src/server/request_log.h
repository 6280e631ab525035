#pragma once

#include <string>
#include <string_view>

namespace waymark {

/// One answer, as the log tells of it: nothing about a person.
struct AnswerLine {
  std::string_view method;
  std::string_view route;  ///< The pattern, with "*" for what stands in for people.
  int status = 0;
  double milliseconds = 0;
  std::string_view id;  ///< Of the request; the answer carries it as X-Request-Id.
};

/// From now on the log goes to standard error: a line of words each, or one JSON object each with time, level and
/// message, or for an answer method, route, status, ms and request.
void start_log(bool json);

void log_answer(const AnswerLine& line);

/// The number of a new request: sixteen small letters, random.
std::string new_request_id();

/// A log line as JSON, as start_log(true) writes it. `fields` are JSON members already.
std::string json_line(std::string_view time, std::string_view level, std::string_view fields);
std::string answer_fields(const AnswerLine& line);

}  // namespace waymark
