#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace waymark {

/// Thirty-two characters without look-alikes: the digits, and the letters without I, L, O and U (Crockford's Base 32).
inline constexpr std::string_view kCodeAlphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
/// A code is twelve characters: four that find its row, seven that are secret, one check.
inline constexpr std::size_t kCodeLength = 12;
inline constexpr std::size_t kLocatorLength = 4;

/// The check character of a code's first eleven. Take each character as its place in the alphabet, an element of GF(32)
/// = GF(2)[x]/(x^5+x^2+1). The twelve, read as a polynomial's coefficients, have x as a root:
/// c0·x^11 + c1·x^10 + … + c10·x + c11 = 0. So every one wrong character and every two swapped ones are noticed.
/// REQUIRES: eleven characters of the alphabet.
char check_character(std::string_view eleven);

/// What somebody typed, as `length` characters of the alphabet, or nothing when it cannot be that. Takes lower case,
/// spaces, missing hyphens, and O for 0, I and L for 1.
std::optional<std::string> read_characters(std::string_view typed, std::size_t length);

/// The same for the twelve characters of a code, whose check must hold.
std::optional<std::string> read_code(std::string_view typed);

/// "ABCDEFGHJKMN" as it is written: "ABCD-EFGH-JKMN".
std::string show_code(std::string_view code);

}  // namespace waymark
