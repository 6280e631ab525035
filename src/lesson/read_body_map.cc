#include "lesson/block_kinds.h"
#include "lesson/picture.h"
#include "lesson/read_places.h"
#include "lesson/read_text.h"

namespace waymark {

namespace {

constexpr FieldRow kToldFields[] = {
    {"text", kRequired, is::prose(), "What is told of the place.", R"("The liver clears about one unit an hour.")"},
};
constexpr Shape kToldShape = {.noun = "place", .fields = kToldFields, .base = &kPlaceShape};

constexpr FieldRow kBodyMapFields[] = {
    {"id", kRequired, is::id(), "Its name to the program; never changed.", R"("where-it-works")"},
    {"src", kRequired, is::of(Value::Type::kFile), "The picture: a file in the lesson's media folder.",
     R"("body.svg")"},
    {"alt", kRequired, is::words(), "What the picture shows, for whoever does not see it.",
     R"("Somebody stands, seen from the front.")"},
    {"places", kRequired, is::array(is::object(kToldShape), {2, 12}), "The places that can be pressed."},
};

}  // namespace

constinit const Shape kBodyMapShape = {"body map", kBodyMapFields, &kBlockShape, "body-map",
                                       "A picture with places that tell of themselves when they are pressed."};

void read_body_map(Fields& fields, std::vector<BlockKind>& blocks, Reading& reading) {
  BodyMap map;
  map.id = read_id(fields["id"], "body map", reading.asked, reading.report);
  map.media = read_picture(fields["src"], reading);
  map.alt = read_words(fields["alt"], reading.report);
  PlacesReader places(map.media, reading);
  for (const JsonValue& item : read_items(fields["places"], reading.report)) {
    Fields place(item, kToldShape, reading.report);
    map.places.push_back({places.read(place), read_prose(place["text"], reading)});
    place.finish();
  }
  blocks.emplace_back(std::move(map));
}

}  // namespace waymark
