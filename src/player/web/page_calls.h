#pragma once

#include <string>

namespace waymark::web {

/// What the program asks of the page that it runs in; web/engine.js answers each through the object `host` that it gave
/// to the module. Strings are JSON or plain UTF-8 and are copied before the call returns.

/// `changes`: [[key, value or null], …]. Answered by wm_written(sequence, ok).
void page_write(int sequence, const char* changes);
/// `request`: {"method","path","body","token"}. Answered by wm_answered(sequence, status, body).
void page_send(int sequence, const char* request);
double page_now();       ///< Seconds since 1970.
unsigned page_random();  ///< 32 unguessable bits.
/// Answered by wm_stretched(hash).
void page_stretch(const char* secret, const char* salt);
void page_leave();
void page_wake_after(int seconds);
void page_changed();
/// Draws the SVG `media` at that width. Answered by wm_picture_ready(media, width) with the drawing in host.image.
void page_draw_picture(const char* media, int width_pixels);
/// Fetches the font file waymark-<name>.ttf. Answered by wm_font(name, bytes, size), if it is there; asked again and
/// again until then.
void page_bring_font(const char* name);
/// Puts host.image into the texture that is bound.
void page_upload_picture();
/// Whether the browser can speak at all.
bool page_speaks();
/// Names of the device's voices for a language, one a line, as far as they are known yet.
std::string page_voices(const char* language);
/// Says it, and no longer what was said before. Answered by wm_word(number, begin, end) in bytes of the text, and
/// wm_said(number, ok). `speed`: percent. `voice`: a name, or empty.
void page_say(int number, const char* text, const char* language, int speed, const char* voice);
void page_hush();

}  // namespace waymark::web
