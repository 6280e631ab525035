#pragma once

#include <map>
#include <memory>
#include <string>

#include "player/ports.h"
#include "player/settings.h"
#include "screen/lit.h"
#include "screen/node.h"
#include "screen/strings.h"

namespace waymark {

/// The application: what stands before, around and after a lesson. It owns the session, the journal and the outbox, and
/// reaches the world through its ports alone, so that tests play whole evenings without a window or a network.
class App {
 public:
  /// `stored` is all that the device keeps, as Storage wrote it.
  App(Ports ports, std::map<std::string, std::string> stored);
  ~App();

  /// Opens where the person was: resumes the run that was open, else the first page; sends what waits. `code` is one
  /// that came with the address, or empty. `language` is the one to speak, as a tag; empty: the one that was chosen on
  /// this device, else the source's. `lesson` is the id of the one to offer first; empty: the next of the course.
  void start(const std::string& code, const std::string& language = {}, const std::string& lesson = {});

  /// What there is to perceive now. Valid until the next call to anything here.
  const Screen& screen() const;
  /// How the person wants it shown and said.
  const Settings& settings() const;

  /// The only way in.
  void handle(const Intent& intent);

  /// The time asked for by Host::wake_after has come, or the network came back.
  void wake();

  /// The words that are read aloud now.
  const Lit& lit() const;

  /// The bytes of a picture of the lesson that is open, or empty.
  std::string_view media(std::string_view name) const;

  /// What the interface says, in the language that it speaks now.
  const Strings& words() const;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace waymark
