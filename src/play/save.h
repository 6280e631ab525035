#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "play/intent.h"
#include "play/session.h"

namespace waymark {

/// A run as it is kept: what was played, and the list of Intents.
struct Save {
  std::string run;      ///< 128-bit run id, 32 hexadecimal digits.
  std::string lesson;   ///< Lesson id.
  std::string version;  ///< Content hash: a run stays on it.
  std::vector<Intent> intents;

  bool operator==(const Save&) const = default;
};

/// {"save":1,"run":…,"lesson":…,"version":…,"intents":[…]}
std::string to_json(const Save& save);
Result<Save> save_of_json(std::string_view json);

/// The state that the save leads to. REQUIRES: lesson is the one that the save names.
Session replay(std::shared_ptr<const Lesson> lesson, const std::vector<Intent>& intents);

}  // namespace waymark
