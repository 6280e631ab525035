#include "prove/detours.h"

namespace waymark::prove {

Detours::Number Detours::with(Number rest, std::uint32_t page) {
  const List list{rest, page};
  const auto [found, is_new] = numbers_.try_emplace(list, static_cast<Number>(lists_.size()) + 1);
  if (is_new) lists_.push_back(list);
  return found->second;
}

}  // namespace waymark::prove
