#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_string.hpp>
#include <future>
#include <thread>

#include "player/desktop/desktop_player.h"
#include "support/folder.h"
#include "support/golden.h"

using namespace waymark;
using namespace waymark::desktop;
using Catch::Matchers::ContainsSubstring;

namespace {

/// A loop that waits for what other threads post.
struct Loop {
  std::mutex mutex;
  std::condition_variable changed;
  int woken = 0;
  MainQueue queue{[this] {
    const std::lock_guard lock(mutex);
    ++woken;
    changed.notify_all();
  }};

  void run_once() {
    std::unique_lock lock(mutex);
    changed.wait(lock, [this] { return woken > 0; });
    --woken;
    lock.unlock();
    queue.run();
  }
};

/// Answers one connection with `answer` and gives back what was asked.
struct OneAnswer {
  explicit OneAnswer(std::string answer) : listening(::socket(AF_INET, SOCK_STREAM, 0)) {
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    REQUIRE(::bind(listening, reinterpret_cast<sockaddr*>(&address), sizeof address) == 0);
    socklen_t size = sizeof address;
    ::getsockname(listening, reinterpret_cast<sockaddr*>(&address), &size);
    port = ntohs(address.sin_port);
    ::listen(listening, 1);
    asked = std::async(std::launch::async, [this, answer] {
      const int connection = ::accept(listening, nullptr, nullptr);
      std::string request;
      char buffer[4096];
      while (request.find("}") == std::string::npos) {
        const auto count = ::read(connection, buffer, sizeof buffer);
        if (count <= 0) break;
        request.append(buffer, static_cast<std::size_t>(count));
      }
      static_cast<void>(!::write(connection, answer.data(), answer.size()));
      ::close(connection);
      return request;
    });
  }
  ~OneAnswer() { ::close(listening); }

  int listening;
  int port = 0;
  std::future<std::string> asked;
};

HttpAnswer answer_to(Network& network, Loop& loop, HttpRequest request) {
  std::optional<HttpAnswer> got;
  network.send(std::move(request), [&](HttpAnswer answer) { got = std::move(answer); });
  while (!got) loop.run_once();
  return *got;
}

}  // namespace

TEST_CASE("a request goes out as it is, and its answer comes back on the main thread") {
  OneAnswer server("HTTP/1.1 422 Unprocessable Content\r\nContent-Length: 4\r\nConnection: close\r\n\r\nbody");
  Loop loop;
  CurlNetwork network("http://127.0.0.1:" + std::to_string(server.port), loop.queue);
  const HttpAnswer answer = answer_to(network, loop, {"PUT", "/api/runs/r/submissions/1", "{\"a\":1}", "secret"});
  CHECK(answer.status == 422);
  CHECK(answer.body == "body");
  const std::string asked = server.asked.get();
  CHECK_THAT(asked, ContainsSubstring("PUT /api/runs/r/submissions/1 HTTP/1.1\r\n"));
  CHECK_THAT(asked, ContainsSubstring("Authorization: Bearer secret\r\n") &&
                        ContainsSubstring("Content-Type: application/json\r\n"));
  CHECK_THAT(asked, ContainsSubstring("{\"a\":1}"));
}

TEST_CASE("where nobody answers the status is 0") {
  Loop loop;
  CurlNetwork network("http://127.0.0.1:1", loop.queue);
  CHECK(answer_to(network, loop, {"GET", "/api/me", "", ""}).status == 0);
  CurlNetwork nowhere("", loop.queue);
  CHECK(answer_to(nowhere, loop, {"GET", "/api/me", "", ""}).status == 0);
}

TEST_CASE("without encryption only this machine is spoken to") {
  CHECK(checked_server("https://records.example.org/", false).value() == "https://records.example.org");
  CHECK(checked_server("http://localhost:8080", false).ok());
  CHECK(checked_server("http://127.0.0.1:8080", false).ok());
  CHECK(checked_server("http://hall.example.org", true).ok());
  CHECK_THAT(checked_server("http://hall.example.org", false).error().message, ContainsSubstring("without encryption"));
  CHECK_FALSE(checked_server("http://localhost.example.org", false).ok());
  CHECK_FALSE(checked_server("file:///etc/passwd", true).ok());
  CHECK_FALSE(checked_server("records.example.org", true).ok());
}

