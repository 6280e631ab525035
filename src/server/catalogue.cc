#include "server/catalogue.h"

#include <brotli/encode.h>

#include "lesson/package.h"

namespace waymark {
namespace {

/// Empty when it cannot be compressed; then the package goes out as it is.
std::string compressed(const std::string& text) {
  std::size_t size = BrotliEncoderMaxCompressedSize(text.size());
  std::string out(size, '\0');
  const bool done = BrotliEncoderCompress(BROTLI_MAX_QUALITY, BROTLI_DEFAULT_WINDOW, BROTLI_MODE_TEXT, text.size(),
                                          reinterpret_cast<const std::uint8_t*>(text.data()), &size,
                                          reinterpret_cast<std::uint8_t*>(out.data())) == BROTLI_TRUE;
  out.resize(done ? size : 0);
  return out;
}

}  // namespace

std::shared_ptr<const PublishedPackage> Catalogue::find(const std::string& version) {
  {
    const std::lock_guard lock(mutex_);
    if (const auto found = known_.find(version); found != known_.end()) return found->second;
  }
  const Result<std::optional<std::string>> json = store_.package(version);
  if (!json || !*json) return nullptr;
  Result<Lesson> lesson = open_package(**json);
  if (!lesson) return nullptr;
  auto package = std::make_shared<PublishedPackage>();
  package->lesson = std::make_shared<const Lesson>(std::move(*lesson));
  package->json = **json;
  package->brotli = compressed(package->json);
  const std::lock_guard lock(mutex_);
  return known_.emplace(version, std::move(package)).first->second;
}

std::shared_ptr<const Lesson> Catalogue::lesson(const std::string& version) {
  const auto package = find(version);
  return package ? package->lesson : nullptr;
}

}  // namespace waymark
