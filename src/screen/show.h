#pragma once

#include <string>

#include "play/session.h"
#include "screen/node.h"
#include "screen/strings.h"

namespace waymark {

/// What only the application knows about a run: how far its record got. Shown at the ending, and in the bar while
/// something is not saved.
struct Recording {
  enum class State {
    kPreview,   ///< Looking round without a code: nothing is recorded.
    kUnsent,    ///< Saved on this device, not sent yet.
    kRecorded,  ///< The server has it and gave a receipt.
    kHeld,      ///< The server has it and will check it later.
    kRejected,  ///< The server refused it; `detail` says why and what to do.
  };
  State state = State::kPreview;
  std::string receipt_number;  ///< kRecorded
  std::string date;            ///< kRecorded: ISO date
  std::string detail;          ///< kRejected
  bool unsaved = false;        ///< The last act could not be written on this device.
};

/// The screen of a session: its page, or what lies over it.
Screen show(const Session& session, const Recording& recording, const Strings& strings);

}  // namespace waymark