TEST_CASE("tasks run in order on the loop, and the last timer counts") {
  int woken = 0;
  MainQueue queue([&] { ++woken; });
  std::string order;
  queue.post([&] { order += "a"; });
  queue.post([&] { order += "b"; });
  CHECK(woken == 2);
  const auto now = MainQueue::Clock::now();
  queue.set_timer(1, [&] { order += "x"; }, now);
  queue.set_timer(5, [&] { order += "t"; }, now);
  CHECK(queue.milliseconds_to_timer(now) == 5000);
  queue.run(now + std::chrono::seconds(2));
  CHECK(order == "ab");
  queue.run(now + std::chrono::seconds(5));
  queue.run(now + std::chrono::seconds(9));
  CHECK(order == "abt");
  CHECK_FALSE(queue.milliseconds_to_timer(now).has_value());
}

TEST_CASE("a run stays on its version when the content changes") {
  const test::Folder folder;
  const std::string content = test::source_folder() + "/content";
  std::filesystem::copy(content, folder.path() + "/content", std::filesystem::copy_options::recursive);
  FolderShelf shelf(folder.path() + "/content", "alcohol-and-cocaine", folder.path() + "/packages");
  std::shared_ptr<const Lesson> first;
  shelf.open("alcohol-and-cocaine", "", [&](auto opened) { first = std::move(opened).value(); });
  REQUIRE(first->version.size() == 64);
  const std::string path = folder.path() + "/content/modules/alcohol-and-cocaine/lesson.json";
  std::string text = test::read_file(path);
  text.replace(text.find("\"Alcohol and cocaine\""), 21, "\"Alcohol with cocaine\"");
  folder.write("content/modules/alcohol-and-cocaine/lesson.json", text);
  shelf.open("alcohol-and-cocaine", "", [&](auto opened) {
    REQUIRE(opened.ok());
    CHECK((*opened)->version != first->version);
    CHECK((*opened)->title == "Alcohol with cocaine");
  });
  shelf.open("alcohol-and-cocaine", first->version, [&](auto opened) {
    REQUIRE(opened.ok());
    CHECK((*opened)->title == "Alcohol and cocaine");
  });
  shelf.open("alcohol-and-cocaine", std::string(64, '0'), [&](auto opened) {
    REQUIRE_FALSE(opened.ok());
    CHECK_THAT(opened.error().message, ContainsSubstring("begin it again"));
  });
  shelf.open("alcohol-and-cocaine", "../../etc/passwd", [&](auto opened) { CHECK_FALSE(opened.ok()); });
}

TEST_CASE("the desktop's application keeps its place over a restart") {
  const test::Folder folder;
  const DesktopPlayer::Options options{test::source_folder() + "/content", "alcohol-and-cocaine", folder.path(), "",
                                       false};
  const DesktopPlayer::Loop loop{[] {}, [] {}, [] {}};
  {
    auto player = DesktopPlayer::open(options, loop);
    REQUIRE(player.ok());
    (*player)->app().start("");
    CHECK((*player)->app().screen().id == "first");
    CHECK_FALSE(DesktopPlayer::open(options, loop).ok());
  }
  // As if a code had been exchanged.
  {
    auto journal = JournalFile::open(folder.path());
    REQUIRE(journal->write({{std::string(kPassKey), write_pass({"e1", "Riverside"})}}));
  }
  std::string where;
  {
    auto player = DesktopPlayer::open(options, loop);
    (*player)->app().start("");
    (*player)->app().handle({Verb::kDo, "begin", ""});
    const Screen& screen = (*player)->app().screen();
    for (const Node* node : usable_nodes(screen)) {
      if (node->intent && node->intent->verb == Verb::kChoose) {
        const Intent intent = *node->intent;
        (*player)->app().handle(intent);
        break;
      }
    }
    where = (*player)->app().screen().id;
    CHECK(where.substr(0, 5) == "page.");
  }  // its end writes all that was handed over
  {
    auto player = DesktopPlayer::open(options, loop);
    (*player)->app().start("");
    CHECK((*player)->app().screen().id == where);
  }
}
