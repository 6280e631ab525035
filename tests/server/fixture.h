#pragma once

#include <nlohmann/json.hpp>

#include "base/hash.h"
#include "lesson/package.h"
#include "server/enrolling.h"
#include "server/judging.h"
#include "server/route.h"
#include "server/zone.h"
#include "support/folder.h"

namespace waymark::test {

/// A whole server without sockets, on a store of its own: one organisation, one caseworker, one participant.
class Server {
 public:
  static constexpr const char* kEmail = "worker@example.org";
  static constexpr const char* kPassword = "a long password";

  Server() {
    move_to_zone("UTC");
    REQUIRE(record_one(*store, AddOrganisation{{organisation, "Test House"}, now}));
    StaffMember staff;
    staff.id = worker;
    staff.organisation = organisation;
    staff.email = kEmail;
    staff.password_hash = hash_secret(kPassword, kCheap);
    staff.roles = StaffRole::kCaseworker;
    staff.totp_secret = kTotpSecret;
    REQUIRE(record_one(*store, AddStaff{staff, "operator", now}));
    REQUIRE(record_one(*store, PutProgramme{{programme, organisation, "One week", {{"small", 1}}}, "operator", now}));
    code = enrolled("TV-1");
  }

  std::string enrolled(const std::string& reference) {
    const Record record = [this](Act act) { return record_one(*store, std::move(act)); };
    const auto made = enrol(record, kCheap,
                            {.organisation = organisation,
                             .actor = "operator",
                             .reference = reference,
                             .caseworker = worker,
                             .programme = programme,
                             .starts = now},
                            now);
    REQUIRE(made);
    return made->code;
  }

  void publish_lesson() { REQUIRE(publish(*store, services.catalogue, services.signer, package().json, now)); }

  /// Two required questions, "first" (right: "yes") and "second" (right: "no"), one try each; passed from 500 on.
  static const Package& package() {
    static const Package made = make_package(files());
    return made;
  }

  Response ask(const std::string& method, const std::string& target, std::map<std::string, std::string> headers = {},
               const std::string& body = "") {
    return handle_now(services, Request{method, target, std::move(headers), body, "192.0.2.1"});
  }

  Response enter(const std::string& typed) {
    return ask("POST", "/api/enter", {{"content-type", "application/json"}}, nlohmann::json{{"code", typed}}.dump());
  }

  std::string token() { return nlohmann::json::parse(enter(code).body)["token"].get<std::string>(); }

  Response put(const std::string& token, const Evidence& evidence) { return put(token, evidence, to_json(evidence)); }
  Response put(const std::string& token, const Evidence& evidence, const std::string& body) {
    return ask("PUT", "/api/runs/" + evidence.run + "/submissions/" + std::to_string(evidence.number),
               {{"content-type", "application/json"}, {"authorization", "Bearer " + token}}, body);
  }

  static Evidence evidence(char run, int number = 1) {
    Evidence made;
    made.run = std::string(32, run);
    made.number = number;
    made.lesson = "small";
    made.version = package().version;
    made.language = "en-GB";
    made.started = 1000;
    made.finished = 1300;
    made.minutes = 5;
    made.answers = {{"first", 1, std::vector<std::string>{"yes"}}, {"second", 1, std::vector<std::string>{"no"}}};
    made.claim = {1000, true};
    return made;
  }

