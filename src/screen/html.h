#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "base/html.h"
#include "screen/node.h"

namespace waymark {

/// A screen as HTML: `<nav id="bar">`, `<main id="main">`, `<div id="actions">`, of real headings, paragraphs, images, fieldsets, radios,
/// checkboxes, sliders, inputs and buttons in reading order. Serves the mirror over the canvas, the plain page and the first page.
///
/// Every node that a presenter places carries id="n-<node id>" and data-node="<role>"; one that can be used carries its
/// Intent as JSON in data-intent (on the input itself for inputs). `media_url` gives the address of a picture.
Html to_html(const Screen& screen, const std::function<std::string(std::string_view media)>& media_url);

}  // namespace waymark
