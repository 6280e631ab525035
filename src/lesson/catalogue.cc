#include "lesson/catalogue.h"

#include <algorithm>
#include <array>
#include <iterator>

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
    {Mistake::kByteOrderMark, "W004", kWarning, "This file begins with a byte order mark, which nobody sees.",
     "Save it as UTF-8 without one: other programs stumble over it."},
    {Mistake::kFurtherErrors, "W005", kError, "Not told here: {0} more in this file.",
     "Mend those that are told, and check again."},
    {Mistake::kFurtherWarnings, "W006", kWarning, "Not told here: {0} more in this file.",
     "Look at those that are told, and check again."},

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
     "Write the day from which it should be looked at again."},
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

    {Mistake::kNotOneCorrect, "W301", kError, "{0} of the {1} are marked as correct.",
     "Mark exactly one with \"correct\": true; where several are right, ask a \"multiple-choice\" question."},
    {Mistake::kNoneCorrect, "W302", kError, "None of the options are marked as correct.",
     "Write \"correct\": true in each option that is right."},
    {Mistake::kOneAttemptOnly, "W303", kError, "A question of the kind \"{0}\" has one attempt, never {1}.",
     "Take \"attempts\" away."},
    {Mistake::kActualOutside, "W304", kError, "\"actual\" is {0}, which does not lie between {1} and {2}.", "{3}"},
    {Mistake::kStepDoesNotDivide, "W305", kError, "Steps of {0} do not lead from {1} to {2}.",
     "Choose a \"step\" that divides {3}, the distance between \"minimum\" and \"maximum\"."},
    {Mistake::kActualOutOfReach, "W306", kError, "No step comes within {0} of {1}, so nobody can be fully right.",
     "Make \"tolerance\" wider or \"step\" smaller; the nearest step is {2}."},
    {Mistake::kSameWords, "W307", kError, "This says the same as the one in line {0}.",
     "Word them so that they can be told apart."},
    {Mistake::kPlaceOutside, "W308", kError, "{0} reaches over the picture's {1} edge.",
     "The picture is 1000 wide and {2} high: move the place, or make its \"r\" smaller."},
    {Mistake::kPlacesOverlap, "W309", kError, "{0} overlaps the one in line {1}.",
     "Move them apart, or make \"r\" smaller, so that each can be pressed."},
    {Mistake::kBandsNotRising, "W310", kError, "The band \"{0}\" is from {1} points, and must be from {2}.",
     "The first band is from 0, and each further one from more than the one before."},
    {Mistake::kBandOutOfReach, "W311", kError,
     "The band \"{0}\" is from {1} points, and all items together give {2} at most.",
     "Choose a lower \"from\", or take the band out."},
    {Mistake::kUnknownGroup, "W312", kError, "This question has no group \"{0}\".", "{1}"},
    {Mistake::kGroupWithoutItems, "W313", kError, "{0} has no items.", "Give it an item, or take the group out."},
    {Mistake::kGapNotInText, "W314", kError, "{0} has no place in the text.", "Write {1} where it belongs."},
    {Mistake::kUnknownGap, "W315", kError, "This question has no gap \"{0}\".", "{1}"},
    {Mistake::kGapTwice, "W316", kError, "The gap \"{0}\" stands in the text twice.",
     "Give the second an id and options of its own."},

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
    {Mistake::kUnusedMedia, "W408", kWarning, "Nothing shows or plays the file \"{0}\" of the media folder.",
     "Use it, or take it out of the folder."},
    {Mistake::kBadHref, "W409", kError, "\"{0}\" is no address that a phone or browser opens safely.",
     "Write tel: and digits, sms: and digits, or an address that begins with https://."},
    {Mistake::kBadIssued, "W410", kError, "\"issued\" holds no year.", "Write it as { \"date-parts\": [[2002]] }."},
    {Mistake::kBadSlot, "W411", kError, "This brace puts nothing in: {0}.",
     "Write {fact:id} with an id of facts.json; a brace to be read is written \\\\{."},
    {Mistake::kUnknownFact, "W412", kError, "There is no fact \"{0}\" in facts.json.", "{1}"},
    {Mistake::kUnknownTerm, "W413", kError, "There is no word \"{0}\" in glossary.json.", "{1}"},
    {Mistake::kNotInThisText, "W414", kError, "{0} cannot stand in {1}.", "{2}"},
    {Mistake::kNoSound, "W415", kError, "The file \"{0}\" is no sound that is played everywhere: {1}.",
     "Save the sound as MP3 or as Ogg Vorbis."},
    {Mistake::kCellsAndColumns, "W416", kError, "\"cells\" holds {0}, and the columns after the first are {1}.",
     "Write one text for each of them."},

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
    {Mistake::kPrivateDecidesQuestion, "W515", kError,
     "The question \"{0}\" is required, and whether it is asked here follows from \"{1}\", which is private (line "
     "{2}): "
     "{3}.",
     "Move it to a page that everybody comes through, or write \"required\": false."},
    {Mistake::kPrivateIntoPublic, "W516", kError,
     "Whether \"{0}\" is set here follows from \"{1}\", which is private (line {2}): {3}.",
     "Write \"private\": true where \"{0}\" is declared (line {4}), or set it where everybody comes through."},
    {Mistake::kPrivateShown, "W517", kError,
     "A group sees the page \"{0}\", {1} from \"{2}\", which is private (line {3}).",
     "Write \"room\": \"hide\" on the page, or take the condition away."},
    {Mistake::kPrivateDecidesPage, "W518", kError,
     "A group sees the {0} {1}, and whether {2} from \"{3}\", which is private (line {4}): {5}.",
     "Write \"room\": \"hide\" on {6}, or lead everybody through."},
    {Mistake::kRunsIntoBranch, "W519", kWarning,
     "The page \"{0}\" has no \"next\", so it runs on into \"{1}\", where another choice on \"{2}\" leads.",
     "Write \"next\" on \"{0}\", with the page where the ways meet{3}; or \"next\": \"{1}\", if that one belongs to "
     "both."},

    {Mistake::kBadVariableName, "W601", kError, "\"{0}\" cannot be the name of a variable: {1}.",
     "Write one such as \"told_friend\"."},
    {Mistake::kDefaultNotAValue, "W602", kError, "\"default\" is \"{0}\", which is none of the values.", "{1}"},
    {Mistake::kRangeTurned, "W603", kError, "\"maximum\" is {0}, which is not more than \"minimum\", {1}.",
     "Put the greater number into \"maximum\"."},
    {Mistake::kNeverReturns, "W520", kError,
     "The detour \"{0}\" never comes back to its page \"{1}\": from \"{2}\" on, no page returns.",
     "Write \"return\": true where the detour ends, in place of \"next\"; or \"goto\" instead of \"detour\"."},
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
    {Mistake::kUnusedVariable, "W628", kWarning, "Nothing asks for the variable \"{0}\".",
     "Write it in a \"when\", recall it on a summary page, or take it out."},

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

    {Mistake::kLongSentence, "W801", kWarning, "This sentence has {0} words.",
     "Make two of it: with more than {1} words, many readers lose the thread."},
    {Mistake::kHardPage, "W802", kWarning,
     "The page \"{0}\" needs a reading age of {1}, and {2} is the most that it should need.",
     "Begin with this sentence: it has {3}."},
    {Mistake::kHardWord, "W803", kWarning, "\"{0}\" is a hard word.",
     "Choose a shorter one, or explain it once and make it **strong** there."},
    {Mistake::kLabel, "W804", kWarning, "\"{0}\" labels a person.", "{1}"},
    {Mistake::kBlame, "W805", kWarning, "\"{0}\" sounds like blame.", "{1}"},
    {Mistake::kScare, "W806", kWarning, "\"{0}\" frightens, and that does not help.", "{1}"},
    {Mistake::kClumsyWords, "W807", kWarning, "\"{0}\" is harder to read than it needs to be.", "{1}"},
    {Mistake::kUncitedFigure, "W808", kWarning, "\"{0}\" stands here without a source.", "{1}"},
    {Mistake::kSamePlace, "W809", kWarning, "In {0} questions the right answer stands {1}.",
     "Move some of them, or write \"shuffle\": true: {2}."},
    {Mistake::kAlwaysLongest, "W810", kWarning, "In {0} questions the right answer is the longest.",
     "Shorten some of them, or say more in the others: {2}."},
    {Mistake::kOtherMinutes, "W811", kWarning,
     "\"minutes\" is {0}, but reading and answering takes about {1} minute{2}.", "Write {1}, or a number near it."},
    {Mistake::kFaintWords, "W812", kWarning,
     "The words \"{0}\" in \"{1}\" have a contrast of {2} to 1 with what is behind them: {3} on {4}.",
     "Make it 4.5 or more, with a darker or a lighter colour."},
    {Mistake::kExpired, "W813", kWarning, "{0} expired on {1}.",
     "Have it reviewed, then change \"reviewed\" and \"expires\"."},
    {Mistake::kExpiresSoon, "W814", kWarning, "{0} expires on {1}, in {2}.",
     "Have it reviewed, then change \"reviewed\" and \"expires\"."},
    {Mistake::kExpiredFact, "W815", kError, "{0} expired on {1}.",
     "Look whether it still holds, then change \"reviewed\" and \"expires\"."},
    {Mistake::kSilentAnswer, "W816", kWarning, "Whoever answers the question \"{0}\" wrong is not told why.",
     "Write {1}, or \"explain\" for the question."},

    {Mistake::kPoSyntax, "W901", kWarning, "{0}", "{1}"},
    {Mistake::kPoName, "W902", kWarning, "\"{0}\" is no language that this could be translated to: {1}.",
     "Call the file after a language tag, such as cy.po."},
    {Mistake::kPoLanguage, "W903", kWarning, "The header says \"{0}\", and the file is called \"{1}\".",
     "Give both the same language: what counts is the file's name."},
    {Mistake::kBrokenTranslation, "W904", kWarning, "This translation cannot be shown: {0}", "{1}"},
    {Mistake::kStaleTranslation, "W905", kWarning, "The words that this translates {0}.",
     "Look at what is guessed in its place by: waymark i18n merge {1}"},
    {Mistake::kFuzzyTranslation, "W906", kWarning, "This translation is a guess, so it is not shown.",
     "Look at it, mend it, and take \"fuzzy\" away."},
    {Mistake::kMissingTranslations, "W907", kWarning,
     "{0} not translated, and shown in the words of the source. The first is \"{1}\".",
     "Fill in the empty lines of this file. Participants are offered a language once 90 % of the lesson's own phrases "
     "are "
     "translated. What is new in the source comes into this file by: waymark i18n merge {2}"},
    {Mistake::kUnfitTranslation, "W908", kWarning, "With this translation there would be a mistake in {0}: {1}", "{2}"},
};

constexpr bool rows_are_in_order() {
  std::size_t expected = 0;
  for (const CatalogueRow& row : kRows) {
    if (static_cast<std::size_t>(row.mistake) != expected++) return false;
  }
  return expected == static_cast<std::size_t>(Mistake::kUnfitTranslation) + 1;
}
static_assert(rows_are_in_order());

constexpr auto kRanks = [] {
  std::array<Rank, std::size(kRows)> ranks{};
  std::transform(std::begin(kRows), std::end(kRows), ranks.begin(),
                 [](const CatalogueRow& row) { return Rank{row.code, row.severity}; });
  return ranks;
}();

}  // namespace

std::span<const CatalogueRow> catalogue() {
  return kRows;
}

const CatalogueRow& row_of(Mistake mistake) {
  return kRows[static_cast<std::size_t>(mistake)];
}

Rank rank_of(Mistake mistake) {
  return kRanks[static_cast<std::size_t>(mistake)];
}

}  // namespace waymark
