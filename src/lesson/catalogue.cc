#include "lesson/catalogue.h"

namespace waymark {

namespace {

constexpr Severity kError = Severity::kError;
constexpr Severity kWarning = Severity::kWarning;

// {n} are the arguments that the reader tells with; a row whose hint is "{n}" leaves it to the
// reader.
constexpr CatalogueRow kRows[] = {
    {Mistake::kSyntax, "W001", kError, "{0}", "{1}"},
    {Mistake::kFormat, "W002", kError, "This lesson is in format {0}, and this program reads formats 1 and 2.",
     "Write \"format\": 2, or use the version of Waymark that the lesson was written for."},
    {Mistake::kCannotMigrate, "W003", kError,
     "This lesson is in an older format, and cannot be brought to format 2: {0}", "{1}"},

    {Mistake::kUnknownField, "W101", kError, "{0} has no field called \"{1}\".", "{2}"},
    {Mistake::kMissingField, "W102", kError, "{0} needs the field \"{1}\".", "Add \"{1}\" to it."},
    {Mistake::kDoubledField, "W103", kError, "{0} has the field \"{1}\" twice.",
     "Keep one of the two; the other is in line {2}."},
    {Mistake::kWrongType, "W104", kError, "\"{0}\" is {1}, where {2} belongs.", "{3}"},
    {Mistake::kUnknownKind, "W105", kError, "There is no {0} of the kind \"{1}\".", "{2}"},
    {Mistake::kUnknownWord, "W106", kError, "\"{0}\" cannot be \"{1}\".", "{2}"},
    {Mistake::kEmptyWords, "W107", kError, "\"{0}\" is empty.", "Write what it should say."},
    {Mistake::kOutOfRange, "W108", kError, "\"{0}\" is {1}, and must be {2}.", "Choose a number in that range."},
    {Mistake::kWrongCount, "W109", kError, "\"{0}\" holds {1}, and must hold {2}.", "{3}"},
    {Mistake::kNoDate, "W110", kError, "\"{0}\" is \"{1}\", which is no date of the calendar.",
     "Write year, month and day, such as 2026-11-22."},
    {Mistake::kOuterSpace, "W111", kError, "\"{0}\" {1} with white space.", "Take the white space away."},
    {Mistake::kControlCharacter, "W112", kError, "\"{0}\" holds {1}.", "{2}"},
    {Mistake::kNoLanguage, "W113", kError, "\"{0}\" is no language tag.", "Write one such as \"en-GB\" or \"de\"."},
    {Mistake::kTooManyDecimals, "W114", kError, "\"{0}\" has more than three decimals.",
     "Scores are whole thousandths: write a number such as 0.5 or 0.667."},
    {Mistake::kExpiresTooEarly, "W115", kError, "\"expires\" is {0}, which is not after \"reviewed\", {1}.",
     "Write the day from which the lesson should be looked at again."},
    {Mistake::kAsksTwice, "W116", kError, "{0} has both \"{1}\" and \"{2}\".",
     "A page asks one thing: move one of them to a page of its own."},
    {Mistake::kChoicesAndNext, "W117", kError, "{0} has both \"{1}\" and \"{2}\".",
     "Take \"{2}\" away: each choice says where it leads."},
    {Mistake::kServicesAndNeeds, "W118", kError, "{0} has both \"{1}\" and \"{2}\".",
     "Keep \"services\" to name them one by one, or \"needs\" for all that fit."},

    {Mistake::kBadId, "W201", kError, "\"{0}\" cannot be an id: {1}.", "{2}"},
    {Mistake::kDoubledId, "W202", kError, "The id \"{0}\" is taken already, in line {1}.",
     "Give each {2} an id of its own; leave the id that records already point at as it is."},
    {Mistake::kUnknownPage, "W203", kError, "\"{0}\" leads to the page \"{1}\", and there is none.", "{2}"},
    {Mistake::kOtherFolder, "W204", kError, "The lesson is called \"{0}\", and its folder \"{1}\".",
     "Give both the same name."},
    {Mistake::kUnknownSpeaker, "W205", kError, "Nobody called \"{0}\" is among the speakers.", "{1}"},
    {Mistake::kMeAsSpeaker, "W206", kError, "\"{0}\" is {1}, and is not listed among the speakers.",
     "Take \"{0}\" out of \"speakers\": it may be used all the same."},
    {Mistake::kUnknownService, "W207", kError, "There is no service \"{0}\" in services.json.", "{1}"},
    {Mistake::kRepeated, "W208", kError, "The {0} \"{1}\" stands on this page twice.", "Take one of the two away."},
    {Mistake::kUnknownNeed, "W209", kError, "No service in services.json has the need \"{0}\".", "{1}"},
    {Mistake::kUnknownPrivate, "W210", kError, "Nothing that is private has the id \"{0}\".", "{1}"},

    {Mistake::kNotOneCorrect, "W301", kError, "{0} of the options are marked as correct.",
     "A single-choice question has exactly one with \"correct\": true; for several use "
     "\"multiple-choice\"."},
    {Mistake::kNoneCorrect, "W302", kError, "None of the options are marked as correct.",
     "Write \"correct\": true in each option that is right."},
    {Mistake::kOneAttemptOnly, "W303", kError, "A question of the kind \"{0}\" has one attempt, never {1}.",
     "Take \"attempts\" away."},
    {Mistake::kActualOutside, "W304", kError, "\"actual\" is {0}, which does not lie between {1} and {2}.",
     "It must be more than \"minimum\" and less than \"maximum\"."},
    {Mistake::kStepDoesNotDivide, "W305", kError, "Steps of {0} do not lead from {1} to {2}.",
     "Choose a \"step\" that divides {3}, the distance between \"minimum\" and \"maximum\"."},
    {Mistake::kActualOutOfReach, "W306", kError, "No step comes within {0} of {1}, so nobody can be fully right.",
     "Make \"tolerance\" wider or \"step\" smaller; the nearest step is {2}."},
    {Mistake::kSameWords, "W307", kError, "This says the same as the one in line {0}.",
     "Word them so that they can be told apart."},
    {Mistake::kBandsNotRising, "W308", kError, "The band \"{0}\" is from {1} points, and must be from {2}.",
     "The first band is from 0, and each further one from more than the one before."},
    {Mistake::kBandOutOfReach, "W309", kError,
     "The band \"{0}\" is from {1} points, and all items together give {2} at most.",
     "Choose a lower \"from\", or take the band out."},

    {Mistake::kMarkdown, "W401", kError, "{0} cannot stand inside a text.", "{1}"},
    {Mistake::kBadCitation, "W402", kError, "This is no citation of one source: {0}.",
     "Write [@key], and two sources as [@one][@other]."},
    {Mistake::kUnknownSource, "W403", kError, "There is no source \"{0}\" in sources.json.", "{1}"},
    {Mistake::kLooseMarker, "W404", kError, "These asterisks have no partner.",
     "Write **strong**, with no space inside the asterisks; an asterisk to be read is written "
     "\\\\*."},
    {Mistake::kNoWords, "W405", kError, "\"{0}\" cites a source, but says nothing.",
     "Write the words that the source is for."},
    {Mistake::kUnknownMedia, "W406", kError, "There is no file \"{0}\" in the lesson's media folder.", "{1}"},
    {Mistake::kNoPicture, "W407", kError, "The file \"{0}\" is no SVG picture: {1}.", "Save the picture as plain SVG."},
    {Mistake::kUnusedMedia, "W408", kWarning, "No figure shows the file \"{0}\" of the media folder.",
     "Show it, or take it out of the folder."},
    {Mistake::kBadHref, "W409", kError, "\"{0}\" is no address that a phone or browser opens safely.",
     "Write tel: and digits, sms: and digits, or an address that begins with https://."},
    {Mistake::kBadIssued, "W410", kError, "\"issued\" holds no year.", "Write it as { \"date-parts\": [[2002]] }."},

    {Mistake::kNoEndingLast, "W501", kError, "The last page, \"{0}\", is no ending.",
     "Let the lesson close with a page of the kind \"ending\"."},
    {Mistake::kUnreachable, "W502", kError, "No way leads to the page \"{0}\".",
     "Let a \"next\" or a choice lead there, or take the page out."},
    {Mistake::kNoWayOut, "W503", kError, "From the page \"{0}\" no way leads to an ending: {1}.",
     "Let one of these pages lead on to an ending."},
    {Mistake::kWayRound, "W504", kError,
     "The question \"{0}\" is required, but a way leads round it: from the page \"{1}\" straight "
     "to \"{2}\".",
     "Move it to a page that everybody comes through, or write \"required\": false."},
    {Mistake::kNothingToPass, "W505", kError, "The lesson is complete when it is passed, but no question is required.",
     "Write \"moveOn\": \"Completed\", or let a question count."},
    {Mistake::kReturnAndNext, "W506", kError, "{0} has both \"{1}\" and \"{2}\".",
     "Keep \"return\" where a detour comes to its end, and \"next\" everywhere else."},
    {Mistake::kGotoAndDetour, "W507", kError, "{0} has both \"{1}\" and \"{2}\".",
     "Keep \"detour\" if it should come back to this page, else \"goto\"."},
    {Mistake::kNoLastWay, "W508", kError, "The last way on has a condition, so there may be none.",
     "Add { \"goto\": … } as the last, for when no condition holds."},
    {Mistake::kWayNeverTaken, "W509", kError, "This way is always open, so those after it are never taken.",
     "Give it a \"when\", or put it last."},
    {Mistake::kConditionalRequired, "W510", kError,
     "The question \"{0}\" is required, but its page is passed over when this does not hold.",
     "Take the condition away, or write \"required\": false."},
    {Mistake::kPassedOverForEver, "W511", kError, "From the page \"{0}\" pages may be passed over without an end: {1}.",
     "Take the \"when\" from one of them, or let one lead elsewhere."},
    {Mistake::kDetourLoop, "W512", kError,
     "The detour \"{0}\" leads to its own page \"{1}\" before it comes back: {2}.",
     "End the detour with a page that has \"return\": true, or write \"goto\" instead."},
    {Mistake::kNothingToReturnTo, "W513", kError, "The page \"{0}\" returns, but no detour leads there.",
     "Write \"detour\" instead of \"goto\" where it begins, or give the page a \"next\"."},
    {Mistake::kPrivateInRoom, "W514", kError, "{0} holds something private, and its \"room\" is \"{1}\".",
     "Take \"room\" away: what is private is never shown to a group."},

    {Mistake::kBadVariableName, "W601", kError, "\"{0}\" cannot be the name of a variable: {1}.",
     "Write one such as \"told_friend\"."},
    {Mistake::kDefaultNotAValue, "W602", kError, "\"default\" is \"{0}\", which is none of the values.", "{1}"},
    {Mistake::kRangeTurned, "W603", kError, "\"maximum\" is {0}, which is not more than \"minimum\", {1}.",
     "Put the greater number into \"maximum\"."},
    {Mistake::kDefaultOutside, "W604", kError, "\"default\" is {0}, which does not lie from {1} to {2}.",
     "Choose a number in that range."},
    {Mistake::kWrongSetting, "W605", kError, "\"{1}\" is {2} (line {0}), and cannot become {3}.", "{4}"},
    {Mistake::kNotInConditions, "W606", kError, "{0} means nothing in a condition.", "{1}"},
    {Mistake::kMissingOperand, "W607", kError, "Something is missing {0}.", "{1}"},
    {Mistake::kMissingConnective, "W608", kError, "\"and\" or \"or\" is missing before {0}.",
     "Say whether both must hold, or one of them is enough."},
    {Mistake::kLooseParenthesis, "W609", kError, "This parenthesis is never {0}.",
     "Write its partner, or take it out."},
    {Mistake::kChainedComparison, "W610", kError, "Comparisons do not chain.",
     "Write two comparisons joined by \"and\", such as drinks > 2 and drinks < 5."},
    {Mistake::kValueFirst, "W611", kError, "The value stands before what it is compared with.", "Write {0}."},
    {Mistake::kComparedAlike, "W612", kError, "Two {0} are compared with each other.",
     "Compare a variable with a value, such as drinks >= 3."},
    {Mistake::kGroupCompared, "W613", kError, "What stands in parentheses is compared.",
     "Only a variable is compared, and only with a value: take the parentheses away, or write the comparison inside "
     "them."},
    {Mistake::kValueAlone, "W614", kError, "{0} alone is no condition.", "{1}"},
    {Mistake::kVariableAlone, "W615", kError, "\"{1}\" is {2} (line {0}), and alone is no condition.",
     "Compare it, such as {3}."},
    {Mistake::kUnknownVariable, "W616", kError, "There is no variable \"{0}\".", "{1}"},
    {Mistake::kWrongValue, "W617", kError, "\"{1}\" is {2} (line {0}), and is not compared with {3}.", "{4}"},
    {Mistake::kUnknownValue, "W618", kError, "\"{1}\" (line {0}) has no value \"{2}\".", "{3}"},
    {Mistake::kNoOrder, "W619", kError, "\"{1}\" is {2} (line {0}): its values have no order.",
     "Compare it by == or !=."},
    {Mistake::kAlwaysSame, "W620", kError, "This {2} holds: \"{1}\" goes from {3} to {4} (line {0}).",
     "Choose another number, or take the comparison out."},
    {Mistake::kScoreValue, "W621", kError, "The score is not compared with {0}.",
     "Write a number from 0 to 1 with at most three decimals, such as 0.75."},
    {Mistake::kScoreAlwaysSame, "W622", kError, "This {0} holds: the score goes from 0 to 1.", "{1}"},
    {Mistake::kLongCondition, "W623", kError, "This condition is {0}.",
     "Ask for less at once: let pages set a yes-no variable, and ask for that."},
    {Mistake::kIntoNotPrivate, "W624", kError, "\"{1}\" is not private (line {0}), and cannot take what is private.",
     "Write \"private\": true there: nothing that is recorded or shown to a group may follow from it."},
    {Mistake::kIntoOtherKind, "W625", kError, "\"{1}\" is {2} (line {0}), and what the {3} finds is {4}.",
     "Name a variable of the kind \"{5}\"."},
    {Mistake::kIntoRange, "W626", kError, "\"{1}\" goes from {2} to {3} (line {0}), and the ruler from 0 to 10.",
     "Let it hold 0 to 10."},
    {Mistake::kIntoValues, "W627", kError, "The values of \"{1}\" (line {0}) are not the bands and one more.",
     "Let them be {2}, and as its default one more for whoever leaves the check empty."},

    {Mistake::kUnknownPart, "W701", kError, "This simulation has no {0} \"{1}\".", "{2}"},
    {Mistake::kStepNotInHour, "W702", kError, "Steps of {0} minutes do not divide an hour.",
     "Choose 5, 10, 15, 20, 30 or another number that divides 60."},
    {Mistake::kAfterTheEnd, "W703", kError, "Minute {0} comes after the end, minute {1}.",
     "Choose an earlier minute, or more \"hours\"."},
    {Mistake::kMinutesDoNotRise, "W704", kError, "The minutes do not rise: {0} stands after {1}.",
     "Write each of them once, the earliest first."},
    {Mistake::kNothingDrawn, "W705", kError, "None of the compartments has a name, so no curve is drawn.",
     "Write \"name\" in each that should have a curve."},
    {Mistake::kTooManyCurves, "W706", kError,
     "{0} compartments have a name; more than {1} curves cannot be told apart.",
     "Take \"name\" from those that are only part of the model."},
    {Mistake::kHalvesOrSteady, "W707", kError, "This rate has {0}.",
     "Write \"halfLife\" if half of what is there leaves each time, or \"perHour\" if it is always as much."},
    {Mistake::kRateToItself, "W708", kError, "This rate leads from \"{0}\" to itself.",
     "Write another compartment, or leave \"to\" out if it is gone."},
    {Mistake::kShareOfNothing, "W709", kError, "\"share\" says how much arrives, and there is no \"to\" to arrive in.",
     "Take \"share\" away, or write where it arrives."},
    {Mistake::kNeverRuns, "W710", kError, "This rate runs while \"{0}\" holds something, unless it does: never.",
     "Keep \"while\" or \"unless\"."},
    {Mistake::kNeverFilled, "W711", kError, "Nothing ever comes into the compartment \"{0}\".",
     "Let an event or a rate lead there, or take the compartment out."},
    {Mistake::kSwitchChangesNothing, "W712", kError, "The switch \"{0}\" changes none of the curves.",
     "Let it leave out an event that a compartment with a name depends on."},
};

constexpr bool rows_are_in_order() {
  std::size_t expected = 0;
  for (const CatalogueRow& row : kRows) {
    if (static_cast<std::size_t>(row.mistake) != expected++) return false;
  }
  return expected == static_cast<std::size_t>(Mistake::kSwitchChangesNothing) + 1;
}
static_assert(rows_are_in_order());

}  // namespace

std::span<const CatalogueRow> catalogue() {
  return kRows;
}

const CatalogueRow& row_of(Mistake mistake) {
  return kRows[static_cast<std::size_t>(mistake)];
}

}  // namespace waymark
