#include <filesystem>
#include <map>
#include <ostream>

#include "author/commands.h"
#include "base/html.h"
#include "files/content_folder.h"
#include "lesson/markdown.h"
#include "lesson/migrations.h"
#include "lesson/shapes.h"

namespace waymark::author {
namespace {

using Type = Value::Type;

constexpr std::string_view kStyle = R"(
body { max-width: 46rem; margin: 2rem auto; padding: 0 1rem; font: 11pt/1.5 system-ui, sans-serif; color: #222; }
h1, h2, h3 { line-height: 1.2; } h2 { margin-top: 2.5rem; border-top: 2px solid #1f6f4a; padding-top: .75rem; }
section section { margin: .75rem 0; padding-left: 1rem; border-left: 3px solid #d5ddd8; }
.meta, .name { color: #555; font-size: .85em; } .name { margin: .5rem 0 0; } p { margin: .25rem 0 .5rem; }
.right { font-weight: bold; color: #14532d; } .private { color: #6b2f8a; font-weight: bold; } code { font-size: .95em; }
img { max-width: 22rem; max-height: 16rem; display: block; border: 1px solid #d5ddd8; }
td, th { text-align: left; vertical-align: top; padding: .25rem .75rem .25rem 0; }
@media print { section { break-inside: avoid-page; } h2 { break-after: avoid; } a { color: inherit; } }
)";

/// "Long description" of "longDescription".
std::string in_words(std::string_view name) {
  std::string words;
  for (const char c : name) {
    const bool capital = c >= 'A' && c <= 'Z';
    if (capital) words += ' ';
    words += capital ? static_cast<char>(c - 'A' + 'a') : c;
  }
  if (!words.empty())
    words.front() = static_cast<char>(words.front() - ('a' <= words.front() && words.front() <= 'z' ? 32 : 0));
  return words;
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

/// A lesson as one page to be read on paper: everything that lesson.json holds, in its order, by the shapes of the
/// reader, so that no kind is ever left out.
class Export {
 public:
  Export(const Lesson& lesson, const JsonValue& value) : lesson_(lesson), value_(value) {}

  std::string document();

 private:
  void put_head();
  void put_page(const JsonValue& page, int number);
  void put_fields(const JsonValue& object, const Shape& shape);
  void put_field(const FieldRow& row, const JsonValue& value);
  void put_one(const FieldRow& row, const JsonValue& value);
  void put_text(const std::string& markdown);
  void put_spans(const Text& text);
  void put_citation(const std::string& key);
  void put_picture(const std::string& name);
  void put_sources();
  void put_signatures();
  static const Shape& shape_of(const Kinds& kinds, const JsonValue& object);

  const Lesson& lesson_;
  const JsonValue& value_;
  Html html_;
  std::vector<std::string> cited_;  ///< Keys, in order of first use.
};

const Shape& Export::shape_of(const Kinds& kinds, const JsonValue& object) {
  const std::string& kind = object.find("kind")->string;
  for (const Shape* shape : kinds.shapes) {
    if (shape->kind == kind) return *shape;
  }
  return *kinds.base;
}

void Export::put_citation(const std::string& key) {
  std::size_t number = 0;
  while (number < cited_.size() && cited_[number] != key) ++number;
  if (number == cited_.size()) cited_.push_back(key);
  html_.text(" ").element("a", {{"href", "#source-" + std::to_string(number + 1)}},
                          "[" + std::to_string(number + 1) + "]");
}

void Export::put_spans(const Text& text) {
  for (const Span& span : text.spans) html_.element(span.strong ? "strong" : "span", {}, span.text);
}

void Export::put_text(const std::string& markdown) {
  const ReadMarkdown read = read_markdown(markdown);
  auto slot = read.slots.begin();
  for (std::size_t i = 0; i < read.text.spans.size(); ++i) {
    const Span& span = read.text.spans[i];
    if (slot == read.slots.end() || slot->span != i) {
      html_.element(span.strong ? "strong" : "span", {}, span.text);
      continue;
    }
    const auto fact = lesson_.facts.find(slot->id);
    if (slot->name == "fact" && fact != lesson_.facts.end()) {
      put_spans(fact->second.text);
      for (const std::string& key : fact->second.sources) put_citation(key);
    } else {
      html_.element("code", {}, "(gap: " + slot->id + ")");
    }
    ++slot;
  }
  for (const std::string& key : read.text.cites) put_citation(key);
}

void Export::put_picture(const std::string& name) {
  const auto file = lesson_.media.find(name);
  if (!name.ends_with(".svg") || file == lesson_.media.end()) {
    html_.element("code", {}, name);
    return;
  }
  html_.empty("img", {{"src", data_address(file->second)}, {"alt", name}});
}

/// One value of the row: of an array, one of its items.
void Export::put_one(const FieldRow& row, const JsonValue& value) {
  switch (row.value.type) {
    case Type::kText:
      html_.open("p");
      put_text(value.string);
      html_.close();
      return;
    case Type::kFile:
      put_picture(value.string);
      return;
    case Type::kObject:
    case Type::kWays:
      html_.open("section");
      put_fields(value, *row.value.shape);
      html_.close();
      return;
    case Type::kKind: {
      const Shape& shape = shape_of(*row.value.kinds, value);
      html_.open("section")
          .open("p", {{"class", "meta"}})
          .text(in_words(shape.kind))
          .text(". ")
          .text(shape.means)
          .close();
      put_fields(value, shape);
      html_.close();
      return;
    }
    default:
      html_.open("p");
      if (value.kind == JsonValue::Kind::kString && lesson_.page(value.string) != nullptr) {
        html_.element("a", {{"href", "#page-" + value.string}}, value.string);
      } else if (value.kind == JsonValue::Kind::kString) {
        html_.text(value.string);
      } else {
        html_.element("code", {}, canonical_json(value));
      }
      html_.close();
  }
}

void Export::put_field(const FieldRow& row, const JsonValue& value) {
  if (row.value.type == Type::kFlag) {
    if (!value.boolean) return;
    html_.element("p", {{"class", row.name == "correct" ? "right" : "name"}},
                  row.name == "correct" ? "Right answer" : in_words(row.name));
    return;
  }
  html_.element("p", {{"class", "name"}}, in_words(row.name));
  if (value.kind != JsonValue::Kind::kArray) return put_one(row, value);
  for (const JsonValue& item : value.items) put_one(row, item);
}

void Export::put_fields(const JsonValue& object, const Shape& shape) {
  if (shape.base != nullptr) put_fields(object, *shape.base);
  for (const FieldRow& row : shape.fields) {
    const JsonValue* value = object.find(row.name);
    if (value != nullptr && row.name != "kind") put_field(row, *value);
  }
}

void Export::put_page(const JsonValue& page, int number) {
  const std::string& id = page.find("id")->string;
  html_.open("section", {{"id", "page-" + id}});
  html_.element("h2", {}, std::to_string(number) + ". " + page.find("title")->string);
  const Shape& shape = shape_of(kPages, page);
  html_.element("p", {{"class", "meta"}}, "Page \"" + id + "\". " + std::string(shape.means));
  if (std::holds_alternative<Private>(lesson_.page(id)->ask)) {
    html_.element("p", {{"class", "private"}}, "Private: what is written or picked here is never sent.");
  }
  for (const Shape* part : {shape.base, &shape}) {
    for (const FieldRow& row : part->fields) {
      const JsonValue* value = page.find(row.name);
      if (value != nullptr && row.name != "kind" && row.name != "id" && row.name != "title") put_field(row, *value);
    }
  }
  html_.close();
}

void Export::put_head() {
  html_.element("h1", {}, lesson_.title);
  html_.element("p", {}, lesson_.summary);
  html_.element("p", {{"class", "meta"}},
                "For review. Lesson \"" + lesson_.id + "\", about " + std::to_string(lesson_.minutes) +
                    " minutes. Reviewed " + lesson_.reviewed + ", to be reviewed again by " + lesson_.expires + ".");
  html_.open("ol");
  for (const Page& page : lesson_.pages) {
    html_.open("li").element("a", {{"href", "#page-" + page.id}}, page.title).close();
  }
  html_.close();
}

void Export::put_sources() {
  html_.open("section").element("h2", {}, "Sources").open("ol");
  for (std::size_t i = 0; i < cited_.size(); ++i) {
    const auto source = lesson_.sources.find(cited_[i]);
    html_.open("li", {{"id", "source-" + std::to_string(i + 1)}});
    if (source != lesson_.sources.end()) {
      const Source& is = source->second;
      html_.text(is.title + (is.publisher.empty() ? "" : ". " + is.publisher) +
                 (is.year.empty() ? "" : ", " + is.year) + ". ");
      if (!is.url.empty()) html_.element("a", {{"href", is.url}}, is.url);
    }
    html_.close();
  }
  html_.close().close();
}

void Export::put_signatures() {
  html_.open("section").element("h2", {}, "Reviewed by").open("table");
  for (const char* what : {"Name and profession", "Date", "What must change before use"}) {
    html_.open("tr").element("th", {}, what).element("td", {}, "________________________________").close();
  }
  html_.close().close();
}

std::string Export::document() {
  html_.open("html", {{"lang", lesson_.language}}).open("head").empty("meta", {{"charset", "utf-8"}});
  html_.element("title", {}, lesson_.title).element("style", {}, kStyle).close().open("body");
  put_head();
  int number = 0;
  for (const JsonValue& page : value_.find("pages")->items) put_page(page, ++number);
  put_sources();
  put_signatures();
  html_.close().close();
  return Html::document(html_);
}

}  // namespace

int export_html(const ExportOptions& options, Streams streams) {
  const auto lesson = open_lesson(options.folder, streams);
  if (lesson == nullptr) return kProblems;
  const auto files = read_lesson_folder(options.folder);
  const auto parsed = parse_json(files->lesson.text);
  const auto value = migrated(*std::get_if<JsonValue>(&parsed));
  const std::string path = options.out.empty() ? lesson->id + ".html" : options.out;
  const Status written = write_whole_file(path, Export(*lesson, *std::get_if<JsonValue>(&value)).document());
  if (!written) {
    streams.err << written.error().message << '\n';
    return kProblems;
  }
  streams.out << path << '\n';
  return kFine;
}

}  // namespace waymark::author
