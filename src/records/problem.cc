#include "records/problem.h"

#include "records/json_object.h"

namespace waymark {

std::optional<Problem> problem_of(int status, std::string_view body) {
  static constexpr std::string_view kPrefix = "urn:waymark:problem:";
  const auto json = object_of(body);
  if (!json) return std::nullopt;
  const std::string type = text_in(*json, "type");
  if (type.compare(0, kPrefix.size(), kPrefix) != 0) return std::nullopt;
  return Problem{status, type.substr(kPrefix.size()), text_in(*json, "reason"), text_in(*json, "detail")};
}

}  // namespace waymark
