#include <algorithm>

#include "player/app_impl.h"

namespace waymark {
namespace {

bool holds_sound(const Node& node, const std::string& media) {
  if (node.role == Role::kSound && node.media == media) return true;
  return std::any_of(node.children.begin(), node.children.end(),
                     [&](const Node& child) { return holds_sound(child, media); });
}

}  // namespace

void App::Impl::play_sound(const std::string& name) {
  const std::string_view bytes = media(name);
  if (ports_.sounds == nullptr || bytes.empty()) return;
  sounding_ = name;
  unheard_.erase(name);
  ports_.sounds->play(bytes, [this, name, alive = std::weak_ptr<bool>(alive_)](bool heard) {
    if (alive.expired() || sounding_ != name) return;
    sounding_.clear();
    if (!heard) unheard_.insert(name);
    settle();
  });
}

void App::Impl::stop_sound() {
  if (sounding_.empty()) return;
  sounding_.clear();
  ports_.sounds->stop();
}

void App::Impl::stop_unseen_sound() {
  if (!sounding_.empty() && !holds_sound(screen_.main, sounding_)) stop_sound();
}

void App::Impl::show_sounds(Node& node) const {
  bool failed = false;
  for (Node& child : node.children) {
    show_sounds(child);
    if (child.role == Role::kSound) {
      failed = unheard_.contains(child.media);
      child.selected = sounding_ == child.media;
      if (child.selected) child.detail = say_("Stop");
      if (ports_.sounds != nullptr) {
        child.intent = Intent{Verb::kDo, child.selected ? "stop-sound" : "play-sound", child.media};
      }
    } else if (child.role == Role::kStatus && failed) {
      child.tone = Tone::kWarning;
      child.words =
          Text::of(std::string(say_("This sound cannot be played here. All that is said in it stands below.")));
      failed = false;
    }
  }
}

}  // namespace waymark
