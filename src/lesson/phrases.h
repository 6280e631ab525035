#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "base/json_value.h"
#include "lesson/shape.h"
#include "lesson/translations.h"

namespace waymark {

/// Words of the content that are translated: everything that a shape calls words, a text, or a map to words.
///
/// Its context is the nearest id that stands. Pages, blocks, questions and variables have ids of their own; what else
/// has an id is called after what it stands in: "q-first.call-999" is an option of a question, "start.go" a choice on a
/// page. What has none belongs to what it stands in; words about the lesson itself belong to the lesson's id.
struct Phrase {
  enum class Form {
    kWords,
    kText,     ///< With a little Markdown.
    kPattern,  ///< Words of the interface: each {name} is filled in.
  };

  std::string context;
  std::string source;
  Form form = Form::kWords;
  std::string note = {};   ///< For whoever translates it: what it is.
  std::size_t offset = 0;  ///< Where it stands in its file.
  std::string place = {};  ///< The same for a person, if anybody asked: "lesson.json:12".
};

/// All phrases of an object of that shape, or of an array of such objects, in file order. The same words may come twice
/// in one context. What does not fit the shape is passed over. A lesson of an older format is brought to today's first.
std::vector<Phrase> phrases_of(const JsonValue& value, const Shape& shape);

/// The same value with what `words` says in place of its phrases; what it does not say stays as it is written, and ids,
/// numbers and all else stay in any case.
JsonValue translated(const JsonValue& value, const Shape& shape, const Translations& words);

}  // namespace waymark
