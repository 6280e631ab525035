#include "lesson/read_sources.h"

#include "lesson/shapes.h"

namespace waymark {

namespace {

using Kind = JsonValue::Kind;

/// A year as CSL writes it: 2002 or "2002".
std::string year_of(const JsonValue& value) {
  if (value.kind == Kind::kInteger) return std::to_string(value.integer);
  const bool digits = value.string.find_first_not_of("0123456789") == std::string::npos;
  return value.kind == Kind::kString && digits ? value.string : std::string();
}

/// The year of {"date-parts": [[2002, 3]]}.
std::string read_year(Field field, Report& report) {
  if (!has_type(field, Kind::kObject, report)) return {};
  const JsonValue* parts = field.value->find("date-parts");
  const bool dated = parts != nullptr && !parts->items.empty() && !parts->items.front().items.empty();
  std::string year = dated ? year_of(parts->items.front().items.front()) : std::string();
  if (year.empty()) report.tell(Mistake::kBadIssued, field.value->offset, {});
  return year;
}

/// The name under which the first author is known, or empty.
std::string read_first_author(Field field, Report& report) {
  if (!has_type(field, Kind::kArray, report) || field.value->items.empty()) return {};
  const JsonValue& author = field.value->items.front();
  if (!has_type({"author", &author}, Kind::kObject, report)) return {};
  const JsonValue* literal = author.find("literal");
  return read_words({"author", literal != nullptr ? literal : author.find("family")}, report);
}

std::string first_of(const std::string& one, const std::string& second, const std::string& third) {
  if (!one.empty()) return one;
  return second.empty() ? third : second;
}

void read_source(const JsonValue& value, ReadSources& read, Report& report) {
  Fields fields(value, kSourceShape, report);
  Source source;
  const Field id = fields["id"];
  source.id = read_words(id, report);
  source.title = read_words(fields["title"], report);
  const std::string journal = read_words(fields["container-title"], report);
  const std::string publisher = read_words(fields["publisher"], report);
  const std::string author = read_first_author(fields["author"], report);
  source.publisher = first_of(journal, publisher, author);
  source.year = read_year(fields["issued"], report);
  source.url = read_words(fields["URL"], report);
  fields.finish_open();
  if (source.id.empty()) return read.names.miss_one();
  if (const std::size_t* before = read.names.take(source.id, id.value->offset)) {
    report.tell(Mistake::kDoubledId, id.value->offset, {source.id, report.line_of(*before), "source"});
  }
  read.sources.emplace(source.id, std::move(source));
}

constexpr FieldRow kSourceFields[] = {
    {"id", kRequired, is::of(Value::Type::kKey), "How lessons cite it: [@id].", R"("nhs-2024")"},
    {"title", kRequired, is::words(), "Its title, as it is shown.", R"("Alcohol units")"},
    {"container-title", kOptional, is::words(), "The journal or site that it stands in."},
    {"publisher", kOptional, is::words(), "Who published it.", R"("NHS")"},
    {"author", kOptional, is::of(Value::Type::kOpen), "Who wrote it, as CSL writes names.",
     R"([{ "family": "Pennings", "given": "E. J. M." }])"},
    {"issued", kOptional, is::of(Value::Type::kOpen), "When, as CSL writes dates.", R"({ "date-parts": [[2002]] })"},
    {"URL", kOptional, is::words(), "Where it can be read.", R"("https://www.nhs.uk/")"},
};

}  // namespace

constinit const Shape kSourceShape = {.noun = "source", .fields = kSourceFields, .open = true};

ReadSources read_sources(const JsonValue* value, Report& report) {
  ReadSources read;
  const Field file = {"sources", value};
  if (!has_type(file, Kind::kArray, report)) {
    read.names.miss_one();
    return read;
  }
  for (const JsonValue& item : value->items) read_source(item, read, report);
  return read;
}

}  // namespace waymark
