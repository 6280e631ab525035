#include "server/writer.h"

#include <future>

#include <spdlog/spdlog.h>

namespace waymark {
namespace {
/// Each holds at most a request's body, so this many are at most 256 MiB.
constexpr std::size_t kMostWaiting = 4096;

/// Whether the receipt that the act brought was used.
bool is_new_completion(const Act& act, const Result<Outcome>& outcome) {
  const auto* submit = std::get_if<Submit>(&act);
  const auto* recorded = outcome ? std::get_if<Recorded>(&*outcome) : nullptr;
  return submit != nullptr && recorded != nullptr && recorded->completion &&
         recorded->completion->receipt_number == submit->receipt_number;
}

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

std::size_t Writer::waiting() {
  const std::lock_guard lock(mutex_);
  return acts_.size();
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
    if (!outcomes[i] && outcomes[i].error().code == "store-failed") {
      ++store_failures_;
      spdlog::error("store: {}", outcomes[i].error().message);
    }
    if (is_new_completion(acts[i], outcomes[i])) ++completions_;
    answers[i](std::move(outcomes[i]));
  }
}

}  // namespace waymark
