#pragma once

#include <span>
#include <string>
#include <vector>

#include "base/html.h"
#include "base/json_value.h"
#include "lesson/lesson.h"
#include "lesson/shape.h"

namespace waymark::author {

/// Writes the parts of a lesson for a reader on paper: everything that an object of lesson.json holds, by the shapes of
/// the reader, so that no kind is ever left out. Words come first and as words; what only steers stands beside them.
class ExportParts {
 public:
  /// Writes into `html`. Both must outlive the writer; the lesson is the one whose file the objects come from.
  ExportParts(const Lesson& lesson, Html& html) : lesson_(lesson), html_(html) {}

  /// All fields of the object but those that are written elsewhere.
  void put(const JsonValue& object, const Shape& shape, std::span<const std::string_view> elsewhere = {});
  /// The items of the array, each of one of the kinds.
  void put_items(const JsonValue& array, const Kinds& kinds);
  void put_text(const Text& text);

  /// The sources that were cited so far, in order of first use.
  const std::vector<std::string>& cited() const { return cited_; }

 private:
  struct Given {
    const FieldRow* row;
    const JsonValue* value;
  };

  std::vector<Given> given_in(const JsonValue& object, const Shape& shape,
                              std::span<const std::string_view> elsewhere) const;
  bool is_short(const Given& field) const;
  bool opens_line(const Given& field) const;
  std::string speaker(const std::string& key) const;
  void put_first_line(const std::vector<Given>& fields, const Given* words);
  void put_field(const Given& field);
  void put_words(const FieldRow& row, const std::string& written);
  void put_kind(const JsonValue& object, const Kinds& kinds);
  void put_answers(const JsonValue& true_or_false);
  void put_short(const Given& field);
  void put_short_value(const FieldRow& row, const JsonValue& value);
  void put_page_link(const std::string& id);
  void put_citation(const std::string& key);
  void put_picture(const std::string& name);

  const Lesson& lesson_;
  Html& html_;
  std::vector<std::string> cited_;
  bool in_order_ = false;              ///< The items of what is being written stand in the order that is right.
  const JsonValue* groups_ = nullptr;  ///< Of the question that is being written, if it sorts into groups.
};

}  // namespace waymark::author
