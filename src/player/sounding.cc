#include "player/sounding.h"

#include <algorithm>

namespace waymark {
namespace {

bool holds_sound(const Node& node, const std::string& media) {
  if (node.role == Role::kSound && node.media == media) return true;
  return std::any_of(node.children.begin(), node.children.end(),
                     [&](const Node& child) { return holds_sound(child, media); });
}

}  // namespace

void Sounding::play(const std::string& name, std::string_view bytes) {
  if (player_ == nullptr || bytes.empty()) return;
  name_ = name;
  unheard_.erase(name);
  player_->play(bytes, [this, name](bool heard) {
    name_.clear();
    if (!heard) unheard_.insert(name);
    changed_();
  });
}

void Sounding::stop() {
  if (name_.empty()) return;
  name_.clear();
  player_->stop();
}

void Sounding::stop_unless_on(const Screen& screen) {
  if (!name_.empty() && !holds_sound(screen.main, name_)) stop();
}

void Sounding::show(Node& node, const Strings& say) const {
  bool failed = false;
  for (Node& child : node.children) {
    show(child, say);
    if (child.role == Role::kSound) {
      failed = unheard_.contains(child.media);
      child.selected = name_ == child.media;
      if (child.selected) child.detail = say("Stop");
      if (player_ != nullptr) {
        child.intent = Intent{Verb::kDo, child.selected ? "stop-sound" : "play-sound", child.media};
      }
    } else if (child.role == Role::kStatus && failed) {
      child.tone = Tone::kWarning;
      child.words =
          Text::of(std::string(say("This sound cannot be played here. All that is said in it stands below.")));
      failed = false;
    }
  }
}

}  // namespace waymark
