#include "player/web/web_speaker.h"

#include <algorithm>
#include <utility>

#include "player/web/page_calls.h"

namespace waymark::web {

bool WebSpeaker::speaks(const std::string&) {
  return page_speaks();
}

std::vector<std::string> WebSpeaker::voices(const std::string& language) {
  const std::string lines = page_voices(language.c_str());
  std::vector<std::string> names;
  for (std::size_t at = 0, end = 0; at < lines.size(); at = end + 1) {
    end = std::min(lines.find('\n', at), lines.size());
    names.push_back(lines.substr(at, end - at));
  }
  return names;
}

void WebSpeaker::speak(const Utterance& utterance, Heard heard) {
  heard_ = std::move(heard);
  page_say(++number_, utterance.text.c_str(), utterance.language.c_str(), utterance.speed, utterance.voice.c_str());
}

void WebSpeaker::stop() {
  heard_ = {};
  ++number_;
  page_hush();
}

void WebSpeaker::word(int number, std::size_t begin, std::size_t end) {
  if (number == number_ && heard_.word) heard_.word(begin, end);
}

void WebSpeaker::ended(int number, bool said) {
  if (number == number_ && heard_.ended) std::exchange(heard_, {}).ended(said);
}

}  // namespace waymark::web
