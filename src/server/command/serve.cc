#include <algorithm>
#include <ctime>
#include <filesystem>
#include <fstream>
#include <optional>
#include <sstream>
#include <thread>

#include <fmt/format.h>
#include <spdlog/spdlog.h>

#include "http/listener.h"
#include "server/chores.h"
#include "server/command/commands.h"
#include "server/command/parts.h"
#include "server/data_folder.h"
#include "server/first_programme.h"
#include "server/heads.h"
#include "server/judging.h"
#include "server/request_log.h"
#include "server/route.h"

namespace waymark {
namespace {

namespace fs = std::filesystem;
constexpr int kThreads = 2;

std::string contents(const fs::path& path) {
  std::ifstream stream(path, std::ios::binary);
  std::ostringstream text;
  text << stream.rdbuf();
  return text.str();
}

/// Publishes what lies in the folder and is not known yet. A file that is no package is named and passed over: one bad
/// lesson must not keep the others, or the server, from people.
Status publish_folder(const std::string& folder, Services& services) {
  std::error_code error;
  std::vector<fs::path> files;
  for (const fs::directory_entry& entry : fs::directory_iterator(folder, error)) {
    const fs::path& path = entry.path();
    const bool in_other_words = path.stem().has_extension();  // "<version>.<language>.json": judged alike.
    if (path.extension() == ".json" && path.filename() != "index.json" && !in_other_words) files.push_back(path);
  }
  if (error) return Error{"no-lessons", "The folder " + folder + " cannot be read: " + error.message() + "."};
  std::sort(files.begin(), files.end());
  for (const fs::path& file : files) {
    const auto lesson = publish(services.store, services.catalogue, services.signer, contents(file), services.clock());
    if (!lesson && lesson.error().code == "store-failed") return lesson.error();
    if (!lesson) spdlog::warn("{} is not published: {}", file.string(), lesson.error().message);
  }
  return Done{};
}

Status publish_all(const ServeOptions& options, Services& services) {
  std::string folder = options.lessons;
  const std::string beside = options.site + "/lessons";
  if (folder.empty() && !options.site.empty() && fs::is_directory(beside)) folder = beside;
  if (!folder.empty()) {
    if (const Status published = publish_folder(folder, services); !published) return published;
  }
  if (const Status filled = fill_first_programmes(services.store, services.clock()); !filled) return filled;
  return judge_waiting(services.store, services.catalogue, services.signer);
}

void announce(const DataFolder& folder, const Services& services) {
  fmt::print("Waymark is at {}/ and for caseworkers at {}/staff\n", services.address, services.address);
  if (const auto demo = folder.demo()) fmt::print("{}", *demo);
  std::fflush(stdout);
}

Response metrics_refusal(int status) {
  Response response;
  response.status = status;
  return response;
}

/// What Prometheus reads. It listens apart from what people use.
Response metrics_answer(const Request& request, Services& services, const DataFolder& folder, std::size_t connections) {
  if (request.method != "GET" || request.path() != "/metrics") return metrics_refusal(404);
  const auto number = [](auto value) { return static_cast<double>(value); };
  Response response;
  response.body = services.metrics.text(
      {{"waymark_completions_total", "counter", "Completions recorded.", number(services.writer.completions())},
       {"waymark_store_failures_total", "counter", "Acts that the database could not do.",
        number(services.writer.store_failures())},
       {"waymark_writes_waiting", "gauge", "Acts that wait to be written.", number(services.writer.waiting())},
       {"waymark_connections", "gauge", "Open connections.", number(connections)},
       {"waymark_last_backup_seconds", "gauge", "When a backup was last whole, since 1970; 0: never.",
        number(folder.last_backup())}});
  return response.with("Content-Type", "text/plain; version=0.0.4; charset=utf-8");
}

/// A listener on a thread of its own, as long as it lives.
class Beside {
 public:
  explicit Beside(std::unique_ptr<Listener> listener)
      : listener_(std::move(listener)), thread_([this] { listener_->run(1, false); }) {}
  ~Beside() {
    listener_->stop();
    thread_.join();
  }
  Beside(const Beside&) = delete;
  Beside& operator=(const Beside&) = delete;

 private:
  std::unique_ptr<Listener> listener_;
  std::thread thread_;
};

int serve(const DataFolder& folder, Store& store, Signer signer, Site site, const ServeOptions& options) {
  Result<TrustedProxies> proxies = TrustedProxies::from(options.proxies);
  if (!proxies) return complain(proxies.error().message);
  const Clock clock = [] { return static_cast<std::int64_t>(std::time(nullptr)); };
  std::unique_ptr<Services> services;
  auto listener = Listener::open(
      options.listen,
      [&services](Request request, Reply reply) { handle(*services, std::move(request), std::move(reply)); },
      [&services](int status) { return refuse(*services, status); }, {}, std::move(*proxies));
  if (!listener) return complain(listener.error().message);
  const std::string host = options.listen.substr(0, options.listen.rfind(':'));
  const std::string own = "http://" + host + ":" + std::to_string((*listener)->port());
  services.reset(
      new Services{store, std::move(signer), std::move(site), clock, options.address.empty() ? own : options.address});
  services->password_alone = folder.demo().has_value();
  if (const Status published = publish_all(options, *services); !published) return complain(published.error().message);
  std::optional<Beside> metrics;
  if (!options.metrics.empty()) {
    auto opened = Listener::open(
        options.metrics,
        [&](const Request& request, const Reply& reply) {
          reply(metrics_answer(request, *services, folder, (*listener)->connections()));
        },
        metrics_refusal);
    if (!opened) return complain(opened.error().message);
    fmt::print("Metrics are at http://{}:{}/metrics\n", options.metrics.substr(0, options.metrics.rfind(':')),
               (*opened)->port());
    metrics.emplace(std::move(*opened));
  }
  announce(folder, *services);
  {
    Chores chores(*services);
    chores.start();
    (*listener)->run(kThreads, true);
  }
  metrics.reset();
  if (const auto heads = sign_heads(store, services->signer, clock()); !heads) {
    spdlog::error("heads are not signed: {}", heads.error().message);
  }
  // The writer and the hashers end while the listener still takes their last answers.
  services.reset();
  return 0;
}

}  // namespace

int run_serve(const ServeOptions& options) {
  start_log(options.json_log);
  if (options.quiet) spdlog::set_level(spdlog::level::warn);
  const Result<DataFolder> folder = DataFolder::open(options.data);
  if (!folder) return complain(folder.error().message);
  const auto lock = folder->lock();
  if (!lock) return complain(lock.error().message);
  const auto store = folder->store();
  if (!store) return complain(store.error().message);
  Result<Signer> signer = folder->signer();
  if (!signer) return complain(signer.error().message);
  Site site;
  if (!options.site.empty()) {
    Result<Site> loaded = Site::load(options.site);
    if (!loaded) return complain(loaded.error().message);
    site = std::move(*loaded);
  }
  ServeOptions chosen = options;
  while (chosen.address.ends_with('/')) chosen.address.pop_back();
  return serve(*folder, **store, std::move(*signer), std::move(site), chosen);
}

}  // namespace waymark
