#include "play/shuffle.h"

#include <algorithm>
#include <utility>

namespace waymark {
namespace {

std::uint64_t fnv1a(std::string_view text) {
  std::uint64_t hash = 0xcbf29ce484222325U;
  for (const char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3U;
  return hash;
}

std::uint64_t split_mix(std::uint64_t& state) {
  state += 0x9e3779b97f4a7c15U;
  std::uint64_t mixed = state;
  mixed = (mixed ^ (mixed >> 30U)) * 0xbf58476d1ce4e5b9U;
  mixed = (mixed ^ (mixed >> 27U)) * 0x94d049bb133111ebU;
  return mixed ^ (mixed >> 31U);
}

}  // namespace

std::vector<std::string> shuffled(std::vector<std::string> ids, std::uint64_t seed, std::string_view question) {
  const std::vector<std::string> given = ids;
  std::uint64_t state = seed ^ fnv1a(question);
  for (std::size_t left = ids.size(); left > 1; --left) {
    std::swap(ids[left - 1], ids[static_cast<std::size_t>(split_mix(state) % left)]);
  }
  if (ids == given && ids.size() > 1) std::rotate(ids.begin(), ids.begin() + 1, ids.end());
  return ids;
}

}  // namespace waymark
