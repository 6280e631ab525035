#include "server/site.h"

#include <filesystem>
#include <fstream>
#include <sstream>

#include "base/hash.h"
#include "http/mime.h"
#include "server/problems.h"
#include "server/safe_headers.h"

namespace waymark {
namespace {

std::string contents(const std::filesystem::path& path) {
  std::ifstream stream(path, std::ios::binary);
  std::ostringstream text;
  text << stream.rdbuf();
  return text.str();
}

/// "app-3f9a1c2b.js", "app.3f9a1c2b.js" or "3f9a1c2b.json": eight or more hexadecimal digits before the suffix.
bool named_by_hash(const std::string& name) {
  const std::string stem = std::filesystem::path(name).stem().string();
  const std::string hash = stem.substr(stem.find_last_of("-.") + 1);  // the whole stem when there is neither
  return hash.size() >= 8 && hash.find_first_not_of("0123456789abcdef") == std::string::npos &&
         hash.find_first_of("0123456789") != std::string::npos;
}

}  // namespace

bool takes_brotli(const Request& request) {
  std::string_view rest = request.header("accept-encoding");
  while (!rest.empty()) {
    const std::size_t end = std::min(rest.find(','), rest.size());
    std::string_view part = rest.substr(0, end);
    rest.remove_prefix(std::min(end + 1, rest.size()));
    while (!part.empty() && part.front() == ' ') part.remove_prefix(1);
    const std::string_view name = part.substr(0, part.find_first_of("; "));
    const bool refused = part.find("q=0") != std::string_view::npos && part.find("q=0.") == std::string_view::npos;
    if (name == "br") return !refused;
  }
  return false;
}

Result<Site> Site::load(const std::string& folder) {
  namespace fs = std::filesystem;
  std::error_code error;
  Site site;
  fs::recursive_directory_iterator entries(folder, error);
  if (error) return Error{"no-site", "The folder " + folder + " cannot be read: " + error.message() + "."};
  for (const fs::directory_entry& entry : entries) {
    if (entry.is_symlink(error) || !entry.is_regular_file(error)) continue;
    const std::string path = "/" + fs::relative(entry.path(), folder, error).generic_string();
    const bool is_brotli = path.ends_with(".br");
    const std::string name = is_brotli ? path.substr(0, path.size() - 3) : path;
    File& file = site.files_[name];
    (is_brotli ? file.brotli : file.bytes) = std::make_shared<const std::string>(contents(entry.path()));
  }
  std::erase_if(site.files_, [](const auto& each) { return each.second.bytes == nullptr; });
  for (auto& [name, file] : site.files_) {
    file.type = mime_type(name);
    file.etag = "\"" + sha256_hex(*file.bytes).substr(0, 32) + "\"";
    file.immutable = named_by_hash(name);
    file.policy = site_policy(name.ends_with(".html") ? std::string_view(*file.bytes) : "");
  }
  return site;
}

std::string Site::hashed_name(const std::string& stem, const std::string& suffix) const {
  for (const auto& [path, file] : files_) {
    if (file.immutable && path.starts_with("/" + stem + "-") && path.ends_with(suffix)) return path;
  }
  return "";
}

Response Site::answer(const Request& request) const {
  const std::optional<std::string> path = percent_decoded(request.path());
  auto found = files_.end();
  if (path) found = files_.find(path->ends_with('/') ? *path + "index.html" : *path);
  if (found == files_.end()) return problem("not-found");
  const File& file = found->second;
  Response response;
  response.with("ETag", file.etag).with("Vary", "Accept-Encoding").with("Content-Security-Policy", file.policy);
  response.with("Cache-Control", file.immutable ? "public, max-age=31536000, immutable" : "no-cache");
  if (request.header("if-none-match").find(file.etag) != std::string::npos) {
    response.status = 304;
    return response;
  }
  response.with("Content-Type", file.type);
  const bool compressed = file.brotli != nullptr && takes_brotli(request);
  if (compressed) response.with("Content-Encoding", "br");
  response.shared = compressed ? file.brotli : file.bytes;
  return response;
}

}  // namespace waymark
