#pragma once

#include <chrono>
#include <functional>
#include <string>

#include "files/lesson_watch.h"
#include "player/desktop/main_queue.h"
#include "player/desktop/playing.h"
#include "player/desktop/sdl_sounds.h"
#include "player/desktop/speech_dispatcher.h"
#include "player/reading_aloud.h"
#include "player/sounding.h"
#include "preview/preview.h"

namespace waymark::desktop {

/// A lesson that is being written, played from its folder: each edit shows as it is saved. Keeps nothing, sends
/// nothing.
class PreviewPlayer : public Playing {
 public:
  /// `lesson`: its folder or its lesson.json. `language`: a tag, or empty for the lesson's own. `wake`: from any
  /// thread, makes the loop come round. `redraw`: the screen may have changed.
  PreviewPlayer(const std::string& lesson, const std::string& language, std::function<void()> wake,
                std::function<void()> redraw);

  const Screen& screen() const override { return screen_; }
  void handle(const Intent& intent) override;
  std::string_view media(std::string_view name) const override { return preview_.media(name); }
  const Strings& words() const override { return preview_.interface(); }
  Lit lit() const override { return reading_.lit(); }
  /// Looks at the files a few times a second, and does what sounds posted.
  void run_tasks() override;
  std::optional<int> milliseconds_to_timer() const override { return kMilliseconds; }
  float text_scale() const override { return static_cast<float>(preview_.text_size()) / 100; }

 private:
  static constexpr int kMilliseconds = 250;

  void show();

  std::string folder_;
  std::function<void()> redraw_;
  LessonWatch watch_;
  preview::Preview preview_;
  MainQueue queue_;
  SdlSounds sounds_;
  Sounding sounding_;
  SpeechDispatcher speaker_;
  ReadingAloud reading_;
  Screen screen_;
  std::chrono::steady_clock::time_point next_look_ = {};
};

}  // namespace waymark::desktop
