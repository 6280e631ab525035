#include "bench/load/completions.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdio>
#include <cstdlib>

#include "base/hash.h"
#include "bench/load/clients.h"
#include "bench/load/evidence.h"
#include "bench/load/limits.h"
#include "bench/load/server_process.h"
#include "store/store.h"
#include "support/folder.h"
#include "support/private_postgres.h"

namespace waymark::test {
namespace {

constexpr double kSeconds = 4;
constexpr int kPeople = 60'000;

std::string token(int number) {
  return "token-of-person-" + std::to_string(number);
}

void must(const Result<Outcome>& outcome) {
  if (outcome) return;
  std::fprintf(stderr, "%s\n", outcome.error().message.c_str());
  std::exit(1);
}

void record(Store& store, const std::vector<Act>& acts) {
  for (const auto& outcome : store.record(acts)) must(outcome);
}

/// An organisation with a programme of the lesson and kPeople in it, each with a token.
void people(Store& store, const Finisher& finisher) {
  const std::string organisation = store.organisations()->front().id;
  const std::string caseworker = store.staff(organisation)->front().id;
  const std::string programme = store.programmes(organisation)->front().id;
  record(store,
         {Publish{{finisher.lesson().version, finisher.lesson().id, finisher.lesson().title},
                  finisher.package().json,
                  1795305600},
          PutProgramme{{programme, organisation, "One week", {{finisher.lesson().id, 1}}}, "operator", 1795305600}});
  std::vector<Act> acts;
  for (int i = 0; i < kPeople; ++i) {
    Enrol enrol;
    enrol.organisation = organisation;
    enrol.actor = "operator";
    enrol.participant = id(1, i);
    enrol.enrolment = id(2, i);
    enrol.reference = "TV-" + std::to_string(i);
    enrol.code = {std::to_string(i), "no code"};
    enrol.caseworker = caseworker;
    enrol.programme = programme;
    enrol.starts = enrol.at = 1795305600;
    acts.emplace_back(enrol);
    acts.emplace_back(Admit{{organisation, enrol.enrolment}, enrol.code.locator, sha256_hex(token(i)), 1795305600});
    if (acts.size() >= 2000 || i + 1 == kPeople) {
      record(store, acts);
      acts.clear();
    }
  }
}

std::string request_of(const Finisher& finisher, int number) {
  const std::string run = id(3, number);
  const std::string body = finisher.body(run);
  return "PUT /api/runs/" + run + "/submissions/1 HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " +
         token(number) + "\r\nContent-Type: application/json\r\nContent-Length: " + std::to_string(body.size()) +
         "\r\n\r\n" + body;
}

/// Completions over HTTP beside what the engine does, for each number of connections.
void measure(const ServerProcess& server, const Finisher& finisher, const Limits& limits, const char* engine) {
  int done = 0;
  const auto next = [&] { return done < kPeople ? request_of(finisher, done++) : std::string(); };
  std::printf(
      "%s, %.0f s each: small rows and the rows of a completion as the engine alone makes them durable, both in\n"
      "groups as large as there are connections; completions over HTTP\n",
      engine, kSeconds);
  std::printf(
      "connections  small rows/s   same rows/s   completions/s   of small   of same    p50 ms   p99 ms  refused\n");
  for (const int connections : {1, 8, 64, 1000}) {
    const double small = limits.small(connections);
    const double same = limits.same ? limits.same(connections) : 0;
    const Load load = ask(server.port(), connections, kSeconds, next);
    std::printf("%11d %13.0f %13.0f %15.0f %10.2f %9.2f %9.2f %8.2f %8d\n", connections, small, same, load.rate(),
                load.rate() / small, same > 0 ? load.rate() / same : 0, load.p50, load.p99, load.refused);
    std::fflush(stdout);
  }
}

std::vector<std::string> serving(const std::string& data) {
  return {"serve", "--data", data, "--listen", "127.0.0.1:0", "--quiet", "--trusted-proxy", "127.0.0.1"};
}

}  // namespace

std::string id(int kind, int number) {
  std::string digits = std::to_string(number);
  return std::to_string(kind) + std::string(31 - digits.size(), '0') + digits;
}

double rate_of(const std::function<bool(int)>& group) {
  const auto from = std::chrono::steady_clock::now();
  std::chrono::duration<double> taken{};
  int groups = 0;
  while (taken.count() < kSeconds / 3 && group(groups)) {
    ++groups;
    taken = std::chrono::steady_clock::now() - from;
  }
  return groups / taken.count();
}

double median_of_three(const std::function<double()>& measure) {
  std::array<double, 3> rates{};
  for (double& rate : rates) rate = measure();
  std::sort(rates.begin(), rates.end());
  return rates[1];
}

void measure_sqlite_completions(const std::string& program) {
  const Folder folder;
  const std::string data = make_data(program, folder.path());
  const Finisher finisher;
  const std::string people_file = folder.path() + "/people.db";
  {
    auto store = make_sqlite_store(data + "/waymark.db");
    people(**store, finisher);
    if (!(*store)->back_up(people_file)) std::exit(1);
  }
  const ServerProcess server(program, serving(data));
  const long before = server.own_memory();  // Now: once it had worked for many, what they left free would serve the idle.
  hold_open(server.port(), 1000, [&] {
    std::printf("1000 idle connections: %.1f kB each, %ld kB of the server's own before\n",
                static_cast<double>(server.own_memory() - before) / 1000, before);
  });
  measure(server, finisher, sqlite_limits(folder.path(), people_file, finisher, kPeople), "SQLite");
}

void measure_postgres_completions(const std::string& program) {
  const Folder folder;
  const std::string data = make_data(program, folder.path());
  const Finisher finisher;
  {
    auto store = make_sqlite_store(data + "/waymark.db");
    people(**store, finisher);
  }
  const std::string& database = private_postgres();
  const std::string move =
      program + " move-to-postgres --data " + data + " --database \"" + database + "\" > /dev/null";
  if (std::system(move.c_str()) != 0) std::exit(1);
  const ServerProcess server(program, serving(data));
  measure(server, finisher, postgres_limits(database), "PostgreSQL");
}

}  // namespace waymark::test
