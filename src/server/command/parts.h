#pragma once

#include <memory>
#include <string>
#include <vector>

#include "server/data_folder.h"
#include "server/verify.h"

namespace waymark {

// What several commands need.

/// Says what went wrong on standard error. Returns `code`.
int complain(const std::string& message, int code = 1);

/// A data folder with its store and its keys. Errors: those of each.
struct OpenData {
  DataFolder folder;
  std::unique_ptr<Store> store;
  Signer signer;

  static Result<OpenData> at(const std::string& path);
};

/// The organisation of that name, or the only one. Error: "no-organisation".
Result<Organisation> chosen_organisation(Store& store, const std::string& name);

/// Verifies, and prints what was checked and each finding. Returns 0, or 1 when there is a fault.
int verify_and_tell(Store& store, const Signer& signer, const std::vector<std::string>& copied_heads);

}  // namespace waymark
