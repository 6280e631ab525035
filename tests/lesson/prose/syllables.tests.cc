#include "lesson/prose/syllables.h"

#include <sstream>
#include <string>

#include <catch2/catch_test_macros.hpp>

using namespace waymark::prose;

namespace {

// Counted by ear, as said in England; where both are heard, the fuller form.
constexpr const char* kOne[] = {
    "a",       "I",      "the",     "drug",   "drunk",   "breathe", "breath",  "heart",  "chest", "asked",
    "mixed",   "called", "stopped", "played", "tired",   "makes",   "times",   "while",  "whole", "rules",
    "clothes", "eyes",   "heard",   "weight", "through", "you",     "your",    "yes",    "years", "young",
    "league",  "queue",  "tongue",  "friend", "friends", "tried",   "crimes",  "goes",   "does",  "said",
    "says",    "could",  "don't",   "can't",  "won't",   "we'll",   "they've", "he's",   "hour",  "real",
    "slurred", "curled", "guess",   "quite",  "trait",   "piece",   "juice",   "sleeps", "dose"};
constexpr const char* kTwo[] = {
    "cocaine", "nitrous",   "oxide",     "codeine",  "caffeine", "morphine", "liver",     "risky",     "number",
    "ninety",  "people",    "table",     "tables",   "handled",  "hundred",  "hundreds",  "centre",    "litre",
    "needed",  "wanted",    "wasted",    "going",    "doing",    "being",    "saying",    "buying",    "dying",
    "quiet",   "diet",      "giant",     "trial",    "client",   "science",  "question",  "questions", "million",
    "region",  "social",    "special",   "partial",  "patient",  "anxious",  "conscious", "nation",    "fashion",
    "cushion", "royal",     "beyond",    "player",   "careful",  "useful",   "homeless",  "safely",    "statement",
    "someone", "something", "sometimes", "maybe",    "every",    "evening",  "Wednesday", "business",  "chaos",
    "poem",    "fluid",     "ruined",    "fuel",     "react",    "create",   "safety",    "therefore", "village",
    "office",  "boxes",     "dishes",    "watches",  "doses",    "police",   "rescue",    "argue",     "didn't",
    "isn't",   "couldn't",  "it'll",     "could've", "rhythm",   "spasm",    "vaping",    "inhale",    "breathing",
    "issue",   "asthma",    "seizure",   "psyche",   "technique"};
constexpr const char* kThree[] = {
    "alcohol",    "cannabis", "ecstasy",   "ketamine",   "fentanyl",    "heroin",      "opioid",     "opiate",
    "nitazene",   "naloxone", "methadone", "mephedrone", "tramadol",    "tobacco",     "nicotine",   "overdose",
    "addiction",  "dopamine", "oxygen",    "ambulance",  "recover",     "hospital",    "medicine",   "family",
    "injury",     "anyone",   "everyone",  "everything", "area",        "idea",        "easier",     "healthier",
    "earlier",    "audience", "violent",   "violence",   "video",       "theory",      "period",     "medium",
    "radio",      "serious",  "previous",  "opinion",    "religion",    "physician",   "suicide",    "scientist",
    "reaction",   "nausea",   "ratio",     "completely", "carefully",   "involvement", "excitement", "whatever",
    "caseworker", "employer", "different", "several",    "unconscious", "sarcasm",     "dependence", "diagram",
    "sexual",     "usual",    "actual",    "continue",   "example",     "already",     "reported",   "created",
    "theatre",    "museum",   "vomiting",  "inhaler",    "psychosis",   "influence"};
constexpr const char* kFour[] = {
    "amphetamine", "diazepam",    "alprazolam",   "cannabinoids", "serotonin",   "pregabalin",     "buprenorphine",
    "adrenaline",  "emergency",   "recovery",     "paramedic",    "anaesthetic", "temperature",    "society",
    "anxiety",     "variety",     "experience",   "usually",      "actually",    "potentially",    "especially",
    "material",    "information", "conversation", "dehydration",  "paranoia",    "euphoria",       "pneumonia",
    "insomnia",    "diarrhoea",   "mechanism",    "scientific",   "everybody",   "associate",      "overheating",
    "hepatitis",   "suicidal",    "marijuana",    "appropriate",  "reality",     "prescribing-pad"};
constexpr const char* kFive[] = {"cocaethylene", "co-ca-eth-i-leen", "methamphetamine", "alcoholism",
                                 "metabolism",   "individual",       "resuscitation",   "defibrillator",
                                 "university",   "evaluation",       "occasionally",    "pharmaceuticals"};
constexpr const char* kSix[] = {"benzodiazepine", "cardiovascular", "responsibility", "encyclopaedia", "irritability"};

template <typename Words>
std::string miscounted(const Words& words, int expected) {
  std::ostringstream wrong;
  for (const std::string word : words) {
    if (syllables(word) != expected) wrong << word << " " << syllables(word) << ", ";
  }
  return wrong.str();
}

}  // namespace

TEST_CASE("Syllables are counted as they are heard") {
  CHECK(miscounted(kOne, 1) == "");
  CHECK(miscounted(kTwo, 2) == "");
  CHECK(miscounted(kThree, 3) == "");
  CHECK(miscounted(kFour, 4) == "");
  CHECK(miscounted(kFive, 5) == "");
  CHECK(miscounted(kSix, 6) == "");
}

TEST_CASE("Letters that are said by their names count one each, a w three") {
  CHECK(syllables("NHS") == 3);
  CHECK(syllables("THC") == 3);
  CHECK(syllables("WWW") == 9);
  CHECK(syllables("MDMA") == 4);
  CHECK(syllables("FRANK") == 1);
}

TEST_CASE("A number counts its digits") {
  CHECK(syllables("999") == 3);
  CHECK(syllables("30") == 2);
  CHECK(syllables("1,000") == 4);
  CHECK(syllables("10:30") == 4);
}

TEST_CASE("Case, plurals, curly apostrophes and accents make no difference") {
  CHECK(syllables("PEOPLE") == 2);
  CHECK(syllables("Areas") == 3);
  CHECK(syllables("didn’t") == 2);
  CHECK(syllables("café") == 2);
  CHECK(syllables("naïve") == 2);
}

TEST_CASE("Whatever stands there has a syllable at least") {
  CHECK(syllables("") == 1);
  CHECK(syllables("-") == 1);
  CHECK(syllables("hmm") == 1);
  CHECK(syllables("\xF0\x9F\x98\x80") == 1);
  CHECK(syllables(std::string(500, 'b')) == 1);
}
