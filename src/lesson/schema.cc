#include "lesson/schema.h"

#include <algorithm>
#include <map>
#include <variant>

#include "base/json_layout.h"
#include "base/json_make.h"
#include "lesson/shapes.h"

namespace waymark {

namespace {

using Type = Value::Type;

/// No control characters, and no white space at the ends.
constexpr std::string_view kWordsPattern =
    R"(^[^\u0000-\u0020\u007f]([^\u0000-\u001f\u007f]*[^\u0000-\u0020\u007f])?$)";
constexpr std::string_view kIdPattern = "^[a-z0-9]+(-[a-z0-9]+)*$";
constexpr std::string_view kVariablePattern = "^[a-z][a-z0-9]*(_[a-z0-9]+)*$";
constexpr std::string_view kDatePattern = "^[0-9]{4}-[0-9]{2}-[0-9]{2}$";
constexpr std::string_view kLanguagePattern = "^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$";
constexpr std::string_view kAddressPattern = R"(^((tel|sms):\+?[0-9]+|https://[^ "<>\\]+)$)";
constexpr int kLongestId = 64;

JsonValue of_type(std::string_view type) {
  JsonValue schema = json_object();
  add(schema, "type", json_text(type));
  return schema;
}

JsonValue text_like(std::string_view pattern) {
  JsonValue schema = of_type("string");
  add(schema, "pattern", json_text(pattern));
  return schema;
}

JsonValue id_like(std::string_view pattern) {
  JsonValue schema = text_like(pattern);
  add(schema, "maxLength", json_whole(kLongestId));
  return schema;
}

JsonValue texts(std::span<const std::string_view> words) {
  JsonValue array = json_array();
  for (const std::string_view word : words) array.items.push_back(json_text(word));
  return array;
}

JsonValue reference(const std::string& name) {
  JsonValue schema = json_object();
  add(schema, "$ref", json_text("#/$defs/" + name));
  return schema;
}

/// The rows of a shape, its base's first.
std::vector<const FieldRow*> rows_of(const Shape& shape) {
  std::vector<const FieldRow*> rows;
  if (shape.base != nullptr) rows = rows_of(*shape.base);
  for (const FieldRow& row : shape.fields) rows.push_back(&row);
  return rows;
}

/// What says that not both of two fields are there, for each pair that the shape keeps apart.
JsonValue apart_schema(const Shape& shape) {
  JsonValue all = shape.base == nullptr ? json_array() : apart_schema(*shape.base);
  for (const Apart& apart : shape.apart) {
    const std::string_view both[] = {apart.one, apart.other};
    JsonValue present = json_object();
    add(present, "required", texts(both));
    JsonValue never = json_object();
    add(never, "not", std::move(present));
    all.items.push_back(std::move(never));
  }
  return all;
}

/// One file's schema: an array or an object of the outermost shape, and the definitions that it needs.
class SchemaMaker {
 public:
  std::string make(std::string_view title, const Shape& shape, bool array);

 private:
  JsonValue object(const Shape& shape, const std::string& name);
  JsonValue field(const FieldRow& row, const std::string& parent);
  JsonValue value(const Value& value, const std::string& name);
  JsonValue single(const Value& value, const std::string& name);
  JsonValue kinds(const Kinds& kinds);
  JsonValue define(const Shape& shape, const std::string& name);

  std::map<const void*, std::string> names_;  ///< Of the shapes and kinds that are defined.
  std::map<std::string, JsonValue> defined_;
};

