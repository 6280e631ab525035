#pragma once

#include <string>
#include <string_view>

namespace waymark {

/// Whether this build tells authors what is wrong and how to mend it. The web player does not: it plays what was
/// checked before it was packed, and is a fifth smaller for it (WAYMARK_PLAYS_ONLY).
#ifdef WAYMARK_PLAYS_ONLY
inline constexpr bool kForAuthors = false;
#else
inline constexpr bool kForAuthors = true;
#endif

/// Words that only authors read: nothing in a build that only plays. They must outlive it.
class ForAuthors {
 public:
  constexpr ForAuthors() = default;
#ifdef WAYMARK_PLAYS_ONLY
  template <typename Words>
  constexpr ForAuthors(const Words&) {}  // NOLINT(google-explicit-constructor)
  constexpr std::string_view words() const { return {}; }
#else
  template <typename Words>
  constexpr ForAuthors(const Words& words) : words_(words) {}  // NOLINT(google-explicit-constructor)
  constexpr std::string_view words() const { return words_; }

 private:
  std::string_view words_;
#endif
};

}  // namespace waymark
