#include "lesson/ask_kinds.h"
#include "lesson/picture.h"
#include "lesson/read_places.h"
#include "lesson/read_text.h"

namespace waymark {

namespace {

constexpr FieldRow kPlaceFields[] = {
    {"correct", kOptional, is::flag(), "Whether it is right. Left out: no.", "true"},
    {"feedback", kOptional, is::text(), "What is said to whoever picks it.", R"("Yes: watch it rise and fall.")"},
};
constexpr Shape kAnswerShape = {.noun = "place", .fields = kPlaceFields, .base = &kPlaceShape};

constexpr FieldRow kFields[] = {
    {"src", kRequired, is::of(Value::Type::kFile), "The picture: a file in the lesson's media folder.",
     R"("on-the-back.svg")"},
    {"alt", kRequired, is::words(), "What the picture shows, for whoever does not see it.",
     R"("Somebody lies on their back, seen from the side.")"},
    {"places", kRequired, is::array(is::object(kAnswerShape), {2, 8}), "The places, exactly one of them correct."},
};

Option read_place(Fields& fields, PlacesReader& places, PointAtPicture& kind, Reading& reading) {
  const Place place = places.read(fields);
  kind.circles.push_back(place.circle);
  Option option{place.id, {}, read_flag(fields["correct"], false, reading.report), {}};
  if (!place.name.empty()) option.text = Text::of(place.name);
  option.feedback = read_text(fields["feedback"], reading);
  return option;
}

}  // namespace

constinit const Shape kPointAtPictureShape = {"question", kFields, &kQuestionShape, "point-at-picture",
                                              "Point at the right place on a picture."};

QuestionKind read_point_at_picture(Fields& fields, Question&, Reading& reading) {
  PointAtPicture kind;
  kind.media = read_picture(fields["src"], reading);
  kind.alt = read_words(fields["alt"], reading.report);
  PlacesReader places(kind.media, reading);
  const Field field = fields["places"];
  CorrectCount correct;
  for (const JsonValue& item : read_items(field, reading.report)) {
    Fields place(item, kAnswerShape, reading.report);
    kind.options.push_back(read_place(place, places, kind, reading));
    correct.add(place, kind.options.back().correct);
    place.finish();
  }
  correct.want_one(field, reading.report);
  return kind;
}

}  // namespace waymark
