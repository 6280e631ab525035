#include <array>
#include <utility>

#include "screen/parts.h"

namespace waymark {
namespace {

// NHS and St John Ambulance first aid, in the order of the Resuscitation Council UK Guidelines 2025: 999 on speaker
// first.
constexpr std::array<Saying, 4> kWhatToDo{
    Saying("Call 999 and put the phone on speaker. They tell you what to do."),
    Saying("Not breathing normally? Push hard and fast in the middle of the chest. 999 will count with you."),
    Saying("Breathing, but you cannot wake them? Roll them onto their side and tilt their head back."),
    Saying("Stay with them. Tell the ambulance crew what they took. It changes the treatment."),
};

Node numbered_steps(const Strings& say) {
  Node steps;
  steps.role = Role::kList;
  steps.id = "emergency.steps";
  steps.level = 1;
  for (const Saying words : kWhatToDo) {
    Node step;
    step.role = Role::kItem;
    step.id = "emergency.steps." + std::to_string(steps.children.size() + 1);
    step.words = Text::of(std::string(say(words)));
    steps.children.push_back(std::move(step));
  }
  return steps;
}

Node emergency(const Strings& say) {
  Node call;
  call.role = Role::kLink;
  call.id = "emergency.call";
  call.words = Text::of(std::string(say("Call 999")));
  call.href = "tel:999";
  call.tone = Tone::kEmergency;
  return card(
      "emergency", say("Is somebody in danger now?"), Tone::kEmergency,
      {paragraph(
           "emergency.signs",
           say("Call 999 if somebody cannot be woken, has chest pain or a fit, has blue or grey lips, is very hot and "
               "confused, or is not breathing normally. Not sure? Call.")),
       std::move(call), numbered_steps(say)});
}

}  // namespace

Screen help_screen(const std::vector<Service>& services, std::string_view back_to, const Bar& bar_state,
                   const Strings& say) {
  Screen screen;
  screen.id = "help";
  screen.bar = bar(bar_state, say);
  screen.main.id = "main";
  screen.main.children = {heading("title", std::string(say("Get help now")), 1), emergency(say)};
  for (const bool urgent : {true, false}) {
    for (const Service& service : services) {
      if (service.urgent == urgent && service.href != "tel:999") screen.main.children.push_back(service_card(service));
    }
  }
  screen.actions.id = "actions";
  screen.actions.children = {button("close", back_to, Tone::kPrimary, {Verb::kClose, {}, {}})};
  return screen;
}

}  // namespace waymark
