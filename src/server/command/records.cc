#include <ctime>
#include <fstream>
#include <sstream>

#include <fmt/format.h>

#include "records/access_code.h"
#include "server/command/commands.h"
#include "server/command/parts.h"
#include "server/data_folder.h"
#include "server/enrolling.h"
#include "server/judging.h"

namespace waymark {
namespace {

std::optional<std::string> contents(const std::string& path) {
  std::ifstream stream(path, std::ios::binary);
  if (!stream) return std::nullopt;
  std::ostringstream text;
  text << stream.rdbuf();
  return text.str();
}

/// Their id, when there is exactly one; else nobody's.
std::string only_caseworker(const std::vector<StaffMember>& staff) {
  std::string found;
  for (const StaffMember& each : staff) {
    if (each.ended > 0 || !each.roles.has(StaffRole::kCaseworker)) continue;
    if (!found.empty()) return "";
    found = each.id;
  }
  return found;
}

std::string only_programme(const std::vector<Programme>& programmes) {
  return programmes.size() == 1 && !programmes.front().closed ? programmes.front().id : "";
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
  const Result<Organisation> organisation = chosen_organisation(**store, options.organisation);
  if (!organisation) return complain(organisation.error().message, 2);
  const Record record = [&store](Act act) { return record_one(**store, std::move(act)); };
  const std::int64_t now = std::time(nullptr);
  const auto programmes = (*store)->programmes(organisation->id);
  if (!programmes) return complain(programmes.error().message);
  const auto staff = (*store)->staff(organisation->id);
  if (!staff) return complain(staff.error().message);
  const Result<NewCode> code = enrol(record, HashCost{},
                                     {.organisation = organisation->id,
                                      .actor = "operator",
                                      .reference = options.reference,
                                      .caseworker = only_caseworker(*staff),
                                      .programme = only_programme(*programmes),
                                      .starts = now},
                                     now);
  if (!code) return complain(code.error().message);
  fmt::print("{}\n", show_code(code->code));
  return 0;
}

}  // namespace waymark
