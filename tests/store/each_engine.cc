#include "store/each_engine.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

#include "store/audit.h"
#include "store/postgres_database.h"

namespace waymark::test {

FreshStore::FreshStore(Engine engine)
    : place_(engine == Engine::kSqlite ? folder_.path() + "/waymark.db" : empty_database()) {
  auto opened = open_store(engine, place_);
  INFO((opened ? "" : opened.error().message));
  REQUIRE(opened);
  store_ = std::move(*opened);
}

Result<std::unique_ptr<Store>> open_store(FreshStore::Engine engine, const std::string& place) {
  return engine == FreshStore::Engine::kSqlite ? make_sqlite_store(place) : make_postgres_store(place);
}

EachEngine::EachEngine() : engine(GENERATE(FreshStore::Engine::kSqlite, FreshStore::Engine::kPostgres)), store(engine) {
  found(*store, 1);
  act(enrol_act(1, 11, "AAAA"));
}

void EachEngine::act(Act act) {
  const Result<Outcome> outcome = record_one(*store, std::move(act));
  INFO((outcome ? "" : outcome.error().message));
  REQUIRE(outcome);
}

std::string EachEngine::refused(Act act) {
  return error_of(record_one(*store, std::move(act)));
}

std::string chain_error(const std::vector<AuditRow>& rows) {
  ChainCheck check;
  for (const AuditRow& row : rows) {
    if (const Status status = check.next(row); !status) return status.error().message;
  }
  return "";
}

std::string error_of(const Result<Outcome>& outcome) {
  return outcome ? "" : outcome.error().code;
}

}  // namespace waymark::test
