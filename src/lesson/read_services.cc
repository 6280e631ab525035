#include "lesson/read_services.h"

#include "lesson/shapes.h"

namespace waymark {

namespace {

/// "tel:" or "sms:" and digits, perhaps with a + before them.
bool is_number(std::string_view href) {
  if (!href.starts_with("tel:") && !href.starts_with("sms:")) return false;
  std::string_view digits = href.substr(4);
  if (digits.starts_with('+')) digits.remove_prefix(1);
  return !digits.empty() && digits.find_first_not_of("0123456789") == std::string_view::npos;
}

bool is_web_address(std::string_view href) {
  constexpr std::string_view kScheme = "https://";
  return href.starts_with(kScheme) && href.size() > kScheme.size() &&
         href.find_first_of(" \"<>\\") == std::string_view::npos;
}

std::string read_href(Field field, Report& report) {
  const std::string href = read_words(field, report);
  if (href.empty() || is_number(href) || is_web_address(href)) return href;
  report.tell(Mistake::kBadHref, field.value->offset, {href});
  return {};
}

/// The words of a list; `read` gives back an item's, or nothing when they are wrong.
std::vector<std::string> read_list(Field field, Report& report, std::string (*read)(Field, Report&)) {
  std::vector<std::string> words;
  for (const JsonValue& item : read_items(field, report)) {
    std::string word = read(field.item(item), report);
    if (!word.empty()) words.push_back(std::move(word));
  }
  return words;
}

std::string read_need(Field field, Report& report) {
  const std::string need = read_words(field, report);
  return need.empty() || is_sound_id(need, field.value->offset, report) ? need : std::string();
}

Service read_service(const JsonValue& value, Names& names, Report& report) {
  Fields fields(value, kServiceShape, report);
  Service service;
  service.id = read_id(fields["id"], "service", names, report);
  service.name = read_words(fields["name"], report);
  service.what = read_words(fields["what"], report);
  service.reach = read_words(fields["reach"], report);
  service.href = read_href(fields["href"], report);
  service.urgent = read_flag(fields["urgent"], false, report);
  service.areas = read_list(fields["areas"], report, read_word);
  service.needs = read_list(fields["needs"], report, read_need);
  read_date(fields["checked"],
            report);  // For whoever looks after the file; nothing that is played shows it.
  fields.finish();
  return service;
}

constexpr FieldRow kServiceFields[] = {
    {"id", kRequired, is::id(), "How signpost pages name it.", R"("frank")"},
    {"name", kRequired, is::words(), "Its name.", R"("FRANK")"},
    {"what", kRequired, is::words(), "For whom and what for, one sentence.", R"("Honest answers about drugs.")"},
    {"reach", kRequired, is::words(), "How to reach it, as one reads it out.", R"("Call 0300 123 6600")"},
    {"href", kOptional, is::of(Value::Type::kAddress), "What a press does: tel:, sms: or https:.",
     R"("tel:03001236600")"},
    {"urgent", kOptional, is::flag(), "Whether it stands first under \"Get help\". Left out: no.", "true"},
    {"areas", kOptional, is::array(is::word(kAreas)), "Where it serves. Left out: everywhere.", R"(["england"])"},
    {"needs", kOptional, is::array(is::id()), "What it helps with, for signposts that ask by need.",
     R"(["alcohol", "listening"])"},
    {"checked", kRequired, is::date(), "When a person last checked it.", R"("2026-11-22")"},
};

}  // namespace

constinit const Shape kServiceShape = {.noun = "service", .fields = kServiceFields};

ReadServices read_services(const JsonValue* value, Report& report) {
  ReadServices read;
  const Field file = {"services", value};
  if (!has_type(file, JsonValue::Kind::kArray, report)) {
    read.names.miss_one();
    read.complete = false;
    return read;
  }
  for (const JsonValue& item : value->items) read.services.push_back(read_service(item, read.names, report));
  read.complete = report.count() == 0;
  return read;
}

}  // namespace waymark
