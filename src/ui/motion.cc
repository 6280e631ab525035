#include "ui/motion.h"

#include <algorithm>
#include <utility>

#include "ui/theme.h"

namespace waymark::ui {

void Motion::see(const Screen& screen, double now) {
  const bool first = screen_.empty(), turned = screen_ != screen.id;
  std::map<std::string, std::string> said;
  note(screen.main, said);
  note(screen.actions, said);
  std::erase_if(
      begun_, [&](const auto& each) { return !said.contains(each.first) || now - each.second >= Movement::kSeconds; });
  for (const auto& [id, words] : said) {
    const auto before = said_.find(id);
    const bool there = !turned && before != said_.end() && before->second == words;
    if (!first && !there) begun_[id] = now;
  }
  screen_ = screen.id;
  said_ = std::move(said);
}

void Motion::note(const Node& node, std::map<std::string, std::string>& said) const {
  const bool field = node.role == Role::kTextInput || node.role == Role::kTextArea || node.role == Role::kSound;
  const bool status = node.role == Role::kStatus;
  if (!field && !(status && node.words.empty())) {
    said[node.id] = status ? node.words.plain() + '\n' + node.detail : std::string();
  }
  for (const Node& child : node.children) note(child, said);
}

Motion::Pose Motion::pose(const std::string& id, double now) const {
  const auto found = begun_.find(id);
  if (found == begun_.end() || now - found->second >= Movement::kSeconds) return {};
  const float left = 1 - static_cast<float>(std::max(0.0, now - found->second) / Movement::kSeconds);
  const float slow = left * left * left;  // Fast at first, and gently to its end.
  return {1 - slow, Movement::kRise * slow};
}

bool Motion::moving(double now) const {
  return std::any_of(begun_.begin(), begun_.end(),
                     [&](const auto& each) { return now - each.second < Movement::kSeconds; });
}

}  // namespace waymark::ui
