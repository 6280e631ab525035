#include "author/templates.h"

namespace waymark::author {
namespace {

constexpr std::string_view kLesson = R"({
  "format": 2,
  "id": "{id}",
  "title": "{title}",
  "summary": "TODO: Say in one sentence what it is about.",
  "language": "en-GB",
  "minutes": 5,
  "reviewed": "{reviewed}",
  "expires": "{expires}",
  "completion": { "moveOn": "Completed", "masteryScore": 0 },
  "pages": [
    {
      "kind": "plain",
      "id": "start",
      "title": "{title}",
      "blocks": [{ "kind": "paragraph", "text": "TODO: Say what this lesson is about, and how long it takes." }]
    },
    { "kind": "ending", "id": "end", "title": "The end" }
  ]
})";

constexpr std::string_view kPicture =
    R"(<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 600 400" width="600" height="400">
  <rect width="600" height="400" rx="24" fill="#e9f2ec"/>
  <circle cx="180" cy="200" r="90" fill="#1f6f4a"/>
  <circle cx="420" cy="200" r="90" fill="#b4572a"/>
</svg>
)";

constexpr Template kPages[] = {
    {"plain", R"({
      "kind": "plain", "id": "{id}", "title": "{title}",
      "blocks": [{ "kind": "paragraph", "text": "TODO: Write here what you want to say." }]
    })"},
    {"chat", R"({
      "kind": "chat", "id": "{id}", "title": "{title}",
      "messages": [{ "from": "me", "text": "TODO: Are you home yet?" }, { "from": "me", "text": "TODO: Call me." }]
    })"},
    {"scene", R"({
      "kind": "scene", "id": "{id}", "title": "{title}",
      "picture": { "src": "{picture}", "alt": "TODO: Say what the picture shows." },
      "lines": [{ "from": "narrator", "text": "TODO: It is late." }, { "from": "me", "text": "TODO: I will walk home with you." }]
    })",
     true},
    {"summary", R"({
      "kind": "summary", "id": "{id}", "title": "{title}",
      "blocks": [{ "kind": "paragraph", "text": "TODO: This is what you did." }],
      "recalls": { "written": ["{asked}"] }
    })"},
    {"signpost", R"({
      "kind": "signpost", "id": "{id}", "title": "{title}",
      "blocks": [{ "kind": "paragraph", "text": "TODO: These people listen, and they do not judge." }],
      "services": ["{service}"]
    })"},
};

