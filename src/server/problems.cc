#include "server/problems.h"

#include <algorithm>
#include <array>
#include <cassert>

#include <nlohmann/json.hpp>

#include "screen/strings.h"

namespace waymark {
namespace {

// What people are told in the player is said there in their language, where it is known.
constexpr std::array kKinds = {
    ProblemKind{"malformed-request", 400, "The request could not be read",
                "It is not the HTTP or the JSON that this address expects. docs/api.md says what it expects."},
    ProblemKind{
        "malformed-evidence", 400, "The evidence could not be read",
        "It does not have the form that docs/api.md describes. Update the app and send it again; nothing is lost."},
    ProblemKind{"malformed-query", 400, "The address asks for what it cannot",
                "docs/api.md says what may stand behind the question mark."},
    ProblemKind{"xapi-version", 400, "This is not the xAPI that is spoken here",
                "Send the header X-Experience-API-Version with 1.0.3."},
    ProblemKind{"credential-unknown", 401, "This machine is not known, or no longer",
                "Send the id and the secret as HTTP Basic authorization. An administrator makes them under Settings."},
    ProblemKind{"token-unknown", 401, "This device is not known, or no longer",
                Saying("Enter your code again. What this device has not sent yet is sent then.").words()},
    ProblemKind{"foreign-site", 403, "This comes from a page of another site",
                "Open this server's own page, and do it there."},
    ProblemKind{"not-found", 404, "There is nothing at this address",
                "Check the address, or begin again at the first page."},
    ProblemKind{
        "code-unknown", 404, "This code is not known",
        Saying("It may have been replaced by a newer one. Check that it is your newest code, or ask your caseworker "
               "for another.")
            .words()},
    ProblemKind{
        "run-unknown", 404, "This run is not known",
        Saying("It is not one of this enrolment. Enter the code with which it was begun, and send it again.").words()},
    ProblemKind{
        "lesson-unknown", 404, "This version of a lesson is not known",
        Saying("It is not published here, or not yet. Ask for the newest version, or try again later.").words()},
    ProblemKind{"method-not-allowed", 405, "This address does not take this method",
                "The header Allow says which it takes."},
    ProblemKind{"submission-differs", 409, "This number was sent before with other contents",
                "What was sent first stays. Send these answers under the run's next number."},
    ProblemKind{"body-too-large", 413, "The request is too large", "At most 64 KiB are taken. Nothing was changed."},
    ProblemKind{"wrong-content-type", 415, "The content type is not the one expected",
                "Send the header Content-Type: application/json, and JSON in UTF-8."},
    ProblemKind{"code-mistyped", 422, "That does not look like a code",
                Saying("A code has twelve characters in three groups, like ABCD-EFGH-JKMN. Check each character "
                       "against your slip.")
                    .words()},
    ProblemKind{"evidence-rejected", 422, "These answers do not give this result",
                Saying("Nothing you did is lost on your device: ask your caseworker to look at it with you.").words()},
    ProblemKind{
        "too-many-tries", 429, "Too many tries",
        Saying("Wait as long as the header Retry-After says, in seconds, and check the code before you try again.")
            .words()},
    ProblemKind{"headers-too-large", 431, "The request's headers are too large",
                "At most 16 KiB are taken. Nothing was changed."},
    ProblemKind{"not-saved", 500, "It could not be saved",
                Saying("Nothing was changed. Your device keeps it and sends it again; tell the operator if this stays.")
                    .words()},
    ProblemKind{"busy", 503, "Many people are coming in at once",
                Saying("Wait a moment and try again; nothing is lost.").words()},
};

}  // namespace

std::span<const ProblemKind> problem_kinds() {
  return kKinds;
}

Response refusal(int status) {
  switch (status) {
    case 413:
      return problem("body-too-large");
    case 431:
      return problem("headers-too-large");
    default:
      return problem("malformed-request");
  }
}

Response problem(std::string_view name, std::string_view detail, std::string_view reason) {
  const auto* kind =
      std::find_if(kKinds.begin(), kKinds.end(), [&](const ProblemKind& each) { return each.name == name; });
  assert(kind != kKinds.end());
  nlohmann::ordered_json body = {{"type", "urn:waymark:problem:" + std::string(kind->name)},
                                 {"title", kind->title},
                                 {"status", kind->status},
                                 {"detail", detail.empty() ? kind->detail : detail}};
  if (!reason.empty()) body["reason"] = reason;
  Response response;
  response.status = kind->status;
  response.with("Content-Type", "application/problem+json").with("Cache-Control", "no-store");
  response.body = body.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace);
  return response;
}

}  // namespace waymark
