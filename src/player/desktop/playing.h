#pragma once

#include <optional>
#include <string_view>

#include "play/intent.h"
#include "player/settings.h"
#include "screen/lit.h"
#include "screen/node.h"
#include "screen/strings.h"

namespace waymark::desktop {

/// What a window plays: the application, or a lesson that is being written.
class Playing {
 public:
  virtual ~Playing() = default;

  /// Valid until the next call to anything here.
  virtual const Screen& screen() const = 0;
  virtual void handle(const Intent& intent) = 0;
  /// The bytes of a picture or a sound that the screen names, or empty.
  virtual std::string_view media(std::string_view name) const = 0;
  /// Once in every turn of the loop, on the main thread.
  virtual void run_tasks() = 0;
  /// How long the loop may sleep, or nothing for ever.
  virtual std::optional<int> milliseconds_to_timer() const = 0;
  /// How this device is to show things.
  virtual Settings settings() const { return {}; }
  /// What the interface says, in the language that it speaks now.
  virtual const Strings& words() const = 0;
  /// The words that are read aloud now.
  virtual Lit lit() const { return {}; }
  /// How much larger text is than the window would have it.
  virtual float text_scale() const { return 1; }
};

}  // namespace waymark::desktop
