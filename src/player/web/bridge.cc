// Joins the application to the page that it runs in: web/engine.js calls these functions and nothing else. Strings are
// UTF-8; what is returned is valid until the next call of the same function. There is no main loop: the page asks for
// one paint when something changed.

#include "player/web/bridge.h"

#include <emscripten.h>

#include <algorithm>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "base/base64.h"
#include "player/app.h"
#include "player/web/canvas.h"
#include "player/web/web_host.h"
#include "player/web/web_network.h"
#include "player/web/web_pictures.h"
#include "player/web/web_shelf.h"
#include "player/web/web_speaker.h"
#include "player/web/web_storage.h"
#include "records/json_object.h"
#include "screen/html.h"
#include "screen/plain_text.h"
#include "screen/writing.h"

namespace waymark::web {
namespace {

struct Player {
  WebStorage storage;
  WebNetwork network;
  WebShelf shelf{network};
  WebHost host;
  WebSpeaker speaker;
  std::unique_ptr<App> app;
  WebPictures pictures{[this](std::string_view name) { return app->media(name); }};
  std::unique_ptr<Canvas> canvas;
  ui::Attention attention;
  std::string html;
  int revision = 0;
  std::string head, spoken, media, ids, lit;
  std::vector<float> rects;
};

/// The one player of this page. It lives as long as the page.
Player& player() {
  static Player* const the_player = new Player;
  return *the_player;
}

std::map<std::string, std::string> strings_of(const JsonValue& object) {
  std::map<std::string, std::string> strings;
  for (const JsonValue::Member& member : object.members) {
    if (member.value.kind == JsonValue::Kind::kString) strings.emplace(member.key, member.value.string);
  }
  return strings;
}

/// Pictures are named "media:<name>"; the page puts their addresses in.
std::string media_address(std::string_view media) {
  return "media:" + std::string(media);
}

/// Makes the HTML anew if the screen may have changed.
void refresh() {
  Player& p = player();
  if (!p.host.take_changed()) return;
  std::string html = to_html(p.app->screen(), media_address).str();
  if (html == p.html && p.revision > 0) return;
  p.html = std::move(html);
  ++p.revision;
}

/// A header of count, bar height and content height; then x, y, width, height and 1 for "fixed" of each.
void write_layout(const ui::Layout& layout) {
  Player& p = player();
  p.ids.clear();
  p.rects = {static_cast<float>(layout.nodes.size()), layout.bar_height, layout.content_height};
  for (const ui::Placed& node : layout.nodes) {
    p.ids += node.id + '\n';
    p.rects.insert(p.rects.end(),
                   {node.rect.x, node.rect.y, node.rect.width, node.rect.height, node.fixed ? 1.0F : 0.0F});
  }
}

}  // namespace

void keep_bridge() {}

}  // namespace waymark::web

using waymark::web::player;