  /// Lets somebody sign in and gives their cookie.
  Response sign_in(const std::string& email, const std::string& password) {
    return ask(
        "POST", "/staff/sign-in",
        {{"content-type", kForm}, {"cookie", services.secure() ? "__Host-waymark-form=abc" : "waymark-form=abc"}},
        "form_token=abc&email=" + email + "&password=" + password);
  }
  /// The cookie of `name`@example.org after their password, and before their code.
  std::string password_cookie(const std::string& name = "worker") {
    const std::string set = sign_in(name + "%40example.org", "a+long+password").header("Set-Cookie");
    return set.substr(0, set.find(';'));
  }
  /// The cookie of `name`@example.org, signed in whole. How codes are given is in second_factor.tests.cc.
  std::string session_cookie(const std::string& name = "worker") {
    std::string cookie = password_cookie(name);
    const std::string hash = Sessions::hash_of(cookie.substr(cookie.find('=') + 1));
    const StaffMember staff = **store->staff_by_email(name + "@example.org");
    REQUIRE(record_one(*store, UseTotp{staff.organisation, staff.id, ++used_steps_, hash, now}));
    return cookie;
  }
  /// Somebody more of staff, who signs in as `name`@example.org with kPassword. Gives their id, `digit` throughout.
  std::string add_staff(const std::string& name, char digit, StaffRoles roles, const std::string& where) {
    StaffMember staff;
    staff.id = std::string(32, digit);
    staff.organisation = where;
    staff.email = name + "@example.org";
    staff.password_hash = hash_secret(kPassword, kCheap);
    staff.roles = roles;
    staff.name = name;
    REQUIRE(record_one(*store, AddStaff{staff, "operator", now}));
    return staff.id;
  }
  /// What somebody signed in sees, and what comes of a form of theirs: `fields` without the form's token.
  Response get(const std::string& cookie, const std::string& path) { return ask("GET", path, {{"cookie", cookie}}); }
  Response post(const std::string& cookie, const std::string& path, const std::string& fields) {
    const std::string secret = cookie.substr(cookie.find('=') + 1);
    const auto session = *store->session(Sessions::hash_of(secret));
    const std::string token = session ? session->form_token : "";
    return ask("POST", path, {{"content-type", kForm}, {"cookie", cookie}}, fields + "&form_token=" + token);
  }
  /// The caseworker's cases, by reference.
  std::vector<CaseRow> cases() {
    CaseQuery query;
    query.organisation = organisation;
    query.caseworker = worker;
    return store->cases(query)->rows;
  }
  Person person(const std::string& participant) { return **store->person(organisation, participant); }
  /// The form token on a page.
  static std::string form_token(const std::string& page) {
    const std::string mark = "name=\"form_token\" value=\"";
    const std::size_t at = page.find(mark);
    return at == std::string::npos ? ""
                                   : page.substr(at + mark.size(), page.find('"', at + mark.size()) - at - mark.size());
  }

  static constexpr const char* kTotpSecret = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";
  static constexpr const char* kForm = "application/x-www-form-urlencoded";
  /// As little as libsodium allows: tests hash much.
  static constexpr HashCost kCheap{1, 8192};

  std::int64_t now = 1795305600;  // 2026-11-22
  const std::string organisation = std::string(32, '0');
  const std::string worker = std::string(32, '5');
  const std::string programme = std::string(32, '6');
  Folder folder;
  std::unique_ptr<Store> store = std::move(make_sqlite_store(folder.path() + "/waymark.db")).value();
  Services services{
      *store, *Signer::from_seed(std::string(64, '7')), Site(), [this] { return now; }, "http://localhost", kCheap};
  std::string code;

 private:
  std::int64_t used_steps_ = 0;

  static LessonFiles files() {
    const auto question = [](const char* id, const char* next, bool yes) {
      return nlohmann::json{{"kind", "plain"},
                            {"id", std::string(id) + "-page"},
                            {"title", "A question"},
                            {"next", next},
                            {"question",
                             {{"kind", "single-choice"},
                              {"id", id},
                              {"prompt", "Is it so?"},
                              {"attempts", 1},
                              {"options",
                               {{{"id", "yes"}, {"text", "Yes"}, {"correct", yes}},
                                {{"id", "no"}, {"text", "No"}, {"correct", !yes}}}}}}};
    };
    const nlohmann::json lesson = {{"format", 1},
                                   {"id", "small"},
                                   {"title", "A <small> lesson"},
                                   {"summary", "Two questions."},
                                   {"language", "en-GB"},
                                   {"minutes", 5},
                                   {"reviewed", "2026-11-22"},
                                   {"expires", "2027-11-22"},
                                   {"completion", {{"moveOn", "CompletedAndPassed"}, {"masteryScore", 0.5}}},
                                   {"pages",
                                    {question("first", "second-page", true),
                                     question("second", "end", false),
                                     {{"kind", "ending"}, {"id", "end"}, {"title", "The end"}}}}};
    return {{"lesson.json", lesson.dump()}, {"sources.json", "[]"}, {"services.json", "[]"}};
  }
};

/// "urn:waymark:problem:<name>" of an answer, without the prefix; empty when it is no problem.
inline std::string problem_name(const Response& response) {
  const auto json = nlohmann::json::parse(response.body, nullptr, false);
  if (response.header("Content-Type") != "application/problem+json" || !json.is_object()) return "";
  const std::string type = json.value("type", "");
  return type.starts_with("urn:waymark:problem:") && json.value("status", 0) == response.status ? type.substr(20) : "";
}

}  // namespace waymark::test
