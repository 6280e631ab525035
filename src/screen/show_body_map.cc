#include <utility>

#include "screen/show_block_kinds.h"

namespace waymark {
namespace {

Node toggle(const BodyMap& map, const Place& place, bool selected) {
  Node node;
  node.role = Role::kToggle;
  node.id = map.id + "." + place.id;
  node.words = Text::of(place.name);
  node.selected = selected;
  node.intent = Intent{selected ? Verb::kDeselect : Verb::kSelect, map.id, place.id};
  return node;
}

/// The place's name, then all that is told of it.
Text words_of(const BodyMap::Told& told) {
  Text words;
  words.add({told.place.name + ".", true});
  for (const Text& text : told.text) {
    words.add({" "});
    for (const Span& span : text.spans) words.add(span);
  }
  return words;
}

}  // namespace

std::vector<Node> nodes_of(const BodyMap& block, const BlockView& view) {
  const Draft& draft = view.session.draft(block.id);
  Node picture;
  picture.role = Role::kImage;
  picture.id = block.id + ".picture";
  picture.words = Text::of(block.alt);
  picture.media = block.media;
  Node names;
  names.id = block.id;
  names.words = Text::of(std::string(view.say("Press a place to read about it")));
  Node told = status(block.id + ".told");
  for (std::size_t i = 0; i < block.places.size(); ++i) {
    const Place& place = block.places[i].place;
    const bool selected = !draft.picked.empty() && draft.picked.front() == place.id;
    if (selected) told.words = words_of(block.places[i]);
    Node name = toggle(block, place, selected);
    picture.children.push_back(spot(name, i + 1, place.circle));
    name.words.spans.insert(name.words.spans.begin(), {std::to_string(i + 1) + ". ", true});
    names.children.push_back(std::move(name));
  }
  return {std::move(picture), std::move(names), std::move(told)};
}

}  // namespace waymark
