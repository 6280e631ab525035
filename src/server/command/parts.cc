#include "server/command/parts.h"

#include <fmt/format.h>

#include "base/counted.h"

namespace waymark {

int complain(const std::string& message, int code) {
  fmt::print(stderr, "waymark-server: {}\n", message);
  return code;
}

Result<OpenData> OpenData::at(const std::string& path) {
  Result<DataFolder> folder = DataFolder::open(path);
  if (!folder) return folder.error();
  auto store = folder->store();
  if (!store) return store.error();
  Result<Signer> signer = folder->signer();
  if (!signer) return signer.error();
  return OpenData{std::move(*folder), std::move(*store), std::move(*signer)};
}

Result<Organisation> chosen_organisation(Store& store, const std::string& name) {
  const auto all = store.organisations();
  if (!all) return all.error();
  if (name.empty() && all->size() == 1) return all->front();
  for (const Organisation& each : *all) {
    if (each.name == name) return each;
  }
  return Error{"no-organisation", name.empty() ? "There are several organisations: say which with --organisation NAME."
                                               : "There is no organisation called " + name + "."};
}

int verify_and_tell(Store& store, const Signer& signer, const std::vector<std::string>& copied_heads) {
  const auto tell = [](const Finding& finding) {
    fmt::print("{}: {}\n  {}\n  {}\n", finding.fault ? "FAULT" : "difference", finding.place, finding.what,
               finding.mend);
  };
  const Result<Verified> verified = verify(store, signer, copied_heads, tell);
  if (!verified) return complain(verified.error().message);
  fmt::print("Checked: {}, {} ({} of them erased), {}, {}, {}, {}, {}.\n",
             counted(verified->organisations, "organisation"), counted(verified->audit_rows, "audit row"),
             verified->erased_rows, counted(verified->heads, "signed head"), counted(verified->runs, "run"),
             counted(verified->submissions, "submission"), counted(verified->completions, "completion"),
             verified->people == 1 ? "1 person" : fmt::format("{} people", verified->people));
  if (verified->differences > 0) {
    fmt::print("{} from today's engine; nothing is revoked.\n", counted(verified->differences, "difference"));
  }
  if (verified->faults > 0) {
    fmt::print("{}.\n", counted(verified->faults, "fault"));
    return 1;
  }
  fmt::print("All of it holds.\n");
  return 0;
}

}  // namespace waymark
