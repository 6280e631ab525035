#include "server/passwords.h"

#include <algorithm>
#include <iterator>
#include <set>

#include "base/hash.h"
#include "base/text.h"
#include "http/http.h"
#include "known_passwords.h"

namespace waymark {
namespace {

constexpr std::size_t kShortestWord = 4;
constexpr std::size_t kFewestDifferent = 5;
constexpr const char* kAdvice = " Three or four words that have nothing to do with each other make a good one.";

bool is_digit(char character) {
  return character >= '0' && character <= '9';
}

/// A letter or a digit; what is not ASCII counts as a letter. REQUIRES: lower case.
bool is_of_a_word(char character) {
  return is_digit(character) || (character >= 'a' && character <= 'z') || static_cast<unsigned char>(character) >= 0x80;
}

bool is_known(std::string_view password) {
  const std::uint64_t hash = std::stoull(sha256_hex(password).substr(0, 16), nullptr, 16);
  return std::binary_search(std::begin(kKnownPasswords), std::end(kKnownPasswords), hash);
}

bool is_two_known(std::string_view password) {
  for (std::size_t first = kShortestWord; first + kShortestWord <= password.size(); ++first) {
    if (is_known(password.substr(0, first)) && is_known(password.substr(first))) return true;
  }
  return false;
}

/// "abcdefghijkl", "987654321098": each character is a neighbour of the one before it.
bool is_a_row(std::string_view password) {
  for (std::size_t i = 1; i < password.size(); ++i) {
    const int step = password[i] - password[i - 1];
    if (step != 1 && step != -1 && step != 9 && step != -9) return false;
  }
  return true;
}

std::string with_only(const std::string& lower, bool (*is_kept)(char)) {
  std::string kept;
  std::copy_if(lower.begin(), lower.end(), std::back_inserter(kept), is_kept);
  return kept;
}

bool is_easily_guessed(const std::string& lower) {
  const std::string bare = with_only(lower, is_of_a_word);
  const std::string letters = with_only(bare, [](char character) { return !is_digit(character); });
  const bool is_mostly_letters = letters.size() * 3 >= lower.size();
  return is_known(lower) || is_known(bare) || is_two_known(bare) || is_a_row(lower) ||
         (is_mostly_letters && (is_known(letters) || is_two_known(letters))) ||
         std::set<char>(lower.begin(), lower.end()).size() < kFewestDifferent;
}

/// A word of `about` that `lower` holds, or empty.
std::string word_within(const std::string& lower, std::string_view about) {
  const std::string words = lower_case(about);
  for (std::size_t begin = 0; begin < words.size();) {
    std::size_t end = begin;
    while (end < words.size() && is_of_a_word(words[end])) ++end;
    const std::string word = words.substr(begin, end - begin);
    if (word.size() >= kShortestWord && lower.find(word) != std::string::npos) return word;
    begin = end + 1;
  }
  return "";
}

}  // namespace

std::optional<std::string> password_fault(std::string_view password, const std::vector<std::string>& about) {
  const std::size_t length = utf8_length(password);
  if (length < kShortestPassword) {
    return "A password has at least " + std::to_string(kShortestPassword) + " characters. This one has " +
           std::to_string(length) + "." + kAdvice;
  }
  if (length > kLongestPassword) {
    return "A password has at most " + std::to_string(kLongestPassword) + " characters. This one has " +
           std::to_string(length) + ". Make it shorter.";
  }
  const std::string lower = lower_case(password);
  std::vector<std::string> guessable = about;
  guessable.emplace_back("Waymark");
  for (const std::string& words : guessable) {
    if (const std::string word = word_within(lower, words); !word.empty()) {
      return "“" + word + "” is easily guessed here, as it is part of a name or an address. Leave it out." + kAdvice;
    }
  }
  if (is_easily_guessed(lower))
    return std::string("Many people use a password like this one, so it is tried first.") + kAdvice;
  return std::nullopt;
}

}  // namespace waymark
