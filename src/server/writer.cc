#include "server/writer.h"

#include <future>

#include <spdlog/spdlog.h>

namespace waymark {
namespace {
/// Each holds at most a request's body, so this many are at most 256 MiB.
constexpr std::size_t kMostWaiting = 4096;
}  // namespace

Writer::Writer(Store& store) : store_(store), thread_([this] { loop(); }) {}

Writer::~Writer() {
  {
    const std::lock_guard lock(mutex_);
    stopping_ = true;
  }
  changed_.notify_all();
  thread_.join();
}

void Writer::post(Act act, Answer answer) {
  {
    const std::lock_guard lock(mutex_);
    if (acts_.size() < kMostWaiting) {
      acts_.push_back(std::move(act));
      answers_.push_back(std::move(answer));
      changed_.notify_one();
      return;
    }
  }
  answer(Error{"busy", "Too much waits to be written."});
}

Result<Outcome> Writer::record(Act act) {
  std::promise<Result<Outcome>> promise;
  post(std::move(act), [&promise](Result<Outcome> outcome) { promise.set_value(std::move(outcome)); });
  return promise.get_future().get();
}

void Writer::loop() {
  while (true) {
    std::vector<Act> acts;
    std::vector<Answer> answers;
    {
      std::unique_lock lock(mutex_);
      changed_.wait(lock, [this] { return stopping_ || !acts_.empty(); });
      if (acts_.empty()) return;
      acts.swap(acts_);
      answers.swap(answers_);
    }
    commit(acts, answers);
  }
}

void Writer::commit(std::vector<Act>& acts, std::vector<Answer>& answers) {
  std::vector<Result<Outcome>> outcomes = store_.record(acts);
  for (std::size_t i = 0; i < answers.size(); ++i) {
    if (!outcomes[i] && outcomes[i].error().code == "store-failed")
      spdlog::error("store: {}", outcomes[i].error().message);
    answers[i](std::move(outcomes[i]));
  }
}

}  // namespace waymark
