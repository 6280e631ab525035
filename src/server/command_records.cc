#include <ctime>
#include <fstream>
#include <sstream>

#include <fmt/format.h>

#include "records/access_code.h"
#include "server/commands.h"
#include "server/data_folder.h"
#include "server/enrolling.h"
#include "server/judging.h"

namespace waymark {
namespace {

int complain(const std::string& message, int code = 1) {
  fmt::print(stderr, "waymark-server: {}\n", message);
  return code;
}

std::optional<std::string> contents(const std::string& path) {
  std::ifstream stream(path, std::ios::binary);
  if (!stream) return std::nullopt;
  std::ostringstream text;
  text << stream.rdbuf();
  return text.str();
}

/// The organisation of that name, or the only one.
Result<std::string> chosen_organisation(Store& store, const std::string& name) {
  const auto all = store.organisations();
  if (!all) return all.error();
  if (name.empty() && all->size() == 1) return all->front().id;
  for (const Organisation& each : *all) {
    if (each.name == name) return each.id;
  }
  return Error{"no-organisation", name.empty() ? "There are several organisations: say which with --organisation NAME."
                                               : "There is no organisation called " + name + "."};
}

}  // namespace

int run_publish(const PublishOptions& options) {
  const Result<DataFolder> folder = DataFolder::open(options.data);
  if (!folder) return complain(folder.error().message);
  const auto store = folder->store();
  if (!store) return complain(store.error().message);
  const Result<Signer> signer = folder->signer();
  if (!signer) return complain(signer.error().message);
  Catalogue catalogue(**store);
  int code = 0;
  for (const std::string& file : options.files) {
    const std::optional<std::string> package = contents(file);
    if (!package) {
      code = complain(file + " cannot be read.");
      continue;
    }
    const Result<LessonRow> lesson = publish(**store, catalogue, *signer, *package, std::time(nullptr));
    if (lesson) {
      fmt::print("{} {} {}\n", lesson->version, lesson->id, lesson->title);
    } else {
      code = complain(file + ": " + lesson.error().message);
    }
  }
  return code;
}

int run_enrol(const EnrolOptions& options) {
  const Result<DataFolder> folder = DataFolder::open(options.data);
  if (!folder) return complain(folder.error().message);
  const auto store = folder->store();
  if (!store) return complain(store.error().message);
  const Result<std::string> organisation = chosen_organisation(**store, options.organisation);
  if (!organisation) return complain(organisation.error().message, 2);
  const Record record = [&store](Act act) { return record_one(**store, std::move(act)); };
  const Result<std::string> code =
      enrol(record, HashCost{}, *organisation, "operator", options.reference, "", std::time(nullptr));
  if (!code) return complain(code.error().message);
  fmt::print("{}\n", show_code(*code));
  return 0;
}

}  // namespace waymark
