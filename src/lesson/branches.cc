#include "lesson/branches.h"

#include <set>

namespace waymark {

namespace {

class BranchCheck {
 public:
  BranchCheck(const std::vector<Page>& pages, const PageWays& ways, const JsonValue& objects,
              const std::vector<PagePlace>& places, Report& report)
      : pages_(pages), objects_(objects), places_(places), report_(report), ways_(ways), named_by_(pages_.size()) {
    for (std::size_t i = 0; i < pages_.size(); ++i) {
      for (const std::size_t target : ways_.ahead[node_shown(i)]) {
        if (!runs_on(i)) named_by_[page_of(target)].insert(i);
      }
    }
  }

  void check() {
    for (choice_ = 0; choice_ < pages_.size(); ++choice_) {
      if (!std::holds_alternative<Choices>(pages_[choice_].ask)) continue;
      branches_.clear();
      for (const std::size_t target : ways_.onward[node_shown(choice_)]) branches_.insert(page_of(target));
      for (const std::size_t branch : branches_) check_branch(branch);
    }
  }

 private:
  bool runs_on(std::size_t page) const;
  std::size_t end_of(std::size_t branch) const;
  std::size_t written_next(std::size_t branch) const;
  bool is_only_this_choices(std::size_t page) const;
  bool passes_over_branch(std::size_t from, std::size_t to) const;
  std::size_t where_it_leads(std::size_t branch) const;
  std::size_t where_one_before_leads(std::size_t branch) const;
  void check_branch(std::size_t branch);

  const std::vector<Page>& pages_;
  const JsonValue& objects_;
  const std::vector<PagePlace>& places_;
  Report& report_;
  const PageWays& ways_;
  std::vector<std::set<std::size_t>> named_by_;  ///< Of each page, those whose "next" or choices name it.
  std::set<std::size_t> told_;
  std::size_t choice_ = 0;          ///< The page whose choices are looked at,
  std::set<std::size_t> branches_;  ///< and the pages that they lead to, detours aside.
};

/// Whether the page leads to the one behind it, and nothing in the file says so.
bool BranchCheck::runs_on(std::size_t page) const {
  const Page& it = pages_[page];
  return it.kind != PageKind::kEnding && !it.returns && !std::holds_alternative<Choices>(it.ask) &&
         objects_.items[page].find("next") == nullptr;
}

/// The last of the pages that are read one behind the other from there, and that nothing else leads to.
std::size_t BranchCheck::end_of(std::size_t branch) const {
  while (runs_on(branch) && named_by_[branch + 1].empty()) ++branch;
  return branch;
}

/// The one page that the branch's end names as its next, or kNoPage.
std::size_t BranchCheck::written_next(std::size_t branch) const {
  const std::size_t end = end_of(branch);
  if (runs_on(end) || pages_[end].next.size() != 1) return kNoPage;
  return page_of(ways_.onward[node_shown(end)].front());
}

bool BranchCheck::is_only_this_choices(std::size_t page) const {
  return branches_.contains(page) && named_by_[page] == std::set{choice_};
}

bool BranchCheck::passes_over_branch(std::size_t from, std::size_t to) const {
  const auto next = branches_.upper_bound(from);
  return next != branches_.end() && *next < to;
}

/// Where a branch leads by a "next" that the place where ways meet would not need; kNoPage if it has none.
std::size_t BranchCheck::where_it_leads(std::size_t branch) const {
  const std::size_t target = written_next(branch);
  if (target == kNoPage) return kNoPage;
  const std::size_t end = end_of(branch);
  if (target == choice_ || passes_over_branch(end, target)) return target;
  if (target != end + 1) return kNoPage;
  const Walk others(ways_.all, node_before(0), node_shown(choice_));
  return others.reaches(node_before(target)) ? kNoPage : target;
}

/// Where a branch that ends before this one leads, past it; kNoPage if none does.
std::size_t BranchCheck::where_one_before_leads(std::size_t branch) const {
  for (const std::size_t before : branches_) {
    const std::size_t target = written_next(before);
    if (end_of(before) < branch && target != kNoPage && target > branch) return target;
  }
  return kNoPage;
}

void BranchCheck::check_branch(std::size_t branch) {
  const std::size_t end = end_of(branch);
  if (!runs_on(end) || !is_only_this_choices(end + 1) || told_.contains(end)) return;
  const std::size_t other = end + 1;
  std::size_t target = where_it_leads(other);
  if (target == kNoPage) target = where_one_before_leads(other);
  const bool three_in_a_row = end == branch && runs_on(other) && is_only_this_choices(other + 1);
  if (target == kNoPage && !three_in_a_row) return;
  told_.insert(end);
  report_.tell(Mistake::kRunsIntoBranch, places_[end].id,
               {pages_[end].id, pages_[other].id, pages_[choice_].id,
                target == kNoPage ? std::string() : ", such as \"" + pages_[target].id + "\""});
}

}  // namespace

void check_branches(const std::vector<Page>& pages, const PageWays& ways, const JsonValue& objects,
                    const std::vector<PagePlace>& places, Report& report) {
  BranchCheck(pages, ways, objects, places, report).check();
}

}  // namespace waymark
