#include "bench/load/lists.h"

#include <array>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <random>

#include <SQLiteCpp/SQLiteCpp.h>

#include "base/hash.h"
#include "bench/load/clients.h"
#include "bench/load/server_process.h"
#include "store/store.h"
#include "support/folder.h"

namespace waymark::test {
namespace {

constexpr double kSeconds = 5;
constexpr int kConnections = 4;
constexpr int kLessons = 20;
constexpr const char* kSecret = "the-secret-of-a-session";

/// A hundred thousand people with twenty completions each, a year of them, written without a question asked. No
/// submissions: no page of a list reads them.
constexpr const char* kMany = R"sql(
WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < 99999)
INSERT INTO participant SELECT printf('%032x', i), :organisation, :caseworker, 'TV-' || (100000 + i),
  'TV-' || (100000 + i), '', printf('e%031x', i), :now + (i % 400 - 200) * 43200,
  CASE WHEN i % 500 = 0 THEN :now - 3600 ELSE 0 END, :now - (i % 300) * 86400, 'lesson-19', 1, :now - 30000000,
  :now - 31000000, :now - (i % 300) * 86400, 0, '' FROM n;
INSERT INTO enrolment SELECT enrolment, organisation, id, :programme, '', :now - 31000000, :now - 31000000,
  :now - 30000000, 0, 0, '' FROM participant;
WITH RECURSIVE n(k) AS (SELECT 0 UNION ALL SELECT k + 1 FROM n WHERE k < 19)
INSERT INTO run SELECT substr(e.id, 2) || printf('%02x', k), e.organisation, e.id, 'lesson-' || k, printf('%064d', k),
  1, 0, '', '', 1000, 1, 8, 8, 8, 0, 1, 2, 20, :now - 30000000 + (k * 100003 + abs(random() % 100000)) * 14
  FROM enrolment e, n;
INSERT INTO completion SELECT enrolment, lesson, organisation, version, id, 1000, id, id, received FROM run;
)sql";

void fill(const std::string& path, const std::string& organisation, const std::string& caseworker,
          const std::string& programme, std::int64_t now) {
  std::string statements = kMany;
  const std::array<std::pair<std::string, std::string>, 4> names = {{{":organisation", "'" + organisation + "'"},
                                                                     {":caseworker", "'" + caseworker + "'"},
                                                                     {":programme", "'" + programme + "'"},
                                                                     {":now", std::to_string(now)}}};
  for (const auto& [name, value] : names) {
    for (std::size_t at = statements.find(name); at != std::string::npos; at = statements.find(name, at)) {
      statements.replace(at, name.size(), value);
    }
  }
  SQLite::Database database(path, SQLite::OPEN_READWRITE);
  database.exec("PRAGMA synchronous = OFF; BEGIN; " + statements + "COMMIT; ANALYZE");
}

/// The caseworker's database; their session has the secret kSecret.
void make_many(const std::string& path) {
  const std::int64_t now = std::time(nullptr);
  std::string organisation;
  std::string staff;
  Programme programme;
  {
    const auto store = std::move(make_sqlite_store(path)).value();
    organisation = store->organisations()->front().id;
    staff = store->staff(organisation)->front().id;
    programme = store->programmes(organisation)->front();
    for (int k = 0; k < kLessons; ++k) programme.lessons.push_back({"lesson-" + std::to_string(k), k + 1});
    const std::string session = sha256_hex(kSecret);
    const auto outcomes = store->record({PutProgramme{programme, "operator", now},
                                         BeginSession{organisation, staff, session, "form", now},
                                         SetTotp{organisation, staff, staff, "JBSWY3DPEHPK3PXP", 1, session, now}});
    for (const auto& outcome : outcomes) {
      if (!outcome) std::exit(1);
    }
  }
  fill(path, organisation, staff, programme.id, now);
}

}  // namespace

void measure_lists(const std::string& program) {
  const Folder folder;
  const std::string data = make_data(program, folder.path());
  make_many(data + "/waymark.db");
  const ServerProcess server(program, {"serve", "--data", data, "--listen", "127.0.0.1:0", "--quiet"});
  std::printf("Pages of a list of 100,000 people with 2,000,000 completions, SQLite, %d connections, %.0f s each\n",
              kConnections, kSeconds);
  std::printf("%-42s %10s %9s %9s %8s\n", "", "pages/s", "p50 ms", "p99 ms", "refused");
  std::mt19937 chance(1);
  for (const std::string path :
       {"/staff/today", "/staff/people", "/staff/people?search=TV-#", "/staff/people?show=late&order=due",
        "/staff/people?order=last", "/staff/people?after=0:TV-#"}) {
    const Load load = ask(server.port(), kConnections, kSeconds, [&] {
      std::string target = path;
      const std::size_t at = target.find('#');
      if (at != std::string::npos) target.replace(at, 1, std::to_string(100000 + chance() % 100000));
      return "GET " + target + " HTTP/1.1\r\nHost: localhost\r\nCookie: waymark-session=" + kSecret + "\r\n\r\n";
    });
    std::printf("%-42s %10.0f %9.2f %9.2f %8d\n", path.c_str(), load.rate(), load.p50, load.p99, load.refused);
    std::fflush(stdout);
  }
}

}  // namespace waymark::test
