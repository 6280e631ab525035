#include "author/preview_site.h"

#include <algorithm>
#include <charconv>
#include <nlohmann/json.hpp>
#include <utility>

#include "base/html.h"
#include "files/content_folder.h"
#include "files/interface_translations.h"
#include "http/mime.h"
#include "screen/html.h"

namespace waymark::author {
namespace {

constexpr const char* kPolicy =
    "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; object-src 'none'; base-uri 'none'; "
    "form-action 'none'; frame-ancestors 'none'";

struct Own {
  std::string path, file;
};

/// The page's files: what the players' pages are made of, and one script of its own.
std::vector<Own> make_own_files() {
  const std::string web = WAYMARK_WEB_DIR "/", fonts = WAYMARK_FONT_DIR;
  std::vector<Own> files = {
      {"/preview.js", web + "preview.js"}, {"/input.js", web + "input.js"},   {"/mirror.js", web + "mirror.js"},
      {"/morph.js", web + "morph.js"},     {"/fonts.js", web + "fonts.js"},   {"/tokens.css", WAYMARK_TOKENS},
      {"/base.css", web + "base.css"},     {"/plain.css", web + "plain.css"},
  };
  for (const std::string set : {"", "dyslexic-", "latin-", "greek-", "cyrillic-"}) {
    for (const char* const style : {"regular", "bold", "italic"}) {
      const std::string path = "/waymark-" + set + style + ".ttf";
      files.push_back({path, fonts + path});
    }
  }
  return files;
}

const std::vector<Own>& own_files() {
  static const std::vector<Own> kFiles = make_own_files();
  return kFiles;
}

Response plain(int status, std::string_view words) {
  Response response;
  response.status = status;
  response.with("Content-Type", "text/plain; charset=utf-8");
  response.body = std::string(words) + "\n";
  return response;
}

Response empty() {
  Response response;
  response.status = 204;
  return response;
}

Response with_headers(Response response) {
  return std::move(response)
      .with("Content-Security-Policy", kPolicy)
      .with("Referrer-Policy", "no-referrer")
      .with("X-Content-Type-Options", "nosniff")
      .with("Cross-Origin-Opener-Policy", "same-origin")
      .with("Cross-Origin-Resource-Policy", "same-origin")
      .with("Cache-Control", "no-store");
}

std::string media_address(std::string_view media) {
  return "media/" + std::string(media);
}

/// The number in "/screen?after=3"; 0, which no screen has, when there is none.
int number_in(std::string_view target) {
  const std::size_t at = target.find("?after=");
  int number = 0;
  if (at != std::string_view::npos) std::from_chars(target.data() + at + 7, target.data() + target.size(), number);
  return number;
}

}  // namespace

PreviewSite::PreviewSite(const std::string& address, const std::string& language)
    : hosts_{address}, language_(language), preview_(interface_translations) {
  const std::string port = address.substr(address.rfind(':'));
  if (address.starts_with("127.") || address.starts_with("[::1]")) hosts_.push_back("localhost" + port);
}

void PreviewSite::update(const Result<LessonFiles>& files, std::string_view today) {
  const std::lock_guard lock(mutex_);
  preview_.update(files, today);
  if (!language_.empty()) preview_.handle({Verb::kDo, "language", std::exchange(language_, {})});
  changed();
}

void PreviewSite::handle(const Request& request, Reply reply) {
  const std::lock_guard lock(mutex_);
  if (!is_own(request.header("host"))) {
    return reply(with_headers(plain(421, "The preview is not called that. Use the address that it printed.")));
  }
  const bool waits = request.path() == "/screen" && number_in(request.target) == number_ && !ended_;
  if (waits && request.method == "GET") {
    return waiting_.push_back({std::move(reply)});
  }
  reply(with_headers(answer(request)));
}

Response PreviewSite::answer(const Request& request) {
  const std::string path = request.path();
  if (path == "/intents") return take(request);
  if (request.method != "GET") return plain(405, "Only GET is answered here.").with("Allow", "GET");
  if (path == "/") return page();
  if (path == "/screen") return screen();
  constexpr std::string_view kMedia = "/media/";
  if (path.starts_with(kMedia)) return media(std::string_view(path).substr(kMedia.size()));
  for (const Own& own : own_files()) {
    if (own.path != path) continue;
    auto bytes = read_whole_file(own.file);
    if (!bytes) return plain(404, bytes.error().message);
    Response response;
    response.with("Content-Type", mime_type(path));
    response.body = std::move(*bytes);
    return response;
  }
  return plain(404, "There is nothing here.");
}

Response PreviewSite::page() const {
  const Screen& screen = preview_.screen();
  Html html;
  html.open("html", {{"lang", screen.language}}).open("head");
  html.empty("meta", {{"charset", "utf-8"}});
  html.empty("meta", {{"name", "viewport"}, {"content", "width=device-width,initial-scale=1"}});
  html.element("title", {}, screen.title);
  html.empty("link", {{"rel", "icon"}, {"href", "data:,"}});
  for (const char* sheet : {"tokens.css", "base.css", "plain.css"})
    html.empty("link", {{"rel", "stylesheet"}, {"href", sheet}});
  html.element("script", {{"type", "module"}, {"src", "preview.js"}}, "").close();
  html.open("body");
  html.open("div", {{"id", "notices"}}).element("p", {{"id", "waiting"}, {"role", "status"}}, "").close();
  html.open("div", {{"id", "page"}}).append(to_html(screen, media_address)).close();
  html.close().close();
  Response response;
  response.with("Content-Type", "text/html; charset=utf-8");
  response.body = "<!doctype html>\n" + html.str();
  return response;
}

Response PreviewSite::screen() const {
  const Screen& screen = preview_.screen();
  Response response;
  response.with("Content-Type", "application/json");
  response.body = nlohmann::ordered_json{{"number", number_},
                                         {"id", screen.id},
                                         {"title", screen.title},
                                         {"language", screen.language},
                                         {"textSize", preview_.text_size()},
                                         {"html", to_html(screen, media_address).str()}}
                      .dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace);
  return response;
}

Response PreviewSite::take(const Request& request) {
  if (request.method != "POST") return plain(405, "Only POST is answered here.").with("Allow", "POST");
  if (request.content_type() != "application/json") return plain(415, "An Intent comes as application/json.");
  const auto intent = intent_of_json(request.body);
  if (!intent) return plain(400, "This is no Intent.");
  preview_.handle(*intent);
  changed();
  return empty();
}

Response PreviewSite::media(std::string_view address) const {
  const std::string name = percent_decoded(address).value_or("");
  const std::string_view bytes = preview_.media(name);
  if (bytes.empty()) return plain(404, "There is no such picture or sound.");
  Response response;
  response.with("Content-Type", mime_type(name));
  response.body = bytes;
  return response;
}

bool PreviewSite::is_own(const std::string& host) const {
  return std::find(hosts_.begin(), hosts_.end(), lower_case(host)) != hosts_.end();
}

void PreviewSite::changed() {
  ++number_;
  for (const Waiting& each : std::exchange(waiting_, {})) each.reply(with_headers(screen()));
}

void PreviewSite::tick() {
  const std::lock_guard lock(mutex_);
  for (Waiting& each : waiting_) {
    if (++each.moments == kMoments) each.reply(with_headers(empty()));
  }
  std::erase_if(waiting_, [](const Waiting& each) { return each.moments >= kMoments; });
}

void PreviewSite::end() {
  const std::lock_guard lock(mutex_);
  ended_ = true;
  for (const Waiting& each : std::exchange(waiting_, {})) each.reply(with_headers(empty()));
}

}  // namespace waymark::author
