#include <algorithm>
#include <set>

#include "lesson/block_kinds.h"
#include "lesson/read_options.h"
#include "lesson/read_text.h"

namespace waymark {

namespace {

using Model = Simulation;

constexpr Range kMinutes = {0, Model::kMostHours * 60};
constexpr Range kAmount = {1, Model::kMostAmount};

constexpr FieldRow kCompartmentFields[] = {
    {"id", kRequired, is::id(), "Its name in events and rates.", R"("alcohol")"},
    {"name", kOptional, is::words(), "What its curve is called. Left out: it is part of the model, but not drawn.",
     R"("Alcohol")"},
};
constexpr Shape kCompartmentShape = {.noun = "compartment", .fields = kCompartmentFields};

constexpr FieldRow kEventFields[] = {
    {"id", kRequired, is::id(), "Its name in switches.", R"("drinks")"},
    {"into", kRequired, is::id(), "The compartment that it is put into.", R"("stomach")"},
    {"minutes", kRequired, is::array(is::whole(kMinutes), {1, Model::kMostTimes}),
     "When, in minutes from the start, the earliest first.", "[0, 30, 60]"},
    {"amount", kRequired, is::whole(kAmount), "How much each time, compared with the other events. Never shown.", "2"},
};
constexpr Shape kEventShape = {.noun = "event", .fields = kEventFields};

constexpr FieldRow kRateFields[] = {
    {"from", kRequired, is::id(), "The compartment that empties.", R"("cocaine")"},
    {"to", kOptional, is::id(), "The compartment where it arrives. Left out: it is gone.", R"("cocaethylene")"},
    {"halfLife", kOptional, is::whole({1, Model::kLongestHalfLife}),
     "Each time so many minutes have passed, half of what is there has left.", "60"},
    {"perHour", kOptional, is::whole(kAmount),
     "Instead of halfLife: so much leaves in each hour, until nothing is left.", "3"},
    {"share", kOptional, is::share(), "How much of what leaves arrives; the rest is gone. Left out: all.", "0.2"},
    {"while", kOptional, is::id(), "It runs only while this compartment holds something.", R"("alcohol")"},
    {"unless", kOptional, is::id(), "It runs only while this compartment holds nothing.", R"("alcohol")"},
};
constexpr Shape kRateShape = {.noun = "rate", .fields = kRateFields};

constexpr FieldRow kSwitchFields[] = {
    {"id", kRequired, is::id(), "Its name.", R"("no-alcohol")"},
    {"text", kRequired, is::words(), "What it asks.", R"("What if there is no alcohol?")"},
    {"without", kRequired, is::array(is::id()), "The events that do not happen while it is on.", R"(["drinks"])"},
};
constexpr Shape kSwitchShape = {.noun = "switch", .fields = kSwitchFields};

constexpr FieldRow kFields[] = {
    {"id", kRequired, is::id(), "Its name; never changed.", R"("one-evening")"},
    {"title", kRequired, is::words(), "The heading over it.", R"("One evening")"},
    {"hours", kRequired, is::whole({1, Model::kMostHours}), "How long it is.", "12"},
    {"time", kRequired, is::words(), "What the hours count.", R"("Hours since the first drink")"},
    {"step", kRequired, is::whole({1, 60}), "From one place of the slider to the next, in minutes; divides an hour.",
     "15"},
    {"compartments", kRequired, is::array(is::object(kCompartmentShape), {1, Model::kMostCompartments}),
     "The places that hold an amount."},
    {"events", kRequired, is::array(is::object(kEventShape), {1, Model::kMostEvents}), "What is put in, and when."},
    {"rates", kRequired, is::array(is::object(kRateShape), {1, Model::kMostRates}), "How each compartment empties."},
    {"switches", kOptional, is::array(is::object(kSwitchShape), {1, Model::kMostSwitches}),
     "Questions that begin with \"What if\"."},
    {"text", kRequired, is::prose(), "What the curves show, for whoever does not see them and for everyone.",
     R"("Alcohol falls in a straight line. Nothing makes it faster.")"},
};

/// Reads one simulation, part by part; what stands further down points at what stands above.
class SimulationReader {
 public:
  SimulationReader(Fields& fields, Reading& reading)
      : fields_(fields), reading_(reading), report_(reading.report), told_before_(report_.count()) {}

