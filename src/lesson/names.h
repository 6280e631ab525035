#pragma once

#include <map>
#include <string>
#include <string_view>

#include "lesson/values.h"

namespace waymark {

/// Ids that may be taken once and pointed at.
class Names {
 public:
  /// Takes the name for what stands at `offset`. Null, or the offset where it was taken before.
  const std::size_t* take(const std::string& name, std::size_t offset);

  /// A name that could not be read: from now on nothing is called unknown, since it may be the one
  /// that was meant.
  void miss_one() { complete_ = false; }

  bool may_hold(std::string_view name) const { return !complete_ || places_.find(name) != places_.end(); }
  std::vector<std::string> all() const;

 private:
  std::map<std::string, std::size_t, std::less<>> places_;
  bool complete_ = true;
};

/// "Did you mean …?", or `otherwise` when no name is near, or when `report` is full and nobody reads it.
std::string did_you_mean(std::string_view word, const Names& names, std::string otherwise, const Report& report);

/// An id of that pattern: lower-case words joined by hyphens, at most 64 characters. Tells when it
/// is another, or is taken already; `noun` is what has the id. After a mistake nothing is called unknown, since what is
/// pointed at may be the one that was meant: so it is told once.
std::string read_id(Field field, std::string_view noun, Names& names, Report& report);

/// Whether `word` has that pattern.
bool is_id(std::string_view word);

/// Tells when `word` cannot be an id.
bool is_sound_id(const std::string& word, std::size_t offset, Report& report);

}  // namespace waymark
