#include "base/html.h"

namespace waymark {
namespace {

void escape(std::string& out, std::string_view words) {
  for (const char c : words) {
    switch (c) {
      case '&':
        out += "&amp;";
        break;
      case '<':
        out += "&lt;";
        break;
      case '>':
        out += "&gt;";
        break;
      case '"':
        out += "&quot;";
        break;
      case '\'':
        out += "&#39;";
        break;
      default:
        out += c;
    }
  }
}

}  // namespace

// NUL cannot stand in HTML, so no real value is ever taken for one of these.
const std::string Html::kAbsent{"\0absent", 7};
const std::string Html::kPresent{"\0present", 8};

void Html::tag(std::string_view name, const Attributes& attributes) {
  out_ += '<';
  out_ += name;
  for (const auto& [key, value] : attributes) {
    if (value == kAbsent) continue;
    out_ += ' ';
    out_ += key;
    if (value == kPresent) continue;
    out_ += "=\"";
    escape(out_, value);
    out_ += '"';
  }
  out_ += '>';
}

Html& Html::open(std::string_view name, const Attributes& attributes) {
  tag(name, attributes);
  open_.emplace_back(name);
  return *this;
}

Html& Html::empty(std::string_view name, const Attributes& attributes) {
  tag(name, attributes);
  return *this;
}

Html& Html::text(std::string_view words) {
  escape(out_, words);
  return *this;
}

Html& Html::close() {
  out_ += "</";
  out_ += open_.back();
  out_ += '>';
  open_.pop_back();
  return *this;
}

Html& Html::element(std::string_view name, const Attributes& attributes, std::string_view words) {
  return open(name, attributes).text(words).close();
}

Html& Html::append(const Html& part) {
  out_ += part.out_;
  return *this;
}

std::string Html::document(const Html& page) {
  return "<!doctype html>\n" + page.str() + "\n";
}

}  // namespace waymark
