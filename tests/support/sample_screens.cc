#include "support/sample_screens.h"

#include <utility>

#include "screen/show.h"
#include "screen/show_simulation.h"
#include "support/sample_lesson.h"
#include "support/sample_simulation.h"
#include "support/walk.h"

namespace waymark::test {
namespace {

Node make(Role role, std::string id, std::string words = {}, Tone tone = Tone::kPlain) {
  Node node;
  node.role = role;
  node.id = std::move(id);
  if (!words.empty()) node.words = Text::of(std::move(words));
  node.tone = tone;
  return node;
}

Node used(Node node, Verb verb, std::string target = {}, std::string value = {}) {
  node.intent = Intent{verb, std::move(target), std::move(value)};
  return node;
}

Node holding(Node node, std::vector<Node> children) {
  node.children = std::move(children);
  return node;
}

Node with_detail(Node node, std::string detail) {
  node.detail = std::move(detail);
  return node;
}

Node heading(std::string words, int level = 1) {
  Node node = make(Role::kHeading, level == 1 ? "title" : "section", std::move(words));
  node.level = level;
  return node;
}

Node rich(std::string id, std::vector<Span> spans) {
  Node node = make(Role::kParagraph, std::move(id));
  node.words.spans = std::move(spans);
  return node;
}

Node option(Role role, std::string id, std::string words, Tone tone = Tone::kPlain) {
  return used(make(role, "q." + id, std::move(words), tone), Verb::kSelect, "q", id);
}

Node choice(std::string id, std::string words) {
  return used(make(Role::kButton, "choice." + id, std::move(words)), Verb::kChoose, id);
}

Screen page(std::string id, int progress, std::vector<Node> main, std::vector<Node> actions) {
  Screen screen;
  screen.id = std::move(id);
  screen.title = "Waymark";
  screen.language = "en-GB";
  Node bar = make(Role::kProgress, "progress", "Progress");
  bar.value = std::to_string(progress);
  screen.bar = holding(make(Role::kGroup, "bar"),
                       {used(make(Role::kButton, "back", "Back", Tone::kQuiet), Verb::kBack),
                        used(make(Role::kButton, "help", "Get help", Tone::kHelp), Verb::kOpen, "help"),
                        used(make(Role::kButton, "leave", "Leave", Tone::kQuiet), Verb::kDo, "leave"), bar});
  screen.main = holding(make(Role::kGroup, "main"), std::move(main));
  screen.actions = holding(make(Role::kGroup, "actions"), std::move(actions));
  return screen;
}

Node next(std::string words = "Next") {
  return used(make(Role::kButton, "next", std::move(words), Tone::kPrimary), Verb::kNext);
}
Node who_says() {
  return used(make(Role::kButton, "sources", "Who says?", Tone::kQuiet), Verb::kOpen, "sources");
}

Node item(std::string id, std::string words, int place, int last, Tone tone = Tone::kPlain) {
  Node node = make(Role::kOrderItem, "o." + id, std::move(words), tone);
  node.value = std::to_string(place);
  for (const bool up : {true, false}) {
    Node mover = make(Role::kButton, "o." + id + (up ? ".up" : ".down"), up ? "Move up" : "Move down");
    mover.value = up ? "up" : "down";
    mover = used(std::move(mover), Verb::kPlace, "o", id + " " + std::to_string(place - 1 + (up ? -1 : 1)));
    mover.disabled = place == (up ? 1 : last);
    if (tone == Tone::kPlain) node.children.push_back(std::move(mover));
  }
  return node;
}

}  // namespace

Screen lesson_page() {
  Node figure = make(Role::kImage, "figure", "Alcohol and cocaine enter the liver; cocaethylene leaves it.");
  figure.media = "liver.svg";
  return page(
      "lesson", 380,
      {heading("Two drugs go in. Three are at work."),
       rich("p1", {{"When alcohol and cocaine are in your body together, your liver joins them into a third drug: "},
                   {"cocaethylene", true},
                   {"."}}),
       figure,
       rich("p2", {{"It acts like cocaine, and stays about "}, {"one and a half to three times as long", true}, {"."}}),
       who_says()},
      {next()});
}

Screen question_page() {
  Node question = make(Role::kQuestion, "q", "Jay feels steady and wants another drink. What is most likely?");
  question.children = {option(Role::kRadio, "a", "The cocaine has used up the alcohol"),
                       with_detail(option(Role::kRadio, "b", "Jay is nearly sober", Tone::kNotRight), "Your answer"),
                       option(Role::kRadio, "c", "Jay is as drunk as before, and cannot feel it", Tone::kRight),
                       option(Role::kRadio, "d", "Nobody can know")};
  Node feedback = make(Role::kStatus, "q.feedback", {}, Tone::kRight);
  feedback.words.spans = {{"Not quite, and lots of people think so.", true},
                          {" Cocaine hides the feeling of being drunk. The alcohol is all still there."}};
  return page("question", 560,
              {make(Role::kHeading, "kicker", "Question", Tone::kQuiet), question, feedback, who_says()}, {next()});
}

Screen chat_page() {
  const auto says = [](std::string id, std::string words, std::string who = "Maz") {
    return with_detail(make(Role::kMessage, std::move(id), std::move(words)), std::move(who));
  };
  return page("chat", 700,
              {holding(make(Role::kLog, "said.chat", ""),
                       {says("m1", "u there? something's up with Jay"),
                        says("m2", "says his chest is tight. he's sweating loads", ""),
                        with_detail(make(Role::kMessage, "m3", "Where are you?", Tone::kMine), "You"),
                        says("m4", "upstairs at Tom's. he says don't call anyone")}),
               holding(make(Role::kGroup, "choices", "What do you say?"),
                       {choice("a", "“Call 999 now. I'm coming. Stay with him.”"),
                        choice("b", "“Give him water and wait ten minutes.”"),
                        choice("c", "“Is he still breathing OK? Put me on to him.”")})},
              {});
}

Screen picture_page(bool settled) {
  Node picture = make(Role::kImage, "p.picture", "Somebody lies on their back, seen from the side.");
  picture.media = "body.svg";
  Node question = make(Role::kQuestion, "p", "Where do you look to see whether they breathe?");
  question.children = {picture};
  int number = 0;
  for (const char* name : {"Forehead", "Chest", "Hand"}) {
    Node place = option(Role::kRadio, std::to_string(++number), name);
    place.selected = number == 3;
    if (settled && number == 2) place = with_detail(std::move(place), "This one is right.");
    if (settled && number > 1) place.tone = number == 2 ? Tone::kRight : Tone::kNotRight;
    place.disabled = settled;
    Node spot = place;
    spot.role = Role::kSpot;
    spot.id += ".spot";
    spot.value = std::to_string(number);
    spot.x = 100 + 250 * number;
    spot.y = 150 * number;
    spot.r = number == 2 ? 110 : 70;
    question.children.front().children.push_back(std::move(spot));
    place.words = Text::of(std::to_string(number) + ". " + name);
    question.children.push_back(std::move(place));
  }
  return page(settled ? "picture.settled" : "picture", 500, {std::move(question)}, {next()});
}

Screen parts_page(bool answered) {
  Node question = make(Role::kQuestion, "s", "What does each of these do to your body?");
  const std::vector<std::string> groups{"Slower", "Faster", "Both"};
  for (const char* name : {"Alcohol", "Cocaine, also called coke", "Coffee"}) {
    const std::string id = "s.part." + std::to_string(question.children.size() + 1);
    Node part = make(Role::kGroup, id, name);
    part.level = 2;
    for (std::size_t i = 0; i < groups.size(); ++i) {
      const std::string place = std::to_string(i + 1);
      Node radio = used(make(Role::kRadio, id + "." + place, groups[i]), Verb::kSelect, "s." + id.substr(7), place);
      radio.selected = i == question.children.size() % 2;
      if (answered && radio.selected) {
        radio.tone = i == 0 ? Tone::kRight : Tone::kNotRight;
        radio.detail = i == 0 ? "Your answer. Right." : "Your answer. Not right.";
      }
      part.children.push_back(std::move(radio));
    }
    if (answered) part.children.push_back(make(Role::kParagraph, id + ".said", "It wakes you up.", Tone::kQuiet));
    question.children.push_back(std::move(part));
  }
  Node match = make(Role::kGroup, "m.part.1", "Somebody has a fit");
  match.level = 1;
  for (const char* place : {"Keep things away from them, and time it", "Roll them onto their side"}) {
    const std::string id = std::to_string(match.children.size() + 1);
    match.children.push_back(used(make(Role::kRadio, "m.part.1." + id, place), Verb::kSelect, "m.1", id));
  }
  return page(answered ? "parts.answered" : "parts", 500,
              {std::move(question), holding(make(Role::kQuestion, "m", "What helps?"), {std::move(match)})}, {next()});
}

Screen receipt_page() {
  return page("receipt", 1000,
              {heading("Done. It's recorded."),
               holding(make(Role::kCallout, "receipt", "Alcohol and cocaine"),
                       {make(Role::kParagraph, "receipt.date", "22 November 2026", Tone::kQuiet),
                        make(Role::kParagraph, "receipt.number", "Receipt 7QK4-M2XD", Tone::kQuiet)}),
               rich("p1", {{"Your caseworker can see that you finished and how the questions went. "},
                           {"What you wrote for yourself stays on this phone.", true}}),
               holding(make(Role::kCallout, "talk", "Want to talk to someone?"),
                       {make(Role::kParagraph, "talk.1", "Two places near you, and people who answer any time.",
                             Tone::kQuiet)})},
              {next("See who can help"), used(make(Role::kButton, "keep", "Keep my receipt"), Verb::kDo, "keep")});
}

Screen slider_page(bool settled) {
  Node slider = used(with_detail(make(Role::kSlider, "g.value"), "in a hundred"), Verb::kSet, "g");
  slider.value = "30";
  slider.maximum = 100;
  slider.disabled = settled;
  if (settled) slider.marker = 8;
  Node feedback = make(Role::kStatus, "g.feedback",
                       settled ? "It is about 8 in a hundred. Most people guess higher." : "", Tone::kTip);
  return page(
      settled ? "guess.settled" : "guess", 420,
      {make(Role::kHeading, "kicker", "Before we look it up", Tone::kQuiet),
       holding(make(Role::kQuestion, "g", "In a hundred 16 to 24 year olds, how many used cocaine in the last year?"),
               {slider}),
       feedback},
      {settled ? next() : used(make(Role::kButton, "check", "That is my guess", Tone::kPrimary), Verb::kCheck, "g")});
}

Screen order_page(bool answered) {
  const Tone right = answered ? Tone::kRight : Tone::kPlain, wrong = answered ? Tone::kNotRight : Tone::kPlain;
  Node first = make(Role::kCheckbox, "k.a", "I have done a first aid course");
  first = used(std::move(first), Verb::kSelect, "k", "a");
  first.selected = true;
  Node second = used(make(Role::kCheckbox, "k.b", "I would not know where to begin"), Verb::kSelect, "k", "b");
  return page(answered ? "order.answered" : "order", 640,
              {holding(make(Role::kQuestion, "o", "Somebody will not wake up. What comes first?"),
                       {holding(make(Role::kOrder, "o.list"),
                                {item("call", "Call 999 and put it on speaker", 1, 3, right),
                                 item("side", "Roll them onto their side and tilt the head back", 2, 3, wrong),
                                 item("breath", "Check whether they are breathing", 3, 3, wrong)})}),
               holding(make(Role::kQuestion, "k", "Tick what fits you"), {first, second})},
              {used(make(Role::kButton, "check", "Check the order", Tone::kPrimary), Verb::kCheck, "o")});
}

Screen inputs_page() {
  Node name =
      used(with_detail(make(Role::kTextInput, "code", "Your code"), "It has four words, and stands on your letter."),
           Verb::kSet, "code");
  name.value = "amber";
  Node note = used(make(Role::kTextArea, "note", "What would you tell a mate?"), Verb::kSet, "note");
  note.value = "That it stays in you longer than you would think, and that feeling sober is not being sober.";
  Node steps = holding(
      make(Role::kList, "list"),
      {make(Role::kItem, "list.1", "One drink an hour is what a liver gets through, and nothing makes it quicker."),
       make(Role::kItem, "list.2", "Coffee does not.")});
  Node off = used(make(Role::kButton, "start", "Start", Tone::kPrimary), Verb::kDo, "start");
  off.disabled = true;
  return page("inputs", 100,
              {heading("What you write here is yours"),
               holding(make(Role::kCallout, "private", "Only for you", Tone::kPrivate),
                       {make(Role::kParagraph, "private.1", "It stays on this device and is never sent.")}),
               name, note, heading("Worth knowing", 2), steps,
               holding(make(Role::kCallout, "tip", "In short", Tone::kTip),
                       {make(Role::kParagraph, "tip.1", "Time is the only thing that helps.")})},
              {off, used(make(Role::kButton, "skip", "Not now"), Verb::kNext)});
}

Screen simulation_page() {
  const Simulation model = sample_simulation();
  const std::vector<std::string> on{"no-food"};
  Screen screen = page("simulation", 300, {heading("What happens over an evening")}, {next()});
  for (Node& node : simulation_nodes(model, simulate(model, on), 150, on, {})) {
    screen.main.children.push_back(std::move(node));
  }
  return screen;
}

namespace {

Node table(int columns) {
  const std::vector<std::string> names{"Drug", "Half is gone after", "Feels like", "In the body"};
  const std::vector<std::vector<std::string>> rows{
      {"Cocaine", "about an hour", "over before it is", "a day"},
      {"Cocaethylene", "two and a half hours", "nothing of its own", "a day or two, in the blood and in the liver"},
      {"Alcohol", "no half-life", "slower than it leaves", "hours"}};
  Node made = make(Role::kTable, "table" + std::to_string(columns), "How long each of them stays");
  const auto row = [&](const std::vector<std::string>& words, int place) {
    Node of = make(Role::kRow, made.id + "." + std::to_string(place), words.front());
    of.level = place == 0 ? 1 : 0;
    for (int i = 1; i < columns; ++i) {
      Node cell = make(Role::kCell, of.id + "." + std::to_string(i), words[static_cast<std::size_t>(i)]);
      if (place > 0) cell.detail = names[static_cast<std::size_t>(i)];
      of.children.push_back(std::move(cell));
    }
    return of;
  };
  made.children.push_back(row(names, 0));
  for (const auto& words : rows) made.children.push_back(row(words, static_cast<int>(made.children.size())));
  return made;
}

}  // namespace

Screen blocks_page() {
  Node meaning = make(Role::kParagraph, "half-life.1");
  meaning.words.spans = {{"How long it takes until half of it is gone. After two of them a "},
                         {"quarter", false, "quarter"},
                         {" is left."}};
  Node sound =
      used(with_detail(make(Role::kSound, "sam.sound", "Sam tells of that night"), "Play"), Verb::kDo, "play-sound");
  sound.media = "sam.mp3";
  Node failed = make(Role::kStatus, "sam.status", "This sound cannot be played here.", Tone::kWarning);
  Node told =
      holding(make(Role::kGroup, "sam.words", "In words"),
              {make(Role::kParagraph, "sam.1", "I thought he was only asleep. He had drunk more than I knew.")});
  return page("blocks", 250,
              {heading("How long it lasts"), table(2), table(4),
               holding(make(Role::kDefinition, "half-life", "Half-life"), {meaning}),
               holding(make(Role::kQuote, "quote", "Sam, 19"),
                       {make(Role::kParagraph, "quote.1", "I thought I was fine to drive. It was the next morning."),
                        make(Role::kParagraph, "quote.2", "I was not fine.")}),
               holding(make(Role::kCallout, "sam"), {sound, failed, told}), who_says()},
              {next()});
}

Screen help_page() {
  Node call = make(Role::kLink, "call", "Call 999", Tone::kEmergency);
  call.href = "tel:999";
  Node steps = make(Role::kList, "steps");
  steps.level = 1;
  steps.children = {make(Role::kItem, "steps.1", "Call 999 and put the phone on speaker. They tell you what to do."),
                    make(Role::kItem, "steps.2",
                         "Breathing, but you cannot wake them? Roll them onto their side and tilt their head back.")};
  Node frank = make(Role::kLink, "frank.reach", "0300 123 6600");
  frank.href = "tel:03001236600";
  return page("help", 420,
              {heading("Get help now"),
               holding(make(Role::kCallout, "emergency", "Is somebody in danger now?", Tone::kEmergency),
                       {make(Role::kParagraph, "signs",
                             "Call 999 if somebody cannot be woken, has chest pain or a fit. Not sure? Call."),
                        call, steps}),
               holding(make(Role::kCallout, "frank", "FRANK"),
                       {make(Role::kParagraph, "frank.what", "Straight answers about drugs, at any hour."), frank})},
              {next("Back to the lesson")});
}

Screen screen_at(std::string_view page, bool answered) {
  Session session(sample_lesson());
  for (const Intent& intent : finish_sample()) {
    if (session.page().id == page && (!answered || intent.verb == Verb::kNext)) break;
    session.apply(intent);
  }
  return show(session, {}, {});
}

Screen scene_page() {
  Session session(sample_lesson());
  session.apply({Verb::kChoose, "to-story", {}});
  session.apply({Verb::kNext, {}, {}});
  return show(session, {}, {});
}

std::vector<Sample> samples() {
  return {{"lesson", lesson_page()},
          {"question", question_page()},
          {"chat", chat_page()},
          {"receipt", receipt_page()},
          {"slider", slider_page(false)},
          {"slider-settled", slider_page(true)},
          {"order", order_page(false)},
          {"order-answered", order_page(true)},
          {"parts", parts_page(false)},
          {"parts-answered", parts_page(true)},
          {"picture", picture_page(false)},
          {"picture-settled", picture_page(true)},
          {"inputs", inputs_page()},
          {"simulation", simulation_page()},
          {"blocks", blocks_page()},
          {"help", help_page()},
          {"scene", scene_page()},
          {"ruler", screen_at("ready-page", false)},
          {"ruler-picked", screen_at("ready-page", true)},
          {"sides", screen_at("sides-page", true)},
          {"plan", screen_at("plan-page", false)},
          {"check", screen_at("check-page", true)},
          {"summary", screen_at("back", true)},
          {"signpost", screen_at("help-page", true)}};
}

}  // namespace waymark::test