JsonValue SchemaMaker::object(const Shape& shape, const std::string& name) {
  JsonValue properties = json_object();
  JsonValue needed = json_array();
  for (const FieldRow* row : rows_of(shape)) {
    JsonValue schema = field(*row, name);
    if (row->name == "kind" && !shape.kind.empty()) {
      schema = json_object();
      add(schema, "const", json_text(shape.kind));
      add(schema, "description", json_text(row->means.words()));
    }
    add(properties, row->name, std::move(schema));
    if (row->need == kRequired) needed.items.push_back(json_text(row->name));
  }
  JsonValue schema = of_type("object");
  if (!shape.means.words().empty()) add(schema, "description", json_text(shape.means.words()));
  add(schema, "properties", std::move(properties));
  if (!needed.items.empty()) add(schema, "required", std::move(needed));
  if (!shape.open) add(schema, "additionalProperties", json_flag(false));
  JsonValue apart = apart_schema(shape);
  if (!apart.items.empty()) add(schema, "allOf", std::move(apart));
  return schema;
}

JsonValue SchemaMaker::define(const Shape& shape, const std::string& name) {
  const auto known = names_.find(&shape);
  if (known != names_.end()) return reference(known->second);
  names_.emplace(&shape, name);
  JsonValue schema = object(shape, name);
  defined_.emplace(name, std::move(schema));
  return reference(name);
}

/// The kind decides which definition holds: so an editor tells what is wrong with that kind, and nothing of the others.
JsonValue SchemaMaker::kinds(const Kinds& kinds) {
  const std::string name(kinds.base->noun);
  if (names_.contains(&kinds)) return reference(name);
  names_.emplace(&kinds, name);
  JsonValue words = json_array();
  JsonValue branches = json_array();
  for (const Shape* shape : kinds.shapes) {
    words.items.push_back(json_text(shape->kind));
    JsonValue is_kind = json_object();
    add(is_kind, "const", json_text(shape->kind));
    JsonValue properties = json_object();
    add(properties, "kind", std::move(is_kind));
    JsonValue condition = json_object();
    add(condition, "properties", std::move(properties));
    JsonValue branch = json_object();
    add(branch, "if", std::move(condition));
    add(branch, "then", define(*shape, name + "." + std::string(shape->kind)));
    branches.items.push_back(std::move(branch));
  }
  JsonValue kind = json_object();
  add(kind, "enum", std::move(words));
  add(kind, "description", json_text(kinds.base->row("kind")->means.words()));
  JsonValue properties = json_object();
  add(properties, "kind", std::move(kind));
  JsonValue needed = json_array();
  needed.items.push_back(json_text("kind"));
  JsonValue schema = of_type("object");
  add(schema, "properties", std::move(properties));
  add(schema, "required", std::move(needed));
  add(schema, "allOf", std::move(branches));
  defined_.emplace(name, std::move(schema));
  return reference(name);
}

/// From the author's names to words; some names have a meaning of their own.
JsonValue map_schema() {
  JsonValue own = json_object();
  constexpr std::string_view kOwn[] = {"me", "narrator"};
  add(own, "enum", texts(kOwn));
  JsonValue names = id_like(kIdPattern);
  add(names, "not", std::move(own));
  JsonValue schema = of_type("object");
  add(schema, "propertyNames", std::move(names));
  add(schema, "additionalProperties", text_like(kWordsPattern));
  return schema;
}

JsonValue settings_schema() {
  JsonValue properties = json_object();
  add(properties, "add", of_type("integer"));
  JsonValue needed = json_array();
  needed.items.push_back(json_text("add"));
  JsonValue step = of_type("object");
  add(step, "properties", std::move(properties));
  add(step, "required", std::move(needed));
  add(step, "additionalProperties", json_flag(false));
  JsonValue any = json_array();
  any.items = {of_type("boolean"), of_type("integer"), id_like(kIdPattern), std::move(step)};
  JsonValue one = json_object();
  add(one, "anyOf", std::move(any));
  JsonValue schema = of_type("object");
  add(schema, "propertyNames", id_like(kVariablePattern));
  add(schema, "additionalProperties", std::move(one));
  return schema;
}

JsonValue number_schema(std::string_view type, Range range) {
  JsonValue schema = of_type(type);
  add(schema, "minimum", json_whole(range.least));
  add(schema, "maximum", json_whole(range.most));
  return schema;
}