  Model read() && {
    read_frame();
    for (const JsonValue& item : read_items(fields_["compartments"], report_)) read_compartment(item);
    check_names();
    for (const JsonValue& item : read_items(fields_["events"], report_)) read_event(item);
    for (const JsonValue& item : read_items(fields_["rates"], report_)) read_rate(item);
    for (const JsonValue& item : read_items(fields_["switches"], report_)) read_switch(item);
    model_.text = read_prose(fields_["text"], reading_);
    // What follows from all parts is only looked at while each of them is sound.
    if (report_.count() == told_before_ && !fields_.holds_unknown()) check_flow();
    return std::move(model_);
  }

 private:
  /// Compartments, by their places in the model.
  using Some = std::set<std::size_t>;

  void read_frame() {
    model_.id = read_id(fields_["id"], "simulation", reading_.asked, report_);
    model_.title = read_words(fields_["title"], report_);
    model_.hours = read_whole(fields_["hours"], 0, report_);
    model_.time = read_words(fields_["time"], report_);
    model_.step = read_whole(fields_["step"], 1, report_);
    if (60 % model_.step != 0) {
      report_.tell(Mistake::kStepNotInHour, fields_["step"].value->offset, {std::to_string(model_.step)});
    }
  }

  void read_compartment(const JsonValue& item) {
    Fields fields(item, kCompartmentShape, report_);
    Model::Compartment compartment;
    compartment.id = read_id(fields["id"], "compartment", compartments_, report_);
    compartment.name = read_words(fields["name"], report_);
    if (!compartment.name.empty()) curves_.add(Text::of(compartment.name), fields["name"].value->offset);
    fields.finish();
    places_.push_back(item.offset);
    model_.compartments.push_back(std::move(compartment));
  }

  void check_names() {
    const Field field = fields_["compartments"];
    if (report_.count() != told_before_ || !field) return;
    const auto drawn = std::count_if(model_.compartments.begin(), model_.compartments.end(),
                                     [](const Model::Compartment& one) { return !one.name.empty(); });
    if (drawn == 0) report_.tell(Mistake::kNothingDrawn, field.value->offset, {});
    if (drawn > Model::kMostDrawn) {
      report_.tell(Mistake::kTooManyCurves, field.value->offset,
                   {std::to_string(drawn), std::to_string(Model::kMostDrawn)});
    }
  }

  std::optional<std::size_t> read_place(Field field) {
    const std::string id = read_words(field, report_);
    if (id.empty()) return std::nullopt;
    const auto found = std::find_if(model_.compartments.begin(), model_.compartments.end(),
                                    [&](const Model::Compartment& one) { return one.id == id; });
    if (found != model_.compartments.end()) return static_cast<std::size_t>(found - model_.compartments.begin());
    tell_unknown("compartment", id, compartments_, field.value->offset);
    return std::nullopt;
  }

  void tell_unknown(std::string_view noun, const std::string& id, const Names& names, std::size_t offset) {
    if (names.may_hold(id)) return;
    report_.tell(Mistake::kUnknownPart, offset,
                 {noun, id, did_you_mean(id, names.all(), "Write the id of one that it has.")});
  }

  void read_event(const JsonValue& item) {
    Fields fields(item, kEventShape, report_);
    Model::Event event;
    event.id = read_id(fields["id"], "event", events_, report_);
    event.into = read_place(fields["into"]).value_or(0);
    const Field minutes = fields["minutes"];
    for (const JsonValue& minute : read_items(minutes, report_)) read_minute(minutes.item(minute), event);
    event.amount = read_whole(fields["amount"], 1, report_);
    fields.finish();
    model_.events.push_back(std::move(event));
  }

  void read_minute(Field field, Model::Event& event) {
    const int minute = read_whole(field, -1, report_);
    if (minute < 0) return;
    const auto words = [](int number) { return std::to_string(number); };
    if (!event.minutes.empty() && minute <= event.minutes.back()) {
      report_.tell(Mistake::kMinutesDoNotRise, field.value->offset, {words(minute), words(event.minutes.back())});
    } else if (model_.hours > 0 && minute > model_.hours * 60) {
      report_.tell(Mistake::kAfterTheEnd, field.value->offset, {words(minute), words(model_.hours * 60)});
    }
    event.minutes.push_back(minute);
  }