extern "C" {

/// `json`: {"stored":{key:value},"code":"…","language":"…","lesson":"…"}. Once, before all others.
EMSCRIPTEN_KEEPALIVE void wm_start(const char* json) {
  auto& p = player();
  const waymark::JsonValue given = waymark::object_of(json).value_or(waymark::JsonValue());
  const waymark::JsonValue* const stored = given.find("stored");
  p.app = std::make_unique<waymark::App>(waymark::Ports{p.storage, p.network, p.shelf, p.host, nullptr, &p.speaker},
                                         waymark::web::strings_of(stored ? *stored : waymark::JsonValue()));
  p.app->start(waymark::text_in(given, "code"), waymark::text_in(given, "language"), waymark::text_in(given, "lesson"));
  p.host.changed();
}

EMSCRIPTEN_KEEPALIVE void wm_intent(const char* json) {
  const auto intent = waymark::intent_of_json(json);
  if (!intent) return;
  player().app->handle(*intent);
  player().host.changed();
}

EMSCRIPTEN_KEEPALIVE void wm_wake() {
  player().app->wake();
}

EMSCRIPTEN_KEEPALIVE void wm_written(int sequence, int ok) {
  player().storage.written(sequence, ok != 0);
}

EMSCRIPTEN_KEEPALIVE void wm_answered(int sequence, int status, const char* body) {
  player().network.answered(sequence, status, body);
}

/// What host.stretch led to: hexadecimal, or nothing.
EMSCRIPTEN_KEEPALIVE void wm_stretched(const char* hash) {
  player().host.stretched(hash);
}

/// A number that changes when, and only when, wm_html() does.
EMSCRIPTEN_KEEPALIVE int wm_revision() {
  waymark::web::refresh();
  return player().revision;
}

EMSCRIPTEN_KEEPALIVE const char* wm_html() {
  waymark::web::refresh();
  return player().html.c_str();
}

/// {"id","title","language","plain","settings"} of the screen; plain: the canvas cannot set its language; settings: as
/// player/settings.h writes them.
EMSCRIPTEN_KEEPALIVE const char* wm_head() {
  auto& p = player();
  const waymark::Screen& screen = p.app->screen();
  const auto settings = waymark::object_of(to_json(p.app->settings()));
  p.head = canonical_json(waymark::json_object({{"id", waymark::json_text(screen.id)},
                                                {"title", waymark::json_text(screen.title)},
                                                {"language", waymark::json_text(screen.language)},
                                                {"plain", waymark::json_flag(!waymark::canvas_can_set(screen))},
                                                {"settings", *settings}}));
  return p.head.c_str();
}

/// [[node id, what is said], …] in reading order.
EMSCRIPTEN_KEEPALIVE const char* wm_spoken() {
  auto& p = player();
  waymark::JsonValue lines = waymark::json_array({});
  for (const waymark::SpokenLine& line : waymark::spoken_lines(p.app->screen())) {
    lines.items.push_back(waymark::json_array({waymark::json_text(line.id), waymark::json_text(line.text)}));
  }
  p.spoken = canonical_json(lines);
  return p.spoken.c_str();
}

/// Of an utterance: its bytes from `begin` to `end` are said now; all of it was said, or it cannot be.
EMSCRIPTEN_KEEPALIVE void wm_word(int number, int begin, int end) {
  player().speaker.word(number, static_cast<std::size_t>(begin), static_cast<std::size_t>(end));
}
EMSCRIPTEN_KEEPALIVE void wm_said(int number, int ok) {
  player().speaker.ended(number, ok != 0);
}

/// The words that are read aloud now, between those of their node that stand before and behind: [id, before, lit,
/// behind].
EMSCRIPTEN_KEEPALIVE const char* wm_lit() {
  auto& p = player();
  const waymark::Lit& lit = p.app->lit();
  const waymark::Node* const node = find(p.app->screen(), lit.id);
  const std::string words = node == nullptr || lit.begin == lit.end ? std::string() : node->words.plain();
  waymark::JsonValue parts = waymark::json_array({waymark::json_text(lit.id)});
  const std::size_t end = std::min(lit.end, words.size()), begin = std::min(lit.begin, end);
  for (const std::string& part : {words.substr(0, begin), words.substr(begin, end - begin), words.substr(end)}) {
    parts.items.push_back(waymark::json_text(part));
  }
  p.lit = canonical_json(parts);
  return p.lit.c_str();
}

/// The text of a picture, a sound in base64, or empty.
EMSCRIPTEN_KEEPALIVE const char* wm_media(const char* name) {
  auto& p = player();
  const std::string_view bytes = p.app->media(name);
  p.media = std::string_view(name).ends_with(".svg") ? std::string(bytes) : waymark::to_base64(bytes);
  return p.media.c_str();
}

/// Opens the canvas with a typeface as two TTF files, which are copied. 0 where there is no WebGL 2.
EMSCRIPTEN_KEEPALIVE int wm_open_canvas(const char* regular, int regular_size, const char* bold, int bold_size) {
  auto& p = player();
  p.canvas = waymark::web::Canvas::make(
      {{regular, static_cast<std::size_t>(regular_size)}, {bold, static_cast<std::size_t>(bold_size)}}, p.pictures);
  return p.canvas ? 1 : 0;
}

/// A font file that was asked for: see page_bring_font().
EMSCRIPTEN_KEEPALIVE void wm_font(const char* name, const char* bytes, int size) {
  player().canvas->add_font(name, {bytes, static_cast<std::size_t>(size)});
  player().host.changed();
}

/// Node ids, empty for none.
EMSCRIPTEN_KEEPALIVE void wm_attend(const char* hovered, const char* pressed, const char* focused) {
  player().attention = {hovered, pressed, focused};
}

/// Draws one frame; lengths in CSS pixels. `theme`: as ui::ThemeName counts. `now`: seconds. 1 when one more is needed.
/// REQUIRES: the canvas is open.
EMSCRIPTEN_KEEPALIVE int wm_paint(float scroll, float width, float height, float pixel_ratio, float text_scale,
                                  int theme, int still, double now) {
  auto& p = player();
  waymark::ui::Viewport viewport;
  viewport.width = width;
  viewport.height = height;
  viewport.pixel_ratio = pixel_ratio;
  viewport.text_scale = text_scale;
  viewport.theme = static_cast<waymark::ui::ThemeName>(theme);
  viewport.still = still != 0;
  viewport.now = now;
  viewport.scroll = scroll;
  viewport.inputs_overlaid = true;
  const waymark::Settings settings = p.app->settings();
  const bool dyslexic = settings.typeface == waymark::Settings::Typeface::kDyslexic;
  viewport.typeface = dyslexic ? waymark::ui::Typeface::kDyslexic : waymark::ui::Typeface::kHyperlegible;
  viewport.wide_spacing = settings.wide_spacing;
  p.attention.lit = p.app->lit();
  const bool more = p.canvas->paint(p.app->screen(), viewport, p.attention);
  waymark::web::write_layout(p.canvas->layout());
  return more ? 1 : 0;
}

/// The ids of the nodes that were painted last, one a line, and their rectangles: see write_layout().
EMSCRIPTEN_KEEPALIVE const char* wm_ids() {
  return player().ids.c_str();
}
EMSCRIPTEN_KEEPALIVE const float* wm_rects() {
  return player().rects.data();
}

/// host.image holds the picture at that width.
EMSCRIPTEN_KEEPALIVE void wm_picture_ready(const char* media, int width) {
  player().pictures.ready(media, width);
  player().host.changed();
}

EMSCRIPTEN_KEEPALIVE void wm_restore_canvas() {
  if (player().canvas) player().canvas->restore();
}

}  // extern "C"
