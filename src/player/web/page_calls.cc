#include "player/web/page_calls.h"

#include <emscripten.h>

#include <cstdlib>

// Names in quotes: the closure compiler shortens all others.
EM_JS(void, host_write, (int sequence, const char* changes),
      { Module['host']['write'](sequence, UTF8ToString(changes)); });
EM_JS(void, host_send, (int sequence, const char* request),
      { Module['host']['send'](sequence, UTF8ToString(request)); });
EM_JS(double, host_now, (), { return Math.floor(Date.now() / 1000); });
EM_JS(unsigned, host_random, (), { return crypto.getRandomValues(new Uint32Array(1))[0]; });
EM_JS(void, host_stretch, (const char* secret, const char* salt),
      { Module['host']['stretch'](UTF8ToString(secret), UTF8ToString(salt)); });
EM_JS(void, host_leave, (), { Module['host']['leave'](); });
EM_JS(void, host_wake_after, (int seconds), { Module['host']['wakeAfter'](seconds); });
EM_JS(void, host_changed, (), { Module['host']['changed'](); });
EM_JS(void, host_draw_picture, (const char* media, int width),
      { Module['host']['drawPicture'](UTF8ToString(media), width); });
EM_JS(void, host_bring_font, (const char* name), { Module['host']['bringFont'](UTF8ToString(name)); });
EM_JS(void, host_upload_picture, (),
      { GLctx.texImage2D(GLctx.TEXTURE_2D, 0, GLctx.RGBA, GLctx.RGBA, GLctx.UNSIGNED_BYTE, Module['host']['image']); });
EM_JS(int, host_speaks, (), { return Module['host']['speaks']() ? 1 : 0; });
EM_JS(char*, host_voices, (const char* language),
      { return stringToNewUTF8(Module['host']['voices'](UTF8ToString(language))); });
EM_JS(void, host_say, (int number, const char* text, const char* language, int speed, const char* voice),
      { Module['host']['say'](number, UTF8ToString(text), UTF8ToString(language), speed, UTF8ToString(voice)); });
EM_JS(void, host_hush, (), { Module['host']['hush'](); });

namespace waymark::web {

void page_write(int sequence, const char* changes) {
  host_write(sequence, changes);
}
void page_send(int sequence, const char* request) {
  host_send(sequence, request);
}
double page_now() {
  return host_now();
}
unsigned page_random() {
  return host_random();
}
void page_stretch(const char* secret, const char* salt) {
  host_stretch(secret, salt);
}
void page_leave() {
  host_leave();
}
void page_wake_after(int seconds) {
  host_wake_after(seconds);
}
void page_changed() {
  host_changed();
}
void page_draw_picture(const char* media, int width_pixels) {
  host_draw_picture(media, width_pixels);
}
void page_bring_font(const char* name) {
  host_bring_font(name);
}
void page_upload_picture() {
  host_upload_picture();
}
bool page_speaks() {
  return host_speaks() != 0;
}
std::string page_voices(const char* language) {
  char* const lines = host_voices(language);
  const std::string voices = lines;
  std::free(lines);
  return voices;
}
void page_say(int number, const char* text, const char* language, int speed, const char* voice) {
  host_say(number, text, language, speed, voice);
}
void page_hush() {
  host_hush();
}

}  // namespace waymark::web
