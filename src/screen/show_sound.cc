#include <utility>

#include "screen/show_block_kinds.h"

namespace waymark {

std::vector<Node> nodes_of(const Sound& block, const BlockView& view) {
  Node sound;
  sound.role = Role::kSound;
  sound.id = view.id + ".sound";
  sound.words = Text::of(block.title);
  sound.detail = view.say("Play");
  sound.media = block.media;
  Node words;
  words.id = view.id + ".words";
  words.words = Text::of(std::string(view.say("In words")));
  words.children = paragraphs(view.id, block.transcript);
  return {card(view.id, {}, Tone::kPlain, {std::move(sound), status(view.id + ".status"), std::move(words)})};
}

}  // namespace waymark
