#include "lesson/fields.h"

#include <algorithm>

#include "base/text.h"
#include "lesson/values.h"

namespace waymark {

Fields::Fields(const JsonValue& value, std::string_view noun, Report& report)
    : value_(&value), noun_(noun), report_(&report) {
  if (!is_object()) tell_wrong_type({noun, &value}, JsonValue::Kind::kObject, report);
}

Field Fields::required(std::string_view name) {
  const Field field = optional(name);
  if (!field && is_object()) missing_.emplace_back(name);
  return field;
}

Field Fields::optional(std::string_view name) {
  if (!knows(name)) known_.emplace_back(name);
  return {name, value_->find(name)};
}

void Fields::finish() {
  finish_open();
  for (const JsonValue::Member& member : value_->members) {
    if (!knows(member.key)) tell_unknown(member, nearest(member.key, known_));
  }
}

void Fields::finish_open() {
  tell_missing();
  for (const JsonValue::Member& member : value_->members) {
    const JsonValue* first = value_->find(member.key);
    if (first == &member.value || !knows(member.key)) continue;
    report_->tell(Mistake::kDoubledField, member.key_offset, {called(), member.key, report_->line_of(first->offset)});
  }
}

std::string Fields::called() const {
  const JsonValue* id = value_->find("id");
  if (id == nullptr || id->kind != JsonValue::Kind::kString || id->string.empty()) return "This " + noun_;
  return "The " + noun_ + " \"" + shortened(id->string, 64) + "\"";
}

void Fields::tell_missing() {
  for (const std::string& name : missing_) {
    if (const JsonValue::Member* member = mistyped(name)) {
      tell_unknown(*member, name);
    } else {
      report_->tell(Mistake::kMissingField, value_->offset, {called(), name});
    }
  }
}

void Fields::tell_unknown(const JsonValue::Member& member, const std::string& meant) {
  if (std::find(told_.begin(), told_.end(), &member) != told_.end()) return;
  told_.push_back(&member);
  const std::string hint =
      meant.empty() ? "It may hold " + quoted_list(known_, "and") + "." : "Did you mean \"" + meant + "\"?";
  report_->tell(Mistake::kUnknownField, member.key_offset, {called(), member.key, hint});
}

/// The unknown field that was meant to be the missing one, if there is one.
const JsonValue::Member* Fields::mistyped(std::string_view missing) const {
  for (const JsonValue::Member& member : value_->members) {
    if (!knows(member.key) && nearest(member.key, known_) == missing) return &member;
  }
  return nullptr;
}

bool Fields::knows(std::string_view name) const {
  return std::find(known_.begin(), known_.end(), name) != known_.end();
}

}  // namespace waymark
