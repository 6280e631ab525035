#include <csignal>
#include <ctime>
#include <ostream>
#include <thread>

#include "author/commands.h"
#include "author/preview_site.h"
#include "files/content_folder.h"
#include "files/lesson_watch.h"
#include "files/today.h"
#include "http/listener.h"

namespace waymark::author {
namespace {

constexpr timespec kMoment{0, 250'000'000};  // Between two looks at the files.

Response refuse(int status) {
  Response response;
  response.status = status;
  return response;
}

/// Looks at the files until the program is told to end.
void watch(const std::string& folder, PreviewSite& site, const sigset_t& signals) {
  LessonWatch files(folder);
  do {
    if (files.look()) site.update(read_lesson_folder(folder), today());
    site.tick();
  } while (sigtimedwait(&signals, nullptr, &kMoment) < 0);
}

}  // namespace

int preview(const PreviewOptions& options, Streams streams) {
  const std::string folder = lesson_folder(options.lesson);
  if (const auto files = read_lesson_folder(folder); !files) {
    streams.err << files.error().message << '\n';
    return kUsage;
  }
  std::unique_ptr<PreviewSite> site;
  auto listener = Listener::open(
      options.listen, [&site](const Request& request, Reply reply) { site->handle(request, std::move(reply)); },
      refuse);
  if (!listener) {
    streams.err << listener.error().message << '\n';
    return kUsage;
  }
  const std::string address =
      options.listen.substr(0, options.listen.rfind(':') + 1) + std::to_string((*listener)->port());
  site = std::make_unique<PreviewSite>(address, options.language);
  sigset_t signals;  // From here on taken by watch() alone; the listener's thread inherits that.
  sigemptyset(&signals);
  sigaddset(&signals, SIGINT);
  sigaddset(&signals, SIGTERM);
  pthread_sigmask(SIG_BLOCK, &signals, nullptr);
  std::thread serving([&] { (*listener)->run(1, false); });
  streams.out
      << "The lesson is at http://" << address << "/ and shows each edit as it is saved.\n"
      << "Your run is kept while you write. F2 opens the author's panel: from there you go to any page, and to the "
         "first one to begin again.\n"
      << "Control and C together end this.\n"
      << std::flush;
  watch(folder, *site, signals);
  site->end();
  (*listener)->stop();
  serving.join();
  pthread_sigmask(SIG_UNBLOCK, &signals, nullptr);
  return kFine;
}

}  // namespace waymark::author
