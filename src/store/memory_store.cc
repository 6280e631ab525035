#include <algorithm>
#include <map>
#include <mutex>

#include <nlohmann/json.hpp>

#include "store/audit.h"
#include "store/store.h"
#include "store/submission_plan.h"

namespace waymark {
namespace {

struct Participant {
  std::string organisation;
  ParticipantRow row;
};

struct PublishedLesson {
  LessonRow row;
  std::string package;
};

struct Code {
  Entrance entrance;
  std::string hash;
};

/// Everything in maps behind one lock. Every act checks first and writes afterwards, so a failing one leaves no trace.
class MemoryStore : public Store {
 public:
  std::vector<Result<Outcome>> record(const std::vector<Act>& batch) override {
    const std::lock_guard lock(mutex_);
    std::vector<Result<Outcome>> outcomes;
    for (const Act& act : batch) {
      outcomes.push_back(std::visit([this](const auto& each) { return apply(each); }, act));
    }
    return outcomes;
  }

  Result<std::optional<CodeRow>> code(const std::string& locator) override {
    const std::lock_guard lock(mutex_);
    const auto found = codes_.find(locator);
    if (found == codes_.end()) return std::optional<CodeRow>();
    return std::optional(CodeRow{found->second.entrance, {locator, found->second.hash}});
  }

  Result<std::optional<Entrance>> token(const std::string& token_hash) override {
    const std::lock_guard lock(mutex_);
    const auto found = tokens_.find(token_hash);
    return found == tokens_.end() ? std::optional<Entrance>() : std::optional(found->second);
  }

  Result<std::optional<StaffMember>> staff_by_email(const std::string& email) override {
    const std::lock_guard lock(mutex_);
    const auto found = staff_.find(email);
    return found == staff_.end() ? std::optional<StaffMember>() : std::optional(found->second);
  }

  Result<std::vector<Organisation>> organisations() override {
    const std::lock_guard lock(mutex_);
    return organisations_;
  }

  Result<std::vector<LessonRow>> current_lessons() override {
    const std::lock_guard lock(mutex_);
    std::vector<LessonRow> current;
    for (const PublishedLesson& lesson : lessons_) {
      const auto same =
          std::find_if(current.begin(), current.end(), [&](const LessonRow& row) { return row.id == lesson.row.id; });
      if (same == current.end()) {
        current.push_back(lesson.row);
      } else {
        *same = lesson.row;
      }
    }
    return current;
  }

  Result<std::optional<std::string>> package(const std::string& version) override {
    const std::lock_guard lock(mutex_);
    for (const PublishedLesson& lesson : lessons_) {
      if (lesson.row.version == version) return std::optional(lesson.package);
    }
    return std::optional<std::string>();
  }

  Result<std::vector<Submit>> held(const std::string& version) override {
    const std::lock_guard lock(mutex_);
    std::vector<Submit> waiting;
    for (const auto& [key, submission] : submissions_) {
      if (submission.verdict.kind != Verdict::Kind::kHeld) continue;
      Result<Evidence> evidence = evidence_of_json(submission.body);
      if (!evidence || evidence->version != version) continue;
      waiting.push_back({runs_.at(key.first).entrance,
                         *evidence,
                         submission.body,
                         submission.body_hash,
                         {},
                         {},
                         "",
                         "",
                         submission.received});
    }
    return waiting;
  }

  Result<std::vector<std::string>> held_versions() override {
    const std::lock_guard lock(mutex_);
    std::vector<std::string> versions;
    for (const auto& [key, submission] : submissions_) {
      const Result<Evidence> evidence = evidence_of_json(submission.body);
      if (submission.verdict.kind == Verdict::Kind::kHeld && evidence) versions.push_back(evidence->version);
    }
    std::sort(versions.begin(), versions.end());
    versions.erase(std::unique(versions.begin(), versions.end()), versions.end());
    return versions;
  }

