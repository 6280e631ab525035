// A PIN: set, asked for, taken away.

#include <utility>

#include "player/app_impl.h"
#include "screen/parts.h"

namespace waymark {

void App::Impl::lock() {
  place_ = Place::kLocked;
  typed_.clear();
  note_ = {};
}

void App::Impl::stretch_typed(std::function<void(const std::string& salt, const std::string& hash)> then,
                              const std::string& salt) {
  entering_ = true;
  const auto done = [this, salt, then = std::move(then), alive = std::weak_ptr<bool>(alive_)](const std::string& hash) {
    if (alive.expired() || place_ == Place::kLeft) return;
    entering_ = false;
    typed_.clear();
    then(salt, hash);
    settle();
  };
  ports_.host.stretch(typed_, salt, done);
}

void App::Impl::set_pin() {
  if (entering_) return;
  note_ = {};
  if (!can_be_pin(typed_)) {
    note_ = {std::string(say_("A PIN is 4 to 12 numbers.")), true};
    return;
  }
  constexpr int kSaltBytes = 16;
  stretch_typed(
      [this](const std::string& salt, const std::string& hash) {
        if (hash.empty()) {
          note_ = {std::string(say_("This browser cannot keep a PIN at this address.")), true};
          return;
        }
        saver_.set(std::string(kPinKey), write_pin({salt, hash}));
        over_ = Over::kSettings;
      },
      ports_.host.random_hex(kSaltBytes));
}

void App::Impl::unlock() {
  const auto pin = read_pin(saver_.kept());
  if (!pin) return unlocked();
  if (entering_) return;
  note_ = {};
  if (const int wait = seconds_to_wait(*pin, ports_.host.now()); wait > 0) {
    note_ = {fill(say_("Too many tries. Wait {seconds} seconds, or type your code instead."), "seconds",
                  std::to_string(wait)),
             true};
    return;
  }
  stretch_typed(
      [this, pin = *pin](const std::string& salt, const std::string& hash) {
        Pin now{salt, pin.hash};
        if (hash == pin.hash) {
          saver_.set(std::string(kPinKey), write_pin(now));
          return unlocked();
        }
        now.wrong = pin.wrong + 1;
        now.tried_at = ports_.host.now();
        saver_.set(std::string(kPinKey), write_pin(now));
        note_ = {std::string(say_("That is not the PIN.")), true};
      },
      pin->salt);
}

void App::Impl::unlocked() {
  locked_ = false;
  open_where_it_was();
}

void App::Impl::end_pin() {
  locked_ = false;
  saver_.erase(std::string(kPinKey));
}

}  // namespace waymark
