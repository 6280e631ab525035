#include "lesson/svg/xml_reader.h"

#include <algorithm>
#include <charconv>
#include <utility>

namespace waymark::svg {

namespace {

constexpr std::string_view kSpace = " \t\r\n";
constexpr std::string_view kNoName = " \t\r\n=/><\"'&;";  // Ends a name; what else XML forbids in one harms nobody.
constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
constexpr std::string_view kCdata = "<![CDATA[";
constexpr const char* kSaveAgain = "Save the picture as plain SVG again.";

std::string tag(std::string_view name) {
  return "<" + std::string(name) + ">";
}

/// The character that an entity stands for, if XML knows it: "amp", "#38", "#x26". Those beyond ASCII become "?": only
/// what can stand in an address is looked at.
std::optional<char> meant_by(std::string_view entity) {
  for (const auto& [name, character] :
       {std::pair{"amp", '&'}, {"lt", '<'}, {"gt", '>'}, {"quot", '"'}, {"apos", '\''}}) {
    if (entity == name) return character;
  }
  if (!entity.starts_with('#')) return std::nullopt;
  const bool hexadecimal = entity.starts_with("#x");
  const std::string_view digits = entity.substr(hexadecimal ? 2 : 1);
  unsigned code = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), code, hexadecimal ? 16 : 10);
  if (digits.empty() || error != std::errc() || end != digits.data() + digits.size() || code == 0) return std::nullopt;
  return code < 0x80 ? static_cast<char>(code) : '?';
}

}  // namespace

XmlReader::XmlReader(std::string_view xml) : xml_(xml) {
  if (xml_.starts_with(kByteOrderMark)) at_ = kByteOrderMark.size();
}

XmlPiece XmlReader::next() {
  while (!fault_ && at_ < xml_.size()) {
    const std::string_view rest = xml_.substr(at_);
    if (rest.starts_with("<!--")) {
      skip_comment();
    } else if (rest.starts_with(kCdata)) {
      return read_as_it_stands();
    } else if (rest.starts_with("<!")) {
      skip_declaration();
    } else if (rest.starts_with("<?")) {
      return read_instruction();
    } else if (rest.starts_with("</")) {
      close_tag();
    } else if (rest.starts_with('<')) {
      return read_tag();
    } else if (open_.empty() && kSpace.find(rest.front()) != std::string_view::npos) {
      ++at_;
    } else {
      return read_text();
    }
  }
  if (fault_) return {};
  if (!open_.empty()) {
    return refuse(open_.back().offset, tag(open_.back().name) + " is never closed",
                  "Write </" + std::string(open_.back().name) + "> where it ends.");
  }
  if (!had_root_) return refuse(0, "it holds nothing", kSaveAgain);
  return {};
}

XmlPiece XmlReader::refuse(std::size_t offset, std::string what, std::string hint) {
  fault_ = {offset, std::move(what), std::move(hint)};
  return {};
}

std::size_t XmlReader::line_of(std::size_t offset) const {
  return 1 +
         static_cast<std::size_t>(std::count(xml_.begin(), xml_.begin() + static_cast<std::ptrdiff_t>(offset), '\n'));
}

bool XmlReader::skip_comment() {
  const std::size_t end = xml_.find("-->", at_ + 4);
  if (end == std::string_view::npos) {
    refuse(at_, "this comment is never closed", "Write --> where it ends.");
    return false;
  }
  at_ = end + 3;
  return true;
}

bool XmlReader::skip_declaration() {
  const std::size_t end = xml_.find_first_of(">[", at_);
  if (end == std::string_view::npos || xml_[end] == '[') {
    refuse(at_, "its document type declares what a picture has no need of", kSaveAgain);
    return false;
  }
  at_ = end + 1;
  return true;
}

XmlPiece XmlReader::read_instruction() {
  const std::size_t begin = at_;
  const std::size_t end = xml_.find("?>", at_);
  if (end == std::string_view::npos) return refuse(at_, "this instruction is never closed", "Write ?> where it ends.");
  at_ = end + 2;
  return {.kind = XmlPiece::Kind::kInstruction,
          .offset = begin,
          .text = std::string(xml_.substr(begin + 2, end - begin - 2))};
}

bool XmlReader::close_tag() {
  const std::size_t begin = at_;
  at_ += 2;
  const std::string_view name = read_name();
  skip_space();
  const std::string closing = "</" + std::string(name) + ">";
  if (!take('>')) {
    refuse(begin, "the end tag </" + std::string(name) + " is never closed", "Write > after its name.");
  } else if (open_.empty()) {
    refuse(begin, closing + " closes nothing", "Take it out.");
  } else if (open_.back().name != name) {
    refuse(begin,
           closing + " stands where the " + tag(open_.back().name) + " of line " +
               std::to_string(line_of(open_.back().offset)) + " is still open",
           "Write </" + std::string(open_.back().name) + "> before it.");
  } else {
    open_.pop_back();
  }
  return !fault_;
}

