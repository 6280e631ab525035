#pragma once

namespace waymark::sql {

inline constexpr const char* kAddOrganisation = "INSERT INTO organisation (id, name) VALUES (?, ?)";
inline constexpr const char* kOrganisations = "SELECT id, name FROM organisation ORDER BY name";

inline constexpr const char* kAddStaff =
    "INSERT INTO staff (id, organisation, email, password_hash) VALUES (?, ?, ?, ?)";
inline constexpr const char* kStaffByEmail = "SELECT id, organisation, email, password_hash FROM staff WHERE email = ?";

inline constexpr const char* kReferenceTaken = "SELECT 1 FROM participant WHERE organisation = ? AND reference = ?";
inline constexpr const char* kAddParticipant =
    "INSERT INTO participant (id, organisation, reference, display_name, enrolled) VALUES (?, ?, ?, ?, ?)";
inline constexpr const char* kAddEnrolment = "INSERT INTO enrolment (id, organisation, participant) VALUES (?, ?, ?)";
inline constexpr const char* kEnrolmentKnown = "SELECT 1 FROM enrolment WHERE id = ? AND organisation = ?";
inline constexpr const char* kMarkEntered = "UPDATE enrolment SET entered = ? WHERE id = ? AND entered = 0";

inline constexpr const char* kLocatorTaken = "SELECT 1 FROM code WHERE locator = ?";
inline constexpr const char* kAddCode = "INSERT INTO code (locator, enrolment, hash, issued) VALUES (?, ?, ?, ?)";
inline constexpr const char* kEndCode = "DELETE FROM code WHERE enrolment = ?";
inline constexpr const char* kCode =
    "SELECT enrolment.organisation, code.enrolment, code.hash FROM code "
    "JOIN enrolment ON enrolment.id = code.enrolment WHERE code.locator = ?";

inline constexpr const char* kAddToken = "INSERT INTO token (hash, enrolment, issued) VALUES (?, ?, ?)";
inline constexpr const char* kEndTokens = "DELETE FROM token WHERE enrolment = ?";
inline constexpr const char* kToken =
    "SELECT enrolment.organisation, token.enrolment FROM token "
    "JOIN enrolment ON enrolment.id = token.enrolment WHERE token.hash = ?";

inline constexpr const char* kPublish =
    "INSERT INTO lesson (version, id, title, package, published) VALUES (?, ?, ?, ?, ?) ON CONFLICT (version) DO "
    "NOTHING";
inline constexpr const char* kPackage = "SELECT package FROM lesson WHERE version = ?";
inline constexpr const char* kCurrentLessons =
    "SELECT version, id, title FROM lesson AS newest "
    "WHERE sequence = (SELECT max(sequence) FROM lesson WHERE id = newest.id) "
    "ORDER BY (SELECT min(sequence) FROM lesson WHERE id = newest.id)";

inline constexpr const char* kRun =
    "SELECT id, organisation, enrolment, lesson, version, latest, verdict, reason, detail, score, complete, required, "
    "right, attempts, later_tries, started, finished, minutes, received FROM run WHERE id = ?";
inline constexpr const char* kRuns =
    "SELECT id, organisation, enrolment, lesson, version, latest, verdict, reason, detail, score, complete, required, "
    "right, attempts, later_tries, started, finished, minutes, received FROM run WHERE organisation = ? "
    "ORDER BY received DESC, id";
inline constexpr const char* kPutRun =
    "INSERT INTO run (id, organisation, enrolment, lesson, version, latest, verdict, reason, detail, score, complete, "
    "required, right, attempts, later_tries, started, finished, minutes, received) "
    "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET "
    "latest = excluded.latest, verdict = excluded.verdict, reason = excluded.reason, detail = excluded.detail, "
    "score = excluded.score, complete = excluded.complete, required = excluded.required, right = excluded.right, "
    "attempts = excluded.attempts, later_tries = excluded.later_tries, started = excluded.started, "
    "finished = excluded.finished, minutes = excluded.minutes, received = excluded.received";

inline constexpr const char* kSubmission =
    "SELECT run, number, body_hash, body, verdict, reason, detail, score, complete, received FROM submission "
    "WHERE run = ? AND number = ?";
inline constexpr const char* kLatestAccepted =
    "SELECT run, number, body_hash, body, verdict, reason, detail, score, complete, received FROM submission "
    "WHERE run = ? AND verdict <> 'rejected' ORDER BY number DESC LIMIT 1";
inline constexpr const char* kPutSubmission =
    "INSERT INTO submission (run, number, body_hash, body, version, verdict, reason, detail, score, complete, "
    "received) "
    "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (run, number) DO UPDATE SET verdict = excluded.verdict, "
    "reason = excluded.reason, detail = excluded.detail, score = excluded.score, complete = excluded.complete";
inline constexpr const char* kHeld =
    "SELECT run.organisation, run.enrolment, submission.body, submission.body_hash, submission.received "
    "FROM submission JOIN run ON run.id = submission.run "
    "WHERE submission.verdict = 'held' AND submission.version = ? ORDER BY submission.run, submission.number";
inline constexpr const char* kHeldVersions =
    "SELECT DISTINCT version FROM submission WHERE verdict = 'held' ORDER BY version";

inline constexpr const char* kCompletion =
    "SELECT enrolment, lesson, version, run, score, receipt_number, receipt, recorded FROM completion "
    "WHERE enrolment = ? AND lesson = ?";
inline constexpr const char* kCompletions =
    "SELECT enrolment, lesson, version, run, score, receipt_number, receipt, recorded FROM completion "
    "WHERE organisation = ? AND enrolment = ? ORDER BY recorded, lesson";
inline constexpr const char* kAllCompletions =
    "SELECT enrolment, lesson, version, run, score, receipt_number, receipt, recorded FROM completion "
    "WHERE organisation = ? ORDER BY recorded DESC, lesson DESC";
inline constexpr const char* kAddCompletion =
    "INSERT INTO completion (organisation, enrolment, lesson, version, run, score, receipt_number, receipt, recorded) "
    "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)";

inline constexpr const char* kParticipants =
    "SELECT participant.id, enrolment.id, reference, display_name, enrolled, entered FROM participant "
    "JOIN enrolment ON enrolment.participant = participant.id WHERE participant.organisation = ? ORDER BY reference";

inline constexpr const char* kAuditHead =
    "SELECT sequence, hash FROM audit WHERE organisation = ? ORDER BY sequence DESC LIMIT 1";
inline constexpr const char* kAddAudit =
    "INSERT INTO audit (organisation, sequence, at, actor, act, payload, salt, digest, previous, hash) "
    "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
inline constexpr const char* kAudit =
    "SELECT sequence, at, actor, act, payload, salt, digest, previous, hash FROM audit WHERE organisation = ? "
    "ORDER BY sequence";

}  // namespace waymark::sql
