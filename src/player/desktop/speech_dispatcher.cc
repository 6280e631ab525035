#include "player/desktop/speech_dispatcher.h"

#include <libspeechd.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <cstdio>
#include <cstdlib>
#include <memory>
#include <string_view>
#include <utility>

namespace waymark::desktop {
namespace {

/// Callbacks are told nothing but numbers that each daemon gives anew.
std::atomic<SpeechDispatcher*> the_one = nullptr;

using Address = std::unique_ptr<SPDConnectionAddress, decltype(&SPDConnectionAddress__free)>;

Address own_address() {
  char* error = nullptr;
  Address address{spd_get_default_address(&error), &SPDConnectionAddress__free};
  std::free(error);
  return address;
}

SPDConnection* open_at(const SPDConnectionAddress& address, bool start) {
  char* error = nullptr;
  SPDConnection* const connection =
      spd_open2("waymark", "lesson", nullptr, SPD_MODE_THREADED, &address, start ? 1 : 0, &error);
  std::free(error);
  return connection;
}

SPDConnection* open(const std::string& socket) {
  if (socket.empty()) {
    const Address address = own_address();
    return address ? open_at(*address, true) : nullptr;
  }
  std::string path = socket;
  return open_at({SPD_METHOD_UNIX_SOCKET, path.data(), nullptr, 0, nullptr}, false);
}

bool is_on_path(const std::string& program) {
  const char* const given = std::getenv("PATH");
  std::string_view path = given == nullptr ? "" : given;
  while (!path.empty()) {
    const std::size_t end = std::min(path.find(':'), path.size());
    if (::access((std::string(path.substr(0, end)) + "/" + program).c_str(), X_OK) == 0) return true;
    path.remove_prefix(std::min(end + 1, path.size()));
  }
  return false;
}

bool is_here(const std::string& socket) {
  if (!socket.empty()) return ::access(socket.c_str(), W_OK) == 0;
  const Address address = own_address();
  const bool runs = address && address->unix_socket_name != nullptr && ::access(address->unix_socket_name, W_OK) == 0;
  return runs || is_on_path("speech-dispatcher");
}

/// The first part of a language's tag, "en" of "en-GB", in small letters.
std::string primary(const std::string& language) {
  std::string found = language.substr(0, language.find('-'));
  std::transform(found.begin(), found.end(), found.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
  return found;
}

}  // namespace

struct SpeechDispatcher::Connection {
  explicit Connection(SPDConnection* to) : daemon(to) {}
  ~Connection() { spd_close(daemon); }
  Connection(const Connection&) = delete;
  Connection& operator=(const Connection&) = delete;