constexpr Template kAsks[] = {
    {"single-choice", R"({
      "kind": "single-choice", "id": "{id}", "prompt": "TODO: What do you do first?",
      "options": [
        { "id": "wait", "text": "TODO: Wait and see", "feedback": "TODO: Waiting costs time." },
        { "id": "call", "text": "TODO: Call for help", "correct": true, "feedback": "TODO: Yes. Call first." }
      ]
    })"},
    {"multiple-choice", R"({
      "kind": "multiple-choice", "id": "{id}", "prompt": "TODO: What helps?",
      "options": [
        { "id": "stay", "text": "TODO: Stay with them", "correct": true },
        { "id": "leave", "text": "TODO: Leave them to sleep", "feedback": "TODO: They may stop breathing while they sleep." },
        { "id": "call", "text": "TODO: Call for help", "correct": true }
      ]
    })"},
    {"true-or-false", R"({
      "kind": "true-or-false", "id": "{id}", "prompt": "TODO: Coffee makes you sober.",
      "answer": false,
      "feedback": { "true": "TODO: It wakes you up, and you are still drunk.", "false": "TODO: Right. It only wakes you up." }
    })"},
    {"estimate", R"({
      "kind": "estimate", "id": "{id}", "prompt": "TODO: What do you guess?",
      "minimum": 0, "maximum": 100, "step": 5, "actual": 40, "tolerance": 5, "unit": "in 100",
      "feedback": { "close": "TODO: Very close.", "below": "TODO: It is more than that.", "above": "TODO: It is less than that." },
      "explain": "TODO: Say here what the figure is of, and where it comes from{source}."
    })"},
    {"number", R"({
      "kind": "number", "id": "{id}", "prompt": "TODO: Which number do you call?",
      "minimum": 0, "maximum": 999, "actual": 999,
      "feedback": { "right": "TODO: Yes.", "below": "TODO: Not that one.", "above": "TODO: Not that one." },
      "explain": "TODO: Say here why it is this number{source}."
    })"},
    {"put-in-order", R"({
      "kind": "put-in-order", "id": "{id}", "prompt": "TODO: What comes first?",
      "items": [
        { "id": "look", "text": "TODO: Look if it is safe" },
        { "id": "call", "text": "TODO: Call for help" },
        { "id": "stay", "text": "TODO: Stay with them" }
      ],
      "feedback": { "right": "TODO: Yes, in that order.", "wrong": "TODO: Not quite. You come first: look if it is safe." }
    })"},
    {"sort-into-groups", R"({
      "kind": "sort-into-groups", "id": "{id}", "prompt": "TODO: Myth or fact?",
      "groups": [{ "id": "myth", "name": "Myth" }, { "id": "fact", "name": "Fact" }],
      "items": [
        { "id": "shower", "text": "TODO: A cold shower makes you sober.", "group": "myth", "feedback": "TODO: It does not." },
        { "id": "time", "text": "TODO: Only time makes you sober.", "group": "fact", "feedback": "TODO: Nothing else does." },
        { "id": "coffee", "text": "TODO: Coffee makes you sober.", "group": "myth", "feedback": "TODO: It only wakes you up." }
      ]
    })"},
    {"match-pairs", R"({
      "kind": "match-pairs", "id": "{id}", "prompt": "TODO: What goes together?",
      "pairs": [
        { "id": "cold", "left": "TODO: They are cold", "right": "TODO: A blanket" },
        { "id": "alone", "left": "TODO: They are alone", "right": "TODO: A friend" },
        { "id": "hurt", "left": "TODO: They are hurt", "right": "TODO: An ambulance" }
      ],
      "feedback": { "right": "TODO: Yes, all of them.", "wrong": "TODO: Not quite. Think of what each of them needs." }
    })"},
    {"point-at-picture", R"({
      "kind": "point-at-picture", "id": "{id}", "prompt": "TODO: Which one is it?",
      "src": "{picture}", "alt": "TODO: Two circles, one on the left and one on the right.",
      "places": [
        { "id": "left", "name": "The left one", "x": 300, "y": 333, "r": 150, "correct": true },
        { "id": "right", "name": "The right one", "x": 700, "y": 333, "r": 150, "feedback": "TODO: It is the other one." }
      ]
    })",
     true},
    {"fill-the-gap", R"({
      "kind": "fill-the-gap", "id": "{id}", "prompt": "TODO: What is missing?",
      "text": "TODO: Put them on their {gap:where}, and stay.",
      "gaps": [
        {
          "id": "where", "name": "Where to",
          "options": [
            { "id": "back", "text": "TODO: back", "feedback": "TODO: They could choke there." },
            { "id": "side", "text": "TODO: side", "correct": true }
          ]
        }
      ]
    })"},
    {"reflection", R"({
      "kind": "reflection", "id": "{id}", "prompt": "TODO: What matters to you?", "hint": "TODO: A few words are enough."
    })"},
    {"readiness-ruler", R"({
      "kind": "readiness-ruler", "id": "{id}", "prompt": "TODO: How ready are you to try it?",
      "low": "Not at all", "high": "Very", "after": "TODO: What would move you one step up?"
    })"},
    {"pros-and-cons", R"({
      "kind": "pros-and-cons", "id": "{id}", "prompt": "TODO: What speaks for it, and what against it?",
      "pros": "For it", "cons": "Against it"
    })"},
    {"if-then-plan", R"({
      "kind": "if-then-plan", "id": "{id}", "prompt": "TODO: Make a plan for yourself.",
      "if": "If", "then": "then I will", "ideas": [{ "if": "TODO: we go out", "then": "TODO: sort the way home first" }]
    })"},
    {"self-check", R"({
      "kind": "self-check", "id": "{id}", "prompt": "TODO: A quick check, for you only.",
      "items": [
        {
          "id": "often", "text": "TODO: How often?",
          "options": [{ "id": "never", "text": "TODO: Never", "points": 0 }, { "id": "often", "text": "TODO: Often", "points": 2 }]
        }
      ],
      "bands": [
        { "id": "low", "from": 0, "title": "TODO: Not much", "text": "TODO: Keep it that way." },
        { "id": "high", "from": 2, "title": "TODO: A lot", "text": "TODO: You could talk to someone about it." }
      ]
    })"},
};

}  // namespace

std::span<const Template> page_templates() {
  return kPages;
}

std::span<const Template> ask_templates() {
  return kAsks;
}

std::string_view lesson_template() {
  return kLesson;
}

std::string_view picture_template() {
  return kPicture;
}

}  // namespace waymark::author
