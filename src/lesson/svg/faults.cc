#include "lesson/svg/faults.h"

#include <algorithm>

#include "base/text.h"
#include "lesson/svg/xml_reader.h"

namespace waymark::svg {

namespace {

std::string in_small_letters(std::string_view words) {
  std::string small(words);
  for (char& c : small) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return small;
}

/// "href" of "xlink:HREF": browsers go by the name alone.
std::string plain_name(std::string_view name) {
  const std::size_t colon = name.rfind(':');
  return in_small_letters(colon == std::string_view::npos ? name : name.substr(colon + 1));
}

/// Whether an address leads to a place in the same file, or holds a picture itself.
bool stays_inside(std::string_view address) {
  address.remove_prefix(std::min(address.find_first_not_of(" \t\r\n\"'"), address.size()));
  const std::string small = in_small_letters(address.substr(0, 32));
  return small.empty() || small.starts_with('#') || small.starts_with("data:image/png;") ||
         small.starts_with("data:image/jpeg;");
}

/// What a style or another value takes from outside of the file, or empty. `style`: it is read as CSS.
std::string taken_from_outside(std::string_view value, bool style) {
  const std::string small = in_small_letters(value);
  for (std::size_t at = small.find("url("); at != std::string::npos; at = small.find("url(", at + 1)) {
    const std::string_view address = value.substr(at + 4, std::min(small.find(')', at), small.size()) - at - 4);
    if (!stays_inside(address)) return "url(" + std::string(address) + ")";
  }
  if (!style) return {};
  for (const std::string_view word : {"@import", "image-set(", "\\"}) {  // A backslash hides what it spells.
    if (small.find(word) != std::string::npos) return std::string(word);
  }
  return {};
}

class Search {
 public:
  explicit Search(std::string_view svg) : svg_(svg) {}

  std::optional<Fault> run() {
    XmlReader reader(svg_);
    for (XmlPiece piece = reader.next(); piece.kind != XmlPiece::Kind::kEnd && !found_; piece = reader.next()) {
      look_at(piece);
    }
    if (!found_ && reader.fault()) {
      tell(Mistake::kBrokenPicture, reader.fault()->offset, reader.fault()->what, reader.fault()->hint);
    }
    return std::move(found_);
  }

 private:
  void look_at(const XmlPiece& piece) {
    switch (piece.kind) {
      case XmlPiece::Kind::kTag:
        return look_at_tag(piece);
      case XmlPiece::Kind::kText:
        if (plain_name(piece.name) == "style") look_at_value(piece.text, true, piece.offset);
        return;
      case XmlPiece::Kind::kInstruction:
        if (piece.text.starts_with("xml-stylesheet")) tell_outside("a style sheet", piece.offset);
        return;
      case XmlPiece::Kind::kEnd:
        return;
    }
  }

  void look_at_tag(const XmlPiece& tag) {
    const std::string name = plain_name(tag.name);
    if (name == "script" || name == "foreignobject") tell_live("<" + std::string(tag.name) + ">", tag.offset);
    for (const XmlAttribute& attribute : tag.attributes) look_at_attribute(attribute);
  }

  void look_at_attribute(const XmlAttribute& attribute) {
    if (attribute.name.starts_with("xmlns")) return;
    const std::string name = plain_name(attribute.name);
    const std::string shown(attribute.name);
    if (name.starts_with("on")) return tell_live("the event handler \"" + shown + "\"", attribute.offset);
    if (name == "attributename" && plain_name(attribute.value) == "href") {
      return tell_live("an animation of \"href\"", attribute.offset);
    }
    const bool address = name == "href" || name == "src" || attribute.name == "xml:base";
    if (address && !stays_inside(attribute.value)) {
      return tell_outside(shown + "=\"" + attribute.value + "\"", attribute.offset);
    }
    look_at_value(attribute.value, name == "style", attribute.offset);
  }

  void look_at_value(std::string_view value, bool style, std::size_t offset) {
    const std::string taken = taken_from_outside(value, style);
    if (!taken.empty()) tell_outside(taken, offset);
  }

  void tell_live(const std::string& what, std::size_t offset) {
    tell(Mistake::kLivePicture, offset, what, "Take it out: a picture of a lesson is looked at, and does nothing.");
  }

  void tell_outside(const std::string& what, std::size_t offset) {
    tell(
        Mistake::kPictureFromOutside, offset, shortened(what, 60),
        "Take it out, or draw it in the picture itself; a PNG or JPEG may stand inside it, as data:image/png;base64,…");
  }

  void tell(Mistake mistake, std::size_t offset, std::string what, std::string hint) {
    if (found_) return;
    const auto lines = std::count(svg_.begin(), svg_.begin() + static_cast<std::ptrdiff_t>(offset), '\n');
    found_ = {mistake, static_cast<std::size_t>(lines) + 1, std::move(what), std::move(hint)};
  }

  std::string_view svg_;
  std::optional<Fault> found_;
};

}  // namespace

std::optional<Fault> find_fault(std::string_view svg) {
  return Search(svg).run();
}

}  // namespace waymark::svg
