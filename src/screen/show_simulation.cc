#include "screen/show_simulation.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace waymark {
namespace {

constexpr int kMostPoints = 240;  // Of a drawn curve: more cannot be seen.
constexpr int kMostHoursWritten = 7;
constexpr double kNothing = 0.02;  // Of the peak: what is called none.

int thousandths(double share) {
  return static_cast<int>(std::lround(share * 1000));
}

double share_at(const Curve& curve, int minute) {
  return curve.shares[static_cast<std::size_t>(minute)];
}

/// In words, rounded: an illustration must not sound like a measurement.
std::string_view amount(const Curve& curve, int minute, const Strings& say) {
  struct Step {
    double below;
    Saying words;
  };
  constexpr std::array<Step, 7> kSteps{{{0.15, Saying("a small part of its peak")},
                                        {0.29, Saying("about a quarter of its peak")},
                                        {0.42, Saying("about a third of its peak")},
                                        {0.58, Saying("about half of its peak")},
                                        {0.71, Saying("about two thirds of its peak")},
                                        {0.875, Saying("about three quarters of its peak")},
                                        {0.97, Saying("close to its peak")}}};
  const double share = share_at(curve, minute);
  if (share < kNothing) {
    const auto now = curve.shares.begin() + minute;
    const bool was_there = std::any_of(curve.shares.begin(), now, [](double before) { return before >= kNothing; });
    if (!curve.filled) return say("none");
    return !was_there ? say("none yet") : share > 0 ? say("almost none left") : say("none left");
  }
  const auto step = std::find_if(kSteps.begin(), kSteps.end(), [&](const Step& one) { return share < one.below; });
  return step == kSteps.end() ? say("at its peak") : say(step->words);
}

/// Where it is going, or empty where that needs no words.
std::string_view direction(const Curve& curve, int minute, const Strings& say) {
  const int last = static_cast<int>(curve.shares.size()) - 1, from = std::min(minute, last - 1);
  const double share = share_at(curve, minute), change = share_at(curve, from + 1) - share_at(curve, from);
  if (share < kNothing || share >= 0.97 || std::abs(change) < 1e-5) return {};
  return change > 0 ? say("going up") : say("going down");
}

Node curve_node(const Simulation& model, const Curve& curve, int line, int minute, const Strings& say) {
  const Simulation::Compartment& compartment = model.compartments[curve.compartment];
  const std::string_view where = direction(curve, minute, say);
  const std::string_view pattern = where.empty() ? say("{amount}.") : say("{amount}, {direction}.");
  Node node;
  node.role = Role::kCurve;
  node.id = model.id + ".curve." + compartment.id;
  node.words.spans = {{compartment.name + ":", true},
                      {" " + fill(fill(pattern, "amount", amount(curve, minute, say)), "direction", where), false}};
  node.level = line;
  node.value = std::to_string(thousandths(share_at(curve, minute)));
  if (!curve.filled) return node;
  const int minutes = static_cast<int>(curve.shares.size()) - 1;
  int every = (minutes + kMostPoints - 1) / kMostPoints;
  while (minutes % every != 0) ++every;
  for (int at = 0; at <= minutes; at += every) node.points.push_back(thousandths(share_at(curve, at)));
  return node;
}

Node curves_node(const Simulation& model, const std::vector<Curve>& curves, int minute, const Strings& say) {
  Node node;
  node.role = Role::kCurves;
  node.id = model.id + ".curves";
  node.detail = model.time;
  node.value = say("Each curve's own peak");
  node.maximum = model.hours * 60;
  node.step = 60;
  while (node.maximum / node.step >= kMostHoursWritten) node.step += 60;
  node.marker = minute;
  std::string names;
  for (const Curve& curve : curves) {
    const std::string& name = model.compartments[curve.compartment].name;
    names += names.empty() ? name : ", " + name;
    node.children.push_back(curve_node(model, curve, static_cast<int>(node.children.size()), minute, say));
  }
  node.words = Text::of(
      fill(fill(say("Curves over {hours}: {names}"), "hours", time_in_words(node.maximum, say)), "names", names));
  return node;
}

Node slider_node(const Simulation& model, int minute, const Strings& say) {
  Node slider;
  slider.role = Role::kSlider;
  slider.id = model.id + ".time";
  slider.words = Text::of(model.time);
  slider.maximum = model.hours * 60;
  slider.step = model.step;
  slider.value = std::to_string(minute);
  slider.detail = say("minutes");
  slider.reading = time_in_words(minute, say);
  slider.intent = Intent{Verb::kSet, model.id, {}};
  return slider;
}

}  // namespace

std::string time_in_words(int minutes, const Strings& say) {
  const auto count = [&](int number, std::string_view one, std::string_view more) {
    return fill(number == 1 ? one : more, "number", std::to_string(number));
  };
  const std::string hours = count(minutes / 60, say("{number} hour"), say("{number} hours"));
  const std::string rest = count(minutes % 60, say("{number} minute"), say("{number} minutes"));
  if (minutes % 60 == 0) return hours;
  return minutes < 60 ? rest : hours + " " + rest;
}

std::vector<Node> simulation_nodes(const Simulation& model, const std::vector<Curve>& curves, int minute,
                                   std::span<const std::string> switches_on, const Strings& say) {
  std::vector<Node> nodes{heading(model.id + ".title", model.title, 2)};
  nodes.push_back(curves_node(model, curves, minute, say));
  nodes.push_back(slider_node(model, minute, say));
  for (const Simulation::Switch& one : model.switches) {
    Node box;
    box.role = Role::kCheckbox;
    box.id = model.id + ".switch." + one.id;
    box.words = Text::of(one.text);
    box.selected = std::find(switches_on.begin(), switches_on.end(), one.id) != switches_on.end();
    box.intent = Intent{box.selected ? Verb::kDeselect : Verb::kSelect, model.id, one.id};
    nodes.push_back(std::move(box));
  }
  for (Node& node : paragraphs(model.id + ".text", model.text)) nodes.push_back(std::move(node));
  nodes.push_back(
      paragraph(model.id + ".note", say("This is an illustration, not a measurement. Each curve is drawn as a "
                                        "share of its own peak, so their heights cannot be compared.")));
  nodes.back().tone = Tone::kQuiet;
  return nodes;
}

}  // namespace waymark
