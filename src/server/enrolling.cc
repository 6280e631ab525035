#include "server/enrolling.h"

#include <utility>

#include "base/text.h"
#include "records/access_code.h"
#include "server/wall_clock.h"

namespace waymark {
namespace {

constexpr std::size_t kLongestWords = 64;
/// Two codes begin alike about once in a million; so many in a row never do.
constexpr int kDraws = 8;

/// Does the act that `make` makes of a new code, with another code when its locator is taken.
template <typename Make>
Result<std::pair<std::string, Outcome>> with_new_code(const Record& record, HashCost cost, Make make) {
  Error error{"store-failed", "No code could be made."};
  for (int draw = 0; draw < kDraws; ++draw) {
    const std::string code = random_code();
    const CodeHash hash{code.substr(0, kLocatorLength), hash_secret(code.substr(kLocatorLength), cost)};
    if (hash.hash.empty()) return Error{"store-failed", "There is too little memory to make a code."};
    const Result<Outcome> outcome = record(make(hash));
    if (outcome) return std::pair{code, *outcome};
    error = outcome.error();
    if (error.code != "locator-taken") break;
  }
  return error;
}

std::string trimmed(const std::string& text) {
  const std::size_t first = text.find_first_not_of(" \t\r\n");
  if (first == std::string::npos) return "";
  return text.substr(first, text.find_last_not_of(" \t\r\n") - first + 1);
}

bool is_words(const std::string& text) {
  if (!is_utf8(text) || utf8_length(text) > kLongestWords) return false;
  for (const char character : text) {
    if (static_cast<unsigned char>(character) < 0x20 || character == 0x7f) return false;
  }
  return true;
}

/// The midnight that ends a day: weeks are counted from it, so that what is due is due by the end of a day.
std::int64_t day_after(std::int64_t time) {
  return begin_of_day(wall_day(time) + 1);
}

}  // namespace

Status check_words(const std::string& reference, const std::string& display_name) {
  if (reference.empty() || !is_words(reference)) {
    return Error{"bad-reference", "Give a reference of 1 to 64 characters."};
  }
  if (!is_words(display_name)) return Error{"bad-name", "Give a name of at most 64 characters, or none."};
  return Done{};
}

Result<NewCode> enrol(const Record& record, HashCost cost, const Enrolling& who, std::int64_t now) {
  const std::string words = trimmed(who.reference);
  const std::string name = trimmed(who.display_name);
  if (const Status known_by = check_words(words, name); !known_by) return known_by.error();
  const std::string participant = random_hex(16);
  const std::string enrolment = random_hex(16);
  const auto made = with_new_code(record, cost, [&](const CodeHash& hash) {
    return Enrol{who.organisation, who.actor, participant,           enrolment, words, name, hash, who.caseworker,
                 who.programme,    who.group, day_after(who.starts), now};
  });
  if (!made) return made.error();
  return NewCode{std::get<Enrolled>(made->second).participant, made->first};
}

Result<std::string> reissue(const Record& record, HashCost cost, const std::string& organisation,
                            const std::string& actor, const std::string& enrolment, std::int64_t now) {
  const auto made = with_new_code(
      record, cost, [&](const CodeHash& hash) { return Reissue{organisation, actor, enrolment, hash, now}; });
  if (!made) return made.error();
  return made->first;
}

}  // namespace waymark
