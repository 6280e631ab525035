#include "lesson/read_places.h"

#include "lesson/picture.h"

namespace waymark {

namespace {

// On a phone's page, 320 pixels wide, the smallest circle is 38 across.
constexpr Range kRadius = {60, 500}, kAlong = {0, 10'000};

constexpr FieldRow kPlaceFields[] = {
    {"id", kRequired, is::id(), "The place's name to the program; never changed.", R"("chest")"},
    {"name", kRequired, is::words(), "What is there, for whoever does not see the picture.", R"("The chest")"},
    {"x", kRequired, is::whole(kAlong), "From the picture's left edge to the middle, in thousandths of its width.",
     "430"},
    {"y", kRequired, is::whole(kAlong), "From the picture's top edge to the middle, in thousandths of its width.",
     "260"},
    {"r", kRequired, is::whole(kRadius), "From the middle to the circle, in thousandths of the picture's width.", "80"},
};

bool is_whole(Field field) {
  const Range range = field.row->value.range;
  return field && field.value->kind == JsonValue::Kind::kInteger && field.value->integer >= range.least &&
         field.value->integer <= range.most;
}

/// The edge that the circle reaches over, or empty.
std::string_view edge_passed(const Circle& circle, int height) {
  constexpr int kWidth = 1000;
  if (circle.x < circle.r) return "left";
  if (circle.x + circle.r > kWidth) return "right";
  if (circle.y < circle.r) return "upper";
  return circle.y + circle.r > height ? "lower" : std::string_view();
}

bool overlap(const Circle& one, const Circle& other) {
  const int x = one.x - other.x, y = one.y - other.y, apart = one.r + other.r;
  return x * x + y * y < apart * apart;
}

}  // namespace

constinit const Shape kPlaceShape = {.noun = "place", .fields = kPlaceFields};

PlacesReader::PlacesReader(const std::string& media, Reading& reading) : reading_(&reading), names_(reading.report) {
  if (!media.empty()) height_ = picture_height(reading.media.at(media));
}

Place PlacesReader::read(const Fields& fields) {
  Report& report = reading_->report;
  Place place;
  place.id = read_id(fields["id"], "place", ids_, report);
  place.name = read_words(fields["name"], report);
  place.circle = {read_whole(fields["x"], 0, report), read_whole(fields["y"], 0, report),
                  read_whole(fields["r"], 0, report)};
  if (!place.name.empty()) names_.add(Text::of(place.name), fields.offset());
  if (is_whole(fields["x"]) && is_whole(fields["y"]) && is_whole(fields["r"])) check(place, fields);
  return place;
}

void PlacesReader::check(const Place& place, const Fields& fields) {
  Report& report = reading_->report;
  if (height_) {
    if (const auto edge = edge_passed(place.circle, *height_); !edge.empty()) {
      report.tell(Mistake::kPlaceOutside, fields.offset(), {fields.called(), edge, std::to_string(*height_)});
    }
  }
  for (const Seen& other : seen_) {
    if (!overlap(place.circle, other.circle)) continue;
    report.tell(Mistake::kPlacesOverlap, fields.offset(), {fields.called(), report.line_of(other.offset)});
    break;
  }
  seen_.push_back({place.circle, fields.offset()});
}

}  // namespace waymark
