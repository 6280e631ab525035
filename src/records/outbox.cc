#include "records/outbox.h"

#include <algorithm>

#include "records/json_object.h"
#include "records/outbox_keys.h"
#include "records/problem.h"

namespace waymark {
namespace {

constexpr int kLongestWait = 300;

bool unfinished(const OutboxEntry& entry) {
  return entry.delivery == Delivery::kWaiting || entry.delivery == Delivery::kHeld;
}

/// The place of an enrolment's call among the runs, whose ids are hexadecimal.
std::string call_of(const std::string& enrolment) {
  return "call-" + enrolment;
}

std::string path_of(const OutboxEntry& entry) {
  if (entry.is_call()) return "/api/call";
  return "/api/runs/" + entry.run + "/submissions/" + std::to_string(entry.number);
}

void wait_after_failure(OutboxEntry& entry, std::int64_t now, int jitter) {
  ++entry.tries;
  entry.due = now + back_off(entry.tries, jitter);
}

}  // namespace

int back_off(int tries, int jitter) {
  const int base = tries >= 9 ? kLongestWait : 1 << std::max(0, tries - 1);
  return std::min(kLongestWait, base + base * jitter / 2000);
}

Outbox::Outbox(const std::map<std::string, std::string>& stored) {
  for (const auto& [key, value] : stored) {
    if (auto entry = read_entry(key, value)) {
      OutboxEntry& slot = entries_[entry->run];
      if (slot.delivery != Delivery::kRecorded) slot = std::move(*entry);  // a record says more than what waited
    } else if (auto token = read_token(key, value)) {
      tokens_[token->enrolment] = {token->token, token->ended};
    }
  }
}

void Outbox::put(const std::string& enrolment, Evidence evidence) {
  OutboxEntry& entry = entries_[evidence.run];
  if (entry.delivery == Delivery::kRecorded) return;
  evidence.number = ++entry.number;
  entry.enrolment = enrolment;
  entry.run = evidence.run;
  entry.lesson = evidence.lesson;
  entry.version = evidence.version;
  entry.complete = evidence.claim.complete;
  entry.body = to_json(evidence);
  entry.delivery = Delivery::kWaiting;
  entry.due = 0;
  entry.reason.clear();
  entry.detail.clear();
  keep(entry);
}

void Outbox::ask_for_call(const std::string& enrolment) {
  OutboxEntry& entry = entries_[call_of(enrolment)];
  if (!entry.enrolment.empty()) return;
  entry.enrolment = enrolment;
  entry.run = call_of(enrolment);
  keep(entry);
}

void Outbox::set_token(const std::string& enrolment, const std::string& token) {
  tokens_[enrolment] = {token, false};
  keep_token(enrolment);
  for (auto& [run, entry] : entries_) {
    if (entry.enrolment == enrolment && unfinished(entry)) entry.due = 0;
  }
}

std::string Outbox::token(const std::string& enrolment) const {
  const auto found = tokens_.find(enrolment);
  return found == tokens_.end() || found->second.ended ? std::string() : found->second.token;
}

bool Outbox::token_ended(const std::string& enrolment) const {
  const auto found = tokens_.find(enrolment);
  return found != tokens_.end() && found->second.ended;
}

void Outbox::drop_spent_tokens(const std::string& keep) {
  for (auto token = tokens_.begin(); token != tokens_.end();) {
    const bool needed = std::any_of(entries_.begin(), entries_.end(), [&](const auto& pair) {
      return pair.second.enrolment == token->first && unfinished(pair.second);
    });
    if (needed || token->first == keep) {
      ++token;
      continue;
    }
    changes_[token_key(token->first)] = std::nullopt;
    token = tokens_.erase(token);
  }
}

bool Outbox::sendable(const OutboxEntry& entry) const {
  const auto token = tokens_.find(entry.enrolment);
  return unfinished(entry) && token != tokens_.end() && !token->second.ended;
}

std::optional<Sending> Outbox::next(std::int64_t now, bool complete_only) const {
  const OutboxEntry* best = nullptr;
  for (const auto& [run, entry] : entries_) {
    // A clock that was set back must not make anything wait for years.
    const bool due = entry.due <= now || entry.due - now > kHeldInterval;
    if (!due || !sendable(entry) || (complete_only && !entry.complete && !entry.is_call())) continue;
    if (best == nullptr || (entry.complete && !best->complete)) best = &entry;
  }
  if (best == nullptr) return std::nullopt;
  return Sending{best->enrolment, best->run, tokens_.at(best->enrolment).token, path_of(*best), best->body, best->number};
}

std::optional<std::int64_t> Outbox::due() const {
  std::optional<std::int64_t> first;
  for (const auto& [run, entry] : entries_) {
    if (sendable(entry) && (!first || entry.due < *first)) first = entry.due;
  }
  return first;
}

void Outbox::hurry() {
  for (auto& [run, entry] : entries_) {
    if (entry.delivery == Delivery::kWaiting) entry.due = 0;
  }
}

void Outbox::answered(const Sending& sent, int status, std::string_view body, std::int64_t now, int jitter) {
  OutboxEntry* entry = this->entry(sent.run);
  if (entry == nullptr || entry->delivery == Delivery::kRecorded) return;
  if (status == 200 && entry->is_call()) return call_taken(*entry, body, now, jitter);
  if (status == 200 || status == 202) return verified(*entry, sent, body, now, jitter);
  if (const auto problem = problem_of(status, body)) return refused(*entry, sent, *problem, now, jitter);
  wait_after_failure(*entry, now, jitter);
}

void Outbox::call_taken(OutboxEntry& entry, std::string_view body, std::int64_t now, int jitter) {
  const auto answer = object_of(body);
  const std::string date = answer ? text_in(*answer, "asked_for_call") : std::string();
  if (date.empty()) return wait_after_failure(entry, now, jitter);
  entry.delivery = Delivery::kRecorded;
  entry.date = date;
  keep(entry);
}

void Outbox::verified(OutboxEntry& entry, const Sending& sent, std::string_view body, std::int64_t now, int jitter) {
  const auto answer = object_of(body);
  const std::string verdict = answer ? text_in(*answer, "verdict") : std::string();
  if (verdict != "verified" && verdict != "held") return wait_after_failure(entry, now, jitter);
  entry.tries = 0;
  const std::string receipt = text_in(*answer, "receipt");
  if (verdict == "verified" && flag_in(*answer, "complete") && !receipt.empty()) {
    entry.delivery = Delivery::kRecorded;
    entry.receipt = receipt;
    entry.receipt_number = text_in(*answer, "receipt_number");
    entry.date = text_in(*answer, "recorded").substr(0, 10);
    entry.body.clear();
    return keep(entry);
  }
  if (sent.number != entry.number) return;  // newer evidence waits and is due already
  if (verdict == "verified" && !entry.complete) {
    entry.delivery = Delivery::kAcknowledged;
    entry.body.clear();
  } else {
    entry.delivery = Delivery::kHeld;
    entry.detail = text_in(*answer, "detail");
    entry.due = now + kHeldInterval;
  }
  keep(entry);
}

void Outbox::refused(OutboxEntry& entry, const Sending& sent, const Problem& problem, std::int64_t now, int jitter) {
  if (problem.code == "token-unknown") return end_token(sent);
  const bool newest = sent.number == entry.number;
  if (problem.code == "evidence-rejected") {
    if (!newest) return;
    entry.delivery = Delivery::kRejected;
    entry.reason = problem.reason;
    entry.detail = problem.detail;
    return keep(entry);
  }
  if (problem.code == "submission-differs" && newest) renumber(entry);
  wait_after_failure(entry, now, jitter);
}

void Outbox::end_token(const Sending& sent) {
  const auto token = tokens_.find(sent.enrolment);
  if (token == tokens_.end() || token->second.token != sent.token) return;  // a newer one came meanwhile
  token->second.ended = true;
  keep_token(sent.enrolment);
}

/// The number was taken by other bytes: the same answers under the next one.
void Outbox::renumber(OutboxEntry& entry) {
  auto evidence = evidence_of_json(entry.body);
  if (!evidence) return;
  evidence->number = ++entry.number;
  entry.body = to_json(*evidence);
  keep(entry);
}

OutboxEntry* Outbox::entry(const std::string& run) {
  const auto found = entries_.find(run);
  return found == entries_.end() ? nullptr : &found->second;
}

const OutboxEntry* Outbox::find(const std::string& run) const {
  const auto found = entries_.find(run);
  return found == entries_.end() ? nullptr : &found->second;
}

void Outbox::learn(OutboxEntry entry) {
  if (recorded(entry.enrolment, entry.lesson) != nullptr) return;
  entry.run = "elsewhere-" + entry.receipt_number;
  entry.delivery = Delivery::kRecorded;
  entry.complete = true;
  keep(entries_[entry.run] = std::move(entry));
}

void Outbox::learn_call(const std::string& enrolment, const std::string& date) {
  const OutboxEntry* const known = call(enrolment);
  if (known != nullptr && known->delivery == Delivery::kWaiting) return;
  const std::string run = call_of(enrolment);
  if (date.empty()) {
    if (entries_.erase(run) > 0) changes_[record_key(run)] = std::nullopt;
    return;
  }
  OutboxEntry& entry = entries_[run];
  entry.enrolment = enrolment;
  entry.run = run;
  entry.delivery = Delivery::kRecorded;
  entry.date = date;
  keep(entry);
}

const OutboxEntry* Outbox::call(const std::string& enrolment) const {
  return find(call_of(enrolment));
}

const OutboxEntry* Outbox::recorded(const std::string& enrolment, const std::string& lesson) const {
  const OutboxEntry* first = nullptr;
  for (const auto& [run, entry] : entries_) {
    const bool fits = entry.delivery == Delivery::kRecorded && entry.enrolment == enrolment && entry.lesson == lesson;
    if (fits && (first == nullptr || entry.date < first->date)) first = &entry;
  }
  return first;
}

std::vector<const OutboxEntry*> Outbox::unsettled() const {
  std::vector<const OutboxEntry*> found;
  for (const auto& [run, entry] : entries_) {
    if (unfinished(entry) || entry.delivery == Delivery::kRejected) found.push_back(&entry);
  }
  return found;
}

std::vector<const OutboxEntry*> Outbox::waiting() const {
  auto found = unsettled();
  std::erase_if(found, [](const OutboxEntry* entry) { return entry->delivery != Delivery::kWaiting; });
  return found;
}

bool Outbox::empty() const {
  return std::none_of(entries_.begin(), entries_.end(), [](const auto& pair) { return unfinished(pair.second); });
}

void Outbox::keep(const OutboxEntry& entry) {
  if (entry.delivery == Delivery::kRecorded) {
    changes_[outbox_key(entry.run)] = std::nullopt;
    changes_[record_key(entry.run)] = write_entry(entry);
  } else {
    changes_[outbox_key(entry.run)] = write_entry(entry);
  }
}

void Outbox::keep_token(const std::string& enrolment) {
  const Token& token = tokens_.at(enrolment);
  changes_[token_key(enrolment)] = write_token({enrolment, token.token, token.ended});
}

std::vector<Outbox::KeyChange> Outbox::take_changes() {
  std::vector<KeyChange> changes(changes_.begin(), changes_.end());
  changes_.clear();
  return changes;
}

}  // namespace waymark
