#include <algorithm>

#include "base/text.h"
#include "lesson/ask_kinds.h"
#include "lesson/read_into.h"
#include "lesson/read_options.h"
#include "lesson/read_text.h"

namespace waymark {

namespace {

constexpr Range kPoints = {0, 100};

constexpr FieldRow kOptionFields[] = {
    {"id", kRequired, is::id(), "Its name in this item.", R"("monthly")"},
    {"text", kRequired, is::text(), "The answer's words.", R"("Monthly or less")"},
    {"points", kRequired, is::whole(kPoints), "What it adds.", "1"},
};
constexpr Shape kOptionShape = {.noun = "option", .fields = kOptionFields};

constexpr FieldRow kItemFields[] = {
    {"id", kRequired, is::id(), "Its name in this check.", R"("how-often")"},
    {"text", kRequired, is::text(), "What is asked.", R"("How often do you drink alcohol?")"},
    {"options", kRequired, is::array(is::object(kOptionShape), {2, 6}), "What there is to pick from."},
};
constexpr Shape kItemShape = {.noun = "item of a self-check", .fields = kItemFields};

constexpr FieldRow kBandFields[] = {
    {"id", kRequired, is::id(), "Its name in this check, and the value that the variable takes.", R"("lower")"},
    {"from", kRequired, is::whole(kNotNegative), "The least points that are in it; it reaches up to the next band.",
     "3"},
    {"title", kRequired, is::words(), "A few words over it.", R"("Less than most")"},
    {"text", kRequired, is::prose(), "What is said to whoever is in it.", R"("This is below the line.")"},
};
constexpr Shape kBandShape = {.noun = "band", .fields = kBandFields};

constexpr FieldRow kFields[] = {
    {"items", kRequired, is::array(is::object(kItemShape), {1, 10}), "What is asked, in order."},
    {"bands", kRequired, is::array(is::object(kBandShape), {2, 5}), "What is said, by how many points there are."},
    {"into", kOptional, is::of(Value::Type::kVariable),
     "The private variable that takes the band: its values are the bands' ids, and one more for not filled in.",
     R"("drink_check")"},
};

SelfCheck::Option read_option(const JsonValue& value, Names& ids, Reading& reading) {
  Fields fields(value, kOptionShape, reading.report);
  SelfCheck::Option option;
  option.id = read_id(fields["id"], "option", ids, reading.report);
  option.text = read_text(fields["text"], reading);
  option.points = read_whole(fields["points"], kPoints.most, reading.report);
  fields.finish();
  return option;
}

SelfCheck::Item read_item(const JsonValue& value, Names& ids, Reading& reading) {
  Fields fields(value, kItemShape, reading.report);
  SelfCheck::Item item;
  item.id = read_id(fields["id"], "item", ids, reading.report);
  item.text = read_text(fields["text"], reading);
  Names option_ids;
  SameWords words(reading.report);
  for (const JsonValue& option : read_items(fields["options"], reading.report)) {
    item.options.push_back(read_option(option, option_ids, reading));
    words.add(item.options.back().text, option.offset);
  }
  fields.finish();
  return item;
}

/// Reads the bands, and says whether each "from" could be read, so that they can be weighed against each other.
class BandReader {
 public:
  explicit BandReader(Reading& reading) : reading_(reading) {}

  void read(const JsonValue& value);
  /// Tells of bands that are out of order, or that no answers lead to. REQUIRES: `most` is what all items together give
  /// at most.
  void check(int most);

  std::vector<SelfCheck::Band> bands;

 private:
  Reading& reading_;
  Names ids_;
  std::vector<std::size_t> places_;  ///< Where each "from" stands.
  bool sound_ = true;
};

void BandReader::read(const JsonValue& value) {
  Report& report = reading_.report;
  Fields fields(value, kBandShape, report);
  SelfCheck::Band band;
  const Field from = fields["from"];
  band.id = read_id(fields["id"], "band", ids_, report);
  band.from = read_whole(from, -1, report);
  band.title = read_words(fields["title"], report);
  band.text = read_prose(fields["text"], reading_);
  fields.finish();
  sound_ = sound_ && band.from >= 0;
  places_.push_back(from ? from.value->offset : value.offset);
  bands.push_back(std::move(band));
}

void BandReader::check(int most) {
  for (std::size_t i = 0; i < bands.size() && sound_; ++i) {
    const SelfCheck::Band& band = bands[i];
    const int least = i == 0 ? 0 : bands[i - 1].from + 1;
    if (i == 0 ? band.from != 0 : band.from < least) {
      reading_.report.tell(Mistake::kBandsNotRising, places_[i],
                           {band.id, std::to_string(band.from), (i == 0 ? "" : "at least ") + std::to_string(least)});
    } else if (band.from > most) {
      reading_.report.tell(Mistake::kBandOutOfReach, places_[i],
                           {band.id, std::to_string(band.from), std::to_string(most)});
    }
  }
}

int most_points(const std::vector<SelfCheck::Item>& items) {
  int most = 0;
  for (const SelfCheck::Item& item : items) {
    int best = 0;
    for (const SelfCheck::Option& option : item.options) best = std::max(best, option.points);
    most += best;
  }
  return most;
}

/// Each band's value of the variable; tells when its values are not the bands and one more, its default.
void find_values(Field into, std::size_t index, std::vector<SelfCheck::Band>& bands, Reading& reading) {
  const Variable& variable = reading.variables[index];
  std::vector<std::string> ids;
  bool all = variable.values.size() == bands.size() + 1;
  for (SelfCheck::Band& band : bands) {
    ids.push_back(band.id);
    const auto found = std::find_if(variable.values.begin(), variable.values.end(),
                                    [&](const Variable::Value& value) { return value.id == band.id; });
    band.value = static_cast<int>(found - variable.values.begin());
    all = all && found != variable.values.end() && band.value != variable.initial;
  }
  if (all) return;
  reading.report.tell(Mistake::kIntoValues, into.value->offset,
                      {reading.report.line_of(reading.variable_places[index]), variable.id, quoted_list(ids, "and")});
}

}  // namespace

constinit const Shape kSelfCheckShape = {"self-check", kFields, &kAskShape, "self-check",
                                         "A few questions about oneself, and what the answers come to."};

PrivateKind read_self_check(Fields& fields, Private& private_one, Reading& reading) {
  SelfCheck check;
  Names ids;
  for (const JsonValue& item : read_items(fields["items"], reading.report)) {
    check.items.push_back(read_item(item, ids, reading));
  }
  BandReader bands(reading);
  for (const JsonValue& band : read_items(fields["bands"], reading.report)) bands.read(band);
  if (!check.items.empty()) bands.check(most_points(check.items));
  check.bands = std::move(bands.bands);
  const Field into = fields["into"];
  private_one.into = read_into(into, Variable::Kind::kOneOf, "self-check", reading);
  if (private_one.into) find_values(into, *private_one.into, check.bands, reading);
  return check;
}

}  // namespace waymark
