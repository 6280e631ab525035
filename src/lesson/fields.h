#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/json_value.h"
#include "lesson/report.h"

namespace waymark {

/// A value under the name by which messages call it. Without a value: it was left out, and that is
/// told where it is an error; whoever reads it gives back a default.
struct Field {
  std::string_view name;
  const JsonValue* value = nullptr;

  explicit operator bool() const { return value != nullptr; }
};

/// The fields of one object. What is asked for is what it may hold: `finish` tells of all the rest.
/// A value that is no object is told of at once, and then nothing more is.
class Fields {
 public:
  /// `noun` says what the object is: "page". Names must be literals or outlive this.
  Fields(const JsonValue& value, std::string_view noun, Report& report);

  Field required(std::string_view name);
  Field optional(std::string_view name);

  /// Tells of fields that are missing, doubled or unknown; a name that was only mistyped is told of
  /// once.
  void finish();
  /// The same, but further fields are welcome.
  void finish_open();

  /// What the object is called from now on, once its kind is known.
  void rename(std::string_view noun) { noun_ = noun; }
  /// "The page "welcome"", or "This page" while it has no id.
  std::string called() const;

  std::size_t offset() const { return value_->offset; }
  bool is_object() const { return value_->kind == JsonValue::Kind::kObject; }

 private:
  void tell_missing();
  void tell_unknown(const JsonValue::Member& member, const std::string& meant);
  const JsonValue::Member* mistyped(std::string_view missing) const;
  bool knows(std::string_view name) const;

  const JsonValue* value_;
  std::string noun_;
  Report* report_;
  std::vector<std::string> known_;
  std::vector<std::string> missing_;
  std::vector<const JsonValue::Member*> told_;
};

}  // namespace waymark
