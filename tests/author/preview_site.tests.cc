#include "author/preview_site.h"

#include <catch2/catch_test_macros.hpp>
#include <nlohmann/json.hpp>

#include "command.h"
#include "support/folder.h"
#include "support/shipped.h"

using namespace waymark;
using author::PreviewSite;

namespace {

constexpr const char* kHost = "127.0.0.1:8090";

/// A site with a lesson, and whoever looks at it.
struct Visited {
  Visited() { save(); }

  void save() { site.update(files, "2026-11-23"); }
  /// The answer, or status 0 while there is none.
  Response ask(Request request) {
    auto answer = std::make_shared<Response>();
    answer->status = 0;
    asked.push_back(answer);
    if (!request.headers.contains("host")) request.headers["host"] = kHost;
    site.handle(request, [answer](Response response) { *answer = std::move(response); });
    return *answer;
  }
  Response get(const std::string& target) { return ask({"GET", target, {}, "", ""}); }
  Response send(const std::string& body, const std::string& type = "application/json") {
    return ask({"POST", "/intents", {{"content-type", type}}, body, ""});
  }
  nlohmann::json screen() { return nlohmann::json::parse(get("/screen?after=0").body); }

  LessonFiles files = test::shipped_files("alcohol-and-cocaine");
  PreviewSite site{kHost, ""};
  std::vector<std::shared_ptr<Response>> asked;
};

}  // namespace

TEST_CASE("The preview's page holds the screen, and asks nothing of anybody else") {
  Visited visited;
  const Response page = visited.get("/");
  CHECK(page.status == 200);
  CHECK(page.header("Content-Type") == "text/html; charset=utf-8");
  CHECK(page.body.starts_with("<!doctype html>"));
  CHECK(page.body.find("data-screen=\"page.") != std::string::npos);
  CHECK(page.body.find("src=\"preview.js\"") != std::string::npos);
  CHECK(page.header("Content-Security-Policy").starts_with("default-src 'self';"));
  CHECK(page.header("Cache-Control") == "no-store");
  for (const std::string own :
       {"/preview.js", "/input.js", "/mirror.js", "/morph.js", "/fonts.js", "/tokens.css", "/base.css", "/plain.css",
        "/waymark-regular.ttf", "/waymark-dyslexic-italic.ttf", "/waymark-cyrillic-bold.ttf"}) {
    INFO(own);
    CHECK(visited.get(own).status == 200);
    CHECK_FALSE(visited.get(own).body.empty());
  }
  for (const std::string other : {"/boot.js", "/../dev", "/%2e%2e/dev", "/media/", "/media/x", "/media/%zz"}) {
    INFO(other);
    CHECK(visited.get(other).status == 404);
  }
}

TEST_CASE("A screen is answered as soon as there is another one") {
  Visited visited;
  const int number = visited.screen()["number"];
  const std::string after = "/screen?after=" + std::to_string(number);
  CHECK(visited.get(after).status == 0);
  CHECK(visited.get(after).status == 0);
  const auto first = visited.asked.end()[-2], second = visited.asked.back();
  SECTION("by an edit") {
    std::string& text = visited.files.lesson.text;
    const std::string title = "\"title\": \"Alcohol and cocaine\"";
    text.replace(text.find(title), title.size(), "\"title\": \"Alcohol and more\"");
    visited.save();
    CHECK(nlohmann::json::parse(first->body)["title"] == "Preview: Alcohol and more");
  }
  SECTION("by what is done in any browser") {
    CHECK(visited.send(R"({"do":"open","at":"author"})").status == 204);
    CHECK(nlohmann::json::parse(first->body)["id"] == "author");
    CHECK(visited.send(R"({"do":"do","at":"text-size","value":"150"})").status == 204);
    CHECK(visited.screen()["textSize"] == 150);
  }
  CHECK(first->status == 200);
  CHECK(second->body == first->body);
  CHECK(nlohmann::json::parse(first->body)["number"] == number + 1);
}

TEST_CASE("Nobody is kept waiting for ever") {
  Visited visited;
  const std::string after = "/screen?after=" + std::to_string(visited.screen()["number"].get<int>());
  CHECK(visited.get(after).status == 0);
  const auto early = visited.asked.back();
  for (int i = 0; i < PreviewSite::kMoments - 1; ++i) visited.site.tick();
  CHECK(visited.get(after).status == 0);
  const auto late = visited.asked.back();
  CHECK(early->status == 0);
  visited.site.tick();
  CHECK(early->status == 204);
  CHECK(late->status == 0);
  visited.site.end();
  CHECK(late->status == 204);
  CHECK(visited.get(after).status == 200);
}

TEST_CASE("A page elsewhere cannot use the preview") {
  Visited visited;
  for (const std::string host : {"", "evil.example:8090", "127.0.0.1", "localhost:80", "127.0.0.1:8090.evil.example"}) {
    INFO(host);
    CHECK(visited.ask({"GET", "/", {{"host", host}}, "", ""}).status == 421);
    CHECK(visited.ask({"GET", "/screen?after=0", {{"host", host}}, "", ""}).status == 421);
  }
  CHECK(visited.ask({"GET", "/", {{"host", "localhost:8090"}}, "", ""}).status == 200);
  PreviewSite elsewhere("192.168.1.5:8090", "");
  int status = 0;
  elsewhere.handle({"GET", "/", {{"host", "localhost:8090"}}, "", ""}, [&](const Response& r) { status = r.status; });
  CHECK(status == 421);

  const nlohmann::json before = visited.screen();
  const std::string open = R"({"do":"open","at":"author"})";
  CHECK(visited.send(open, "text/plain").status == 415);
  CHECK(visited.send(open, "application/x-www-form-urlencoded").status == 415);
  CHECK(visited.send("nonsense").status == 400);
  CHECK(visited.get("/intents").status == 405);
  CHECK(visited.ask({"POST", "/", {}, "", ""}).status == 405);
  CHECK(visited.screen() == before);
}

TEST_CASE("A picture that the screen names is served, and one of a version before is not") {
  Visited visited;
  visited.send(R"({"do":"open","at":"author"})");
  const std::string html = visited.screen()["html"];
  const std::size_t from = html.find("src=\"media/") + 5;
  const std::string address = "/" + html.substr(from, html.find('"', from) - from);
  const Response picture = visited.get(address);
  CHECK(picture.status == 200);
  CHECK(picture.header("Content-Type") == "image/svg+xml");
  CHECK(picture.body.starts_with("<svg"));
  visited.save();
  CHECK(visited.get(address).status == 404);
}

TEST_CASE("The preview can begin in another language") {
  PreviewSite site(kHost, "cy");
  site.update(test::shipped_files("alcohol-and-cocaine"), "2026-11-23");
  std::string body;
  site.handle({"GET", "/", {{"host", kHost}}, "", ""}, [&](const Response& response) { body = response.body; });
  CHECK(body.find("<html lang=\"cy\">") != std::string::npos);
}

TEST_CASE("Without a lesson or an address there is no preview") {
  const test::Folder folder;
  const auto none = test::ran({"preview", folder.path()});
  CHECK(none.code == 2);
  CHECK(none.err == "There is no lesson.json in " + folder.path() + ".\n");
  folder.write("sources.json", "[]");
  folder.write("services.json", "[]");
  folder.write("modules/small/lesson.json", "{}");
  const auto nowhere = test::ran({"preview", folder.path() + "/modules/small", "--listen", "here"});
  CHECK(nowhere.code == 2);
  CHECK(nowhere.err == "“here” is no address to listen on. Give one like 127.0.0.1:8080.\n");
}
