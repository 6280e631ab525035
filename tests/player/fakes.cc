#include "player/fakes.h"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <utility>

#include "screen/plain_text.h"
#include "support/sample_lesson.h"
#include "support/walk.h"

namespace waymark::test {

void FakeStorage::write(std::vector<Change> changes, std::function<void(bool)> done) {
  if (dead_) return;
  ++writes;
  if (refuse || fail_at.contains(writes)) return done(false);
  if (hold) {
    held_.push_back({std::move(changes), std::move(done)});
    return;
  }
  apply(changes);
  done(true);
}

void FakeStorage::kill() {
  held_.clear();
  dead_ = true;
}

void FakeStorage::apply(const std::vector<Change>& changes) {
  for (const Change& change : changes) {
    if (change.value)
      kept[change.key] = *change.value;
    else
      kept.erase(change.key);
  }
}

void FakeStorage::deliver(std::size_t count) {
  for (; count > 0 && !held_.empty(); --count) {
    const Held next = std::move(held_.front());
    held_.pop_front();
    apply(next.changes);
    next.done(true);
  }
}

void FakeNetwork::send(HttpRequest request, std::function<void(HttpAnswer)> done) {
  sent.push_back(request);
  waiting_.push_back({std::move(request), std::move(done)});
}

HttpAnswer FakeNetwork::ask(const HttpRequest& request) {
  if (down) return {};
  FakeServer::Answer answer;
  if (request.path == "/api/enter")
    answer = server_.enter(text_in(*object_of(request.body), "code"));
  else if (request.path == "/api/me")
    answer = server_.me(request.token);
  else if (request.path == "/api/call")
    answer = server_.call(request.token);
  else
    answer = server_.submit(request.token, request.body);
  return answers_lost ? HttpAnswer{} : HttpAnswer{answer.status, answer.body};
}

void FakeNetwork::deliver() {
  while (!waiting_.empty()) {
    const Waiting next = std::move(waiting_.front());
    waiting_.pop_front();
    next.done(ask(next.request));
  }
}

void FakeNetwork::kill(bool arrive) {
  for (const Waiting& waiting : std::exchange(waiting_, {})) {
    if (arrive) ask(waiting.request);
  }
}

void FakeShelf::list(std::function<void(std::vector<Listed>)> done) {
  std::vector<Listed> all;
  if (!empty) all.push_back({lesson_->id, language == "cy" ? "Gwers" : lesson_->title, lesson_->minutes});
  for (const auto& other : others) all.push_back({other->id, other->title, other->minutes});
  done(std::move(all));
}

std::shared_ptr<const Lesson> FakeShelf::find(const std::string& id, const std::string& version) const {
  if (empty) return nullptr;
  const auto fits = [&](const Lesson& lesson) {
    return (id.empty() || lesson.id == id) && (version.empty() || lesson.version == version);
  };
  if (fits(*lesson_)) return lesson_;
  const auto found = std::find_if(others.begin(), others.end(), [&](const auto& other) { return fits(*other); });
  return found == others.end() ? nullptr : *found;
}

void FakeShelf::open(const std::string& id, const std::string& version,
                     std::function<void(Result<std::shared_ptr<const Lesson>>)> done) {
  const auto lesson = find(id, version);
  if (lesson == nullptr) {
    return done(Error{"no-lesson", "This lesson is not on this device. Connect to the internet once, then try again."});
  }
  if (language != "cy") return done(lesson);
  Lesson welsh = *lesson;
  welsh.language = language;
  welsh.title = "Gwers";
  done(std::make_shared<const Lesson>(std::move(welsh)));
}

void FakeShelf::speak(const std::string& tag, std::function<void(Strings)> done) {
  language = tag;
  Translations words;
  words.add("", "Get help", "Cael help");
  words.add("", "Start the lesson", "Dechrau'r wers");
  waiting_ = [tag, words, done = std::move(done)] { done(tag == "cy" ? Strings(tag, words) : Strings()); };
  if (!slow) deliver();
}

void FakeShelf::deliver() {
  if (waiting_) std::exchange(waiting_, nullptr)();
}

void FakeSpeaker::speak(const Utterance& utterance, Heard heard) {
  said.push_back(utterance);
  heard_ = std::move(heard);
}

void FakeSpeaker::word(std::size_t begin) {
  const std::string& text = said.back().text;
  heard_.word(begin, std::min(text.find(' ', begin), text.size()));
}

void FakeSpeaker::words() {
  const std::string text = said.back().text;
  for (std::size_t at = 0; (at = text.find_first_not_of(' ', at)) != std::string::npos;) {
    word(at);
    at = std::min(text.find(' ', at), text.size());
  }
}

std::string FakeHost::random_hex(int bytes) {
  static const char* kDigits = "0123456789abcdef";
  std::string hex;
  for (int i = 0; i < 2 * bytes; ++i) hex += kDigits[(++counter_ * 2654435761U >> 16) % 16];
  return hex;
}

World::World() : World(sample_lesson()) {}

World::World(std::shared_ptr<const Lesson> of)
    : lesson(std::move(of)), server(lesson), network(server), shelf(lesson), code(server.give_code("enrolment-1")) {}

void World::start(const std::string& with_code, const std::string& language, const std::string& lesson_id) {
  app = std::make_unique<App>(Ports{storage, network, shelf, host, &sounds, speaks ? &speaker : nullptr}, storage.kept);
  app->start(with_code, language, lesson_id);
}

void World::kill() {
  storage.kill();
  app.reset();
  storage.revive();
  network.kill(true);
  host.wake_at = 0;
}

void World::settle() {
  for (int round = 0; round < 40; ++round) {
    storage.deliver();
    network.deliver();
    host.time = std::max(host.time + 1, host.wake_at);
    app->wake();
  }
}

void World::use(const std::string& node_id) {
  const Node* used = node(node_id);
  INFO(text());
  INFO(node_id);
  REQUIRE(used != nullptr);
  REQUIRE(used->intent.has_value());
  const Intent intent = *used->intent;
  app->handle(intent);
}

void World::type(const std::string& node_id, const std::string& words) {
  REQUIRE(node(node_id) != nullptr);
  Intent intent = node(node_id)->intent.value();
  intent.value = words;
  app->handle(intent);
}

void World::play(const std::vector<Intent>& intents) {
  for (const Intent& intent : intents) {
    host.time += 10;
    app->handle(intent);
    storage.deliver();
    network.deliver();
  }
}

void World::begin() {
  start();
  type("code", code);
  use("start");
  network.deliver();
  use("begin");
}

std::string World::text() const {
  return to_plain_text(app->screen());
}

std::vector<Intent> sample_steps() {
  auto steps = finish_sample();
  steps.erase(steps.begin());
  return steps;
}

}  // namespace waymark::test
