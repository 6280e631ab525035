#include "lesson/svg/scanner.h"

#include <algorithm>

namespace waymark::svg {

namespace {

constexpr std::string_view kSpace = " \t\r\n";
constexpr std::string_view kCdata = "<![CDATA[";

std::string_view without_prefix(std::string_view name) {
  const std::size_t colon = name.find(':');
  return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

}  // namespace

std::string_view Piece::attribute(std::string_view key) const {
  const auto found =
      std::find_if(attributes.begin(), attributes.end(), [&](const auto& attribute) { return attribute.first == key; });
  return found == attributes.end() ? std::string_view() : found->second;
}

Piece Scanner::next() {
  while (at_ < xml_.size()) {
    const std::string_view rest = xml_.substr(at_);
    if (rest.starts_with("<!--")) {
      skip_past("-->");
    } else if (rest.starts_with(kCdata)) {
      const std::size_t begin = at_ + kCdata.size();
      const std::size_t end = std::min(xml_.find("]]>", begin), xml_.size());
      skip_past("]]>");
      return {.kind = Piece::Kind::kText, .text = xml_.substr(begin, end - begin)};
    } else if (rest.starts_with("<!") || rest.starts_with("<?")) {
      skip_past(">");
    } else if (rest.starts_with("</")) {
      return close_tag();
    } else if (rest.starts_with('<')) {
      return read_tag();
    } else {
      const std::size_t end = std::min(xml_.find('<', at_), xml_.size());
      const std::string_view text = xml_.substr(at_, end - at_);
      at_ = end;
      if (text.find_first_not_of(kSpace) == std::string_view::npos) continue;
      return {.kind = Piece::Kind::kText, .text = text};
    }
  }
  return {};
}

Piece Scanner::close_tag() {
  const std::size_t begin = at_ + 2;
  skip_past(">");
  const std::string_view inside = xml_.substr(begin, at_ - begin);
  return {.kind = Piece::Kind::kClose, .name = without_prefix(inside.substr(0, inside.find_first_of(" \t\r\n>")))};
}

/// REQUIRES: a < stands at at_.
Piece Scanner::read_tag() {
  Piece tag = {.kind = Piece::Kind::kOpen};
  std::size_t end = std::min(xml_.find_first_of(" \t\r\n/>", at_), xml_.size());
  tag.name = without_prefix(xml_.substr(at_ + 1, end - at_ - 1));
  at_ = end;
  for (;;) {
    at_ = std::min(xml_.find_first_not_of(kSpace, at_), xml_.size());
    if (at_ == xml_.size()) return tag;
    if (xml_[at_] == '>') {
      ++at_;
      return tag;
    }
    if (xml_[at_] == '/') {
      tag.closed_at_once = true;
      ++at_;
      continue;
    }
    const std::size_t name_end = std::min(xml_.find_first_of(" \t\r\n=/>", at_), xml_.size());
    const std::string_view name = xml_.substr(at_, name_end - at_);
    at_ = std::min(xml_.find_first_not_of(kSpace, name_end), xml_.size());
    if (at_ == xml_.size() || xml_[at_] != '=') {
      if (name.empty()) ++at_;  // Something that no tag holds.
      continue;
    }
    at_ = std::min(xml_.find_first_of("\"'>", at_), xml_.size());
    if (at_ == xml_.size() || xml_[at_] == '>') continue;
    end = std::min(xml_.find(xml_[at_], at_ + 1), xml_.size());
    tag.attributes.emplace_back(without_prefix(name), xml_.substr(at_ + 1, end - at_ - 1));
    at_ = std::min(end + 1, xml_.size());
  }
}

void Scanner::skip_past(std::string_view end) {
  const std::size_t found = xml_.find(end, at_);
  at_ = found == std::string_view::npos ? xml_.size() : found + end.size();
}

}  // namespace waymark::svg