  Result<std::vector<Completion>> completions(const Entrance& entrance) override {
    const std::lock_guard lock(mutex_);
    std::vector<Completion> found;
    for (const auto& [organisation, completion] : completions_) {
      if (organisation == entrance.organisation && completion.enrolment == entrance.enrolment)
        found.push_back(completion);
    }
    return found;
  }

  Result<std::vector<ParticipantRow>> participants(const std::string& organisation) override {
    const std::lock_guard lock(mutex_);
    std::vector<ParticipantRow> rows;
    for (const auto& [enrolment, participant] : participants_) {
      if (participant.organisation == organisation) rows.push_back(filled(participant.row));
    }
    std::sort(rows.begin(), rows.end(), [](const auto& a, const auto& b) { return a.reference < b.reference; });
    return rows;
  }

  Result<std::vector<AuditRow>> audit(const std::string& organisation) override {
    const std::lock_guard lock(mutex_);
    const auto found = audit_.find(organisation);
    return found == audit_.end() ? std::vector<AuditRow>() : found->second;
  }

 private:
  using SubmissionKey = std::pair<std::string, int>;

  Result<Outcome> apply(const AddOrganisation& act) {
    organisations_.push_back(act.organisation);
    append_audit(act.organisation.id, act.at, "operator", "founded", nlohmann::json{{"name", act.organisation.name}});
    return Outcome(Done{});
  }

  Result<Outcome> apply(const AddStaff& act) {
    if (staff_.count(act.staff.email) != 0)
      return Error{"email-taken", "Somebody signs in with this e-mail address already."};
    staff_[act.staff.email] = act.staff;
    append_audit(act.staff.organisation, act.at, act.actor, "staff-added", nlohmann::json{{"staff", act.staff.id}});
    return Outcome(Done{});
  }

  Result<Outcome> apply(const Enrol& act) {
    for (const auto& [enrolment, participant] : participants_) {
      if (participant.organisation == act.organisation && participant.row.reference == act.reference) {
        return Error{"reference-taken", "Somebody is enrolled under this reference already."};
      }
    }
    if (codes_.count(act.code.locator) != 0) return Error{"locator-taken", "This code begins like another one."};
    Participant participant{act.organisation, {}};
    participant.row = {act.participant, act.enrolment, act.reference, act.display_name, act.at, 0, {}, {}};
    participants_[act.enrolment] = participant;
    codes_[act.code.locator] = {{act.organisation, act.enrolment}, act.code.hash};
    append_audit(act.organisation, act.at, act.actor, "enrolled", nlohmann::json{{"participant", act.participant}});
    return Outcome(Done{});
  }

  Result<Outcome> apply(const Reissue& act) {
    const auto participant = participants_.find(act.enrolment);
    if (participant == participants_.end() || participant->second.organisation != act.organisation) {
      return Error{"enrolment-unknown", "There is no such enrolment."};
    }
    if (codes_.count(act.code.locator) != 0) return Error{"locator-taken", "This code begins like another one."};
    std::erase_if(codes_, [&](const auto& each) { return each.second.entrance.enrolment == act.enrolment; });
    std::erase_if(tokens_, [&](const auto& each) { return each.second.enrolment == act.enrolment; });
    codes_[act.code.locator] = {{act.organisation, act.enrolment}, act.code.hash};
    append_audit(act.organisation, act.at, act.actor, "reissued", nlohmann::json{{"enrolment", act.enrolment}});
    return Outcome(Done{});
  }

  Result<Outcome> apply(const Admit& act) {
    const auto code = codes_.find(act.locator);
    if (code == codes_.end() || code->second.entrance.enrolment != act.entrance.enrolment) {
      return Error{"code-unknown", "This code is not, or no longer, known."};
    }
    tokens_[act.token_hash] = act.entrance;
    ParticipantRow& row = participants_.at(act.entrance.enrolment).row;
    if (row.entered == 0) row.entered = act.at;
    append_audit(act.entrance.organisation, act.at, "participant", "entered",
                 nlohmann::json{{"enrolment", act.entrance.enrolment}});
    return Outcome(Done{});
  }

