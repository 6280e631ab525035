#include "lesson/read_variables.h"

#include <algorithm>

#include "base/text.h"
#include "lesson/kinds.h"
#include "lesson/shapes.h"

namespace waymark {

namespace {

constexpr FieldRow kVariableFields[] = {
    {"kind", kRequired, is::words(), "What it can hold.", R"("yes-no")"},
    {"id", kRequired, is::of(Value::Type::kVariable), "Its name in conditions: words joined by underscores.",
     R"("told_friend")"},
    {"label", kRequired, is::words(), "What it says, in summaries and for the author.", R"("You told a friend")"},
    {"private", kOptional, is::flag(), "Whether it may hold what a private kind found. Left out: no.", "true"},
};
constexpr Shape kVariableShape = {.noun = "variable", .fields = kVariableFields};

constexpr FieldRow kYesNoFields[] = {
    {"default", kOptional, is::flag(), "What it holds at first. Left out: false.", "true"},
};
constexpr Shape kYesNo = {"variable", kYesNoFields, &kVariableShape, "yes-no", "True or false."};

constexpr FieldRow kValueFields[] = {
    {"id", kRequired, is::id(), "Its name in conditions.", R"("calm")"},
    {"label", kRequired, is::words(), "What it says.", R"("Calm")"},
};
constexpr Shape kValueShape = {.noun = "value", .fields = kValueFields};
constexpr FieldRow kOneOfFields[] = {
    {"values", kRequired, is::array(is::object(kValueShape), {2, 12}), "What it can hold."},
    {"default", kRequired, is::id(), "What it holds at first: the id of a value.", R"("calm")"},
};
constexpr Shape kOneOf = {"variable", kOneOfFields, &kVariableShape, "one-of", "One of a list."};

constexpr FieldRow kWholeFields[] = {
    {"minimum", kRequired, is::whole(kAnyNumber), "The least that it can hold.", "0"},
    {"maximum", kRequired, is::whole(kAnyNumber), "The most that it can hold.", "10"},
    {"default", kRequired, is::whole(kAnyNumber), "What it holds at first.", "0"},
};
constexpr Shape kWhole = {"variable", kWholeFields, &kVariableShape, "whole", "A whole number within a range."};

constexpr FieldRow kStepFields[] = {
    {"add", kRequired, is::whole(kAnyNumber), "What is added; less than 0 takes away.", "1"},
};
constexpr Shape kStepShape = {.noun = "step", .fields = kStepFields};

bool read_yes_no(Fields& fields, Variable& variable, Reading& reading) {
  const Field start = fields["default"];
  variable.initial = read_flag(start, false, reading.report) ? 1 : 0;
  return !start || start.value->kind == JsonValue::Kind::kBool;
}

std::optional<int> value_of(const Variable& variable, std::string_view id) {
  const auto found =
      std::find_if(variable.values.begin(), variable.values.end(), [&](const auto& value) { return value.id == id; });
  if (found == variable.values.end()) return std::nullopt;
  return static_cast<int>(found - variable.values.begin());
}

std::vector<std::string> ids_of(const std::vector<Variable::Value>& values) {
  std::vector<std::string> ids;
  for (const Variable::Value& value : values) ids.push_back(value.id);
  return ids;
}

bool read_one_of(Fields& fields, Variable& variable, Reading& reading) {
  Names ids;
  for (const JsonValue& item : read_items(fields["values"], reading.report)) {
    Fields value(item, kValueShape, reading.report);
    const std::string id = read_id(value["id"], "value", ids, reading.report);
    variable.values.push_back({id, read_words(value["label"], reading.report)});
    value.finish();
  }
  variable.maximum = std::max(1, static_cast<int>(variable.values.size()) - 1);
  const Field start = fields["default"];
  const std::string id = read_words(start, reading.report);
  const auto index = value_of(variable, id);
  if (!id.empty() && !index && ids.may_hold("")) return false;  // A value has no id; it may be the one that is meant.
  if (!id.empty() && !index) {
    reading.report.tell(Mistake::kDefaultNotAValue, start.value->offset,
                        {id, did_you_mean(id, ids_of(variable.values), "Write the id of one of the values.")});
  }
  variable.initial = index.value_or(0);
  return variable.values.size() >= 2;
}

bool read_whole_variable(Fields& fields, Variable& variable, Reading& reading) {
  const Field start = fields["default"];
  variable.minimum = read_whole(fields["minimum"], 0, reading.report);
  variable.maximum = read_whole(fields["maximum"], 1, reading.report);
  variable.initial = read_whole(start, variable.minimum, reading.report);
  if (!fields["minimum"] || !fields["maximum"] || !start) return false;
  const auto words = [](int number) { return std::to_string(number); };
  if (variable.minimum >= variable.maximum) {
    reading.report.tell(Mistake::kRangeTurned, fields["maximum"].value->offset,
                        {words(variable.maximum), words(variable.minimum)});
    return false;
  }
  if (variable.initial < variable.minimum || variable.initial > variable.maximum) {
    reading.report.tell(Mistake::kDefaultOutside, start.value->offset,
                        {words(variable.initial), words(variable.minimum), words(variable.maximum)});
  }
  return true;
}

struct VariableRow {
  const Shape* shape;
  Variable::Kind kind;
  bool (*read)(Fields&, Variable&, Reading&);  ///< False when conditions over it could not be judged.
};

constexpr VariableRow kVariableRows[] = {
    {&kYesNo, Variable::Kind::kYesNo, read_yes_no},
    {&kOneOf, Variable::Kind::kOneOf, read_one_of},
    {&kWhole, Variable::Kind::kWhole, read_whole_variable},
};
constexpr auto kShapes = shapes_of(kVariableRows);

/// Why that cannot be the name of a variable, or empty.
std::string fault_of(std::string_view name) {
  constexpr std::size_t kLongest = 64;
  if (name.size() > kLongest) return "it is longer than 64 characters";
  if (is_word_of_conditions(name)) return "it means something else in conditions";
  bool begins = true;  // A word, of which there may be several.
  for (const char c : name) {
    const bool letter = c >= 'a' && c <= 'z';
    const bool digit = c >= '0' && c <= '9';
    if (c == '_' ? begins : !letter && !digit) return "it is not lower-case words joined by underscores";
    begins = c == '_';
  }
  if (begins || !(name.front() >= 'a' && name.front() <= 'z')) {
    return "it is not lower-case words joined by underscores";
  }
  return {};
}

/// The hint for such a name: the nearest one that may be taken.
std::string better_name(std::string_view name) {
  std::string better = is_word_of_conditions(name) ? "the_" : "";
  for (const char c : name) {
    const bool capital = c >= 'A' && c <= 'Z';
    const bool joins = !capital && !(c >= 'a' && c <= 'z') && !(c >= '0' && c <= '9');
    if (joins && !better.empty() && better.back() != '_') better += '_';
    if (!joins) better += capital ? static_cast<char>(c - 'A' + 'a') : c;
  }
  while (better.ends_with('_')) better.pop_back();
  return !better.empty() && fault_of(better).empty() ? "Write \"" + better + "\"."
                                                     : "Write one such as \"told_friend\".";
}

void read_variable(const JsonValue& value, Reading& reading) {
  Report& report = reading.report;
  Fields fields(value, kVariableShape, report);
  const VariableRow* kind = find_kind<VariableRow>(kVariableRows, fields, report);
  Variable variable;
  const Field id = fields["id"];
  variable.id = read_words(id, report);
  variable.label = read_words(fields["label"], report);
  variable.is_private = read_flag(fields["private"], false, report);
  const std::string fault = variable.id.empty() ? std::string() : fault_of(variable.id);
  if (!fault.empty())
    report.tell(Mistake::kBadVariableName, id.value->offset, {variable.id, fault, better_name(variable.id)});
  if (kind == nullptr) {
    reading.variables_hold = false;
    return fields.finish_open();  // What else it may hold, its kind would say.
  }
  variable.kind = kind->kind;
  const bool sound = kind->read(fields, variable, reading) && !variable.id.empty();
  fields.finish();
  if (!sound || !fault.empty()) reading.variables_hold = false;
  for (std::size_t i = 0; i < reading.variables.size() && sound; ++i) {
    if (reading.variables[i].id != variable.id) continue;
    reading.variables_hold = false;  // What means the other finds none.
    report.tell(Mistake::kDoubledId, id.value->offset,
                {variable.id, report.line_of(reading.variable_places[i]), "variable"});
  }
  reading.variables.push_back(std::move(variable));
  reading.variable_places.push_back(id ? id.value->offset : value.offset);
}

std::optional<std::size_t> index_of(const std::string& name, const Reading& reading) {
  for (std::size_t i = 0; i < reading.variables.size(); ++i) {
    if (reading.variables[i].id == name) return i;
  }
  return std::nullopt;
}

/// The index of the variable of that name, told at `offset` when there is none.
std::optional<std::size_t> find_variable(const std::string& name, std::size_t offset, Reading& reading) {
  const auto index = index_of(name, reading);
  if (index || !reading.variables_hold) return index;
  std::vector<std::string> names;
  for (const Variable& variable : reading.variables) names.push_back(variable.id);
  reading.report.tell(Mistake::kUnknownVariable, offset,
                      {name, did_you_mean(name, names, "Declare it in the lesson's \"variables\".")});
  return std::nullopt;
}

struct Setter {
  const Variable& variable;
  std::size_t place;  ///< Where it is declared.
};

void tell_wrong(const JsonValue& value, const Setter& setter, const std::string& hint, Report& report) {
  constexpr std::string_view kKinds[] = {"yes or no", "one of a list", "a whole number"};
  report.tell(Mistake::kWrongSetting, value.offset,
              {report.line_of(setter.place), setter.variable.id,
               std::string(kKinds[static_cast<std::size_t>(setter.variable.kind)]), canonical_json(value), hint});
}

bool read_setting_of_list(const JsonValue& value, const Setter& setter, Setting& setting, Report& report) {
  const auto index = value.kind == JsonValue::Kind::kString ? value_of(setter.variable, value.string) : std::nullopt;
  if (index) {
    setting.value = *index;
    return true;
  }
  const auto ids = ids_of(setter.variable.values);
  tell_wrong(value, setter, did_you_mean(value.string, ids, "Write " + quoted_list(ids, "or") + "."), report);
  return false;
}

bool read_setting_of_number(const JsonValue& value, const Setter& setter, Setting& setting, Report& report) {
  const Variable& variable = setter.variable;
  const std::string range = std::to_string(variable.minimum) + " to " + std::to_string(variable.maximum);
  if (value.kind == JsonValue::Kind::kObject) {
    Fields fields(value, kStepShape, report);
    setting.adds = true;
    setting.value = read_whole(fields["add"], 0, report);
    fields.finish();
    return true;
  }
  const bool whole = value.kind == JsonValue::Kind::kInteger;
  if (!whole || value.integer < variable.minimum || value.integer > variable.maximum) {
    tell_wrong(value, setter, "Write a whole number from " + range + ", or { \"add\": 1 }.", report);
    return false;
  }
  setting.value = static_cast<int>(value.integer);
  return true;
}

bool read_setting(const JsonValue& value, const Setter& setter, Setting& setting, Report& report) {
  switch (setter.variable.kind) {
    case Variable::Kind::kYesNo:
      if (value.kind != JsonValue::Kind::kBool) tell_wrong(value, setter, "Write true or false.", report);
      setting.value = value.boolean ? 1 : 0;
      return value.kind == JsonValue::Kind::kBool;
    case Variable::Kind::kOneOf:
      return read_setting_of_list(value, setter, setting, report);
    case Variable::Kind::kWhole:
      return read_setting_of_number(value, setter, setting, report);
  }
  return false;
}

}  // namespace

constinit const Kinds kVariables = {&kVariableShape, kShapes};

void read_variables(Field field, Reading& reading) {
  if (field && field.value->kind != JsonValue::Kind::kArray) reading.variables_hold = false;
  for (const JsonValue& item : read_items(field, reading.report)) read_variable(item, reading);
}

Condition read_condition(Field field, Reading& reading) {
  if (!are_sound_words(field, reading.report) || !reading.variables_hold) return {};
  ParsedCondition parsed = parse_condition(field.value->string, reading.variables);
  if (!parsed.mistake) {
    for (const std::size_t variable : variables_read(parsed.condition)) reading.variables_asked_for.insert(variable);
    return std::move(parsed.condition);
  }
  ConditionMistake& mistake = *parsed.mistake;
  if (mistake.variable) {
    mistake.arguments.front() = reading.report.line_of(reading.variable_places[*mistake.variable]);
  }
  reading.report.tell(mistake.mistake, offset_in_json_string(reading.report.text(), field.value->offset, mistake.index),
                      mistake.arguments);
  return {};
}

std::vector<Setting> read_settings(Field field, Reading& reading) {
  std::vector<Setting> settings;
  if (!has_type(field, JsonValue::Kind::kObject, reading.report)) return settings;
  for (const JsonValue::Member& member : field.value->members) {
    const auto index = find_variable(member.key, member.key_offset, reading);
    if (!index) continue;
    reading.variables_set.insert(*index);
    const JsonValue* first = field.value->find(member.key);
    if (first != &member.value) {
      reading.report.tell(Mistake::kDoubledField, member.key_offset,
                          {"\"set\"", member.key, reading.report.line_of(first->offset)});
    }
    Setting setting;
    setting.variable = *index;
    const Setter setter = {reading.variables[*index], reading.variable_places[*index]};
    if (read_setting(member.value, setter, setting, reading.report)) settings.push_back(setting);
  }
  return settings;
}

void check_unused_variables(Reading& reading) {
  if (reading.report.has_errors()) return;  // What asks for it may only be mistaken.
  for (std::size_t i = 0; i < reading.variables.size(); ++i) {
    const bool asked_for = reading.variables_asked_for.contains(i);
    if (asked_for && reading.variables_set.contains(i)) continue;
    reading.report.tell(asked_for ? Mistake::kVariableNeverSet : Mistake::kUnusedVariable, reading.variable_places[i],
                        {reading.variables[i].id});
  }
}

std::optional<std::size_t> read_variable_name(Field field, Reading& reading) {
  const std::string name = read_words(field, reading.report);
  return name.empty() ? std::nullopt : find_variable(name, field.value->offset, reading);
}

}  // namespace waymark
