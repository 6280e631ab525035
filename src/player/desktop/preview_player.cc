#include "player/desktop/preview_player.h"

#include <utility>

#include "files/content_folder.h"
#include "files/interface_translations.h"
#include "files/today.h"

namespace waymark::desktop {

PreviewPlayer::PreviewPlayer(const std::string& lesson, const std::string& language, std::function<void()> wake,
                             std::function<void()> redraw)
    : folder_(lesson_folder(lesson)),
      redraw_(std::move(redraw)),
      watch_(folder_),
      preview_(interface_translations),
      queue_(std::move(wake)),
      sounds_(queue_),
      sounding_(&sounds_, [this] { show(); }),
      speaker_(queue_, [this] { show(); }),
      reading_(&speaker_, [this] { show(); }, redraw_) {
  run_tasks();
  if (!language.empty()) handle({Verb::kDo, "language", language});
}

void PreviewPlayer::handle(const Intent& intent) {
  if (reading_.take(intent)) return show();
  if (intent.verb == Verb::kDo && intent.target == "play-sound") {
    reading_.pause();
    sounding_.play(intent.value, media(intent.value));
  } else if (intent.verb == Verb::kDo && intent.target == "stop-sound") {
    sounding_.stop();
  } else {
    preview_.handle(intent);
  }
  show();
}

void PreviewPlayer::show() {
  screen_ = preview_.screen();
  sounding_.stop_unless_on(screen_);
  sounding_.show(screen_.main, preview_.interface());
  const Lesson* const lesson = preview_.lesson();
  reading_.see(screen_, lesson, {}, preview_.interface());
  reading_.show(screen_, preview_.interface());
  redraw_();
}

void PreviewPlayer::run_tasks() {
  queue_.run();
  const auto now = std::chrono::steady_clock::now();
  if (now < next_look_) return;
  next_look_ = now + std::chrono::milliseconds(kMilliseconds);
  if (!watch_.look()) return;
  preview_.update(read_lesson_folder(folder_), today());
  show();
}

}  // namespace waymark::desktop
