#include "author/export_shared.h"

#include <algorithm>
#include <string>
#include <vector>

#include "base/text.h"

namespace waymark::author {
namespace {

std::string text_of(const JsonValue& object, std::string_view name) {
  const JsonValue* value = object.find(name);
  return value == nullptr ? std::string() : value->string;
}

/// "Northern Ireland" of "northern-ireland".
std::string area_name(std::string id) {
  bool begins = true;
  for (char& c : id) {
    if (c == '-') c = ' ';
    if (begins && c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
    begins = c == ' ';
  }
  return id;
}

std::string areas_of(const JsonValue& service) {
  const JsonValue* areas = service.find("areas");
  if (areas == nullptr) return "everywhere";
  std::vector<std::string> names;
  for (const JsonValue& area : areas->items) names.push_back(area_name(area.string));
  return "in " + join(names, ", ");
}

/// "Smith, Sam", or what stands for a name.
std::string author_name(const JsonValue& author) {
  const std::string literal = text_of(author, "literal");
  if (!literal.empty()) return literal;
  const std::string given = text_of(author, "given");
  return text_of(author, "family") + (given.empty() ? "" : ", " + given);
}

std::string authors_of(const JsonValue& source) {
  const JsonValue* authors = source.find("author");
  std::vector<std::string> names;
  if (authors == nullptr) return {};
  for (const JsonValue& author : authors->items) names.push_back(author_name(author));
  return join(names, "; ");
}

/// "2002" or "2009-12-17", as far as it is known.
std::string date_of(const JsonValue& source) {
  const JsonValue* issued = source.find("issued");
  const JsonValue* parts = issued == nullptr ? nullptr : issued->find("date-parts");
  if (parts == nullptr || parts->items.empty()) return {};
  std::vector<std::string> numbers;
  for (const JsonValue& part : parts->items.front().items) {
    const std::string number = part.string.empty() ? std::to_string(part.integer) : part.string;
    numbers.push_back(number.size() == 1 ? "0" + number : number);
  }
  return join(numbers, "-");
}

/// The words as a sentence: with a full stop, unless they end with one.
std::string sentence(const std::string& words) {
  if (words.empty()) return {};
  const bool ends = words.ends_with('.') || words.ends_with('?') || words.ends_with('!');
  return words + (ends ? " " : ". ");
}

}  // namespace

const JsonValue* with_id(const JsonValue& array, std::string_view id) {
  const auto found = std::find_if(array.items.begin(), array.items.end(),
                                  [&](const JsonValue& item) { return text_of(item, "id") == id; });
  return found == array.items.end() ? nullptr : &*found;
}

void put_service(const JsonValue& service, Html& html) {
  html.open("p").element("strong", {}, text_of(service, "name") + ": ");
  html.text(sentence(text_of(service, "what")) + sentence(text_of(service, "reach")));
  html.element(
      "small", {},
      "· " + areas_of(service) + " · last checked " + text_of(service, "checked") + " · id " + text_of(service, "id"));
  html.close();
}

void put_source(const JsonValue& source, Html& html) {
  const std::string authors = authors_of(source);
  const std::string date = date_of(source);
  html.text(sentence(authors + (date.empty() ? "" : authors.empty() ? date : " (" + date + ")")));
  html.text(sentence(text_of(source, "title")) + sentence(text_of(source, "container-title")));
  const std::string publisher = text_of(source, "publisher");
  if (publisher != authors) html.text(sentence(publisher));
  const std::string address = text_of(source, "URL");
  if (!address.empty()) html.element("a", {{"href", address}}, address);
  const std::string note = text_of(source, "note");
  if (!note.empty()) html.text(" ").element("i", {}, "Note: " + note);
}

}  // namespace waymark::author
