#pragma once

#include <memory>
#include <string>
#include <vector>

#include "store/some_acts.h"
#include "store/store.h"
#include "support/folder.h"

namespace waymark::test {

/// A new store of one engine, empty, and gone with this.
class FreshStore {
 public:
  enum class Engine : std::uint8_t { kSqlite, kPostgres };

  explicit FreshStore(Engine engine);

  Store& operator*() const { return *store_; }
  Store* operator->() const { return store_.get(); }
  const std::string& folder() const { return folder_.path(); }
  /// What to open it by: a path or a connection string.
  const std::string& place() const { return place_; }

 private:
  Folder folder_;
  std::string place_;
  std::unique_ptr<Store> store_;
};

/// Opens what is at such a place once more.
Result<std::unique_ptr<Store>> open_store(FreshStore::Engine engine, const std::string& place);

/// A store of each engine in turn, with organisation 1 and its enrolment 11 under the locator AAAA. As a fixture, it
/// runs each test once for each engine.
struct EachEngine {
  FreshStore::Engine engine;
  FreshStore store;

  EachEngine();

  Recorded put(const Submit& act) { return recorded(record_one(*store, act)); }
  /// Does an act that must succeed.
  void act(Act act);
  /// Does an act that must fail, and returns its error's code.
  std::string refused(Act act);
};

/// What is wrong with a chain, or nothing.
std::string chain_error(const std::vector<AuditRow>& rows);

/// The error's code, or nothing.
std::string error_of(const Result<Outcome>& outcome);

}  // namespace waymark::test
