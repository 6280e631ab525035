#pragma once

#include "lesson/shape.h"

namespace waymark {

// The outermost shapes: what each file of the content holds. All others hang from them.

extern const Shape kLessonShape;
extern const Shape kSourceShape;   ///< sources.json is an array of these.
extern const Shape kServiceShape;  ///< services.json
extern const Shape kFactShape;     ///< facts.json
extern const Shape kTermShape;     ///< glossary.json

// What several readers share.

extern const Shape kOptionShape;
extern const Shape kChoicesShape;
extern const Kinds kVariables;
extern const Kinds kPages;
extern const Kinds kBlocks;
extern const Kinds kAsks;

}  // namespace waymark
