#include "author/templates.h"

namespace waymark::author {
namespace {

constexpr std::string_view kLesson = R"({
  "format": 2,
  "id": "{id}",
  "title": "{title}",
  "summary": "Say in one sentence what it is about.",
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
      "blocks": [{ "kind": "paragraph", "text": "Say what this lesson is about, and how long it takes." }]
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
      "blocks": [{ "kind": "paragraph", "text": "Write here what you want to say." }]
    })"},
    {"chat", R"({
      "kind": "chat", "id": "{id}", "title": "{title}",
      "messages": [{ "from": "me", "text": "Are you home yet?" }, { "from": "me", "text": "Call me." }]
    })"},
    {"scene", R"({
      "kind": "scene", "id": "{id}", "title": "{title}",
      "picture": { "src": "{picture}", "alt": "Say what the picture shows." },
      "lines": [{ "from": "narrator", "text": "It is late." }, { "from": "me", "text": "I will walk home with you." }]
    })",
     true},
    {"summary", R"({
      "kind": "summary", "id": "{id}", "title": "{title}",
      "blocks": [{ "kind": "paragraph", "text": "This is what you did." }],
      "recalls": { "written": ["{asked}"] }
    })"},
    {"signpost", R"({
      "kind": "signpost", "id": "{id}", "title": "{title}",
      "blocks": [{ "kind": "paragraph", "text": "These people listen, and they do not judge." }],
      "services": ["{service}"]
    })"},
};

constexpr Template kAsks[] = {
    {"single-choice", R"({
      "kind": "single-choice", "id": "{id}", "prompt": "What do you do first?",
      "options": [
        { "id": "wait", "text": "Wait and see", "feedback": "Waiting costs time." },
        { "id": "call", "text": "Call for help", "correct": true, "feedback": "Yes. Call first." }
      ]
    })"},
    {"multiple-choice", R"({
      "kind": "multiple-choice", "id": "{id}", "prompt": "What helps?",
      "options": [
        { "id": "stay", "text": "Stay with them", "correct": true },
        { "id": "leave", "text": "Leave them to sleep", "feedback": "They may stop breathing while they sleep." },
        { "id": "call", "text": "Call for help", "correct": true }
      ]
    })"},
    {"true-or-false", R"({
      "kind": "true-or-false", "id": "{id}", "prompt": "Coffee makes you sober.",
      "answer": false,
      "feedback": { "true": "It wakes you up, and you are still drunk.", "false": "Right. It only wakes you up." }
    })"},
    {"estimate", R"({
      "kind": "estimate", "id": "{id}", "prompt": "What do you guess?",
      "minimum": 0, "maximum": 100, "step": 5, "actual": 40, "tolerance": 5, "unit": "in 100",
      "feedback": { "close": "Very close.", "below": "It is more than that.", "above": "It is less than that." },
      "explain": "Say here what the figure is of, and where it comes from{source}."
    })"},
    {"number", R"({
      "kind": "number", "id": "{id}", "prompt": "Which number do you call?",
      "minimum": 0, "maximum": 999, "actual": 999,
      "feedback": { "right": "Yes.", "below": "Not that one.", "above": "Not that one." },
      "explain": "Say here why it is this number{source}."
    })"},
    {"put-in-order", R"({
      "kind": "put-in-order", "id": "{id}", "prompt": "What comes first?",
      "items": [
        { "id": "look", "text": "Look if it is safe" },
        { "id": "call", "text": "Call for help" },
        { "id": "stay", "text": "Stay with them" }
      ],
      "feedback": { "right": "Yes, in that order.", "wrong": "Not quite. You come first: look if it is safe." }
    })"},
    {"sort-into-groups", R"({
      "kind": "sort-into-groups", "id": "{id}", "prompt": "Myth or fact?",
      "groups": [{ "id": "myth", "name": "Myth" }, { "id": "fact", "name": "Fact" }],
      "items": [
        { "id": "shower", "text": "A cold shower makes you sober.", "group": "myth", "feedback": "It does not." },
        { "id": "time", "text": "Only time makes you sober.", "group": "fact", "feedback": "Nothing else does." },
        { "id": "coffee", "text": "Coffee makes you sober.", "group": "myth", "feedback": "It only wakes you up." }
      ]
    })"},
    {"match-pairs", R"({
      "kind": "match-pairs", "id": "{id}", "prompt": "What goes together?",
      "pairs": [
        { "id": "cold", "left": "They are cold", "right": "A blanket" },
        { "id": "alone", "left": "They are alone", "right": "A friend" },
        { "id": "hurt", "left": "They are hurt", "right": "An ambulance" }
      ],
      "feedback": { "right": "Yes, all of them.", "wrong": "Not quite. Think of what each of them needs." }
    })"},
    {"point-at-picture", R"({
      "kind": "point-at-picture", "id": "{id}", "prompt": "Which one is it?",
      "src": "{picture}", "alt": "Two circles, one on the left and one on the right.",
      "places": [
        { "id": "left", "name": "The left one", "x": 300, "y": 333, "r": 150, "correct": true },
        { "id": "right", "name": "The right one", "x": 700, "y": 333, "r": 150, "feedback": "It is the other one." }
      ]
    })",
     true},
    {"fill-the-gap", R"({
      "kind": "fill-the-gap", "id": "{id}", "prompt": "What is missing?",
      "text": "Put them on their {gap:where}, and stay.",
      "gaps": [
        {
          "id": "where", "name": "Where to",
          "options": [
            { "id": "back", "text": "back", "feedback": "They could choke there." },
            { "id": "side", "text": "side", "correct": true }
          ]
        }
      ]
    })"},
    {"reflection", R"({
      "kind": "reflection", "id": "{id}", "prompt": "What matters to you?", "hint": "A few words are enough."
    })"},
    {"readiness-ruler", R"({
      "kind": "readiness-ruler", "id": "{id}", "prompt": "How ready are you to try it?",
      "low": "Not at all", "high": "Very", "after": "What would move you one step up?"
    })"},
    {"pros-and-cons", R"({
      "kind": "pros-and-cons", "id": "{id}", "prompt": "What speaks for it, and what against it?",
      "pros": "For it", "cons": "Against it"
    })"},
    {"if-then-plan", R"({
      "kind": "if-then-plan", "id": "{id}", "prompt": "Make a plan for yourself.",
      "if": "If", "then": "then I will", "ideas": [{ "if": "we go out", "then": "sort the way home first" }]
    })"},
    {"self-check", R"({
      "kind": "self-check", "id": "{id}", "prompt": "A quick check, for you only.",
      "items": [
        {
          "id": "often", "text": "How often?",
          "options": [{ "id": "never", "text": "Never", "points": 0 }, { "id": "often", "text": "Often", "points": 2 }]
        }
      ],
      "bands": [
        { "id": "low", "from": 0, "title": "Not much", "text": "Keep it that way." },
        { "id": "high", "from": 2, "title": "A lot", "text": "You could talk to someone about it." }
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
