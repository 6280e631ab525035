#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>

#include "base/result.h"
#include "player/app.h"
#include "player/desktop/curl_network.h"
#include "player/desktop/desktop_host.h"
#include "player/desktop/folder_shelf.h"
#include "player/desktop/journal_storage.h"
#include "player/desktop/main_queue.h"
#include "player/desktop/playing.h"
#include "player/desktop/sdl_sounds.h"
#include "player/desktop/speech_dispatcher.h"

namespace waymark::desktop {

/// The application with the desktop's ports: all that a window needs.
///
///   auto opened = DesktopPlayer::open(options, {push_user_event, [&] { dirty = true; }, [&] { running = false; }});
///   opened.value()->app().start(code);
///   while (running) { wait_for_event(player.milliseconds_to_timer()); player.run_tasks(); … app().handle(intent) …
///   draw if dirty }
class DesktopPlayer : public Playing {
 public:
  struct Options {
    std::string content = "content";  ///< The content folder.
    std::string lesson;               ///< A folder's name under content/modules.
    std::string data;                 ///< Empty: default_data_folder().
    std::string server;               ///< Empty: nothing can be sent.
    bool plain_http = false;          ///< The server may be reached without encryption: it was asked for.
  };
  struct Loop {
    std::function<void()> wake;    ///< From any thread: makes the loop come round.
    std::function<void()> redraw;  ///< The screen may have changed.
    std::function<void()> quit;    ///< Blank the window in this frame, then end the program.
  };

  /// Error codes: those of JournalFile::open and checked_server.
  static Result<std::unique_ptr<DesktopPlayer>> open(const Options& options, Loop loop);

  App& app() { return app_; }

  const Screen& screen() const override { return app_.screen(); }
  void handle(const Intent& intent) override { app_.handle(intent); }
  std::string_view media(std::string_view name) const override { return app_.media(name); }
  Settings settings() const override { return app_.settings(); }
  const Strings& words() const override { return app_.words(); }
  Lit lit() const override { return app_.lit(); }
  void run_tasks() override { queue_.run(); }
  std::optional<int> milliseconds_to_timer() const override { return queue_.milliseconds_to_timer(); }

 private:
  DesktopPlayer(const Options& options, const std::string& data, std::string server, JournalFile journal, Loop loop);

  MainQueue queue_;
  DesktopHost host_;
  Kept kept_;
  JournalStorage storage_;
  CurlNetwork network_;
  FolderShelf shelf_;
  SdlSounds sounds_;
  SpeechDispatcher speaker_;
  App app_;
};

/// $XDG_DATA_HOME/waymark, else ~/.local/share/waymark.
std::string default_data_folder();

}  // namespace waymark::desktop
