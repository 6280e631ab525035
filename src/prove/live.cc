#include "prove/live.h"

#include <algorithm>

#include "lesson/ways.h"

namespace waymark::prove {

namespace {

using Mask = std::vector<Word>;

void add(const Mask& more, Mask& mask) {
  for (std::size_t i = 0; i < mask.size(); ++i) mask[i] |= more[i];
}

void add(const Bits& bits, Mask& mask) {
  mask[bits.word] |= bits.mask << bits.shift;
}

void remove(const Bits& bits, Mask& mask) {
  mask[bits.word] &= ~(bits.mask << bits.shift);
}

class LiveFinder {
 public:
  explicit LiveFinder(Model& model);
  void find();

 private:
  const Bits* bits_of(std::size_t variable) const;
  void add_read(const Condition& condition, Mask& mask) const;
  Mask before(const std::vector<Setting>& set, Mask after) const;
  void add_ways(std::size_t page, Mask& mask) const;
  Mask while_shown(std::size_t page) const;
  Mask on_the_way_to(std::size_t page) const;

  Model& model_;
  std::vector<std::vector<std::size_t>> returns_;  ///< Of each page, those that a return from it may lead to.
  std::vector<Mask> shown_;                        ///< What matters while each page is shown,
  std::vector<Mask> ahead_;                        ///< and before it is known whether it is passed over.
};

LiveFinder::LiveFinder(Model& model)
    : model_(model),
      returns_(model.places.size()),
      shown_(model.places.size(), Mask(model.words)),
      ahead_(model.places.size(), Mask(model.words)) {
  const auto& pages = model.lesson->pages;
  const PageWays ways = ways_of(pages);
  for (const Detour& detour : detours_in(pages)) {
    const Walk walk(ways.onward, node_before(detour.begins));
    for (std::size_t i = 0; i < pages.size(); ++i) {
      if (pages[i].returns && walk.reaches(node_before(i))) returns_[i].push_back(detour.page);
    }
  }
}

const Bits* LiveFinder::bits_of(std::size_t variable) const {
  const auto found = std::lower_bound(model_.variables.begin(), model_.variables.end(), variable);
  if (found == model_.variables.end() || *found != variable) return nullptr;
  return &model_.value[static_cast<std::size_t>(found - model_.variables.begin())];
}

void LiveFinder::add_read(const Condition& condition, Mask& mask) const {
  for (const std::size_t variable : variables_read(condition)) add(*bits_of(variable), mask);
}

/// What matters before these are set, if that matters after.
Mask LiveFinder::before(const std::vector<Setting>& set, Mask after) const {
  for (const Setting& setting : set) {
    const Bits* bits = bits_of(setting.variable);
    if (bits != nullptr && !setting.adds) remove(*bits, after);
  }
  return after;
}

void LiveFinder::add_ways(std::size_t page, Mask& mask) const {
  const Place& place = model_.places[page];
  for (const Way& way : place.page->next) add_read(way.when, mask);
  for (const std::size_t target : place.go_to) add(ahead_[target], mask);
  for (const std::size_t target : returns_[page]) add(ahead_[target], mask);
}

Mask LiveFinder::while_shown(std::size_t page) const {
  const Place& place = model_.places[page];
  Mask mask(model_.words);
  add_ways(page, mask);
  for (const Option& option : place.options) {
    add_read(option.choice->when, mask);
    if (option.once) add(*option.once, mask);
    add(before(option.choice->set, ahead_[option.go_to]), mask);
  }
  if (place.filled) add(*place.filled, mask);
  return mask;
}

Mask LiveFinder::on_the_way_to(std::size_t page) const {
  const Place& place = model_.places[page];
  Mask mask = before(place.page->set, shown_[page]);
  if (place.page->when.empty()) return mask;
  add_read(place.page->when, mask);
  add_ways(page, mask);
  if (!place.options.empty()) add(ahead_[page + 1], mask);
  return mask;
}

void LiveFinder::find() {
  for (bool changes = true; changes;) {
    changes = false;
    for (std::size_t i = model_.places.size(); i-- > 0;) {
      Mask shown = while_shown(i);
      shown_[i].swap(shown);
      Mask ahead = on_the_way_to(i);
      changes = changes || ahead != ahead_[i] || shown != shown_[i];
      ahead_[i] = std::move(ahead);
    }
  }
  for (std::size_t i = 0; i < model_.places.size(); ++i) {
    Mask& live = shown_[i];
    for (const Bits& bits : {model_.page, model_.detours, model_.sum}) add(bits, live);
    for (const Required& required : model_.required) add(required.status, live);
    // Where runs are followed back to earlier pages, what was filled in stays known.
    for (const Place& place : model_.places) {
      if (place.filled && model_.marking == Marking::kAttempts) add(*place.filled, live);
    }
    model_.places[i].live = std::move(live);
  }
}

}  // namespace

void find_live(Model& model) {
  LiveFinder(model).find();
}

}  // namespace waymark::prove
