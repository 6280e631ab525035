// Any bytes as a lesson and what somebody does in it. The lesson is sound, and chance decides its shape; what is done
// is mostly what its screens offer, and now and then nothing that means anything.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>
#include <vector>

#include "play/save.h"
#include "records/evidence.h"
#include "records/verdict.h"
#include "screen/html.h"
#include "screen/plain_text.h"
#include "screen/show.h"
#include "support/random_lesson.h"
#include "support/sample_lesson.h"

using namespace waymark;

namespace {

constexpr std::size_t kMostActs = 200;
constexpr std::size_t kOften = 16;  // Acts between one look at the whole run and the next.

/// Numbers and words out of the input; nothing but zeros once it is used up.
class Bytes {
 public:
  Bytes(const std::uint8_t* data, std::size_t size) : data_(data), size_(size) {}
  bool empty() const { return at_ >= size_; }
  std::size_t next() { return empty() ? 0 : data_[at_++]; }
  std::string word() {
    std::string word;
    for (std::size_t length = next() % 8; length > 0 && !empty(); --length) word += static_cast<char>(next());
    return word;
  }

 private:
  const std::uint8_t* data_;
  std::size_t size_;
  std::size_t at_ = 0;
};

void must(bool holds) {
  if (!holds) std::abort();
}

/// A third of all runs play the lesson with every kind in it, the others a random one with many ways.
std::shared_ptr<const Lesson> lesson_of(Bytes& bytes) {
  const std::size_t first = bytes.next();
  Lesson lesson = first % 3 == 0 ? *test::sample_lesson() : *test::random_lesson(first * 256 + bytes.next());
  lesson.version = std::string(64, '0');
  lesson.language = "en-GB";
  return std::make_shared<const Lesson>(std::move(lesson));
}

/// What the screen offers.
std::vector<const Node*> offered(const Screen& screen) {
  std::vector<const Node*> nodes = usable_nodes(screen);
  std::erase_if(nodes, [](const Node* node) { return !node->intent; });
  return nodes;
}

/// What somebody does next, on a screen that offers at least one thing.
Intent next_act(const Screen& screen, Bytes& bytes) {
  const std::vector<const Node*> nodes = offered(screen);
  const std::size_t what = bytes.next();
  const Node& node = *nodes[what % nodes.size()];
  Intent intent = *node.intent;
  if (node.role == Role::kSlider) intent.value = std::to_string(node.minimum + static_cast<int>(bytes.next()));
  if (node.role == Role::kTextInput || node.role == Role::kTextArea)
    intent.value = what % 2 == 0 ? bytes.word() : std::to_string(bytes.next());
  if (what >= 224) intent.verb = static_cast<Verb>(bytes.next() % (static_cast<std::size_t>(Verb::kDo) + 1));
  if (what >= 240) intent.target = bytes.word();
  if (what >= 248) intent.value = bytes.word();
  intent.time = 1000 + static_cast<std::int64_t>(bytes.next()) * static_cast<std::int64_t>(what);
  return intent;
}

/// What can be perceived of the session, in every form.
void look_at(const Session& session, const Screen& screen) {
  must(!to_plain_text(screen).empty());
  must(!to_html(screen, [](std::string_view) { return std::string("picture"); }).str().empty());
  must(session.progress() >= 0 && session.progress() <= 1000);
}

/// What is sent of the run is found to be true, whenever it is sent.
void judge_evidence(const std::shared_ptr<const Lesson>& lesson, const Session& session) {
  const Evidence evidence = evidence_of(session, std::string(32, 'a'), 1);
  const Verdict verdict = judge(evidence, lesson);
  must(verdict.kind == Verdict::Kind::kVerified);
  must(verdict.score == session.marks().score() && verdict.complete == session.marks().complete());
  const auto again = evidence_of_json(to_json(evidence));
  must(again.ok() && *again == evidence);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  Bytes bytes(data, size);
  const std::shared_ptr<const Lesson> lesson = lesson_of(bytes);
  Session session(lesson);
  std::vector<Intent> done{{Verb::kBegin, {}, std::to_string(bytes.next()), 1000}};
  must(session.apply(done.front()));
  while (!bytes.empty() && done.size() < kMostActs) {
    const Screen screen = show(session, {}, {});
    if (offered(screen).empty()) break;
    const Intent intent = next_act(screen, bytes);
    const Session before = session;
    if (session.apply(intent)) {
      done.push_back(intent);
    } else {
      must(session == before);
    }
    must(session.progress() >= before.progress());
    must(session.marks().score() >= before.marks().score());
    if (done.size() % kOften != 0) continue;
    look_at(session, screen);
    judge_evidence(lesson, session);
    must(replay(lesson, done) == session);
  }
  look_at(session, show(session, {}, {}));
  judge_evidence(lesson, session);
  must(replay(lesson, done) == session);
  return 0;
}
