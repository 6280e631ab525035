#include "server/receipt_page.h"

#include <catch2/catch_test_macros.hpp>

#include "records/access_code.h"
#include "server/fixture.h"
#include "server/receipt.h"

using namespace waymark;
using namespace waymark::test;

namespace {

bool holds(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

/// A server on which one person completed one lesson.
struct Completed : Server {
  std::string receipt;
  std::string number;

  Completed() {
    publish_lesson();
    const auto answer = nlohmann::json::parse(put(token(), evidence('1')).body);
    receipt = answer["receipt"];
    number = answer["receipt_number"];
  }

  Response show(const std::string& what) { return ask("GET", "/receipts/" + what); }

  Response send(const std::string& typed, const std::string& file = "") {
    const auto part = [](const char* disposition, const std::string& bytes) {
      return std::string("--xyz\r\nContent-Disposition: form-data; ") + disposition + "\r\n\r\n" + bytes + "\r\n";
    };
    return ask("POST", "/receipts", {{"content-type", "multipart/form-data; boundary=xyz"}},
               part("name=\"receipt\"", typed) + part("name=\"file\"; filename=\"receipt.jws\"", file) + "--xyz--\r\n");
  }
};

}  // namespace

TEST_CASE_METHOD(Completed, "Anyone can look at a receipt by its number or its text", "[server]") {
  for (const std::string& address : {number, receipt, lower_case(show_code(number)), show_code(number) + "%20"}) {
    CAPTURE(address);
    const Response page = show(address);
    CHECK(page.status == 200);
    CHECK(holds(page.body, "<h1>This receipt is genuine</h1>"));
    CHECK(holds(page.body, "A &lt;small&gt; lesson"));
    CHECK(holds(page.body, "<time datetime=\"2026-11-22\">22 November 2026</time>"));
    CHECK(holds(page.body, show_code(number)));
    CHECK(holds(page.body, package().version.substr(0, 16)));
    CHECK(holds(page.body, services.signer.key_id()));
    CHECK(holds(page.body, "<svg class=\"qr\""));
    CHECK(holds(page.body, "href=\"http://localhost/receipts/" + number + "\""));
  }
}

TEST_CASE_METHOD(Completed, "A receipt's page says nothing that the receipt does not say", "[server]") {
  const std::string page = show(number).body;
  const CaseRow person = cases().front();
  for (const std::string& secret : {std::string("TV-1"), person.participant, person.enrolment.id, code, organisation,
                                    std::string("Test House"), std::string(32, '1'), package().version}) {
    CAPTURE(secret);
    CHECK_FALSE(holds(page, secret));
  }
  const Response response = show(number);
  CHECK(response.header("Cache-Control") == "no-store");
  CHECK(response.header("X-Robots-Tag") == "noindex");
  CHECK(holds(response.header("Content-Security-Policy"), "default-src 'none'; style-src 'self'"));
}

TEST_CASE_METHOD(Completed, "A version that is not published is called by the lesson's id", "[server]") {
  const std::string other =
      make_receipt(services.signer, {"0123456789ABCDEF", "small", "ffffffffffffffff", "2026-11-22"});
  const Response page = show(other);
  CHECK(page.status == 200);
  CHECK(holds(page.body, "<dd><span>small</span></dd>"));
}

TEST_CASE_METHOD(Completed, "What cannot be checked is said without blame", "[server]") {
  std::string altered = receipt;
  altered[60] = altered[60] == 'A' ? 'B' : 'A';
  struct Row {
    std::string asked;
    int status;
    const char* title;
  };
  const Row rows[] = {
      {"0123456789ABCDEF", 404, "This number is not known here"},
      {altered, 422, "This server did not sign this receipt"},
      {receipt + "A", 422, "This server did not sign this receipt"},
      {receipt.substr(0, receipt.rfind('.') + 1), 422, "This does not look like a receipt"},
      {"hello", 422, "This does not look like a receipt"},
      {"%3Cscript%3E", 422, "This does not look like a receipt"},
      {std::string(5000, 'a'), 422, "This does not look like a receipt"},
      {"hello.jws", 422, "This does not look like a receipt"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.asked);
    const Response page = show(row.asked);
    CHECK(page.status == row.status);
    CHECK(holds(page.body, std::string("<h1>") + row.title + "</h1>"));
    CHECK(holds(page.body, "<form"));
    CHECK_FALSE(holds(page.body, "<script"));
    CHECK(page.body.size() < 5000);
  }
}

TEST_CASE_METHOD(Completed, "The form takes a number, an address, a text or a file", "[server]") {
  CHECK(ask("GET", "/receipts").status == 200);
  const std::string text_in_lines = receipt.substr(0, 70) + "\r\n " + receipt.substr(70) + "\r\n";
  struct Row {
    std::string typed;
    std::string file;
    std::string address;
  };
  const Row rows[] = {
      {" " + lower_case(show_code(number)) + "\r\n", "", number},
      {"http://localhost/receipts/" + number, "", number},
      {text_in_lines, "", receipt},
      {" \r\n", receipt + "\n", receipt},
      {number, "something else", number},
  };
  for (const Row& row : rows) {
    CAPTURE(row.typed, row.file);
    const Response answer = send(row.typed, row.file);
    CHECK(answer.status == 303);
    CHECK(answer.header("Location") == "/receipts/" + row.address);
    CHECK(show(row.address).status == 200);
  }
  CHECK(holds(send("").body, "Type a number, paste a text, or choose a file."));
  CHECK(send("").status == 422);
  CHECK(send("What is <this>?").status == 422);
  CHECK(holds(send("What is <this>?").body, "What is &lt;this&gt;?</textarea>"));
  CHECK(send("", std::string(60'000, '\xff')).status == 422);
  CHECK(problem_name(ask("POST", "/receipts", {{"content-type", kForm}}, "receipt=x")) == "wrong-content-type");
  CHECK(problem_name(ask("POST", "/receipts", {{"content-type", "multipart/form-data"}}, "x")) == "malformed-request");
}

TEST_CASE_METHOD(Completed, "A receipt can be kept as a file, and the file be checked", "[server]") {
  const Response file = show(number + ".jws");
  CHECK(file.status == 200);
  CHECK(file.header("Content-Type") == "application/jose");
  CHECK(file.header("Content-Disposition") == "attachment; filename=\"receipt-" + number + ".jws\"");
  CHECK(file.body == receipt + "\n");
  CHECK(send("", file.body).header("Location") == "/receipts/" + receipt);
  CHECK(show(receipt + ".jws").body == file.body);
  CHECK(show("0123456789ABCDEF.jws").status == 404);
}

TEST_CASE_METHOD(Completed, "Whoever tries numbers has to wait, and others need not", "[server]") {
  for (int i = 0; i < 100; ++i) CHECK(show(new_receipt_number()).status == 404);
  const Response stopped = show(number);
  CHECK(stopped.status == 429);
  CHECK(stopped.header("Retry-After") == "10");
  CHECK(holds(stopped.body, "Wait a minute, then try again."));
  CHECK(handle_now(services, Request{"GET", "/receipts/" + number, {}, "", "192.0.2.2"}).status == 200);
  now += 10;
  CHECK(show(number).status == 200);
}

TEST_CASE_METHOD(Completed, "A receipt holds after the key was rotated, and after its record went", "[server]") {
  const Signer before = services.signer;
  services.signer = *Signer::from_seed(std::string(64, '8'), {before.public_key()});
  CHECK(holds(show(number).body, before.key_id()));
  const std::string erased = make_receipt(before, {"0123456789ABCDEF", "small", package().version, "2026-11-22"});
  CHECK(show(erased).status == 200);
  CHECK(holds(show(erased).body, "href=\"/receipts/" + erased + ".jws\""));
  CHECK_FALSE(holds(show(erased).body, "This page:"));
}
