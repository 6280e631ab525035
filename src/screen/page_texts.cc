#include <utility>

#include "screen/show_page.h"

namespace waymark {
namespace {

/// Gathers texts wherever a page holds one.
class Gathered {
 public:
  void operator()(const Text& text) { texts_.push_back(&text); }
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
  void operator()(const Table& block) {
    for (const Table::Row& row : block.rows) (*this)(row.cells);
  }
  void operator()(const Definition& block) { (*this)(block.text); }
  void operator()(const Quote& block) { (*this)(block.text); }
  void operator()(const Sound& block) { (*this)(block.transcript); }
  void operator()(const Paragraph& block) { (*this)(block.text); }
  void operator()(const Heading& block) { (*this)(block.text); }
  void operator()(const BodyMap& block) {
    for (const BodyMap::Told& told : block.places) (*this)(told.text);
  }
  void operator()(const Simulation& block) { (*this)(block.text); }
  void operator()(const SingleChoice& kind) { (*this)(kind.options); }
  void operator()(const MultipleChoice& kind) { (*this)(kind.options); }
  void operator()(const TrueOrFalse& kind) { (*this)(kind.options); }
  void operator()(const Estimate& kind) {
    for (const Text* text : {&kind.close, &kind.below, &kind.above}) (*this)(*text);
  }
  void operator()(const Number& kind) {
    for (const Text* text : {&kind.right, &kind.below, &kind.above}) (*this)(*text);
  }
  void operator()(const PointAtPicture& kind) { (*this)(kind.options); }
  void operator()(const PutInOrder& kind) {
    for (const OrderItem& item : kind.items) (*this)(item.text);
    (*this)(kind.right);
    (*this)(kind.wrong);
  }
  void operator()(const SortIntoGroups& kind) {
    for (const SortItem& item : kind.items) {
      (*this)(item.text);
      (*this)(item.feedback);
    }
  }
  void operator()(const MatchPairs& kind) {
    for (const Pair& pair : kind.pairs) {
      (*this)(pair.left);
      (*this)(pair.right);
    }
    (*this)(kind.right);
    (*this)(kind.wrong);
  }
  void operator()(const FillTheGap& kind) {
    (*this)(kind.text);
    for (const Gap& gap : kind.gaps) (*this)(gap.options);
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

  std::vector<const Text*> texts() && { return std::move(texts_); }

 private:
  std::vector<const Text*> texts_;
};

}  // namespace

std::vector<const Text*> texts_on(const Page& page) {
  Gathered gathered;
  for (const Block& block : page.blocks) std::visit([&](const auto& of_kind) { gathered(of_kind); }, block.kind);
  for (const Message& message : page.messages) gathered(message.text);
  std::visit([&](const auto& asks) { gathered(asks); }, page.ask);
  return std::move(gathered).texts();
}

}  // namespace waymark
