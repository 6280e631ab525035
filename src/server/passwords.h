#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace waymark {

/// In characters, not bytes. There are no rules of composition (NIST SP 800-63B, 5.1.1.2): length is what makes a
/// password hard to guess, and a rule makes it end in "1!".
constexpr std::size_t kShortestPassword = 12;
constexpr std::size_t kLongestPassword = 200;

/// Why this cannot be a new password, in words for whoever chose it that say how to mend it; nothing when it can.
/// `about` is what others know of its owner: the e-mail address, the organisation's name. None of their words may be in
/// it.
///
/// Known passwords are those of npm's @zxcvbn-ts/language-common, which come from breaches. Most of them are shorter
/// than what is taken here, so that two of them in a row, and one with figures and signs around it, are refused as
/// well.
std::optional<std::string> password_fault(std::string_view password, const std::vector<std::string>& about);

}  // namespace waymark
