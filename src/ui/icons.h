#pragma once

namespace waymark::ui {

/// Signs that say by themselves what a button does or how an answer was: icons of Lucide (https://lucide.dev), which
/// cmake/WaymarkFonts.cmake puts into the regular face under these code points.
enum class Icon : unsigned {
  kNone = 0,
  kLeft = 0x2190,
  kUp = 0x2191,
  kRight = 0x2192,
  kDown = 0x2193,
  kTick = 0x2713,
  kCross = 0x2715,
  kHelp = 0xE000,
  kSettings = 0xE001,
  kReadAloud = 0xE002,
  kPause = 0xE003,
  kPlay = 0xE004,
  kStop = 0xE005,
  kMinus = 0xE006,
  kLock = 0xE007,
};

/// How wide the box is that each stands in the middle of, in ems; its strokes are a twelfth of that.
inline constexpr float kIconBox = 1.1F;

}  // namespace waymark::ui
