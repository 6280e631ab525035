#include "screen/json.h"

#include <nlohmann/json.hpp>

namespace waymark {
namespace {

using Json = nlohmann::ordered_json;

Json words_json(const Text& text) {
  Json spans = Json::array();
  for (const Span& span : text.spans) {
    Json words = span.text;
    if (span.emphasis) words = {{"emphasis", std::move(words)}};
    if (span.strong) words = {{"strong", std::move(words)}};
    if (!span.word.empty()) words = {{"hard", std::move(words)}, {"word", span.word}};
    spans.push_back(std::move(words));
  }
  return spans;
}

Json node_json(const Node& node) {
  Json object{{"role", name_of(node.role)}, {"id", node.id}};
  if (!node.words.empty()) object["words"] = words_json(node.words);
  for (const auto& [key, value] :
       {std::pair{"detail", &node.detail}, std::pair{"value", &node.value}, std::pair{"reading", &node.reading},
        std::pair{"media", &node.media}, std::pair{"href", &node.href}, std::pair{"language", &node.language}}) {
    if (!value->empty()) object[key] = *value;
  }
  if (node.tone != Tone::kPlain) object["tone"] = name_of(node.tone);
  if (node.level != 0) object["level"] = node.level;
  if (node.role == Role::kSlider) object["scale"] = {node.minimum, node.maximum, node.step};
  if (node.role == Role::kCurves) object["minutes"] = {node.minimum, node.maximum, node.step};
  if (!node.points.empty()) object["points"] = node.points;
  if (node.role == Role::kSpot) object["circle"] = {node.x, node.y, node.r};
  if (node.marker) object["marker"] = *node.marker;
  if (node.selected) object["selected"] = true;
  if (node.disabled) object["disabled"] = true;
  if (node.secret) object["secret"] = true;
  if (node.intent) object["intent"] = Json::parse(to_json(*node.intent), nullptr, false);
  for (const Node& child : node.children) object["children"].push_back(node_json(child));
  return object;
}

}  // namespace

std::string to_json(const Screen& screen) {
  return Json{{"id", screen.id},
              {"title", screen.title},
              {"language", screen.language},
              {"bar", node_json(screen.bar)},
              {"main", node_json(screen.main)},
              {"actions", node_json(screen.actions)}}
      .dump(2, ' ', false, Json::error_handler_t::replace);
}

}  // namespace waymark
