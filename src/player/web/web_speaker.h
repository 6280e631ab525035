#pragma once

#include <string>
#include <vector>

#include "player/ports.h"

namespace waymark::web {

/// The browser's own voices, those of them that live on the device: see web/speech.js.
class WebSpeaker : public Speaker {
 public:
  bool speaks(const std::string& language) override;
  std::vector<std::string> voices(const std::string& language) override;
  void speak(const Utterance& utterance, Heard heard) override;
  void stop() override;

  /// What the page tells of the utterance of that number.
  void word(int number, std::size_t begin, std::size_t end);
  void ended(int number, bool said);

 private:
  Heard heard_;
  int number_ = 0;
};

}  // namespace waymark::web
