#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/json_value.h"
#include "lesson/report.h"
#include "lesson/shape.h"

namespace waymark {

/// A value under the name by which messages call it, and the row that says what it must be. Without a value: it was
/// left out, and that is told where it is an error; whoever reads it gives back a default.
struct Field {
  std::string_view name;
  const JsonValue* value = nullptr;
  const FieldRow* row = nullptr;

  explicit operator bool() const { return value != nullptr; }
  /// An item of this array, under the same name.
  Field item(const JsonValue& of_array) const { return {name, &of_array, row}; }
};

/// The fields of one object, checked against its shape: `finish` tells of all that does not fit. A value that is no
/// object is told of at once, and then nothing more is.
class Fields {
 public:
  Fields(const JsonValue& value, const Shape& shape, Report& report);

  /// The field of that name. REQUIRES: its shape has it.
  Field operator[](std::string_view name) const;

  /// What the object turns out to be, once its kind is known.
  void become(const Shape& shape) { shape_ = &shape; }

  /// Tells of fields that are missing, doubled or unknown; a name that was only mistyped is told of
  /// once.
  void finish();
  /// The same, but further fields are welcome.
  void finish_open();

  /// "The page "welcome"", or "This page" while it has no id.
  std::string called() const;

  /// Whether there is a field that the shape does not know: perhaps a mistyped one.
  bool holds_unknown() const;

  const Shape& shape() const { return *shape_; }
  std::size_t offset() const { return value_->offset; }
  bool is_object() const { return value_->kind == JsonValue::Kind::kObject; }

 private:
  void tell_known(bool open);
  void tell_missing(const Shape& shape, bool open);
  void tell_apart(const Shape& shape);
  void tell_unknown(const JsonValue::Member& member, const std::string& hint);
  const JsonValue::Member* mistyped(std::string_view missing) const;
  const JsonValue::Member* misnamed() const;
  std::size_t count_missing(const Shape& shape) const;
  bool knows(std::string_view name) const { return shape_->row(name) != nullptr; }

  const JsonValue* value_;
  const Shape* shape_;
  Report* report_;
  std::vector<const JsonValue::Member*> told_;
};

}  // namespace waymark
