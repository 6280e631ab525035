#pragma once

#include <span>
#include <string_view>

#include "base/diagnostic.h"

namespace waymark {

/// Everything that can be wrong with a lesson. One row of the catalogue each; docs/diagnostics.md
/// shows them.
enum class Mistake {
  // W0: the file itself
  kSyntax,
  kFormat,
  kCannotMigrate,
  kByteOrderMark,
  kFurtherErrors,
  kFurtherWarnings,
  // W1: shape
  kUnknownField,
  kMissingField,
  kDoubledField,
  kWrongType,
  kUnknownKind,
  kUnknownWord,
  kEmptyWords,
  kOutOfRange,
  kWrongCount,
  kNoDate,
  kOuterSpace,
  kControlCharacter,
  kNoLanguage,
  kTooManyDecimals,
  kExpiresTooEarly,
  kAsksTwice,
  kChoicesAndNext,
  kServicesAndNeeds,
  // W2: ids and targets
  kBadId,
  kDoubledId,
  kUnknownPage,
  kOtherFolder,
  kUnknownSpeaker,
  kMeAsSpeaker,
  kUnknownService,
  kRepeated,
  kUnknownNeed,
  kUnknownPrivate,
  // W3: questions
  kNotOneCorrect,
  kNoneCorrect,
  kOneAttemptOnly,
  kActualOutside,
  kStepDoesNotDivide,
  kActualOutOfReach,
  kSameWords,
  kPlaceOutside,
  kPlacesOverlap,
  kBandsNotRising,
  kBandOutOfReach,
  kUnknownGroup,
  kGroupWithoutItems,
  kGapNotInText,
  kUnknownGap,
  kGapTwice,
  // W4: content
  kMarkdown,
  kBadCitation,
  kUnknownSource,
  kLooseMarker,
  kNoWords,
  kUnknownMedia,
  kNoPicture,
  kUnusedMedia,
  kBadHref,
  kBadIssued,
  kBadSlot,
  kUnknownFact,
  kUnknownTerm,
  kNotInThisText,
  kNoSound,
  kCellsAndColumns,
  kNoCitation,
  kBrokenPicture,
  kLivePicture,
  kPictureFromOutside,
  // W5: flow
  kNoEndingLast,
  kUnreachable,
  kNoWayOut,
  kWayRound,
  kNothingToPass,
  kReturnAndNext,
  kGotoAndDetour,
  kNoLastWay,
  kWayNeverTaken,
  kConditionalRequired,
  kPassedOverForEver,
  kDetourLoop,
  kNothingToReturnTo,
  kPrivateInRoom,
  kPrivateDecidesQuestion,
  kPrivateIntoPublic,
  kPrivateShown,
  kPrivateDecidesPage,
  kRunsIntoBranch,
  kNeverReturns,
  // W6: variables and conditions
  kBadVariableName,
  kDefaultNotAValue,
  kRangeTurned,
  kDefaultOutside,
  kWrongSetting,
  kNotInConditions,
  kMissingOperand,
  kMissingConnective,
  kLooseParenthesis,
  kChainedComparison,
  kValueFirst,
  kComparedAlike,
  kGroupCompared,
  kValueAlone,
  kVariableAlone,
  kUnknownVariable,
  kWrongValue,
  kUnknownValue,
  kNoOrder,
  kAlwaysSame,
  kScoreValue,
  kScoreAlwaysSame,
  kLongCondition,
  kIntoNotPrivate,
  kIntoOtherKind,
  kIntoRange,
  kIntoValues,
  kUnusedVariable,
  kVariableNeverSet,
  // W7: simulations
  kUnknownPart,
  kStepNotInHour,
  kAfterTheEnd,
  kMinutesDoNotRise,
  kNothingDrawn,
  kTooManyCurves,
  kHalvesOrSteady,
  kRateToItself,
  kShareOfNothing,
  kNeverRuns,
  kNeverFilled,
  kSwitchChangesNothing,
  // W8: how it reads, and what grows old
  kLongSentence,
  kHardPage,
  kHardWord,
  kLabel,
  kBlame,
  kScare,
  kClumsyWords,
  kUncitedFigure,
  kSamePlace,
  kAlwaysLongest,
  kOtherMinutes,
  kFaintWords,
  kExpired,
  kExpiresSoon,
  kExpiredFact,
  kSilentAnswer,
  kToBeWritten,
  // W9: translations
  kPoSyntax,
  kPoName,
  kPoLanguage,
  kBrokenTranslation,
  kStaleTranslation,
  kFuzzyTranslation,
  kMissingTranslations,
  kUnfitTranslation,
};

/// How one mistake is told. {0}, {1} … are filled in.
struct CatalogueRow {
  Mistake mistake;
  std::string_view code;
  Severity severity;
  std::string_view message;
  std::string_view hint;
};

/// All rows, in the order of Mistake and of their codes.
std::span<const CatalogueRow> catalogue();

const CatalogueRow& row_of(Mistake mistake);

/// A row without its words. A program that asks for no more is linked without them.
struct Rank {
  std::string_view code;
  Severity severity;
};
Rank rank_of(Mistake mistake);

}  // namespace waymark
