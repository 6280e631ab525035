#include "player/desktop/program.h"

#include <SDL.h>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <filesystem>
#include <fstream>
#include <optional>
#include <utility>

#include "player/desktop/desktop_player.h"
#include "player/desktop/preview_player.h"
#include "player/desktop/stage.h"

namespace waymark::desktop {
namespace {

constexpr int kFrame = 16;        // Milliseconds between the frames of a movement.
constexpr double kPatience = 10;  // Seconds in which a lesson is open, or no picture is made.

double seconds_now() {
  return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

// ".../content/modules/<lesson>" in its two halves.
DesktopPlayer::Options player_options(const PlayerOptions& options) {
  const std::filesystem::path folder = std::filesystem::absolute(options.lesson).lexically_normal();
  const std::filesystem::path lesson = folder.has_filename() ? folder : folder.parent_path();
  DesktopPlayer::Options player;
  player.lesson = lesson.filename().string();
  player.content = lesson.parent_path().parent_path().string();
  player.data = options.data;
  player.server = options.server;
  player.plain_http = options.plain_http;
  return player;
}

void wake_loop() {
  SDL_Event event{};
  event.type = SDL_USEREVENT;
  SDL_PushEvent(&event);
}

class Program {
 public:
  explicit Program(const PlayerOptions& options) : options_(options) {}

  Status open(float pixel_ratio) {
    auto window = Window::open({options_.width, options_.height, pixel_ratio});
    if (!window) return window.error();
    window_ = std::move(*window);
    auto playing = options_.watch ? open_preview() : open_player();
    if (!playing) return playing.error();
    playing_ = std::move(*playing);
    stage_.emplace(*window_, *playing_, options_);
    return Done{};
  }

  void play() {
    stage_->open_gamepads();
    while (!closed_ && !left_) {
      wait();
      playing_->run_tasks();
      stage_->bring_intents();
      if (!left_ && (frames_ > 0 || stage_->moving())) draw();
    }
    if (left_)
      window_->blank(ui::theme(stage_->viewport().theme).paper);
    else
      stage_->bring_typed();
    playing_->run_tasks();
  }

  Status shoot() {
    settle();
    if (const Status played = play_script(); !played) return played;
    draw();
    if (!options_.focus.empty()) stage_->hands().focus_on(options_.focus);
    stage_->hands().scroller().by(options_.scroll);
    draw();
    draw();
    return window_->save_png(options_.shot);
  }

 private:
  using Opened = Result<std::unique_ptr<Playing>>;

  Opened open_player() {
    auto player =
        DesktopPlayer::open(player_options(options_), {wake_loop, [this] { frames_ = 2; }, [this] { left_ = true; }});
    if (!player) return player.error();
    (*player)->app().start(options_.code, options_.language, player_options(options_).lesson);
    return Opened(std::move(*player));
  }

  Opened open_preview() {
    return Opened(
        std::make_unique<PreviewPlayer>(options_.lesson, options_.language, wake_loop, [this] { frames_ = 2; }));
  }

  // Sleeps until an event, a task or the timer; what is due after the last event needs no frame.
  void wait() {
    SDL_Event event{};
    const double now = seconds_now();
    int sleep = playing_->milliseconds_to_timer().value_or(-1);
    if (stage_->signs(now)) sleep = sleep < 0 ? 500 : std::min(sleep, 500);
    if (const auto due = stage_->due()) {
      const int until = std::max(0, static_cast<int>(std::ceil((*due - now) * 1000)));
      sleep = sleep < 0 ? until : std::min(sleep, until);
    }
    if (stage_->moving()) sleep = kFrame;
    const bool signs_before = stage_->signs(now);
    if (frames_ == 0 && SDL_WaitEventTimeout(&event, sleep) != 0) take(event);
    while (SDL_PollEvent(&event) != 0) take(event);
    const bool stepped = stage_->step(seconds_now());
    if (signs_before || stepped) frames_ = std::max(frames_, 1);
  }

  void take(const SDL_Event& event) {
    if (event.type == SDL_QUIT)
      closed_ = true;
    else if (event.type != SDL_USEREVENT && stage_->take(event, seconds_now()))
      frames_ = 2;  // ImGui's fields need one more.
  }

  void draw() {
    const double now = seconds_now();
    const auto passed = static_cast<float>(std::min(0.05, now - last_frame_));
    last_frame_ = now;
    frames_ = std::max(0, frames_ - 1);
    stage_->draw(now, passed);
  }

  // Until the lesson is open: a picture of the moment before says nothing.
  void settle() {
    const double end = seconds_now() + kPatience;
    SDL_Event event{};
    do {
      playing_->run_tasks();
    } while (playing_->screen().id == "opening" && seconds_now() < end && SDL_WaitEventTimeout(&event, 50) >= 0);
  }

  Status play_script() {
    if (options_.script.empty()) return Done{};
    std::ifstream file(options_.script);
    if (!file) return Error{"script", "The script " + options_.script + " cannot be read."};
    int number = 0;
    for (std::string line; std::getline(file, line);) {
      ++number;
      if (line.empty()) continue;
      const auto intent = intent_of_json(line);
      if (!intent) return Error{"script", options_.script + ":" + std::to_string(number) + ": this is no Intent."};
      playing_->handle(*intent);
      settle();
    }
    return Done{};
  }

  const PlayerOptions& options_;
  std::unique_ptr<Window> window_;
  std::unique_ptr<Playing> playing_;
  std::optional<Stage> stage_;
  int frames_ = 2;
  bool closed_ = false, left_ = false;
  double last_frame_ = 0;
};

}  // namespace

Status run(const PlayerOptions& options) {
  Program program(options);
  const bool shot = !options.shot.empty();
  if (const Status opened = program.open(shot ? options.pixel_ratio : 0); !opened) return opened;
  if (shot) return program.shoot();
  program.play();
  return Done{};
}

}  // namespace waymark::desktop
