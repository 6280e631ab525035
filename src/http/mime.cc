#include "http/mime.h"

#include <array>

namespace waymark {
namespace {

struct MimeType {
  std::string_view suffix;
  const char* type;
};

constexpr std::array kMimeTypes = {
    MimeType{".html", "text/html; charset=utf-8"},
    MimeType{".js", "text/javascript; charset=utf-8"},
    MimeType{".mjs", "text/javascript; charset=utf-8"},
    MimeType{".css", "text/css; charset=utf-8"},
    MimeType{".wasm", "application/wasm"},
    MimeType{".json", "application/json"},
    MimeType{".webmanifest", "application/manifest+json"},
    MimeType{".svg", "image/svg+xml"},
    MimeType{".png", "image/png"},
    MimeType{".ico", "image/x-icon"},
    MimeType{".ttf", "font/ttf"},
    MimeType{".woff2", "font/woff2"},
    MimeType{".txt", "text/plain; charset=utf-8"},
    MimeType{".mp3", "audio/mpeg"},
    MimeType{".ogg", "audio/ogg"},
};

}  // namespace

std::string mime_type(std::string_view name) {
  for (const MimeType& each : kMimeTypes) {
    if (name.ends_with(each.suffix)) return each.type;
  }
  return "application/octet-stream";
}

}  // namespace waymark
