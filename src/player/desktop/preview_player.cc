#include "player/desktop/preview_player.h"

#include <utility>

#include "files/content_folder.h"
#include "files/interface_translations.h"
#include "files/today.h"

namespace waymark::desktop {

PreviewPlayer::PreviewPlayer(const std::string& lesson, const std::string& language, std::function<void()> redraw)
    : folder_(lesson_folder(lesson)), redraw_(std::move(redraw)), watch_(folder_), preview_(interface_translations) {
  run_tasks();
  if (!language.empty()) preview_.handle({Verb::kDo, "language", language});
}

void PreviewPlayer::handle(const Intent& intent) {
  preview_.handle(intent);
  redraw_();
}

void PreviewPlayer::run_tasks() {
  const auto now = std::chrono::steady_clock::now();
  if (now < next_look_) return;
  next_look_ = now + std::chrono::milliseconds(kMilliseconds);
  if (!watch_.look()) return;
  preview_.update(read_lesson_folder(folder_), today());
  redraw_();
}

}  // namespace waymark::desktop