  SPDConnection* const daemon;
};

SpeechDispatcher::SpeechDispatcher(MainThread& main, std::function<void()> changed, std::string socket)
    : main_(main), changed_(std::move(changed)), socket_(std::move(socket)) {
  the_one = this;
}

SpeechDispatcher::~SpeechDispatcher() {
  speaking_.run([this] {
    if (connection_) spd_cancel(connection_->daemon);
    connection_.reset();
    the_one = nullptr;
  });
}

bool SpeechDispatcher::speaks(const std::string&) {
  return is_here(socket_);
}

std::vector<std::string> SpeechDispatcher::voices(const std::string& language) {
  if (!std::exchange(asked_, true)) {
    listing_.run([this] {
      SPDConnection* const connection = open(socket_);
      if (connection == nullptr) return;
      std::vector<Voice> found;
      SPDVoice** const all = spd_list_synthesis_voices(connection);
      for (SPDVoice** voice = all; voice != nullptr && *voice != nullptr; ++voice) {
        // Each voice comes again in a hundred colours, "English+whisper".
        const bool plain = std::string_view((*voice)->name).find('+') == std::string_view::npos;
        if (plain) found.push_back({(*voice)->name, (*voice)->language});
      }
      if (all != nullptr) free_spd_voices(all);
      spd_close(connection);
      main_.post([this, found = std::move(found)] {
        voices_ = found;
        changed_();
      });
    });
  }
  std::vector<std::string> names;
  for (const bool exact : {true, false}) {
    for (const Voice& voice : voices_) {
      const bool fits = exact ? voice.language == language
                              : voice.language != language && primary(voice.language) == primary(language);
      if (fits) names.push_back(voice.name);
    }
  }
  return names;
}

bool SpeechDispatcher::fits(const std::string& voice, const std::string& language) const {
  return voices_.empty() || std::any_of(voices_.begin(), voices_.end(), [&](const Voice& known) {
           return known.name == voice && primary(known.language) == primary(language);
         });
}

void SpeechDispatcher::speak(const Utterance& utterance, Heard heard) {
  heard_ = std::move(heard);
  Utterance said = utterance;
  if (!fits(said.voice, said.language)) said.voice.clear();
  speaking_.run([this, said = std::move(said), number = ++number_] {
    const int message = say(said);
    main_.post([this, number, message] { given(number, message); });
  });
}

void SpeechDispatcher::stop() {
  ++number_;
  heard_ = {};
  speaking_.run([this] {
    if (connection_) spd_cancel(connection_->daemon);
  });
}

bool SpeechDispatcher::connect() {
  if (connection_) return true;
  SPDConnection* const daemon = open(socket_);
  if (daemon == nullptr) return false;
  connection_ = std::make_unique<Connection>(daemon);
  daemon->callback_end = daemon->callback_cancel = [](std::size_t message, std::size_t, SPDNotificationType) {
    if (SpeechDispatcher* const one = the_one) one->tell({.message = message, .ended = true});
  };
  daemon->callback_im = [](std::size_t message, std::size_t, SPDNotificationType, char* mark) {
    Event event{.message = message};
    SpeechDispatcher* const one = the_one;
    if (one != nullptr && std::sscanf(mark, "%zu:%zu", &event.begin, &event.end) == 2) one->tell(event);
  };
  for (const SPDNotification wanted : {SPD_END, SPD_CANCEL, SPD_INDEX_MARKS}) spd_set_notification_on(daemon, wanted);
  return spd_set_data_mode(daemon, SPD_DATA_SSML) == 0;
}

/// The message's number, or -1.
int SpeechDispatcher::say(const Utterance& utterance) {
  int message = -1;
  if (connect()) {
    SPDConnection* const daemon = connection_->daemon;
    spd_cancel(daemon);
    spd_set_language(daemon, utterance.language.c_str());
    if (!utterance.voice.empty()) spd_set_synthesis_voice(daemon, utterance.voice.c_str());
    spd_set_voice_rate(daemon, rate(utterance.speed));
    message = spd_say(daemon, SPD_TEXT, marked(utterance.text).c_str());
  }
  if (message < 0) connection_.reset();  // The daemon may be gone: the next time, it is looked for anew.
  return message;
}

void SpeechDispatcher::tell(Event event) {
  main_.post([this, event] {
    if (event.message > newest_)
      early_.push_back(event);
    else
      happened(event);
  });
}

void SpeechDispatcher::given(int number, int message) {
  const bool current = number == number_;
  if (message < 0) {
    newest_ = message_ = 0;  // Another daemon counts anew.
    early_.clear();
    if (current && heard_.ended) std::exchange(heard_, {}).ended(false);
    return;
  }
  newest_ = static_cast<std::size_t>(message);
  message_ = current ? newest_ : 0;
  for (const Event& event : std::exchange(early_, {})) happened(event);
}

void SpeechDispatcher::happened(const Event& event) {
  if (event.message != message_ || !heard_.ended) return;
  if (!event.ended) return heard_.word(event.begin, event.end);
  message_ = 0;
  std::exchange(heard_, {}).ended(true);
}

std::string SpeechDispatcher::marked(const std::string& text) {
  std::string ssml = "<speak>";
  for (std::size_t at = 0; (at = text.find_first_not_of(" \n", at)) != std::string::npos;) {
    const std::size_t end = std::min(text.find_first_of(" \n", at), text.size());
    ssml += " <mark name=\"" + std::to_string(at) + ":" + std::to_string(end) + "\"/>";
    for (; at < end; ++at) {
      const char c = text[at];
      if (c == '&' || c == '<' || c == '>')
        ssml += "&#" + std::to_string(static_cast<int>(c)) + ";";
      else if (static_cast<unsigned char>(c) >= 0x20)
        ssml += c;
    }
  }
  return ssml + "</speak>";
}

int SpeechDispatcher::rate(int percent) {
  constexpr int kUsual = 170, kLeast = 80, kMost = 449;
  const int difference = (percent - 100) * kUsual;
  return std::clamp(difference / (percent < 100 ? kUsual - kLeast : kMost - kUsual), -100, 100);
}

}  // namespace waymark::desktop
