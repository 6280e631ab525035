#pragma once

#include <variant>

#include "base/result.h"
#include "store/values.h"

namespace waymark {

/// What can be done to a store. Each act is done whole or not at all, and writes its own audit row in the same
/// transaction. `actor` is a staff id, or "operator" for the command line; `at` is when. Every act about an
/// organisation's things fails with "unknown" when they are not that organisation's.

// Organisations and staff

struct AddOrganisation {
  Organisation organisation;
  std::int64_t at = 0;
};

/// A new name or retention.
struct ChangeOrganisation {
  Organisation organisation;
  std::string actor;
  std::int64_t at = 0;
};

/// Error: "email-taken".
struct AddStaff {
  StaffMember staff;
  std::string actor;
  std::int64_t at = 0;
};

/// Name, roles, and whether they are still here; whoever leaves is signed out. Error: "last-administrator", when nobody
/// would be left who can see to staff.
struct ChangeStaff {
  std::string organisation;
  std::string actor;
  std::string staff;
  std::string name;
  StaffRoles roles;
  bool ended = false;
  std::int64_t at = 0;
};

/// A new password. Ends all of their sessions.
struct SetPassword {
  std::string organisation;
  std::string actor;
  std::string staff;
  std::string password_hash;
  std::int64_t at = 0;
};

/// A second factor, or with an empty secret none. Ends all of their sessions but `keep`.
struct SetTotp {
  std::string organisation;
  std::string actor;
  std::string staff;
  std::string secret;
  std::int64_t step = 0;  ///< Used up by setting it up.
  std::string keep;       ///< Hash of the session in which it is done; it has its second factor from now on.
  std::int64_t at = 0;
};

/// The code of `step` was right: it is used up, and the session has its second factor. Error: "code-used".
struct UseTotp {
  std::string organisation;
  std::string staff;
  std::int64_t step = 0;
  std::string session;  ///< Hash.
  std::int64_t at = 0;
};

struct BeginSession {
  std::string organisation;
  std::string staff;
  std::string hash;  ///< SHA-256 of the cookie's secret.
  std::string form_token;
  std::int64_t at = 0;
};

/// Somebody who is signed in did something. No audit row.
struct TouchSession {
  std::string hash;
  std::int64_t at = 0;
};

struct EndSession {
  std::string organisation;
  std::string staff;
  std::string hash;
  std::int64_t at = 0;
};

/// A programme, new or changed; due dates of whoever is in it follow.
struct PutProgramme {
  Programme programme;
  std::string actor;
  std::int64_t at = 0;
};

// People

/// One more enrolment of a participant who is known under that reference to the same caseworker, or a new one.
/// Errors: "reference-taken" (it is another caseworker's, or their last enrolment is still open), "locator-taken" (draw
/// another code), "unknown" (programme, caseworker or group).
struct Enrol {
  std::string organisation;
  std::string actor;
  std::string participant;
  std::string enrolment;
  std::string reference;
  std::string display_name;
  CodeHash code;
  std::string caseworker;  ///< Staff id; may be empty: nobody's yet.
  std::string programme;   ///< May be empty: any lesson, and none is due.
  std::string group;       ///< May be empty.
  std::int64_t starts = 0;
  std::int64_t at = 0;
};

/// A new code for an enrolment; the old one ends, and with it the tokens that it gave.
/// Errors: "unknown", "locator-taken".
struct Reissue {
  std::string organisation;
  std::string actor;
  std::string enrolment;
  CodeHash code;
  std::int64_t at = 0;
};

/// A reference or a display name that was mistyped. Errors: "unknown", "reference-taken".
struct Correct {
  std::string organisation;
  std::string actor;
  std::string participant;
  std::string reference;
  std::string display_name;
  std::int64_t at = 0;
};

/// Cases go over: one, or with an empty participant all of `from`.
struct HandOver {
  std::string organisation;
  std::string actor;
  std::string participant;
  std::string from;
  std::string to;
  std::int64_t at = 0;
};

/// An enrolment ends before all is done; nothing of it is due any more.
struct Close {
  std::string organisation;
  std::string actor;
  std::string enrolment;
  std::string reason;
  std::int64_t at = 0;
};

/// Errors: "unknown", "done-already" (it is completed or waived), "reason-missing".
struct Waive {
  std::string organisation;
  std::string actor;
  std::string enrolment;
  std::string lesson;
  std::string reason;
  std::int64_t at = 0;
};

/// From the participant's own device. Comes to CallAsked.
struct AskForCall {
  Entrance entrance;
  std::int64_t at = 0;
};

/// All that they asked for is answered.
struct AnswerCall {
  std::string organisation;
  std::string actor;
  std::string participant;
  std::int64_t at = 0;
};

/// A legal hold, set or lifted: while it stands, neither retention nor anybody erases the person. Errors: "unknown",
/// "reason-missing".
struct Hold {
  std::string organisation;
  std::string actor;
  std::string participant;
  std::string reason;
  bool lifted = false;
  std::int64_t at = 0;
};

/// Removes all that is kept of a person, also from the payloads of the audit; counts stay. Comes to Erased. Errors:
/// "unknown", "held".
struct Erase {
  std::string organisation;
  std::string actor;
  std::string participant;
  std::string why;          ///< "retention", "request".
  std::string certificate;  ///< Its number.
  std::int64_t at = 0;
};

// Groups

struct PutGroup {
  MeetingGroup group;
  std::string actor;
  std::int64_t at = 0;
};

/// An empty group: in none.
struct JoinGroup {
  std::string organisation;
  std::string actor;
  std::string enrolment;
  std::string group;
  std::int64_t at = 0;
};

/// A meeting, new or changed. Errors: "unknown" (group or meeting).
struct PutMeeting {
  std::string organisation;
  std::string actor;
  Meeting meeting;
  std::int64_t at = 0;
};

/// A meeting that did not take place. Errors: "unknown", "marked" (somebody is or was marked in it: it stays on record).
struct RemoveMeeting {
  std::string organisation;
  std::string actor;
  std::string meeting;
  std::int64_t at = 0;
};

struct MarkAttendance {
  std::string organisation;
  std::string actor;
  std::string meeting;
  std::vector<std::pair<std::string, Presence>> marks;  ///< By enrolment; those left out stay as they are.
  std::int64_t at = 0;
};

// What comes from devices

/// A token for one device. Error: "code-unknown" when `locator` is not, or no longer, this enrolment's code.
struct Admit {
  Entrance entrance;
  std::string locator;
  std::string token_hash;
  std::int64_t at = 0;
};

/// A version of a lesson that the server knows from now on. Publishing one again changes nothing.
struct Publish {
  LessonRow lesson;
  std::string package;
  std::int64_t at = 0;
};

/// Evidence with what judge() said about it. Idempotent on run and number: the same body again is answered from what
/// is stored, unless it was held and can be decided now. Evidence that does not agree with what the run sent before is
/// stored as rejected. Errors: "submission-differs", "run-unknown" (it is another enrolment's).
struct Submit {
  Entrance entrance;
  Evidence evidence;
  std::string body;
  std::string body_hash;
  Verdict verdict;
  RunSummary summary;
  std::string receipt_number;  ///< Used when this turns out to be the first completion; else dropped.
  std::string receipt;
  std::int64_t at = 0;
};

// The rest

/// An audit row alone: somebody saw something.
struct Note {
  std::string organisation;
  std::string actor;
  std::string act;
  std::string payload;  ///< JSON
  std::int64_t at = 0;
  std::string subject = "";  ///< Participant id, when it is about one.
};

/// Keeps a signed head. No audit row, since that would need another head.
struct KeepHead {
  ChainHead head;
};

/// Writes something and takes it away again, to know whether anything can be written. No audit row.
struct Probe {};

struct AddCredential {
  Credential credential;
  std::string actor;
  std::int64_t at = 0;
};

struct EndCredential {
  std::string organisation;
  std::string actor;
  std::string credential;
  std::int64_t at = 0;
};

using Act = std::variant<AddOrganisation, ChangeOrganisation, AddStaff, ChangeStaff, SetPassword, SetTotp, UseTotp,
                         BeginSession, TouchSession, EndSession, PutProgramme, Enrol, Reissue, Correct, HandOver, Close,
                         Waive, AskForCall, AnswerCall, Hold, Erase, PutGroup, JoinGroup, PutMeeting, RemoveMeeting,
                         MarkAttendance, Admit, Publish, Submit, Note, KeepHead, Probe, AddCredential, EndCredential>;

/// What a Submit comes to.
struct Recorded {
  Verdict verdict;
  std::optional<Completion> completion;  ///< The first of this enrolment and lesson, when this evidence is complete.
  std::int64_t received = 0;             ///< When this submission was first taken.

  bool operator==(const Recorded&) const = default;
};

/// What an Enrol comes to: the participant may have been there already.
struct Enrolled {
  std::string participant;

  bool operator==(const Enrolled&) const = default;
};

/// What an Erase removed. The audit says the same.
struct Erased {
  int enrolments = 0;
  int completions = 0;
  int audit_rows = 0;  ///< Emptied.

  bool operator==(const Erased&) const = default;
};

/// What an AskForCall comes to: asking again before anybody called is the same request.
struct CallAsked {
  std::int64_t since = 0;

  bool operator==(const CallAsked&) const = default;
};

using Outcome = std::variant<Done, Recorded, Enrolled, Erased, CallAsked>;

}  // namespace waymark
