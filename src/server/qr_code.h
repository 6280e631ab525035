#pragma once

#include <string>
#include <string_view>

#include "base/html.h"

namespace waymark {

/// The text as a QR code to put into a page: a drawing of class "qr" on white with the quiet margin that scanners need,
/// on paper a millimetre to each module. It withstands 15 % of damage, or more where that costs no space. `label` is
/// what is read out instead. REQUIRES: `text` has at most 1000 bytes and holds no NUL.
Html qr_code(const std::string& text, std::string_view label);

}  // namespace waymark
