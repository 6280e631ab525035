#include "player/desktop/desktop_player.h"

#include <cstdlib>
#include <utility>

namespace waymark::desktop {

std::string default_data_folder() {
  const char* data = std::getenv("XDG_DATA_HOME");
  if (data != nullptr && *data == '/') return std::string(data) + "/waymark";
  const char* home = std::getenv("HOME");
  return std::string(home == nullptr ? "." : home) + "/.local/share/waymark";
}

Result<std::unique_ptr<DesktopPlayer>> DesktopPlayer::open(const Options& options, Loop loop) {
  std::string server;
  if (!options.server.empty()) {
    auto checked = checked_server(options.server, options.plain_http);
    if (!checked) return checked.error();
    server = std::move(*checked);
  }
  const std::string data = options.data.empty() ? default_data_folder() : options.data;
  auto journal = JournalFile::open(data);
  if (!journal) return journal.error();
  return std::unique_ptr<DesktopPlayer>(
      new DesktopPlayer(options, data, std::move(server), std::move(journal).value(), std::move(loop)));
}

DesktopPlayer::DesktopPlayer(const Options& options, const std::string& data, std::string server, JournalFile journal,
                             Loop loop)
    : queue_(std::move(loop.wake)),
      host_(queue_, std::move(loop.redraw), std::move(loop.quit)),
      kept_(journal.kept()),
      storage_(std::move(journal), queue_),
      network_(std::move(server), queue_),
      shelf_(options.content, options.lesson, data + "/packages"),
      sounds_(queue_),
      speaker_(queue_, [this] { app_.wake(); }),
      app_({storage_, network_, shelf_, host_, &sounds_, &speaker_}, std::move(kept_)) {
  host_.on_wake([this] { app_.wake(); });
}

}  // namespace waymark::desktop
