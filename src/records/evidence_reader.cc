#include <algorithm>
#include <array>
#include <limits>
#include <set>

#include "base/json_value.h"
#include "records/evidence.h"

namespace waymark {
namespace {

constexpr std::size_t kMaxAnswers = 1000;
constexpr std::size_t kMaxPicked = 64;
constexpr std::size_t kMaxId = 64;
constexpr std::int64_t kMaxNumber = 1'000'000;
constexpr std::int64_t kMaxTime = 253'402'300'799;  // The end of the year 9999.

/// Reads field after field; the first thing that is wrong stays, and what follows reads as nothing.
class Reader {
 public:
  const std::string& error() const { return error_; }
  bool ok() const { return error_.empty(); }
  void fail(const std::string& where, const std::string& what) {
    if (ok()) error_ = (where.empty() ? "The evidence" : "“" + where + "”") + " " + what + ".";
  }

  /// Checks that `value` is an object with exactly these fields, none twice.
  void shape(const JsonValue& value, const std::string& where, const std::set<std::string>& fields) {
    if (value.kind != JsonValue::Kind::kObject) return fail(where, "must be an object");
    std::set<std::string> seen;
    for (const JsonValue::Member& member : value.members) {
      const std::string at = join(where, member.key);
      if (fields.count(member.key) == 0) return fail(at, "is not a field of evidence");
      if (!seen.insert(member.key).second) return fail(at, "stands there twice");
    }
    for (const std::string& field : fields) {
      if (seen.count(field) == 0) return fail(join(where, field), "is missing");
    }
  }

  std::int64_t integer(const JsonValue& parent, const std::string& where, const std::string& key, std::int64_t least,
                       std::int64_t most) {
    const JsonValue* value = parent.find(key);
    if (!ok() || value == nullptr) return 0;
    return integer(*value, join(where, key), least, most);
  }

  std::int64_t integer(const JsonValue& value, const std::string& at, std::int64_t least, std::int64_t most) {
    if (value.kind != JsonValue::Kind::kInteger || value.integer < least || value.integer > most) {
      fail(at, "must be a whole number from " + std::to_string(least) + " to " + std::to_string(most));
      return 0;
    }
    return value.integer;
  }

  bool boolean(const JsonValue& parent, const std::string& where, const std::string& key) {
    const JsonValue* value = parent.find(key);
    if (!ok() || value == nullptr) return false;
    if (value->kind != JsonValue::Kind::kBool) fail(join(where, key), "must be true or false");
    return value->boolean;
  }

  std::string digits(const JsonValue& parent, const std::string& key, std::size_t length) {
    const std::string text = string(parent, "", key);
    const bool fits = text.size() == length && text.find_first_not_of("0123456789abcdef") == std::string::npos;
    if (!fits) fail(key, "must be " + std::to_string(length) + " lower-case hexadecimal digits");
    return text;
  }

  std::string id(const JsonValue& value, const std::string& at) {
    if (value.kind != JsonValue::Kind::kString || !is_id(value.string)) {
      fail(at, "must be an id: lower-case letters, digits and hyphens, at most 64");
    }
    return value.string;
  }

  /// What was picked: an option's id, or a part's and its place's with a dot between.
  std::string picked(const JsonValue& value, const std::string& at) {
    const std::string_view text = value.string;
    const std::size_t dot = std::min(text.find('.'), text.size());
    const bool fits = is_id(text.substr(0, dot)) && (dot == text.size() || is_id(text.substr(dot + 1)));
    if (value.kind != JsonValue::Kind::kString || !fits) {
      fail(at, "must be an id, or two with a dot between: lower-case letters, digits and hyphens, at most 64 each");
    }
    return value.string;
  }

  std::string id(const JsonValue& parent, const std::string& where, const std::string& key) {
    const JsonValue* value = parent.find(key);
    if (!ok() || value == nullptr) return "";
    return id(*value, join(where, key));
  }

  std::string language(const JsonValue& parent) {
    const std::string text = string(parent, "", "language");
    const bool fits =
        !text.empty() && text.size() <= 35 &&
        text.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-") == std::string::npos;
    if (!fits) fail("language", "must be a language tag like “en-GB”");
    return text;
  }

  static std::string join(const std::string& where, const std::string& key) {
    return where.empty() ? key : where + "." + key;
  }

