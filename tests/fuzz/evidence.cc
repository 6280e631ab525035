// Any bytes as evidence: refused with a reason, or the same bytes again once written and read.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "records/evidence.h"
#include "records/verdict.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace waymark;
  const auto evidence = evidence_of_json({reinterpret_cast<const char*>(data), size});
  if (!evidence.ok()) return evidence.error().message.empty() ? std::abort(), 1 : 0;
  const auto again = evidence_of_json(to_json(*evidence));
  if (!again.ok() || !(*again == *evidence)) std::abort();
  if (judge(*evidence, nullptr).kind == Verdict::Kind::kVerified) std::abort();
  return 0;
}
