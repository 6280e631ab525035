// Organisations, staff and their sessions, credentials of machines.

#include <nlohmann/json.hpp>

#include "store/audit.h"
#include "store/sql/transaction.h"

namespace waymark::sql {
namespace {

bool is_staff(Transaction& transaction, const std::string& organisation, const std::string& staff) {
  return transaction.found("SELECT 1 FROM staff WHERE id = $1 AND organisation = $2", staff, organisation);
}

/// Whether this person is an administrator, and the only one who has not left.
bool is_last_administrator(Transaction& transaction, const std::string& organisation, const std::string& staff) {
  const auto rows = transaction.read("SELECT id, roles FROM staff WHERE organisation = $1 AND ended = 0", organisation);
  bool found = false;
  while (rows->step()) {
    StaffRoles roles;
    roles.bits = rows->small(1);
    if (!roles.has(StaffRole::kAdministrator)) continue;
    if (rows->text(0) != staff) return false;
    found = true;
  }
  return found;
}

}  // namespace

Result<Outcome> apply(Transaction& transaction, const AddOrganisation& act) {
  const Organisation& organisation = act.organisation;
  transaction.write("INSERT INTO organisation (id, name, retention_days) VALUES ($1, $2, $3)", organisation.id,
                    organisation.name, organisation.retention_days);
  transaction.audit(
      organisation.id, act.at, "operator", "founded",
      nlohmann::json{{"name", organisation.name}, {"retention_days", organisation.retention_days}}.dump());
  return Outcome(Done{});
}

Result<Outcome> apply(Transaction& transaction, const ChangeOrganisation& act) {
  const Organisation& organisation = act.organisation;
  if (!transaction.found("SELECT 1 FROM organisation WHERE id = $1", organisation.id)) return unknown("organisation");
  transaction.write("UPDATE organisation SET name = $1, retention_days = $2 WHERE id = $3", organisation.name,
                    organisation.retention_days, organisation.id);
  transaction.audit(
      organisation.id, act.at, act.actor, "settings-changed",
      nlohmann::json{{"name", organisation.name}, {"retention_days", organisation.retention_days}}.dump());
  return Outcome(Done{});
}

Result<Outcome> apply(Transaction& transaction, const AddStaff& act) {
  const StaffMember& staff = act.staff;
  if (transaction.found("SELECT 1 FROM staff WHERE email = $1", staff.email)) {
    return Error{"email-taken", "Somebody signs in with this e-mail address already."};
  }
  if (!transaction.found("SELECT 1 FROM organisation WHERE id = $1", staff.organisation)) {
    return unknown("organisation");
  }
  transaction.write(
      "INSERT INTO staff (id, organisation, email, password_hash, roles, name, totp_secret, totp_step, added, ended) "
      "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, 0)",
      staff.id, staff.organisation, staff.email, staff.password_hash, staff.roles.bits, staff.name, staff.totp_secret,
      staff.totp_step, act.at);
  transaction.audit(staff.organisation, act.at, act.actor, "staff-added",
                    nlohmann::json{{"staff", staff.id},
                                   {"roles", staff.roles.bits},
                                   {"email", audit_mark(staff.id, staff.email)},
                                   {"name", audit_mark(staff.id, staff.name)},
                                   {"password", audit_mark(staff.id, staff.password_hash)},
                                   {"factor", audit_mark(staff.id, staff.totp_secret)},
                                   {"step", staff.totp_step}}
                        .dump());
  return Outcome(Done{});
}

Result<Outcome> apply(Transaction& transaction, const ChangeStaff& act) {
  if (!is_staff(transaction, act.organisation, act.staff)) return unknown("member of staff");
  const bool stays_administrator = !act.ended && act.roles.has(StaffRole::kAdministrator);
  if (!stays_administrator && is_last_administrator(transaction, act.organisation, act.staff)) {
    return Error{"last-administrator",
                 "There is no other administrator, and somebody must be one. Make somebody else one first."};
  }
  transaction.write(
      "UPDATE staff SET name = $1, roles = $2, ended = CASE WHEN $3 = 0 THEN 0 WHEN ended > 0 THEN ended ELSE $4 END "
      "WHERE id = $5",
      act.name, act.roles.bits, act.ended, act.at, act.staff);
  if (act.ended) transaction.write("DELETE FROM session WHERE staff = $1", act.staff);
  transaction.audit(
      act.organisation, act.at, act.actor, act.ended ? "staff-ended" : "staff-changed",
      nlohmann::json{{"staff", act.staff}, {"roles", act.roles.bits}, {"name", audit_mark(act.staff, act.name)}}
          .dump());
  return Outcome(Done{});
}

Result<Outcome> apply(Transaction& transaction, const SetPassword& act) {
  if (!is_staff(transaction, act.organisation, act.staff)) return unknown("member of staff");
  transaction.write("UPDATE staff SET password_hash = $1 WHERE id = $2", act.password_hash, act.staff);
  transaction.write("DELETE FROM session WHERE staff = $1", act.staff);
  transaction.audit(
      act.organisation, act.at, act.actor, "password-set",
      nlohmann::json{{"staff", act.staff}, {"password", audit_mark(act.staff, act.password_hash)}}.dump());
  return Outcome(Done{});
}

Result<Outcome> apply(Transaction& transaction, const SetTotp& act) {
  if (!is_staff(transaction, act.organisation, act.staff)) return unknown("member of staff");
  transaction.write("UPDATE staff SET totp_secret = $1, totp_step = $2 WHERE id = $3", act.secret, act.step, act.staff);
  transaction.write("DELETE FROM session WHERE staff = $1 AND hash <> $2", act.staff, act.keep);
  transaction.write("UPDATE session SET second_factor = 1 WHERE hash = $1", act.keep);
  transaction.audit(
      act.organisation, act.at, act.actor, act.secret.empty() ? "second-factor-removed" : "second-factor-set",
      nlohmann::json{{"staff", act.staff}, {"factor", audit_mark(act.staff, act.secret)}, {"step", act.step}}.dump());
  return Outcome(Done{});
}

Result<Outcome> apply(Transaction& transaction, const UseTotp& act) {
  if (!transaction.found("SELECT 1 FROM staff WHERE id = $1 AND organisation = $2 AND totp_step < $3", act.staff,
                         act.organisation, act.step)) {
    return Error{"code-used", "This code was used already. Wait for the next one."};
  }
  transaction.write("UPDATE staff SET totp_step = $1 WHERE id = $2", act.step, act.staff);
  transaction.write("UPDATE session SET second_factor = 1 WHERE hash = $1 AND staff = $2", act.session, act.staff);
  transaction.audit(act.organisation, act.at, act.staff, "second-factor-given",
                    nlohmann::json{{"step", act.step}}.dump());
  return Outcome(Done{});
}

Result<Outcome> apply(Transaction& transaction, const BeginSession& act) {
  if (!is_staff(transaction, act.organisation, act.staff)) return unknown("member of staff");
  transaction.write(
      "INSERT INTO session (hash, staff, form_token, second_factor, begun, seen) VALUES ($1, $2, $3, 0, $4, $5)",
      act.hash, act.staff, act.form_token, act.at, act.at);
  transaction.audit(act.organisation, act.at, act.staff, "signed-in", "{}");
  return Outcome(Done{});
}

Result<Outcome> apply(Transaction& transaction, const TouchSession& act) {
  transaction.write("UPDATE session SET seen = $1 WHERE hash = $2", act.at, act.hash);
  return Outcome(Done{});
}

Result<Outcome> apply(Transaction& transaction, const EndSession& act) {
  if (!is_staff(transaction, act.organisation, act.staff)) return unknown("member of staff");
  transaction.write("DELETE FROM session WHERE hash = $1 AND staff = $2", act.hash, act.staff);
  transaction.audit(act.organisation, act.at, act.staff, "signed-out", "{}");
  return Outcome(Done{});
}

Result<Outcome> apply(Transaction& transaction, const AddCredential& act) {
  const Credential& credential = act.credential;
  transaction.write("INSERT INTO credential (id, organisation, name, secret_hash) VALUES ($1, $2, $3, $4)",
                    credential.id, credential.organisation, credential.name, credential.secret_hash);
  transaction.audit(credential.organisation, act.at, act.actor, "credential-added",
                    nlohmann::json{{"credential", credential.id},
                                   {"name", credential.name},
                                   {"secret", audit_mark(credential.id, credential.secret_hash)}}
                        .dump());
  return Outcome(Done{});
}

Result<Outcome> apply(Transaction& transaction, const EndCredential& act) {
  if (!transaction.found("SELECT 1 FROM credential WHERE id = $1 AND organisation = $2", act.credential,
                         act.organisation)) {
    return unknown("credential");
  }
  transaction.write("DELETE FROM credential WHERE id = $1", act.credential);
  transaction.audit(act.organisation, act.at, act.actor, "credential-ended",
                    nlohmann::json{{"credential", act.credential}}.dump());
  return Outcome(Done{});
}

}  // namespace waymark::sql
