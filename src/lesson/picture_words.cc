#include "lesson/picture_words.h"

#include "base/html.h"
#include "lesson/svg/scanner.h"

namespace waymark {

namespace {

using svg::Piece;

/// Visits what is written in each <text> that holds words alone; a lesson's sounds have none.
template <typename Visit>
void visit_words(const std::string& name, std::string_view picture, Visit visit) {
  if (!name.ends_with(".svg")) return;
  svg::Scanner scanner(picture);
  for (Piece piece = scanner.next(); piece.kind != Piece::Kind::kEnd;) {
    if (piece.kind != Piece::Kind::kOpen || piece.name != "text" || piece.closed_at_once) {
      piece = scanner.next();
      continue;
    }
    piece = scanner.next();
    if (piece.kind != Piece::Kind::kText) continue;
    const std::string_view written = piece.text;
    piece = scanner.next();
    // An entity would have to be read and written again: who needs one writes the character.
    const bool alone = piece.kind == Piece::Kind::kClose && written.find('&') == std::string_view::npos;
    if (alone) visit(written);
  }
}

}  // namespace

std::vector<Phrase> picture_phrases(const std::string& name, std::string_view svg) {
  std::vector<Phrase> phrases;
  visit_words(name, svg, [&](std::string_view written) {
    const auto offset = static_cast<std::size_t>(written.data() - svg.data());
    phrases.push_back({name, std::string(written), Phrase::Form::kWords, "picture: Words in it.", offset});
  });
  return phrases;
}

std::string translated_picture(const std::string& name, std::string_view svg, const Translations& words) {
  std::string translated;
  const char* from = svg.data();
  visit_words(name, svg, [&](std::string_view written) {
    const std::string* said = words.find(name, written);
    if (said == nullptr) return;
    translated.append(from, static_cast<std::size_t>(written.data() - from));
    translated += Html().text(*said).str();
    from = written.data() + written.size();
  });
  return translated.append(from, svg.data() + svg.size());
}

}  // namespace waymark
