#include "server/verify.h"

#include <algorithm>

#include "lesson/package.h"
#include "server/heads.h"
#include "server/verifying.h"

namespace waymark {
namespace {

using HeadsByOrganisation = std::map<std::string, std::vector<ChainHead>>;

/// The copied heads by organisation; those that none of the keys signed are faults.
HeadsByOrganisation sorted(const std::vector<std::string>& copied, Verifying& verifying) {
  HeadsByOrganisation heads;
  for (std::size_t i = 0; i < copied.size(); ++i) {
    const std::optional<ChainHead> head = read_head(verifying.signer, copied[i]);
    if (head) {
      heads[head->organisation].push_back(*head);
    } else {
      verifying.fault("copied head " + std::to_string(i + 1), "None of this server's keys signed it.",
                      "Give the file that the backup wrote, unchanged, and the keys of the same server.");
    }
  }
  for (auto& [organisation, of_one] : heads) {
    std::sort(of_one.begin(), of_one.end(),
              [](const ChainHead& one, const ChainHead& other) { return one.sequence < other.sequence; });
  }
  return heads;
}

/// Rows whose person, enrolment, group or organisation is not there, so that nothing above comes by them.
Status verify_strays(Verifying& verifying) {
  const auto strays = verifying.store.strays();
  if (!strays) return strays.error();
  for (const std::string& stray : *strays) {
    verifying.fault(stray, "What it hangs on is not there, or is another organisation's.", kFromBackup);
  }
  return Done{};
}

/// Every completion has the audit row that tells of it.
Status verify_completions(Verifying& verifying, ChainWalk& walk) {
  Completion last;
  while (true) {
    const auto page = verifying.store.all_completions(verifying.organisation.id, last, kVerifyPage);
    if (!page) return page.error();
    if (page->empty()) return Done{};
    for (const Completion& completion : *page) {
      ++verifying.counts.completions;
      if (walk.tells_of(completion)) continue;
      if (const Status more = walk.go_on(); !more) return more;  // it may have come since
      if (walk.tells_of(completion)) continue;
      verifying.fault("enrolment " + completion.enrolment + ", lesson " + completion.lesson,
                      "A completion stands here that no audit row tells of: it was put in, or changed.", kFromBackup);
    }
    last = page->back();
  }
}

Status verify_organisation(Verifying& verifying, std::vector<ChainHead> copied) {
  ++verifying.counts.organisations;
  ChainWalk walk(verifying, std::move(copied));
  if (const Status walked = walk.go_on(); !walked) return walked;
  if (const Status runs = verify_runs(verifying); !runs) return runs;
  if (const Status completions = verify_completions(verifying, walk); !completions) return completions;
  if (const Status house = verify_house(verifying, walk); !house) return house;
  if (const Status people = verify_people(verifying, walk); !people) return people;
  return walk.finish();
}

}  // namespace

void Verifying::fault(const std::string& where, const std::string& what, const std::string& mend) {
  ++counts.faults;
  found({organisation.name.empty() ? where : organisation.name + ", " + where, what, mend});
}

void Verifying::difference(const std::string& where, const std::string& what, const std::string& mend) {
  ++counts.differences;
  found({organisation.name + ", " + where, what, mend, false});
}

void Differences::gone(const std::string& place) {
  all_.emplace_back(place, "The audit tells of it, and it is gone.");
}

void Differences::put_in(const std::string& place) {
  all_.emplace_back(place, "It stands here, and no audit row tells of it: it was put in.");
}

void Differences::unless(bool same, const std::string& place, const std::string& what) {
  if (!same) all_.emplace_back(place, "The audit tells of something else than its " + what + ".");
}

void Differences::tell(Verifying& verifying) const {
  for (const auto& [place, what] : all_) verifying.fault(place, what, kFromBackup);
}

std::shared_ptr<const Lesson> Verifying::lesson(const std::string& version) {
  if (const auto known = lessons_.find(version); known != lessons_.end()) return known->second;
  std::shared_ptr<const Lesson> lesson;
  const auto package = store.package(version);
  if (package && *package) {
    Result<Lesson> opened = open_package(**package);
    if (opened && opened->version == version && package_is_genuine(**package)) {
      lesson = std::make_shared<const Lesson>(std::move(*opened));
    } else {
      fault("lesson " + version, "The package is not the one that was published under this hash.",
            "Publish the genuine package into a restored backup; the hash is its name.");
    }
  }
  return lessons_.emplace(version, std::move(lesson)).first->second;
}

Result<Verified> verify(Store& store, const Signer& signer, const std::vector<std::string>& copied,
                        const std::function<void(const Finding&)>& found) {
  Verifying verifying(store, signer, found);
  HeadsByOrganisation heads = sorted(copied, verifying);
  const auto organisations = store.organisations();
  if (!organisations) return organisations.error();
  const auto lessons = store.current_lessons();
  if (!lessons) return lessons.error();
  for (const LessonRow& lesson : *lessons) (void)verifying.lesson(lesson.version);
  for (const Organisation& organisation : *organisations) {
    verifying.organisation = organisation;
    const Status done = verify_organisation(verifying, std::move(heads[organisation.id]));
    if (!done) return done.error();
    heads.erase(organisation.id);
  }
  verifying.organisation = {};
  for (const auto& [organisation, of_one] : heads) {
    verifying.fault("organisation " + organisation, "A copied head is of an organisation that is not here.",
                    kFromBackup);
  }
  if (const Status strays = verify_strays(verifying); !strays) return strays.error();
  return verifying.counts;
}

}  // namespace waymark
