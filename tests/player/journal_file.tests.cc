#include "player/desktop/journal_file.h"

#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <catch2/catch_test_macros.hpp>
#include <csignal>
#include <filesystem>
#include <fstream>

#include "support/folder.h"
#include "support/golden.h"

using namespace waymark;
using desktop::JournalFile;
using test::Folder;

namespace {

JournalFile opened(const Folder& folder) {
  auto journal = JournalFile::open(folder.path());
  REQUIRE(journal.ok());
  return std::move(journal).value();
}

std::string journal_path(const Folder& folder) {
  return folder.path() + "/waymark.journal";
}

std::vector<std::vector<Change>> batches() {
  return {{{"run/1", "facts"}, {"journal/1/000001", "begin"}},
          {{"journal/1/000002", "äöü \" \n line"}},
          {{"outbox/1", "one"}},
          {{"outbox/1", "two"}}};
}

}  // namespace

TEST_CASE("what was written is there after a restart") {
  const Folder folder;
  Kept kept;
  {
    JournalFile journal = opened(folder);
    for (const auto& batch : batches()) CHECK(journal.write(batch));
    kept = journal.kept();
  }
  CHECK(kept.size() == 4);
  CHECK(opened(folder).kept() == kept);
}

TEST_CASE("a file cut at any byte holds the state after some batch") {
  const Folder folder;
  std::vector<Kept> states;
  {
    JournalFile journal = opened(folder);
    states.push_back(journal.kept());
    for (const auto& batch : batches()) {
      REQUIRE(journal.write(batch));
      states.push_back(journal.kept());
    }
  }
  const std::string bytes = test::read_file(journal_path(folder));
  std::size_t reached = 0;
  for (std::size_t length = 0; length <= bytes.size(); ++length) {
    std::ofstream(journal_path(folder), std::ios::binary | std::ios::trunc) << bytes.substr(0, length);
    JournalFile journal = opened(folder);
    const auto found = std::find(states.begin(), states.end(), journal.kept());
    INFO("cut at " << length);
    REQUIRE(found != states.end());
    const auto state = static_cast<std::size_t>(found - states.begin());
    CHECK(state >= reached);
    reached = state;
    CHECK(journal.write({{"more", "words"}}));
    CHECK(journal.kept().at("more") == "words");
  }
  CHECK(reached == batches().size());
}

TEST_CASE("a damaged line takes only itself with it") {
  const Folder folder;
  {
    JournalFile journal = opened(folder);
    for (const auto& batch : batches()) REQUIRE(journal.write(batch));
  }
  std::string bytes = test::read_file(journal_path(folder));
  bytes[bytes.find("line")] = 'X';
  std::ofstream(journal_path(folder), std::ios::binary | std::ios::trunc) << bytes;
  const Kept kept = opened(folder).kept();
  CHECK_FALSE(kept.contains("journal/1/000002"));
  CHECK(kept.at("outbox/1") == "two");
}

TEST_CASE("what was wiped is gone from the file") {
  const Folder folder;
  JournalFile journal = opened(folder);
  REQUIRE(journal.write({{"journal/1/000001", "my secret"}}));
  REQUIRE(journal.write({{"journal/1/000001", "my secret, longer"}}));
  CHECK(test::read_file(journal_path(folder)).find("secret") != std::string::npos);
  SECTION("by its end") {
    REQUIRE(journal.write({{"journal/1/000001", std::nullopt}}));
  }
  SECTION("by an empty value") {
    REQUIRE(journal.write({{"journal/1/000001", ""}}));
  }
  for (const auto& entry : std::filesystem::directory_iterator(folder.path())) {
    CHECK(test::read_file(entry.path().string()).find("secret") == std::string::npos);
  }
}

TEST_CASE("the same folder cannot be open twice") {
  const Folder folder;
  const JournalFile first = opened(folder);
  const auto second = JournalFile::open(folder.path());
  REQUIRE_FALSE(second.ok());
  CHECK(second.error().code == "open-already");
}

TEST_CASE("a full disk is told, and the file is whole before and after") {
  const Folder folder;
  // In a process of its own, since the limit holds for a whole process.
  const pid_t child = ::fork();
  if (child == 0) {
    ::signal(SIGXFSZ, SIG_IGN);
    auto journal = JournalFile::open(folder.path());
    if (!journal || !journal->write({{"first", "one"}})) ::_exit(10);
    rlimit limit{};
    ::getrlimit(RLIMIT_FSIZE, &limit);
    const rlimit small{200, limit.rlim_max};
    ::setrlimit(RLIMIT_FSIZE, &small);
    if (journal->write({{"big", std::string(500, 'x')}})) ::_exit(11);
    if (journal->kept().contains("big")) ::_exit(12);
    if (journal->write({{"first", std::nullopt}, {"big", std::string(500, 'x')}})) ::_exit(13);
    ::setrlimit(RLIMIT_FSIZE, &limit);
    ::_exit(journal->write({{"second", "two"}}) ? 0 : 14);
  }
  int status = 0;
  REQUIRE(::waitpid(child, &status, 0) == child);
  REQUIRE(WIFEXITED(status));
  CHECK(WEXITSTATUS(status) == 0);
  CHECK(opened(folder).kept() == Kept{{"first", "one"}, {"second", "two"}});
}
