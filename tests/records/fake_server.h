#pragma once

#include <map>
#include <memory>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "records/access_code.h"
#include "records/evidence.h"
#include "records/json_object.h"
#include "records/verdict.h"

namespace waymark::test {

/// The records service as a device sees it, in memory: it judges with the real code, keeps each submission's bytes and
/// writes at most one completion for an enrolment and lesson.
class FakeServer {
 public:
  struct Answer {
    int status = 0;
    std::string body;
  };

  explicit FakeServer(std::shared_ptr<const Lesson> lesson) : lesson_(std::move(lesson)) {}

  /// A valid code for `enrolment`, from eleven characters of the alphabet.
  std::string give_code(const std::string& enrolment, const std::string& eleven = "ABCDEFGH234") {
    const std::string code = eleven + check_character(eleven);
    codes_[code] = enrolment;
    return show_code(code);
  }

  Answer enter(const std::string& typed) {
    const auto code = read_code(typed);
    if (!code || !codes_.contains(*code))
      return problem(404, "code-unknown", "This code is not known. Ask your worker.");
    const std::string& enrolment = codes_.at(*code);
    const std::string token = "token-" + std::to_string(++tokens_made_);
    tokens_[token] = enrolment;
    return {200, canonical_json(json_object({{"token", json_text(token)},
                                             {"enrolment", json_text(enrolment)},
                                             {"organisation", json_text("Riverside")},
                                             {"lessons", json_array({})}}))};
  }

  /// The enrolment's code was reissued: its tokens are known no more.
  void end_tokens() { tokens_.clear(); }

  /// What is recorded for whoever holds the token.
  Answer me(const std::string& token) const {
    const auto owner = tokens_.find(token);
    if (owner == tokens_.end()) return problem(401, "token-unknown", "This device is not signed in.");
    std::vector<JsonValue> completions;
    for (const auto& [what, number] : receipts_) {
      if (what.first != owner->second) continue;
      completions.push_back(json_object({{"lesson", json_text(what.second)},
                                         {"version", json_text(lesson_->version)},
                                         {"recorded", json_text("2026-11-22")},
                                         {"receipt_number", json_text(number)},
                                         {"receipt", json_text("jws")}}));
    }
    return {200, canonical_json(json_object({{"enrolment", json_text(owner->second)},
                                             {"asked_for_call", json_text(calls.contains(owner->second) ? kToday : "")},
                                             {"completions", json_array(std::move(completions))}}))};
  }

  Answer call(const std::string& token) {
    const auto owner = tokens_.find(token);
    if (owner == tokens_.end()) return problem(401, "token-unknown", "This device is not signed in.");
    calls.insert(owner->second);
    return {200, canonical_json(json_object({{"asked_for_call", json_text(kToday)}}))};
  }

  Answer submit(const std::string& token, const std::string& body) {
    const auto owner = tokens_.find(token);
    if (owner == tokens_.end()) return problem(401, "token-unknown", "This device is not signed in.");
    const auto evidence = evidence_of_json(body);
    if (!evidence) return problem(400, "malformed-evidence", evidence.error().message);
    const auto [kept, added] = submissions_.try_emplace({evidence->run, evidence->number}, body);
    if (!added && kept->second != body)
      return problem(409, "submission-differs", "Another submission has this number.");
    const Verdict verdict = judge(*evidence, knows_lesson ? lesson_ : nullptr);
    if (verdict.kind == Verdict::Kind::kRejected) return rejected(verdict);
    if (verdict.kind == Verdict::Kind::kHeld) {
      return {202,
              canonical_json(json_object({{"verdict", json_text("held")}, {"detail", json_text("Checked later.")}}))};
    }
    return verified(owner->second, *evidence, verdict);
  }

  int completions() const { return static_cast<int>(receipts_.size()); }
  int completions_written() const { return written_; }
  bool has(const std::string& enrolment) const { return receipts_.contains({enrolment, lesson_->id}); }

  std::set<std::string> calls;  ///< Enrolments that wait to be called.
  bool knows_lesson = true;
  bool rejects_all = false;

 private:
  static constexpr const char* kToday = "2026-11-22";

  static Answer problem(int status, const std::string& code, const std::string& detail) {
    return {status, canonical_json(json_object(
                        {{"type", json_text("urn:waymark:problem:" + code)}, {"detail", json_text(detail)}}))};
  }

  static Answer rejected(const Verdict& verdict) {
    return {422, canonical_json(json_object({{"type", json_text("urn:waymark:problem:evidence-rejected")},
                                             {"reason", json_text(verdict.reason)},
                                             {"detail", json_text(verdict.detail)}}))};
  }

  Answer verified(const std::string& enrolment, const Evidence& evidence, const Verdict& verdict) {
    if (verdict.complete) {
      const auto [at, added] =
          receipts_.try_emplace({enrolment, evidence.lesson}, "R" + std::to_string(receipts_.size() + 1));
      static_cast<void>(at);
      written_ += added ? 1 : 0;
    }
    const auto found = receipts_.find({enrolment, evidence.lesson});
    const std::string number = verdict.complete && found != receipts_.end() ? found->second : "";
    return {200, canonical_json(json_object({{"verdict", json_text("verified")},
                                             {"complete", json_flag(verdict.complete)},
                                             {"score", json_number(verdict.score)},
                                             {"receipt", json_text(number.empty() ? "" : "jws." + number)},
                                             {"receipt_number", json_text(number)},
                                             {"recorded", json_text("2026-11-22T10:00:00Z")}}))};
  }

  std::shared_ptr<const Lesson> lesson_;
  std::map<std::string, std::string> codes_, tokens_;
  std::map<std::pair<std::string, int>, std::string> submissions_;
  std::map<std::pair<std::string, std::string>, std::string> receipts_;
  int tokens_made_ = 0, written_ = 0;
};

}  // namespace waymark::test
