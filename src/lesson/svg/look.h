#pragma once

#include <map>
#include <string_view>
#include <vector>

#include "lesson/svg/colour.h"
#include "lesson/svg/outline.h"
#include "lesson/svg/scanner.h"

namespace waymark::svg {

/// What an area or a letter is filled with.
struct Paint {
  enum class Kind { kNone, kColours, kUnknown };

  Kind kind = Kind::kNone;
  std::vector<Colour> colours;  ///< kColours: one, or all of a gradient.
};

enum class Anchor { kStart, kMiddle, kEnd };

/// How a tag and what stands inside it are drawn.
struct Look {
  Paint fill = {Paint::Kind::kColours, {Colour{}}};
  Paint stroke;
  bool clear = false;   ///< Something shines through.
  bool hidden = false;  ///< Not drawn at all.
  double font_size = 16;
  Anchor anchor = Anchor::kStart;
  double lift = 0.35;  ///< How far above its baseline the middle of a text stands, as a share of the font's size.
  Transform place;
};

/// The style sheet and the gradients of a picture.
class Styles {
 public:
  explicit Styles(std::string_view svg);

  /// How `tag` looks inside something that looks like `outer`: its attributes, then what style sheets say by tag, class
  /// and id, then its style attribute. Other selectors and all at-rules are passed over.
  Look look_of(const Piece& tag, const Look& outer) const;

 private:
  struct Rule {
    std::string_view selector;
    std::string_view declarations;
  };

  void read_sheet(std::string_view sheet);
  void set(Look& look, std::string_view property, std::string_view value) const;
  void set_all(Look& look, std::string_view declarations) const;
  Paint paint(std::string_view value) const;
  Paint gradient(std::string_view id, int depth) const;

  struct Gradient {
    std::vector<Colour> stops;
    std::string_view like;  ///< The id of the gradient that has the stops, or empty.
    bool clear = false;     ///< Has stops of unknown colour, or that something shines through.
  };
  std::vector<Rule> rules_;
  std::map<std::string_view, Gradient> gradients_;
};

}  // namespace waymark::svg
