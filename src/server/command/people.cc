#include <ctime>

#include <fmt/format.h>

#include "server/command/commands.h"
#include "server/command/parts.h"
#include "server/erasing.h"
#include "server/subject_access.h"

namespace waymark {
namespace {

struct Found {
  OpenData data;
  Organisation organisation;
  std::string participant;
};

Result<Found> find(const PersonOptions& options) {
  Result<OpenData> data = OpenData::at(options.data);
  if (!data) return data.error();
  const Result<Organisation> organisation = chosen_organisation(*data->store, options.organisation);
  if (!organisation) return organisation.error();
  const auto participant = data->store->find_person(organisation->id, options.reference);
  if (!participant) return participant.error();
  if (!*participant) return Error{"unknown", "Nobody is enrolled under " + options.reference + "."};
  return Found{std::move(*data), *organisation, **participant};
}

}  // namespace

int run_export(const PersonOptions& options) {
  const Result<Found> found = find(options);
  if (!found) return complain(found.error().message);
  Store& store = *found->data.store;
  const std::int64_t now = std::time(nullptr);
  const auto record = person_record(store, found->organisation, found->participant, now);
  if (!record) return complain(record.error().message);
  if (!*record) return complain("Nobody is enrolled under " + options.reference + " any more.");
  const Result<Outcome> noted =
      record_one(store, Note{found->organisation.id, "operator", "exported-person",
                             "{\"participant\":\"" + found->participant + "\"}", now, found->participant});
  if (!noted) return complain(noted.error().message);
  fmt::print("{}", **record);
  return 0;
}

int run_erase(const PersonOptions& options) {
  const Result<Found> found = find(options);
  if (!found) return complain(found.error().message);
  Store& store = *found->data.store;
  const auto certificate =
      erase_person(store, found->organisation, "operator", found->participant, "request", std::time(nullptr));
  if (!certificate) return complain(certificate.error().message);
  fmt::print("{}", certificate_text(*certificate));
  if (const Status scrubbed = store.scrub(); !scrubbed) {
    return complain("It is erased, but the database's log could not be emptied: " + scrubbed.error().message +
                    " Run `waymark-server retention` later, or stop the server and start it again.");
  }
  return 0;
}

int run_retention(const RetentionOptions& options) {
  const Result<OpenData> data = OpenData::at(options.data);
  if (!data) return complain(data.error().message);
  const auto tell = [](const ErasureCertificate& certificate) { fmt::print("{}\n", certificate_text(certificate)); };
  const Result<RetentionRun> run = keep_retention(*data->store, std::time(nullptr), options.dry, tell);
  if (!run) return complain(run.error().message);
  const char* more = run->more ? " There are more: run it again." : "";
  if (options.dry) {
    fmt::print("{} would be erased. Nothing was changed.{}\n",
               run->due == 1 ? "1 person" : fmt::format("{} people", run->due), more);
    return 0;
  }
  if (const Status scrubbed = data->store->scrub(); !scrubbed) return complain(scrubbed.error().message);
  fmt::print("{} erased.{}\n", run->erased == 1 ? "1 person was" : fmt::format("{} people were", run->erased), more);
  return 0;
}

}  // namespace waymark
