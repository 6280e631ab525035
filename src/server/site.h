#pragma once

#include <map>
#include <memory>
#include <string>

#include "base/result.h"
#include "http/http.h"

namespace waymark {

/// The files of the web player, read once into memory: what is not in the table cannot be served, so no path climbs
/// out. Symbolic links are passed over; a file "x.br" is x, compressed.
class Site {
 public:
  /// A site without files.
  Site() = default;
  /// Error: "no-site" when the folder cannot be read.
  static Result<Site> load(const std::string& folder);

  /// The path of the file whose name is `stem`, its hash and `suffix` ("/stem-3f9a1c2b5d6e.ttf"), or empty.
  std::string hashed_name(const std::string& stem, const std::string& suffix) const;
  /// 200, 304, or a problem. REQUIRES: a GET.
  Response answer(const Request& request) const;

 private:
  struct File {
    std::shared_ptr<const std::string> bytes;
    std::shared_ptr<const std::string> brotli;  ///< Null when there is no compressed one.
    std::string type;
    std::string etag;
    std::string policy;
    bool immutable = false;  ///< Its name holds its hash.
  };

  std::map<std::string, File> files_;  ///< By path: "/index.html".
};

/// Whether the request takes brotli.
bool takes_brotli(const Request& request);

}  // namespace waymark
