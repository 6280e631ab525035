#pragma once

#include <string_view>

namespace waymark {

struct Screen;

/// Whether a language is written from right to left: by the script that its tag names ("pa-Arab"), else by the one that
/// it is usually written in ("ar", "ur"). `language`: BCP 47, in any case; one that nobody knows here is not.
bool right_to_left(std::string_view language);

/// Whether the canvas can set a language. It puts one letter after another from left to right, so it cannot set a
/// script that runs the other way, or whose letters join, stack or change places (Arabic, Hebrew, Devanagari, Thai). A
/// browser can: such a language is shown as a plain page.
bool canvas_can_set(std::string_view language);

/// The same of everything that a screen says, but for the names of languages that it only offers.
bool canvas_can_set(const Screen& screen);

}  // namespace waymark