  void read_rate(const JsonValue& item) {
    Fields fields(item, kRateShape, report_);
    Model::Rate rate;
    const auto from = read_place(fields["from"]);
    rate.from = from.value_or(0);
    rate.to = read_place(fields["to"]);
    const Field halves = fields["halfLife"], steady = fields["perHour"];
    rate.half_life = read_whole(halves, 0, report_);
    rate.per_hour = read_whole(steady, 0, report_);
    if (fields["share"]) rate.share = read_thousandths(fields["share"], report_);
    rate.only_while = read_place(fields["while"]);
    rate.unless = read_place(fields["unless"]);
    if (fields.is_object() && !fields.holds_unknown() && !halves == !steady) {
      report_.tell(Mistake::kHalvesOrSteady, halves ? steady.value->offset : item.offset,
                   {halves ? R"(both "halfLife" and "perHour")" : R"(neither "halfLife" nor "perHour")"});
    }
    if (from && rate.to == from) {
      report_.tell(Mistake::kRateToItself, fields["to"].value->offset, {model_.compartments[*from].id});
    }
    if (fields["share"] && !fields["to"]) report_.tell(Mistake::kShareOfNothing, fields["share"].value->offset, {});
    if (rate.unless && rate.unless == rate.only_while) {
      report_.tell(Mistake::kNeverRuns, fields["unless"].value->offset, {model_.compartments[*rate.unless].id});
    }
    fields.finish();
    model_.rates.push_back(rate);
  }

  void read_switch(const JsonValue& item) {
    Fields fields(item, kSwitchShape, report_);
    Model::Switch made;
    made.id = read_id(fields["id"], "switch", switches_, report_);
    made.text = read_words(fields["text"], report_);
    if (!made.text.empty()) questions_.add(Text::of(made.text), fields["text"].value->offset);
    const Field without = fields["without"];
    for (const JsonValue& event : read_items(without, report_)) {
      const std::string id = read_words(without.item(event), report_);
      if (!id.empty()) tell_unknown("event", id, events_, event.offset);
      made.without.push_back(id);
    }
    fields.finish();
    switch_places_.push_back(item.offset);
    model_.switches.push_back(std::move(made));
  }

  /// All that changes when something is put into these.
  Some reached_from(Some places, bool through_conditions) const {
    for (std::size_t before = 0; before != places.size();) {
      before = places.size();
      for (const Model::Rate& rate : model_.rates) {
        const bool turned =
            (rate.only_while && places.contains(*rate.only_while)) || (rate.unless && places.contains(*rate.unless));
        if (through_conditions && turned) places.insert(rate.from);
        if (rate.to && places.contains(rate.from)) places.insert(*rate.to);
      }
    }
    return places;
  }

  void check_flow() {
    Some filled;
    for (const Model::Event& event : model_.events) filled.insert(event.into);
    filled = reached_from(std::move(filled), false);
    for (std::size_t i = 0; i < model_.compartments.size(); ++i) {
      if (filled.contains(i)) continue;
      report_.tell(Mistake::kNeverFilled, places_[i], {model_.compartments[i].id});
    }
    for (std::size_t i = 0; i < model_.switches.size(); ++i) {
      if (!changes_a_curve(model_.switches[i])) {
        report_.tell(Mistake::kSwitchChangesNothing, switch_places_[i], {model_.switches[i].id});
      }
    }
  }

  bool changes_a_curve(const Model::Switch& one) const {
    Some changed;
    for (const Model::Event& event : model_.events) {
      if (std::find(one.without.begin(), one.without.end(), event.id) != one.without.end()) changed.insert(event.into);
    }
    changed = reached_from(std::move(changed), true);
    return std::any_of(changed.begin(), changed.end(),
                       [&](std::size_t place) { return !model_.compartments[place].name.empty(); });
  }

  Fields& fields_;
  Reading& reading_;
  Report& report_;
  const std::size_t told_before_;
  Model model_;
  Names compartments_, events_, switches_;
  SameWords curves_{report_}, questions_{report_};
  std::vector<std::size_t> places_, switch_places_;  ///< Where compartments and switches stand.
};

}  // namespace

constinit const Shape kSimulationShape = {"simulation", kFields, &kBlockShape, "simulation",
                                          "Amounts over time, drawn as curves and said in words."};

void read_simulation(Fields& fields, std::vector<BlockKind>& blocks, Reading& reading) {
  blocks.emplace_back(SimulationReader(fields, reading).read());
}

}  // namespace waymark
