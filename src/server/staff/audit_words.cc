#include "server/staff/audit_words.h"

#include <algorithm>
#include <iterator>

namespace waymark {
namespace {

constexpr std::pair<const char*, const char*> kActs[] = {
    {"founded", "founded the organisation"},
    {"settings-changed", "changed the settings"},
    {"staff-added", "added somebody to staff"},
    {"staff-changed", "changed somebody's name or roles"},
    {"staff-ended", "ended an account"},
    {"password-set", "set a password"},
    {"second-factor-set", "set up a second factor"},
    {"second-factor-removed", "removed a second factor"},
    {"second-factor-given", "gave a second factor"},
    {"second-factor-refused", "a wrong code was given for this account"},
    {"sign-in-refused", "a wrong password was given for this account"},
    {"signed-in", "signed in"},
    {"signed-out", "signed out"},
    {"credential-added", "made access for a machine"},
    {"credential-ended", "ended a machine's access"},
    {"programme-put", "made or changed a programme"},
    {"enrolled", "enrolled somebody"},
    {"reissued", "gave out a new code"},
    {"corrected", "corrected a reference or a name"},
    {"handed-over", "handed a case over"},
    {"handed-over-all", "handed over all cases of somebody"},
    {"closed", "ended an enrolment"},
    {"waived", "waived a lesson"},
    {"asked-for-call", "asked for a call"},
    {"call-answered", "answered a call request"},
    {"hold-set", "set a legal hold"},
    {"hold-lifted", "lifted a legal hold"},
    {"erased", "erased a person's record"},
    {"group-put", "made or changed a group"},
    {"group-joined", "put somebody into a group"},
    {"group-left", "took somebody out of a group"},
    {"meeting-put", "made or changed a meeting"},
    {"meeting-removed", "removed a meeting"},
    {"attendance-marked", "marked who came"},
    {"entered", "entered with a code"},
    {"submitted", "sent answers"},
    {"completed", "completed a lesson"},
    {"saw-today", "saw their cases of the day"},
    {"saw-people", "saw their list of people"},
    {"saw-person", "saw a person's record"},
    {"saw-evidence", "saw a person's evidence"},
    {"saw-group", "saw a group"},
    {"saw-meeting", "saw a meeting"},
    {"exported", "exported completions"},
    {"exported-person", "exported a person's record"},
    {"read-statements", "read completions by machine"},
};

}  // namespace

std::string act_words(const std::string& act) {
  const auto found =
      std::find_if(std::begin(kActs), std::end(kActs), [&](const auto& each) { return act == each.first; });
  return found == std::end(kActs) ? act : found->second;
}

}  // namespace waymark
