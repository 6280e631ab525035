#include "lesson/fields.h"

#include <algorithm>
#include <cassert>

#include "base/text.h"
#include "lesson/values.h"

namespace waymark {

namespace {

void add_names(const Shape& shape, std::vector<std::string>& names) {
  if (shape.base != nullptr) add_names(*shape.base, names);
  for (const FieldRow& row : shape.fields) names.emplace_back(row.name);
}

std::vector<std::string> names_in(const Shape& shape) {
  std::vector<std::string> names;
  add_names(shape, names);
  return names;
}

}  // namespace

Fields::Fields(const JsonValue& value, const Shape& shape, Report& report)
    : value_(&value), shape_(&shape), report_(&report) {
  if (!is_object()) tell_no_object(value, shape, report);
}

Field Fields::operator[](std::string_view name) const {
  const FieldRow* row = shape_->row(name);
  assert(row != nullptr);
  return {name, value_->find(name), row};
}

void Fields::finish() {
  tell_known(false);
  for (const JsonValue::Member& member : value_->members) {
    if (knows(member.key)) continue;
    const std::vector<std::string> names = names_in(*shape_);
    tell_unknown(member, did_you_mean(member.key, names, "It may hold " + quoted_list(names, "and") + "."));
  }
}

void Fields::finish_open() {
  tell_known(true);
}

/// `open`: fields that the shape does not know are welcome.
void Fields::tell_known(bool open) {
  if (is_object()) tell_missing(*shape_, open);
  tell_apart(*shape_);
  for (const JsonValue::Member& member : value_->members) {
    const JsonValue* first = value_->find(member.key);
    if (first == &member.value || !knows(member.key)) continue;
    report_->tell(Mistake::kDoubledField, member.key_offset, {called(), member.key, report_->line_of(first->offset)});
  }
}

bool Fields::holds_unknown() const {
  return std::any_of(value_->members.begin(), value_->members.end(),
                     [&](const JsonValue::Member& member) { return !knows(member.key); });
}

std::string Fields::called() const {
  const JsonValue* id = value_->find("id");
  const std::string noun(shape_->noun);
  if (id == nullptr || id->kind != JsonValue::Kind::kString || id->string.empty()) return "This " + noun;
  return "The " + noun + " \"" + shortened(id->string, 64) + "\"";
}

void Fields::tell_missing(const Shape& shape, bool open) {
  if (shape.base != nullptr) tell_missing(*shape.base, open);
  for (const FieldRow& row : shape.fields) {
    if (row.need != kRequired || value_->find(row.name) != nullptr) continue;
    if (const JsonValue::Member* member = mistyped(row.name)) {
      tell_unknown(*member, "Did you mean \"" + std::string(row.name) + "\"?");
    } else if (const JsonValue::Member* only = open ? nullptr : misnamed()) {
      tell_unknown(*only, "Did you mean \"" + std::string(row.name) + "\", which is missing?");
    } else {
      report_->tell(Mistake::kMissingField, value_->offset, {called(), row.name});
    }
  }
}

void Fields::tell_apart(const Shape& shape) {
  if (shape.base != nullptr) tell_apart(*shape.base);
  for (const Apart& apart : shape.apart) {
    const JsonValue* other = value_->find(apart.other);
    if (other == nullptr || value_->find(apart.one) == nullptr || !knows(apart.one) || !knows(apart.other)) continue;
    report_->tell(apart.mistake, other->offset, {called(), apart.one, apart.other});
  }
}

void Fields::tell_unknown(const JsonValue::Member& member, const std::string& hint) {
  if (std::find(told_.begin(), told_.end(), &member) != told_.end()) return;
  told_.push_back(&member);
  const std::string sure = only_nearest(member.key, names_in(*shape_));
  const bool free = value_->find(sure) == nullptr;
  report_->tell(Mistake::kUnknownField, member.key_offset, {called(), member.key, hint},
                free ? report_->fix_string(member.key_offset, member.key, sure) : std::nullopt);
}

/// The unknown field that was meant to be the missing one, if there is one.
const JsonValue::Member* Fields::mistyped(std::string_view missing) const {
  for (const JsonValue::Member& member : value_->members) {
    if (!knows(member.key) && nearest(member.key, names_in(*shape_)) == missing) return &member;
  }
  return nullptr;
}

/// The unknown field that must be the missing one under another name: of each there is one, and it is near no other.
const JsonValue::Member* Fields::misnamed() const {
  const JsonValue::Member* unknown = nullptr;
  for (const JsonValue::Member& member : value_->members) {
    if (knows(member.key)) continue;
    if (unknown != nullptr || !nearest(member.key, names_in(*shape_)).empty()) return nullptr;
    unknown = &member;
  }
  return count_missing(*shape_) == 1 ? unknown : nullptr;
}

std::size_t Fields::count_missing(const Shape& shape) const {
  std::size_t count = shape.base == nullptr ? 0 : count_missing(*shape.base);
  for (const FieldRow& row : shape.fields) {
    if (row.need == kRequired && value_->find(row.name) == nullptr) ++count;
  }
  return count;
}

}  // namespace waymark
