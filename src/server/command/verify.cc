#include <sstream>

#include "server/command/commands.h"
#include "server/command/parts.h"
#include "server/secret_file.h"

namespace waymark {
namespace {

/// The lines of a file of heads; empty ones are passed over.
Result<std::vector<std::string>> heads_in(const std::string& path) {
  const std::optional<std::string> text = file_contents(path);
  if (!text) return Error{"cannot-read", path + " cannot be read."};
  std::vector<std::string> heads;
  std::istringstream lines(*text);
  for (std::string line; std::getline(lines, line);) {
    if (!line.empty()) heads.push_back(line);
  }
  if (heads.empty()) return Error{"cannot-read", path + " holds no heads. Name the .heads file beside a backup."};
  return heads;
}

}  // namespace

int run_verify(const VerifyOptions& options) {
  std::vector<std::string> copied;
  if (!options.heads.empty()) {
    Result<std::vector<std::string>> heads = heads_in(options.heads);
    if (!heads) return complain(heads.error().message, 2);
    copied = std::move(*heads);
  }
  const Result<OpenData> data = OpenData::at(options.data);
  if (!data) return complain(data.error().message);
  return verify_and_tell(*data->store, data->signer, copied);
}

}  // namespace waymark
