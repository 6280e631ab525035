#pragma once

#include <chrono>
#include <functional>
#include <string>

#include "files/lesson_watch.h"
#include "player/desktop/playing.h"
#include "preview/preview.h"

namespace waymark::desktop {

/// A lesson that is being written, played from its folder: each edit shows as it is saved. Keeps nothing, sends
/// nothing.
class PreviewPlayer : public Playing {
 public:
  /// `lesson`: its folder or its lesson.json. `language`: a tag, or empty for the lesson's own. `redraw`: the screen
  /// may have changed.
  PreviewPlayer(const std::string& lesson, const std::string& language, std::function<void()> redraw);

  const Screen& screen() const override { return preview_.screen(); }
  void handle(const Intent& intent) override;
  std::string_view media(std::string_view name) const override { return preview_.media(name); }
  /// Looks at the files a few times a second.
  void run_tasks() override;
  std::optional<int> milliseconds_to_timer() const override { return kMilliseconds; }
  float text_scale() const override { return static_cast<float>(preview_.text_size()) / 100; }

 private:
  static constexpr int kMilliseconds = 250;

  std::string folder_;
  std::function<void()> redraw_;
  LessonWatch watch_;
  preview::Preview preview_;
  std::chrono::steady_clock::time_point next_look_ = {};
};

}  // namespace waymark::desktop
