#pragma once

#include <mutex>
#include <string>
#include <string_view>
#include <vector>

#include "http/http.h"
#include "lesson/reader.h"
#include "preview/preview.h"

namespace waymark::author {

/// A lesson that is being written, as a site for the browsers of this machine: one page, which sends Intents and gets
/// each new screen as soon as there is one. All its browsers look at the same preview. It opens no socket and no clock,
/// and reads nothing but the page's own files; handle() may be called from any thread.
///
/// A page elsewhere in the browser cannot use it: what is not asked of it by one of its own names is refused, against
/// names that are made to lead here, and an Intent has to come as JSON, which no form can send.
///
/// | GET / | the page |
/// | GET /screen?after=N | the screen as JSON, as soon as its number is not N; 204 when it stays N for long |
/// | POST /intents | takes an Intent as JSON; 204 |
/// | GET /media/… | a picture or a sound that the screen names |
/// | GET /… | the page's scripts, style sheets and typefaces |
class PreviewSite {
 public:
  /// `address`: the one that is listened at, "127.0.0.1:8090". `language`: a tag, or empty for the lesson's own.
  PreviewSite(const std::string& address, const std::string& language);

  /// The lesson's files as they are now, or why they cannot be read.
  void update(const Result<LessonFiles>& files, std::string_view today);
  void handle(const Request& request, Reply reply);
  /// A moment passed: whoever waited for kMoments of them is answered that nothing is new.
  void tick();
  /// Answers everybody who waits; from now on nobody does.
  void end();

  static constexpr int kMoments = 60;

 private:
  struct Waiting {
    Reply reply;
    int moments = 0;
  };

  Response answer(const Request& request);
  Response page() const;
  Response screen() const;
  Response take(const Request& request);
  Response media(std::string_view address) const;
  bool is_own(const std::string& host) const;
  void changed();

  std::mutex mutex_;
  std::vector<std::string> hosts_;  ///< What it is called.
  std::string language_;
  preview::Preview preview_;
  int number_ = 1;  ///< Of the screen.
  std::vector<Waiting> waiting_;
  bool ended_ = false;
};

}  // namespace waymark::author