  Result<Outcome> apply(const Publish& act) {
    for (const PublishedLesson& lesson : lessons_) {
      if (lesson.row.version == act.lesson.version) return Outcome(Done{});
    }
    lessons_.push_back({act.lesson, act.package});
    return Outcome(Done{});
  }

  Result<Outcome> apply(const Submit& act) {
    Result<SubmissionPlan> plan = plan_submission(state_of(act), act);
    if (!plan) return plan.error();
    if (plan->submission) submissions_[{act.evidence.run, act.evidence.number}] = *plan->submission;
    if (plan->run) runs_[act.evidence.run] = *plan->run;
    if (plan->completion) completions_.emplace_back(act.entrance.organisation, *plan->completion);
    if (!plan->audit_act.empty()) {
      append_audit(act.entrance.organisation, act.at, "participant", plan->audit_act, plan->audit_payload);
    }
    return Outcome(plan->answer);
  }

  Result<Outcome> apply(const Note& act) {
    append_audit(act.organisation, act.at, act.actor, act.act, act.payload);
    return Outcome(Done{});
  }

  SubmissionState state_of(const Submit& act) const {
    SubmissionState state;
    if (const auto run = runs_.find(act.evidence.run); run != runs_.end()) state.run = run->second;
    for (const auto& [key, submission] : submissions_) {
      if (key.first != act.evidence.run) continue;
      if (key.second == act.evidence.number) state.same_number = submission;
      if (submission.verdict.kind != Verdict::Kind::kRejected) state.latest_accepted = submission;
    }
    for (const auto& [organisation, completion] : completions_) {
      if (completion.enrolment == act.entrance.enrolment && completion.lesson == act.evidence.lesson)
        state.completion = completion;
    }
    return state;
  }

  ParticipantRow filled(ParticipantRow row) const {
    for (const auto& [id, run] : runs_) {
      if (run.entrance.enrolment == row.enrolment) row.runs.push_back(run);
    }
    std::stable_sort(row.runs.begin(), row.runs.end(),
                     [](const auto& a, const auto& b) { return a.received > b.received; });
    for (auto each = completions_.rbegin(); each != completions_.rend(); ++each) {
      if (each->second.enrolment == row.enrolment) row.completions.push_back(each->second);
    }
    return row;
  }

  void append_audit(const std::string& organisation, std::int64_t at, const std::string& actor, const std::string& act,
                    const nlohmann::json& payload) {
    append_audit(organisation, at, actor, act, payload.dump());
  }

  void append_audit(const std::string& organisation, std::int64_t at, const std::string& actor, const std::string& act,
                    const std::string& payload) {
    std::vector<AuditRow>& chain = audit_[organisation];
    const std::string previous = chain.empty() ? "" : chain.back().hash;
    chain.push_back(link(previous, static_cast<std::int64_t>(chain.size()) + 1, at, actor, act, payload));
  }

  std::mutex mutex_;
  std::vector<Organisation> organisations_;
  std::map<std::string, StaffMember> staff_;         ///< By e-mail.
  std::map<std::string, Participant> participants_;  ///< By enrolment.
  std::map<std::string, Code> codes_;                ///< By locator.
  std::map<std::string, Entrance> tokens_;           ///< By hash.
  std::vector<PublishedLesson> lessons_;             ///< In order of publication.
  std::map<SubmissionKey, SubmissionRow> submissions_;
  std::map<std::string, RunRow> runs_;
  std::vector<std::pair<std::string, Completion>> completions_;  ///< With their organisation.
  std::map<std::string, std::vector<AuditRow>> audit_;           ///< By organisation.
};

}  // namespace

std::unique_ptr<Store> make_memory_store() {
  return std::make_unique<MemoryStore>();
}

}  // namespace waymark
