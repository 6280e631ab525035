#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "base/html.h"
#include "screen/node.h"

namespace waymark {

/// A screen as HTML: `<nav id="bar">` and `<main id="main">` with `<div id="actions">` as its end, of real headings,
/// paragraphs, images, fieldsets, radios, checkboxes, sliders, inputs and buttons in reading order. Serves the mirror
/// over the canvas, the plain page and the first page. `media_url` gives the address of a picture.
///
/// Every leaf carries id="n-<node id>", data-node="<role>" and, unless it is plain, data-tone. Elements that only group
/// (fieldset, section, div role=group, lists) carry no such id: a question's is on its legend, a callout's on its h2, a
/// group's on its p. A slider and a text box have their label beside them with id "n-<node id>.label", a text box's
/// hint "n-<node id>.hint". What can be used carries its Intent as JSON in data-intent, for radios and tick boxes on
/// the input inside the label. What runs from right to left says so in dir, as does what does not within it. Curves are
/// an SVG, an image by role, and a list of what they say.
Html to_html(const Screen& screen, const std::function<std::string(std::string_view media)>& media_url);

}  // namespace waymark
