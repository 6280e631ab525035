#include <algorithm>

#include "lesson/page_kinds.h"

namespace waymark {

namespace {

constexpr FieldRow kFields[] = {
    {"services", kOptional, is::array(is::id()), "Who can help: ids in services.json, in order.", R"(["frank"])"},
    {"needs", kOptional, is::array(is::id()),
     "Instead of services: all that help with one of these, in their file's order.", R"(["alcohol", "listening"])"},
    kNextRow,
    kReturnRow,
    kWhenRow};
constexpr Apart kApart[] = {{"services", "needs", Mistake::kServicesAndNeeds}};

bool holds(const std::vector<std::string>& words, const std::string& word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

void read_named(Field field, Page& page, Reading& reading) {
  for (const JsonValue& item : read_items(field, reading.report)) {
    const std::string id = read_words(field.item(item), reading.report);
    if (id.empty()) continue;
    if (!reading.services.names.may_hold(id)) {
      reading.report.tell(Mistake::kUnknownService, item.offset,
                          {id, did_you_mean(id, reading.services.names,
                                            "Add it to services.json, or name one that stands there." +
                                                there_are(reading.services.names.all()),
                                            reading.report)});
    } else if (holds(page.services, id)) {
      reading.report.tell(Mistake::kRepeated, item.offset, {"service", id});
    }
    page.services.push_back(id);
  }
}

/// All words that services have for what they help with.
std::vector<std::string> known_needs(const std::vector<Service>& services) {
  std::vector<std::string> known;
  for (const Service& service : services) {
    for (const std::string& need : service.needs) {
      if (!holds(known, need)) known.push_back(need);
    }
  }
  return known;
}

void read_needs(Field field, Page& page, Reading& reading) {
  const std::vector<std::string> known = known_needs(reading.services.services);
  std::vector<std::string> needs;
  for (const JsonValue& item : read_items(field, reading.report)) {
    const std::string need = read_words(field.item(item), reading.report);
    if (need.empty()) continue;
    if (holds(needs, need)) {
      reading.report.tell(Mistake::kRepeated, item.offset, {"need", need});
    } else if (!holds(known, need) && reading.services.complete) {
      reading.report.tell(
          Mistake::kUnknownNeed, item.offset,
          {need, did_you_mean(need, known, "Give it to a service there, or write another here." + there_are(known))});
    }
    needs.push_back(need);
  }
  for (const Service& service : reading.services.services) {
    const bool helps = std::any_of(service.needs.begin(), service.needs.end(),
                                   [&](const std::string& need) { return holds(needs, need); });
    if (helps) page.services.push_back(service.id);
  }
}

}  // namespace

constinit const Shape kSignpostShape = {.noun = "signpost page",
                                        .fields = kFields,
                                        .base = &kPageShape,
                                        .kind = "signpost",
                                        .means = "People who can help.",
                                        .apart = kApart};

void read_signpost(Fields& fields, Page& page, Reading& reading) {
  const Field services = fields["services"];
  const Field needs = fields["needs"];
  read_named(services, page, reading);
  if (!services) read_needs(needs, page, reading);
  if (services || needs || !fields.is_object() || fields.holds_unknown()) return;
  reading.report.tell(Mistake::kMissingField, fields.offset(), {fields.called(), "services\" or \"needs"});
}

}  // namespace waymark
