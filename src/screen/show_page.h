#pragma once

#include "play/session.h"
#include "screen/parts.h"
#include "screen/show.h"

namespace waymark {

/// The parts of a page, each put at the end of `into`.

void add_messages(const Session& session, std::vector<Node>& into, const Strings& say);
void add_choices(const Choices& choices, const Session& session, std::vector<Node>& into);
void add_private(const Private& asked, const Session& session, std::vector<Node>& into, const Strings& say);
/// What a summary looks back on.
void add_recalls(const Session& session, std::vector<Node>& into, const Strings& say);
void add_services(const Session& session, std::vector<Node>& into, const Strings& say);

/// What an ending says of the record, and what can be done next.
void add_ending(const Session& session, const Recording& recording, Screen& screen, const Strings& say);

/// Every text that the page may show, in reading order.
std::vector<const Text*> texts_on(const Page& page);

/// The keys of the sources that the page and the meanings of its hard words cite, in order of first use.
std::vector<std::string> cited_on(const Page& page, const Lesson& lesson);
/// "Who says?": the sources of the session's page.
Screen sources_screen(const Session& session, const Bar& bar_state, const Strings& say);

/// The hard words that the page marks, in order of first use.
std::vector<const Term*> hard_words_on(const Page& page, const Lesson& lesson);
/// "What do these words mean?": those of the session's page.
Screen words_screen(const Session& session, const Bar& bar_state, const Strings& say);

}  // namespace waymark