XmlPiece XmlReader::read_tag() {
  XmlPiece piece = {.kind = XmlPiece::Kind::kTag, .offset = at_};
  ++at_;
  piece.name = read_name();
  if (piece.name.empty()) return refuse(piece.offset, "a < stands alone", "A < to be read is written &lt;.");
  if (open_.empty() && had_root_) {
    return refuse(piece.offset, tag(piece.name) + " stands behind the end of the picture", kSaveAgain);
  }
  had_root_ = true;
  for (;;) {
    const std::size_t before = at_;
    skip_space();
    if (take('>')) {
      open_.push_back({piece.name, piece.offset});
      return piece;
    }
    if (take('/')) {
      if (take('>')) return piece;
      return refuse(piece.offset, "the tag <" + std::string(piece.name) + " is never closed",
                    "Write /> where it ends.");
    }
    if (at_ == xml_.size() || xml_[at_] == '<') {
      return refuse(piece.offset, "the tag <" + std::string(piece.name) + " is never closed", "Write > where it ends.");
    }
    if (at_ == before) return refuse(at_, "a space is missing between two attributes", "Write one.");
    if (!read_attribute(piece)) return {};
  }
}

bool XmlReader::read_attribute(XmlPiece& piece) {
  XmlAttribute attribute = {.name = read_name(), .value = {}, .offset = at_};
  attribute.offset -= attribute.name.size();
  const std::string name(attribute.name);
  skip_space();
  const bool equals = take('=');
  skip_space();
  const char quote = at_ < xml_.size() ? xml_[at_] : '\0';
  if (name.empty() || !equals || (quote != '"' && quote != '\'')) {
    refuse(attribute.offset, "the tag " + tag(piece.name) + " holds something that is no attribute",
           "An attribute is written as name=\"value\".");
    return false;
  }
  const std::size_t begin = ++at_;
  const std::size_t end = xml_.find(quote, begin);
  const std::string_view written = xml_.substr(begin, std::min(end, xml_.size()) - begin);
  if (end == std::string_view::npos || written.find('<') != std::string_view::npos) {
    refuse(attribute.offset, "the value of \"" + name + "\" is never closed",
           std::string("Write ") + quote + " where it ends; a < to be read is written &lt;.");
    return false;
  }
  at_ = end + 1;
  if (!decode(written, begin, attribute.value)) return false;
  for (const XmlAttribute& other : piece.attributes) {
    if (other.name != attribute.name) continue;
    refuse(attribute.offset, tag(piece.name) + " has \"" + name + "\" twice", "Keep one of the two.");
    return false;
  }
  piece.attributes.push_back(std::move(attribute));
  return true;
}

XmlPiece XmlReader::read_text() {
  XmlPiece piece = {.kind = XmlPiece::Kind::kText, .offset = at_};
  if (open_.empty()) {
    return refuse(
        at_, std::string("words stand ") + (had_root_ ? "behind the end" : "before the beginning") + " of the picture",
        "Take them out.");
  }
  piece.name = open_.back().name;
  const std::size_t end = std::min(xml_.find('<', at_), xml_.size());
  const std::string_view written = xml_.substr(at_, end - at_);
  at_ = end;
  if (!decode(written, piece.offset, piece.text)) return {};
  return piece;
}

XmlPiece XmlReader::read_as_it_stands() {
  XmlPiece piece = {.kind = XmlPiece::Kind::kText, .offset = at_};
  const std::size_t begin = at_ + kCdata.size();
  const std::size_t end = xml_.find("]]>", begin);
  if (end == std::string_view::npos || open_.empty()) {
    return refuse(at_, "this CDATA stands outside of the picture, or is never closed", "Write ]]> where it ends.");
  }
  piece.name = open_.back().name;
  piece.text = xml_.substr(begin, end - begin);
  at_ = end + 3;
  return piece;
}

std::string_view XmlReader::read_name() {
  const std::size_t begin = at_;
  at_ = std::min(xml_.find_first_of(kNoName, at_), xml_.size());
  return xml_.substr(begin, at_ - begin);
}

void XmlReader::skip_space() {
  at_ = std::min(xml_.find_first_not_of(kSpace, at_), xml_.size());
}

bool XmlReader::take(char expected) {
  if (at_ == xml_.size() || xml_[at_] != expected) return false;
  ++at_;
  return true;
}

/// Puts what `written` means into `meant`; false when there is a fault in it.
bool XmlReader::decode(std::string_view written, std::size_t offset, std::string& meant) {
  for (std::size_t at = 0; at < written.size();) {
    const std::size_t mark = std::min(written.find('&', at), written.size());
    meant += written.substr(at, mark - at);
    if (mark == written.size()) return true;
    const std::size_t end = written.find(';', mark);
    const std::string_view entity = end == std::string_view::npos || end - mark > 10
                                        ? std::string_view()
                                        : written.substr(mark + 1, end - mark - 1);
    const std::optional<char> character = meant_by(entity);
    if (!character) {
      refuse(offset + mark, "this & begins nothing that XML knows", "An & to be read is written &amp;.");
      return false;
    }
    meant += *character;
    at = end + 1;
  }
  return true;
}

}  // namespace waymark::svg
