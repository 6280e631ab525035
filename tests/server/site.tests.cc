#include <catch2/catch_test_macros.hpp>

#include <filesystem>

#include "http/mime.h"
#include "server/problems.h"
#include "server/site.h"
#include "support/folder.h"

using namespace waymark;
using namespace waymark::test;

namespace {

Request get(const std::string& target, const std::string& encodings = "") {
  return {"GET", target, {{"accept-encoding", encodings}}, "", ""};
}

struct SomeSite {
  Folder folder;
  Site site;

  SomeSite() {
    folder.write("secret.txt", "secret");
    folder.write("site/index.html", "<p>hello");
    folder.write("site/index.html.br", "compressed");
    folder.write("site/player-3f9a1c2b5d6e.wasm", "wasm");
    folder.write("site/lessons/index.json", "[]");
    std::filesystem::create_symlink(folder.path() + "/secret.txt", folder.path() + "/site/link.txt");
    std::filesystem::create_directory_symlink(folder.path(), folder.path() + "/site/up");
    auto loaded = Site::load(folder.path() + "/site");
    REQUIRE(loaded);
    site = std::move(*loaded);
  }
};

}  // namespace

TEST_CASE_METHOD(SomeSite, "The site's files are served with their types", "[server]") {
  const Response index = site.answer(get("/?from=poster"));
  CHECK(index.status == 200);
  CHECK(index.content() == "<p>hello");
  CHECK(index.header("Content-Type") == "text/html; charset=utf-8");
  CHECK(index.header("Cache-Control") == "no-cache");
  const Response wasm = site.answer(get("/player-3f9a1c2b5d6e.wasm"));
  CHECK(wasm.header("Content-Type") == "application/wasm");
  CHECK(wasm.header("Cache-Control") == "public, max-age=31536000, immutable");
  CHECK(site.hashed_name("player", ".wasm") == "/player-3f9a1c2b5d6e.wasm");
  CHECK(mime_type("a.ttf") == "font/ttf");
  CHECK(mime_type("a.js") == "text/javascript; charset=utf-8");
  CHECK(mime_type("a.svg") == "image/svg+xml");
}

TEST_CASE_METHOD(SomeSite, "What was compressed goes to whoever takes it", "[server]") {
  CHECK(site.answer(get("/", "gzip, deflate, br")).content() == "compressed");
  CHECK(site.answer(get("/", "br;q=1.0, gzip")).header("Content-Encoding") == "br");
  CHECK(site.answer(get("/", "gzip")).content() == "<p>hello");
  CHECK(site.answer(get("/", "br;q=0")).content() == "<p>hello");
}

TEST_CASE_METHOD(SomeSite, "What is known already is not sent again", "[server]") {
  Request again = get("/");
  again.headers["if-none-match"] = site.answer(again).header("ETag");
  CHECK(site.answer(again).status == 304);
  CHECK(site.answer(again).content().empty());
}

TEST_CASE_METHOD(SomeSite, "No path climbs out of the site", "[server]") {
  for (const char* path :
       {"/../secret.txt", "/%2e%2e/secret.txt", "/..%2fsecret.txt", "/lessons/../../secret.txt", "/..\\secret.txt",
        "/%2e%2e%5csecret.txt", "//secret.txt", "/link.txt", "/up/secret.txt", "/index.html%00", "/index.html%0",
        "/%zz", "secret.txt", "", "/index.html/", "/lessons", "/index.html.br/..", "/./index.html"}) {
    CAPTURE(path);
    const Response response = site.answer(get(path));
    CHECK(response.status == 404);
    CHECK(response.content().find("secret") == std::string::npos);
  }
}

TEST_CASE("A site that is not there is an error", "[server]") {
  const auto site = Site::load("/nowhere/at/all");
  REQUIRE_FALSE(site);
  CHECK(site.error().message == "The folder /nowhere/at/all cannot be read: No such file or directory.");
}

TEST_CASE("A request that could not be read is refused with a problem of its status") {
  for (const int status : {400, 413, 431}) CHECK(refusal(status).status == status);
}