 private:
  static bool is_id(std::string_view text) {
    return !text.empty() && text.size() <= kMaxId &&
           text.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-") == std::string_view::npos;
  }

  std::string string(const JsonValue& parent, const std::string& where, const std::string& key) {
    const JsonValue* value = parent.find(key);
    if (!ok() || value == nullptr) return "";
    if (value->kind != JsonValue::Kind::kString) fail(join(where, key), "must be a text");
    return value->string;
  }

  std::string error_;
};

Answer read_answer(Reader& reader, const JsonValue& value, const std::string& at) {
  if (value.kind == JsonValue::Kind::kInteger) {
    constexpr std::int64_t kMost = std::numeric_limits<int>::max();
    return static_cast<int>(reader.integer(value, at, -kMost, kMost));
  }
  std::vector<std::string> picked;
  if (value.kind != JsonValue::Kind::kArray || value.items.size() > kMaxPicked) {
    reader.fail(at, "must be a whole number or a list of at most 64 ids");
    return picked;
  }
  for (std::size_t i = 0; i < value.items.size(); ++i) {
    picked.push_back(reader.picked(value.items[i], at + "[" + std::to_string(i) + "]"));
  }
  return picked;
}

GivenAnswer read_given(Reader& reader, const JsonValue& value, const std::string& where) {
  GivenAnswer given;
  reader.shape(value, where, {"question", "attempt", "answer"});
  if (!reader.ok()) return given;
  given.question = reader.id(value, where, "question");
  given.attempt = static_cast<int>(reader.integer(value, where, "attempt", 1, 100));
  given.answer = read_answer(reader, *value.find("answer"), where + ".answer");
  return given;
}

std::vector<GivenAnswer> read_answers(Reader& reader, const JsonValue& parent) {
  std::vector<GivenAnswer> answers;
  const JsonValue* value = parent.find("answers");
  if (!reader.ok() || value == nullptr) return answers;
  if (value->kind != JsonValue::Kind::kArray || value->items.size() > kMaxAnswers) {
    reader.fail("answers", "must be a list of at most 1000 answers");
    return answers;
  }
  for (std::size_t i = 0; i < value->items.size() && reader.ok(); ++i) {
    answers.push_back(read_given(reader, value->items[i], "answers[" + std::to_string(i) + "]"));
  }
  return answers;
}

Claim read_claim(Reader& reader, const JsonValue& parent) {
  Claim claim;
  const JsonValue* value = parent.find("claim");
  if (!reader.ok() || value == nullptr) return claim;
  reader.shape(*value, "claim", {"score", "complete"});
  claim.score = static_cast<int>(reader.integer(*value, "claim", "score", 0, 1000));
  claim.complete = reader.boolean(*value, "claim", "complete");
  return claim;
}

}  // namespace

Result<Evidence> evidence_of_json(std::string_view json) {
  const auto parsed = parse_json(json);
  if (const auto* syntax = std::get_if<JsonSyntaxError>(&parsed)) {
    return Error{"malformed-evidence", "The evidence is not JSON (at byte " + std::to_string(syntax->offset) + ")."};
  }
  const JsonValue& value = std::get<JsonValue>(parsed);
  Reader reader;
  reader.shape(
      value, "",
      {"run", "number", "lesson", "version", "language", "started", "finished", "minutes", "answers", "claim"});
  Evidence evidence;
  evidence.run = reader.digits(value, "run", 32);
  evidence.number = static_cast<int>(reader.integer(value, "", "number", 1, kMaxNumber));
  evidence.lesson = reader.id(value, "", "lesson");
  evidence.version = reader.digits(value, "version", 64);
  evidence.language = reader.language(value);
  evidence.started = reader.integer(value, "", "started", 0, kMaxTime);
  evidence.finished = reader.integer(value, "", "finished", 0, kMaxTime);
  evidence.minutes = static_cast<int>(reader.integer(value, "", "minutes", 0, std::numeric_limits<int>::max()));
  if (evidence.minutes % 5 != 0) reader.fail("minutes", "must be in whole fives");
  evidence.answers = read_answers(reader, value);
  evidence.claim = read_claim(reader, value);
  if (!reader.ok()) return Error{"malformed-evidence", reader.error()};
  return evidence;
}

}  // namespace waymark
