#include <fmt/format.h>

#include "server/command/commands.h"
#include "server/command/parts.h"
#include "server/data_folder.h"

namespace waymark {
int run_rotate_key(const RotateKeyOptions& options) {
  const Result<DataFolder> folder = DataFolder::open(options.data);
  if (!folder) return complain(folder.error().message);
  const auto lock = folder->lock();  // a server that runs would go on signing with the old key
  if (!lock) return complain(lock.error().message);
  const Result<Signer> signer = folder->keys().rotate();
  if (!signer) return complain(signer.error().message);
  fmt::print(
      "Receipts are signed with the key {} from now on. Those signed before hold as they did: the old keys stay "
      "published.\n",
      signer->key_id());
  return 0;
}

}  // namespace waymark