JsonValue SchemaMaker::single(const Value& value, const std::string& name) {
  switch (value.type) {
    case Type::kWords:
    case Type::kText:
    case Type::kFile:
    case Type::kCondition:
    case Type::kKey:
      return text_like(kWordsPattern);
    case Type::kFlag:
      return of_type("boolean");
    case Type::kWhole:
      return number_schema("integer", value.range);
    case Type::kShare:
      return number_schema("number", {0, 1});
    case Type::kDate:
      return text_like(kDatePattern);
    case Type::kWord: {
      JsonValue schema = json_object();
      add(schema, "enum", texts(value.words));
      return schema;
    }
    case Type::kId:
      return id_like(kIdPattern);
    case Type::kVariable:
      return id_like(kVariablePattern);
    case Type::kLanguage:
      return text_like(kLanguagePattern);
    case Type::kAddress:
      return text_like(kAddressPattern);
    case Type::kObject:
    case Type::kWays:
      return define(*value.shape, name);
    case Type::kKind:
      return kinds(*value.kinds);
    case Type::kMap:
      return map_schema();
    case Type::kSettings:
      return settings_schema();
    case Type::kOpen:
      return json_object();
  }
  return json_object();
}

JsonValue either(JsonValue one, JsonValue other) {
  JsonValue any = json_array();
  any.items = {std::move(one), std::move(other)};
  JsonValue schema = json_object();
  add(schema, "anyOf", std::move(any));
  return schema;
}

JsonValue SchemaMaker::value(const Value& value, const std::string& name) {
  JsonValue item = single(value, name);
  if (value.many == Value::Many::kOne) return item;
  JsonValue array = of_type("array");
  add(array, "items", item);
  add(array, "minItems", json_whole(value.count.least));
  if (value.count.most != kOneOrMore.most) add(array, "maxItems", json_whole(value.count.most));
  if (value.type == Type::kWays) return either(id_like(kIdPattern), std::move(array));
  if (value.many == Value::Many::kOneOrArray) return either(std::move(item), std::move(array));
  return array;
}

JsonValue SchemaMaker::field(const FieldRow& row, const std::string& parent) {
  JsonValue schema = value(row.value, parent + "." + std::string(row.name));
  add(schema, "description", json_text(row.means.words()));
  if (row.example.words().empty()) return schema;
  auto example = parse_json(row.example.words());
  JsonValue examples = json_array();
  examples.items.push_back(std::move(*std::get_if<JsonValue>(&example)));
  add(schema, "examples", std::move(examples));
  return schema;
}

std::string SchemaMaker::make(std::string_view title, const Shape& shape, bool array) {
  JsonValue schema = json_object();
  add(schema, "$schema", json_text("https://json-schema.org/draft/2020-12/schema"));
  add(schema, "title", json_text(title));
  add(schema, "$comment", json_text("Made by `waymark schema` from the tables of the readers: do not edit."));
  JsonValue outermost = define(shape, std::string(shape.noun));
  if (array) {
    JsonValue list = of_type("array");
    add(list, "items", std::move(outermost));
    outermost = std::move(list);
  }
  for (JsonValue::Member& member : outermost.members) schema.members.push_back(std::move(member));
  JsonValue definitions = json_object();
  for (auto& [name, definition] : defined_) add(definitions, name, std::move(definition));
  add(schema, "$defs", std::move(definitions));
  return layout_json(schema);
}

}  // namespace

std::vector<SchemaFile> schema_files() {
  return {
      {"lesson.schema.json", SchemaMaker().make("A lesson", kLessonShape, false)},
      {"sources.schema.json", SchemaMaker().make("The sources that lessons cite", kSourceShape, true)},
      {"services.schema.json", SchemaMaker().make("Who can help", kServiceShape, true)},
      {"facts.schema.json", SchemaMaker().make("What several lessons claim", kFactShape, true)},
      {"glossary.schema.json", SchemaMaker().make("Hard words and what they mean", kTermShape, true)},
  };
}

}  // namespace waymark
