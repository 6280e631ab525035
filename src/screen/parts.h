#pragma once

#include <string>
#include <vector>

#include "lesson/lesson.h"
#include "screen/node.h"
#include "screen/strings.h"

namespace waymark {

/// The pieces that every screen is made of, in a lesson and around it.

Node heading(std::string id, std::string words, int level);
Node paragraph(std::string id, Text words);
Node paragraph(std::string id, std::string_view words);
/// A paragraph each, ids `<id>.1`, `<id>.2` …
std::vector<Node> paragraphs(const std::string& id, const std::vector<Text>& texts);
Node button(std::string id, std::string_view words, Tone tone, Intent intent);
/// A place for what is said when it changes; without words until then.
Node status(std::string id);
Node status(std::string id, Tone tone, Text words);
Node card(std::string id, std::string_view title, Tone tone, std::vector<Node> children);

/// What is always there.
struct Bar {
  bool back = false;  ///< There is somewhere to go back to.
  int progress = -1;  ///< 0 to 1000, or -1: none is shown.
};
Node bar(const Bar& what, const Strings& say);

/// The place on a picture of what stands beside the picture to be used.
Node spot(const Node& of, std::size_t number, const Circle& circle);

/// One service as a card: name, what for, how to reach it.
Node service_card(const Service& service);
/// The screen that "Get help" opens: what to do now, and who can be reached. `back_to` names what its action returns
/// to.
Screen help_screen(const std::vector<Service>& services, std::string_view back_to, const Bar& bar_state,
                   const Strings& say);

/// "2026-11-22" as "22 November 2026"; what is not an ISO date stays as it is.
std::string readable_date(const std::string& iso, const Strings& say);

/// What a receipt says, as it is read out: the date (ISO, may be empty) in words, the number in fours; and a link to
/// its page at the server, with its QR code. Ids `<id>.date`, `<id>.receipt`, `<id>.show`.
std::vector<Node> receipt_lines(const std::string& id, const std::string& date, const std::string& number,
                                const Strings& say);

/// The words with every "{name}" replaced.
std::string fill(std::string_view words, std::string_view name, std::string_view with);

}  // namespace waymark
