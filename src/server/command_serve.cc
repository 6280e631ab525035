#include <algorithm>
#include <ctime>
#include <filesystem>
#include <fstream>
#include <sstream>

#include <fmt/format.h>
#include <spdlog/spdlog.h>

#include "http/listener.h"
#include "server/commands.h"
#include "server/data_folder.h"
#include "server/judging.h"
#include "server/problems.h"
#include "server/route.h"

namespace waymark {
namespace {

namespace fs = std::filesystem;
constexpr int kThreads = 2;

int complain(const Error& error) {
  fmt::print(stderr, "waymark-server: {}\n", error.message);
  return 1;
}

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
  return judge_waiting(services.store, services.catalogue, services.signer);
}

void announce(const DataFolder& folder, const Services& services) {
  fmt::print("Waymark is at {}/ and for caseworkers at {}/staff\n", services.address, services.address);
  if (const auto demo = folder.demo()) fmt::print("{}", *demo);
  std::fflush(stdout);
}

int serve(const DataFolder& folder, Store& store, Signer signer, Site site, const ServeOptions& options) {
  const Clock clock = [] { return static_cast<std::int64_t>(std::time(nullptr)); };
  std::unique_ptr<Services> services;
  auto listener = Listener::open(
      options.listen,
      [&services](Request request, Reply reply) { handle(*services, std::move(request), std::move(reply)); }, refusal);
  if (!listener) return complain(listener.error());
  const std::string host = options.listen.substr(0, options.listen.rfind(':'));
  const std::string own = "http://" + host + ":" + std::to_string((*listener)->port());
  services.reset(
      new Services{store, std::move(signer), std::move(site), clock, options.address.empty() ? own : options.address});
  if (const Status published = publish_all(options, *services); !published) return complain(published.error());
  announce(folder, *services);
  (*listener)->run(kThreads, true);
  // The writer and the hashers end while the listener still takes their last answers.
  services.reset();
  return 0;
}

}  // namespace

int run_serve(const ServeOptions& options) {
  if (options.quiet) spdlog::set_level(spdlog::level::warn);
  const Result<DataFolder> folder = DataFolder::open(options.data);
  if (!folder) return complain(folder.error());
  const auto lock = folder->lock();
  if (!lock) return complain(lock.error());
  const auto store = folder->store();
  if (!store) return complain(store.error());
  Result<Signer> signer = folder->signer();
  if (!signer) return complain(signer.error());
  Site site;
  if (!options.site.empty()) {
    Result<Site> loaded = Site::load(options.site);
    if (!loaded) return complain(loaded.error());
    site = std::move(*loaded);
  }
  ServeOptions chosen = options;
  while (chosen.address.ends_with('/')) chosen.address.pop_back();
  return serve(*folder, **store, std::move(*signer), std::move(site), chosen);
}

}  // namespace waymark
