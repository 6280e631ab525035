#include "author/export_parts.h"

#include <algorithm>

#include "author/export_shared.h"
#include "lesson/kinds.h"
#include "lesson/markdown.h"

namespace waymark::author {
namespace {

using Type = Value::Type;

const char* element_of(const Span& span) {
  return span.strong ? "strong" : span.emphasis ? "em" : "span";
}

/// Of the words of an object the first of these opens it.
constexpr std::string_view kOpening[] = {"prompt", "title", "term", "name", "label", "left", "text"};
/// What needs no name before it: one sees what it is.
constexpr std::string_view kNameless[] = {"ask",      "blocks",  "choices", "items",   "lines",
                                          "messages", "options", "pairs",   "picture", "text"};

bool is_among(std::string_view name, std::span<const std::string_view> names) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

/// "Long description" of "longDescription", "Single choice" of "single-choice".
std::string in_words(std::string_view name) {
  std::string words;
  for (const char c : name) {
    const bool capital = c >= 'A' && c <= 'Z';
    if (capital) words += ' ';
    words += capital ? static_cast<char>(c - 'A' + 'a') : c == '-' ? ' ' : c;
  }
  return words;
}

std::string as_heading(std::string_view name) {
  std::string words = in_words(name);
  if (!words.empty() && words[0] >= 'a' && words[0] <= 'z') words[0] = static_cast<char>(words[0] - 'a' + 'A');
  return words;
}

bool is_words(const FieldRow& row) {
  return row.value.type == Type::kWords || row.value.type == Type::kText;
}

bool holds_parts(const FieldRow& row) {
  return row.value.type == Type::kObject || row.value.type == Type::kKind;
}

bool is_nameless(const FieldRow& row) {
  return is_among(row.name, kNameless);
}

/// As the address of a picture that stands in the page itself (RFC 2397).
std::string data_address(std::string_view svg) {
  constexpr std::string_view kDigits = "0123456789ABCDEF";
  std::string address = "data:image/svg+xml,";
  for (const char c : svg) {
    const auto byte = static_cast<unsigned char>(c);
    const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    if (plain) {
      address += c;
    } else {
      address += {'%', kDigits[byte >> 4U], kDigits[byte & 15U]};
    }
  }
  return address;
}

/// What a "set" does: "told_friend to yes, drinks up by 1".
std::string settings_in_words(const JsonValue& set) {
  std::vector<std::string> words;
  for (const auto& [name, _, value] : set.members) {
    if (value.kind == JsonValue::Kind::kObject) {
      const std::int64_t step = value.find("add")->integer;
      words.push_back(name + (step < 0 ? " down by " : " up by ") + std::to_string(step < 0 ? -step : step));
    } else {
      const bool flag = value.kind == JsonValue::Kind::kBool;
      const std::string number = value.kind == JsonValue::Kind::kInteger ? std::to_string(value.integer) : value.string;
      words.push_back(name + " to " + (flag ? (value.boolean ? "yes" : "no") : number));
    }
  }
  return join(words, ", ");
}

}  // namespace

std::vector<ExportParts::Given> ExportParts::given_in(const JsonValue& object, const Shape& shape,
                                                      std::span<const std::string_view> elsewhere) const {
  std::vector<Given> fields;
  if (shape.base != nullptr) fields = given_in(object, *shape.base, elsewhere);
  for (const FieldRow& row : shape.fields) {
    const JsonValue* value = object.find(row.name);
    if (value != nullptr && row.name != "kind" && !is_among(row.name, elsewhere)) fields.push_back({&row, value});
  }
  return fields;
}

/// Whether it fits beside the words.
bool ExportParts::is_short(const Given& field) const {
  if (field.row->value.type == Type::kWays) return field.value->kind == JsonValue::Kind::kString;
  return !is_words(*field.row) && !holds_parts(*field.row) && field.row->value.type != Type::kFile;
}

void ExportParts::put(const JsonValue& object, const Shape& shape, std::span<const std::string_view> elsewhere) {
  const std::vector<Given> fields = given_in(object, shape, elsewhere);
  const Given* words = nullptr;
  for (const Given& field : fields) {
    const bool opens = is_among(field.row->name, kOpening) && field.value->kind == JsonValue::Kind::kString;
    if (opens && words == nullptr) words = &field;
  }
  put_first_line(fields, words);
  for (const Given& field : fields) {
    if (&field != words && !is_short(field)) put_field(field);
  }
}

/// A mark of what is right and who says something stand before the words. ("from" is a compartment or points, too.)
bool ExportParts::opens_line(const Given& field) const {
  if (field.row->name == "correct") return true;
  return field.row->name == "from" && field.value->kind == JsonValue::Kind::kString &&
         !speaker(field.value->string).empty();
}

/// Its name, or nothing when nobody is called so.
std::string ExportParts::speaker(const std::string& key) const {
  if (key == "me") return "You";
  if (key == "narrator") return "Narrator";
  const auto found = lesson_.speakers.find(key);
  return found == lesson_.speakers.end() ? std::string() : found->second;
}

/// The words that open it, and all that is short.
void ExportParts::put_first_line(const std::vector<Given>& fields, const Given* words) {
  const bool any_short = std::any_of(fields.begin(), fields.end(), [&](const Given& each) { return is_short(each); });
  if (words == nullptr && !any_short) return;
  html_.open("p");
  for (const Given& field : fields) {
    if (field.row->name == "correct" && field.value->boolean) html_.element("strong", {{"class", "right"}}, "✓ ");
    if (field.row->name != "from" || !opens_line(field)) continue;
    html_.element("strong", {}, speaker(field.value->string) + ": ");
  }
  if (words != nullptr) {
    html_.open(words->row->name == "text" ? "span" : "strong");
    put_words(*words->row, words->value->string);
    html_.close();
  }
  html_.open("small");
  bool first = words == nullptr;
  for (const bool ids : {false, true}) {  // What it is called says least, and comes last.
    for (const Given& field : fields) {
      if (!is_short(field) || (field.row->name == "id") != ids || opens_line(field)) continue;
      if (!first) html_.text(" · ");
      first = false;
      put_short(field);
    }
  }
  html_.close().close();
}

void ExportParts::put_short(const Given& field) {
  const std::string_view name = field.row->name;
  if (name == "when") {
    html_.text("only if ");
  } else if (name != "goto" && name != "next") {
    html_.text(in_words(name) + " ");
  }
  if (field.value->kind != JsonValue::Kind::kArray) return put_short_value(*field.row, *field.value);
  for (const JsonValue& item : field.value->items) {
    if (&item != &field.value->items.front()) html_.text(", ");
    put_short_value(*field.row, item);
  }
}

void ExportParts::put_short_value(const FieldRow& row, const JsonValue& value) {
  switch (value.kind) {
    case JsonValue::Kind::kString:
      if (row.name == "goto" || row.name == "detour" || row.value.type == Type::kWays) {
        put_page_link(value.string);
      } else if (row.name == "group" && groups_ != nullptr) {
        html_.text(with_id(*groups_, value.string)->find("name")->string);
      } else if (row.value.type == Type::kCondition) {
        html_.element("code", {}, value.string);
      } else {
        html_.text(value.string);
      }
      return;
    case JsonValue::Kind::kBool:
      html_.text(value.boolean ? "yes" : "no");
      return;
    case JsonValue::Kind::kObject:
      html_.text(settings_in_words(value));
      return;
    default:
      html_.element("code", {}, canonical_json(value));
  }
}

void ExportParts::put_page_link(const std::string& id) {
  const std::size_t index = lesson_.index_of(id);
  html_.element("a", {{"href", "#page-" + id}}, "→ " + std::to_string(index + 1) + ". " + lesson_.pages[index].title);
}

void ExportParts::put_field(const Given& field) {
  const FieldRow& row = *field.row;
  const bool many = field.value->kind == JsonValue::Kind::kArray;
  const std::span<const JsonValue> values = many ? std::span(field.value->items) : std::span(field.value, 1);
  if (is_words(row)) {
    for (const JsonValue& value : values) {
      html_.open("p");
      if (!is_nameless(row) && &value == &values.front()) html_.element("i", {}, as_heading(row.name) + ": ");
      put_words(row, value.string);
      html_.close();
    }
    return;
  }
  if (row.value.type == Type::kFile) return put_picture(field.value->string);
  const bool ordered = in_order_ && row.name == "items";
  if (!is_nameless(row) || ordered) {
    html_.open("p").element("i", {}, as_heading(row.name) + (ordered ? ", in the right order" : "")).close();
  }
  html_.open(ordered ? "ol" : "ul");
  for (const JsonValue& value : values) {
    html_.open("li");
    if (row.value.type == Type::kKind) {
      put_kind(value, *row.value.kinds);
    } else {
      put(value, *row.value.shape);
    }
    html_.close();
  }
  html_.close();
}

void ExportParts::put_items(const JsonValue& array, const Kinds& kinds) {
  html_.open("ul");
  for (const JsonValue& item : array.items) {
    html_.open("li");
    put_kind(item, kinds);
    html_.close();
  }
  html_.close();
}

void ExportParts::put_kind(const JsonValue& object, const Kinds& kinds) {
  const Shape& shape = *shape_of(object, kinds);
  if (shape.kind != "paragraph") html_.open("p").element("i", {}, as_heading(shape.kind)).close();
  if (shape.kind == "true-or-false") {
    constexpr std::string_view kAsAnswers[] = {"answer", "feedback"};
    put(object, shape, kAsAnswers);
    return put_answers(object);
  }
  in_order_ = shape.kind == "put-in-order";
  groups_ = shape.kind == "sort-into-groups" ? object.find("groups") : nullptr;
  put(object, shape);
}

/// As the options of other questions stand there.
void ExportParts::put_answers(const JsonValue& true_or_false) {
  constexpr FieldRow kSaid = {"feedback", kOptional, is::text(), ""};
  const JsonValue* feedback = true_or_false.find("feedback");
  html_.open("ul");
  for (const bool answer : {true, false}) {
    html_.open("li").open("p");
    if (true_or_false.find("answer")->boolean == answer) html_.element("strong", {{"class", "right"}}, "✓ ");
    html_.text(answer ? "True" : "False").close();
    if (feedback != nullptr) put_field({&kSaid, feedback->find(answer ? "true" : "false")});
    html_.close();
  }
  html_.close();
}

void ExportParts::put_words(const FieldRow& row, const std::string& written) {
  if (row.value.type == Type::kWords) {
    html_.text(written);
    return;
  }
  const ReadMarkdown read = read_markdown(written);
  auto slot = read.slots.begin();
  for (std::size_t i = 0; i < read.text.spans.size(); ++i) {
    const Span& span = read.text.spans[i];
    if (slot == read.slots.end() || slot->span != i) {
      html_.element(span.strong || span.word.empty() ? element_of(span) : "u", {}, span.text);
      continue;
    }
    const auto fact = lesson_.facts.find(slot->id);
    if (slot->name == "fact" && fact != lesson_.facts.end()) {
      put_text(fact->second.text);
      for (const std::string& key : fact->second.sources) put_citation(key);
    } else {
      html_.element("code", {}, "[ " + slot->id + " ]");
    }
    ++slot;
  }
  for (const std::string& key : read.text.cites) put_citation(key);
}

void ExportParts::put_text(const Text& text) {
  for (const Span& span : text.spans) html_.element(element_of(span), {}, span.text);
}

void ExportParts::put_citation(const std::string& key) {
  const auto found = std::find(cited_.begin(), cited_.end(), key);
  const std::string number = std::to_string(found - cited_.begin() + 1);
  if (found == cited_.end()) cited_.push_back(key);
  html_.text(" ").element("a", {{"href", "#source-" + number}}, "[" + number + "]");
}

void ExportParts::put_picture(const std::string& name) {
  const auto file = lesson_.media.find(name);
  if (!name.ends_with(".svg") || file == lesson_.media.end()) {
    html_.open("p").element("code", {}, name).close();
    return;
  }
  html_.empty("img", {{"src", data_address(file->second)}, {"alt", name}});
}

}  // namespace waymark::author
