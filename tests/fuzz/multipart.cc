// Any bytes as a form with files, the first line as its content type: no form, or fields that stand in it.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "http/multipart.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view input(reinterpret_cast<const char*>(data), size);
  const std::size_t end = input.find('\n');
  if (end == std::string_view::npos) return 0;
  const std::string_view body = input.substr(end + 1);
  const auto fields = waymark::multipart_fields(input.substr(0, end), body);
  if (!fields) return 0;
  if (fields->size() > 16) std::abort();
  for (const auto& [name, value] : *fields) {
    if (name.empty() || body.find(value) == std::string_view::npos) std::abort();
  }
  return 0;
}
