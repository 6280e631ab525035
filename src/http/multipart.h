#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace waymark {

/// The fields of a multipart/form-data body (RFC 7578), what was uploaded too: each part's bytes by its name, of a
/// doubled name the first. `content_type` is the whole header. Nothing when that names no boundary, or the body is not
/// exactly parts between such boundaries, each with a name, or there are more than sixteen.
std::optional<std::map<std::string, std::string>> multipart_fields(std::string_view content_type,
                                                                   std::string_view body);

}  // namespace waymark
