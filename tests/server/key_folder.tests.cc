#include "server/key_folder.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

#include <algorithm>
#include <filesystem>
#include <fstream>

#include "server/data_folder.h"
#include "server/receipt.h"
#include "server/secret_file.h"
#include "support/folder.h"

using namespace waymark;
namespace fs = std::filesystem;

namespace {

const ReceiptClaims kClaims{"0123456789ABCDEF", "small", "0123456789abcdef", "2026-11-22"};

std::vector<std::string> names_in(const std::string& folder) {
  std::vector<std::string> names;
  for (const fs::directory_entry& entry : fs::directory_iterator(folder)) names.push_back(entry.path().filename());
  std::sort(names.begin(), names.end());
  return names;
}

}  // namespace

TEST_CASE("A new data folder signs with its first key", "[server]") {
  const test::Folder folder;
  const auto data = DataFolder::create(folder.path() + "/data");
  REQUIRE(data);
  CHECK(names_in(data->path()) == std::vector<std::string>{"keys", "waymark.db"});
  CHECK(names_in(data->path() + "/keys") == std::vector<std::string>{"0001.key"});
  CHECK(fs::status(data->path() + "/keys").permissions() == fs::perms::owner_all);
  CHECK(fs::status(data->path() + "/keys/0001.key").permissions() == (fs::perms::owner_read | fs::perms::owner_write));
  CHECK(data->signer()->key_id() == DataFolder::open(data->path())->signer()->key_id());
}

TEST_CASE("Rotating keeps what was signed, and forgets the old seed", "[server]") {
  const test::Folder folder;
  const KeyFolder keys(folder.path() + "/keys");
  REQUIRE(keys.create());
  std::vector<std::string> receipts;
  std::vector<std::string> ids;
  for (int i = 0; i < 3; ++i) {
    const Signer signer = *keys.load();
    receipts.push_back(make_receipt(signer, kClaims));
    ids.push_back(signer.key_id());
    const auto rotated = keys.rotate();
    REQUIRE(rotated);
    CHECK(rotated->key_id() == keys.load()->key_id());
    CHECK(rotated->key_id() != signer.key_id());
  }
  CHECK(names_in(folder.path() + "/keys") == std::vector<std::string>{"0001.pub", "0002.pub", "0003.pub", "0004.key"});
  for (std::size_t i = 0; i < receipts.size(); ++i) CHECK(check_receipt(*keys.load(), receipts[i])->key_id == ids[i]);
}

TEST_CASE("A rotation that was cut off is whole wherever it ended", "[server]") {
  const test::Folder folder;
  const KeyFolder keys(folder.path() + "/keys");
  const std::string old_seed(64, '7');
  const std::string old_receipt = make_receipt(*Signer::from_seed(old_seed), kClaims);
  const std::string old_half = Signer::from_seed(old_seed)->public_key();
  const auto holds = [&] { return keys.load() && check_receipt(*keys.load(), old_receipt); };
  folder.write("keys/0001.key", old_seed + "\n");
  folder.write("keys/0002.key.part", "77");
  CHECK(holds());
  folder.write("keys/0002.key", std::string(64, '8') + "\n");
  CHECK(holds());
  folder.write("keys/0001.pub", old_half + "\n");
  CHECK(holds());
  const std::string between = make_receipt(*keys.load(), kClaims);
  REQUIRE(keys.rotate());
  CHECK(holds());
  CHECK(check_receipt(*keys.load(), between));
  CHECK(names_in(folder.path() + "/keys") ==
        std::vector<std::string>{"0001.pub", "0002.key.part", "0002.pub", "0003.key"});
}

TEST_CASE("A folder of the time when there was one key works on", "[server]") {
  const test::Folder folder;
  const std::string path = folder.path() + "/data";
  REQUIRE(DataFolder::create(path));
  fs::rename(path + "/keys/0001.key", path + "/signing.key");
  const bool empty_folder_there = GENERATE(false, true);  // as when it was cut off between the two steps
  if (!empty_folder_there) fs::remove(path + "/keys");
  const std::string seed = *file_contents(path + "/signing.key");
  const auto data = DataFolder::open(path);
  REQUIRE(data);
  CHECK(data->signer()->key_id() == Signer::from_seed(seed)->key_id());
  CHECK(names_in(path + "/keys") == std::vector<std::string>{"0001.key"});
  CHECK_FALSE(fs::exists(path + "/signing.key"));
  // Another one beside the folder, as when a backup was put over it, takes no key's place.
  folder.write("data/signing.key", std::string(64, '7'));
  CHECK(DataFolder::open(path)->signer()->key_id() == Signer::from_seed(seed)->key_id());
}

TEST_CASE("What is wrong with a key names the file", "[server]") {
  const test::Folder folder;
  const std::string path = folder.path() + "/keys";
  const KeyFolder keys(path);
  CHECK(keys.load().error().message == path + " holds no key to sign with. Put it back from a backup.");
  CHECK_FALSE(keys.rotate());
  folder.write("keys/0001.key", "77\n");
  CHECK(keys.load().error().message ==
        path + "/0001.key is damaged. Put it back from a backup. The signing key is not 64 hexadecimal digits.");
  folder.write("keys/0002.key", std::string(64, '7'));
  CHECK(keys.load().error().message ==
        path + "/0001.key is damaged. Put it back from a backup. The signing key is not 64 hexadecimal digits.");
  fs::remove(path + "/0001.key");
  folder.write("keys/0001.pub", "nothing");
  CHECK(keys.load().error().message ==
        "A file in " + path +
            " is damaged. Put it back from a backup. The public key is not 43 characters of base64url.");
}
