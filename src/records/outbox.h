#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "records/evidence.h"

namespace waymark {

/// How far one run's evidence got.
enum class Delivery {
  kWaiting,       ///< To be sent.
  kAcknowledged,  ///< The server has these answers; the run is not complete yet.
  kHeld,          ///< The server has it and will check it later; asked again now and then.
  kRejected,      ///< The server refused it: `reason` and `detail` say why. Not sent again.
  kRecorded,      ///< The server recorded the completion and gave a receipt.
};

/// One run in the outbox: its newest evidence, and what became of it. A call that was asked for lies there as well: it
/// has no lesson and no body, and its date is the day on which the server took it.
struct OutboxEntry {
  std::string enrolment;
  std::string run;
  std::string lesson;
  std::string version;
  int number = 0;         ///< Of the newest submission. The bytes of a number never change.
  std::string body;       ///< The newest submission's bytes; empty once nothing of it is to be sent.
  bool complete = false;  ///< It claims a completion.
  Delivery delivery = Delivery::kWaiting;
  std::string reason, detail;                 ///< kRejected; detail also for kHeld.
  std::string receipt, receipt_number, date;  ///< kRecorded; date is ISO.
  int tries = 0;                              ///< Failed ones in a row; not kept.
  std::int64_t due = 0;                       ///< Not to be sent before; not kept, so a restart tries at once.

  bool is_call() const { return lesson.empty(); }

  bool operator==(const OutboxEntry&) const = default;
};

/// One request to make: PUT of `body` to `path`.
struct Sending {
  std::string enrolment, run, token, path, body;
  int number = 0;
};

/// The queue of evidence that waits for the server: pure values, no I/O, no clock. It belongs to enrolments, not to
/// tokens: a new token of the same enrolment sends what the old one could not. Of each run only the newest evidence
/// waits, since a later one holds all that the earlier ones held; every new state gets a new number.
class Outbox {
 public:
  /// One key's new value, or its end.
  using KeyChange = std::pair<std::string, std::optional<std::string>>;

  /// From what the device keeps: reads the keys "outbox/<run>", "record/<run>" and "token/<enrolment>", and no others.
  explicit Outbox(const std::map<std::string, std::string>& stored = {});

  /// Lets `evidence` wait under the run's next number (its own is not looked at). A run already recorded takes no more.
  void put(const std::string& enrolment, Evidence evidence);

  /// Lets "please call me" wait, unless it waits already or the server has it.
  void ask_for_call(const std::string& enrolment);

  /// The enrolment has this token from now on.
  void set_token(const std::string& enrolment, const std::string& token);
  /// The enrolment's token, or empty where there is none that the server knows.
  std::string token(const std::string& enrolment) const;
  /// The server no longer knows the enrolment's token: what waits needs a new code.
  bool token_ended(const std::string& enrolment) const;
  /// Drops the tokens of all enrolments but `keep` that have nothing to send.
  void drop_spent_tokens(const std::string& keep);

  /// What to send now, or nothing. A complete run goes first. With `complete_only` nothing else goes.
  std::optional<Sending> next(std::int64_t now, bool complete_only = false) const;
  /// When next() will have something, in seconds since 1970; nothing when nothing waits for the time alone.
  std::optional<std::int64_t> due() const;
  /// The network is back: what waits after a failed try is due at once.
  void hurry();
  /// Takes the answer to `sent`; status 0 means that there was none. `jitter` is 0 to 999, drawn by the host.
  void answered(const Sending& sent, int status, std::string_view body, std::int64_t now, int jitter);

  /// The server has this completion, which may come from another device; `entry` is as kRecorded, its run is not looked
  /// at. Nothing changes where one of that enrolment and lesson is known.
  void learn(OutboxEntry entry);
  /// The server has a call waiting since `date`, or with an empty one none. Changes nothing while one is to be sent.
  void learn_call(const std::string& enrolment, const std::string& date);

  /// The call that this enrolment asked for, or null: waiting, or recorded with its date.
  const OutboxEntry* call(const std::string& enrolment) const;
  /// That run, or null.
  const OutboxEntry* find(const std::string& run) const;
  /// The recorded completion of that enrolment and lesson, or null.
  const OutboxEntry* recorded(const std::string& enrolment, const std::string& lesson) const;
  /// All that the server has not settled: waiting, held or rejected.
  std::vector<const OutboxEntry*> unsettled() const;
  /// What the server does not have yet.
  std::vector<const OutboxEntry*> waiting() const;
  /// Nothing waits or is held.
  bool empty() const;

  /// What is to be written since the last call.
  std::vector<KeyChange> take_changes();

 private:
  struct Token {
    std::string token;
    bool ended = false;
  };

  OutboxEntry* entry(const std::string& run);
  bool sendable(const OutboxEntry& entry) const;
  void call_taken(OutboxEntry& entry, std::string_view body, std::int64_t now, int jitter);
  void verified(OutboxEntry& entry, const Sending& sent, std::string_view body, std::int64_t now, int jitter);
  void refused(OutboxEntry& entry, const Sending& sent, const struct Problem& problem, std::int64_t now, int jitter);
  void end_token(const Sending& sent);
  void renumber(OutboxEntry& entry);
  void keep(const OutboxEntry& entry);
  void keep_token(const std::string& enrolment);

  std::map<std::string, OutboxEntry> entries_;  ///< By run.
  std::map<std::string, Token> tokens_;         ///< By enrolment.
  std::map<std::string, std::optional<std::string>> changes_;
};

/// The keys under which a run's entry and an enrolment's token are kept.
std::string outbox_key(const std::string& run);
std::string token_key(const std::string& enrolment);

/// How long to wait after `tries` failed tries: 1, 2, 4 … seconds and up to half as much again by jitter, at most 300.
int back_off(int tries, int jitter);
/// How long before a held submission is asked about again, in seconds.
constexpr int kHeldInterval = 3600;

}  // namespace waymark
