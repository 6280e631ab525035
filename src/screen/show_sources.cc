#include <algorithm>
#include <utility>

#include "screen/show_page.h"

namespace waymark {
namespace {

/// Gathers citations wherever a page holds a Text.
class Cited {
 public:
  void operator()(const Text& text) {
    for (const std::string& key : text.cites) {
      if (std::find(keys_.begin(), keys_.end(), key) == keys_.end()) keys_.push_back(key);
    }
  }
  void operator()(const std::vector<Text>& texts) {
    for (const Text& text : texts) (*this)(text);
  }
  void operator()(const std::vector<Option>& options) {
    for (const Option& option : options) {
      (*this)(option.text);
      (*this)(option.feedback);
    }
  }
  void operator()(const Figure&) {}
  void operator()(const Callout& block) { (*this)(block.text); }
  void operator()(const List& block) { (*this)(block.items); }
  void operator()(const Paragraph& block) { (*this)(block.text); }
  void operator()(const Heading& block) { (*this)(block.text); }
  void operator()(const Simulation& block) { (*this)(block.text); }
  void operator()(const SingleChoice& kind) { (*this)(kind.options); }
  void operator()(const MultipleChoice& kind) { (*this)(kind.options); }
  void operator()(const TrueOrFalse& kind) { (*this)(kind.options); }
  void operator()(const Estimate& kind) {
    for (const Text* text : {&kind.close, &kind.below, &kind.above}) (*this)(*text);
  }
  void operator()(const PutInOrder& kind) {
    for (const OrderItem& item : kind.items) (*this)(item.text);
    (*this)(kind.right);
    (*this)(kind.wrong);
  }
  void operator()(const std::monostate&) {}
  void operator()(const Question& question) {
    (*this)(question.prompt);
    std::visit(*this, question.kind);
    (*this)(question.explain);
  }
  void operator()(const Choices& choices) {
    (*this)(choices.prompt);
    for (const Choice& choice : choices.options) (*this)(choice.text);
  }
  void operator()(const Private& asked) {
    (*this)(asked.prompt);
    std::visit(*this, asked.kind);
  }
  void operator()(const Reflection& kind) { (*this)(kind.hint); }
  void operator()(const ReadinessRuler& kind) { (*this)(kind.after); }
  void operator()(const ProsAndCons&) {}
  void operator()(const IfThenPlan&) {}
  void operator()(const SelfCheck& kind) {
    for (const SelfCheck::Item& item : kind.items) {
      (*this)(item.text);
      for (const SelfCheck::Option& option : item.options) (*this)(option.text);
    }
    for (const SelfCheck::Band& band : kind.bands) (*this)(band.text);
  }

  std::vector<std::string> keys() && { return std::move(keys_); }

 private:
  std::vector<std::string> keys_;
};

std::string host_of(const std::string& url) {
  const std::size_t from = url.find("//");
  if (from == std::string::npos) return url;
  return url.substr(from + 2, url.find('/', from + 2) - from - 2);
}

Node source_card(const Source& source, const Strings& say) {
  const std::string id = "source." + source.id;
  const char* comma = source.publisher.empty() || source.year.empty() ? "" : ", ";
  std::vector<Node> children;
  if (!source.publisher.empty() || !source.year.empty()) {
    children.push_back(paragraph(id + ".where", source.publisher + comma + source.year));
  }
  if (!source.url.empty()) {
    Node link;
    link.role = Role::kLink;
    link.id = id + ".link";
    link.words = Text::of(fill(say("Read it at {place}"), "place", host_of(source.url)));
    link.href = source.url;
    children.push_back(std::move(link));
  }
  return card(id, source.title, Tone::kPlain, std::move(children));
}

}  // namespace

std::vector<std::string> cited_on(const Page& page) {
  Cited cited;
  for (const Block& block : page.blocks) std::visit([&](const auto& of_kind) { cited(of_kind); }, block.kind);
  for (const Message& message : page.messages) cited(message.text);
  std::visit([&](const auto& asks) { cited(asks); }, page.ask);
  return std::move(cited).keys();
}

Screen sources_screen(const Session& session, const Bar& bar_state, const Strings& say) {
  Screen screen;
  screen.id = "sources." + session.page().id;
  screen.bar = bar(bar_state, say);
  screen.main.id = "main";
  screen.main.children = {
      heading("title", std::string(say("Who says?")), 1),
      paragraph("intro", say("This page rests on these. A person at the charity can help you read them."))};
  for (const std::string& key : cited_on(session.page())) {
    const auto found = session.lesson().sources.find(key);
    if (found != session.lesson().sources.end()) screen.main.children.push_back(source_card(found->second, say));
  }
  screen.actions.id = "actions";
  screen.actions.children = {button("close", say("Back to the lesson"), Tone::kPrimary, {Verb::kClose, {}, {}})};
  return screen;
}

}  // namespace waymark
