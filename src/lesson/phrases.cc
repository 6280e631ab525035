#include "lesson/phrases.h"

#include <utility>
#include <variant>

#include "lesson/kinds.h"
#include "lesson/migrations.h"
#include "lesson/shapes.h"

namespace waymark {

namespace {

using Kind = JsonValue::Kind;

/// The object's own id, or empty.
std::string id_of(const JsonValue& object) {
  const JsonValue* id = object.find("id");
  return id == nullptr ? std::string() : id->string;
}

/// Where a value stands.
struct At {
  std::string context;
  const FieldRow* row;
  std::string_view noun;  ///< What holds it: "option".
};

/// Goes through a value along its shape and visits the strings that are phrases.
template <typename Json, typename Visit>
class Walk {
 public:
  explicit Walk(Visit visit) : visit_(std::move(visit)) {}

  /// What stands for itself: its context is its own id.
  void whole(Json& value, const Shape& shape) {
    for (Json& item : value.items) whole(item, shape);
    if (value.kind == Kind::kObject) object(value, shape, id_of(value));
  }

 private:
  void object(Json& value, const Shape& shape, const std::string& context) {
    for (auto& member : value.members) {
      const FieldRow* row = shape.row(member.key);
      if (row != nullptr && row->name != "kind") field(member.value, {context, row, shape.noun});
    }
  }

  void field(Json& value, const At& at) {
    for (Json& item : value.items) field(item, at);
    switch (at.row->value.type) {
      case Value::Type::kWords:
      case Value::Type::kText:
        return phrase(value, at);
      case Value::Type::kMap:
        for (auto& member : value.members) phrase(member.value, at);
        return;
      case Value::Type::kObject:
        return object(value, *at.row->value.shape, inside(at.context, id_of(value)));
      case Value::Type::kKind:
        if (const Shape* shape = shape_of(value, *at.row->value.kinds)) {
          const std::string id = id_of(value);
          object(value, *shape, id.empty() ? at.context : id);
        }
        return;
      default:
        return;
    }
  }

  static std::string inside(const std::string& context, const std::string& id) {
    return id.empty() ? context : context + "." + id;
  }

  void phrase(Json& value, const At& at) {
    if (value.kind == Kind::kString) visit_(value, at);
  }

  Visit visit_;
};

std::string note_of(const At& at) {
  return std::string(at.noun) + ", " + std::string(at.row->name) + ": " + std::string(at.row->means.words());
}

/// The value as its shape has it today; untouched when it cannot be brought there, which its reader tells.
JsonValue of_today(const JsonValue& value, const Shape& shape) {
  if (&shape != &kLessonShape) return value;
  auto today = migrated(value);
  auto* lesson = std::get_if<JsonValue>(&today);
  if (lesson == nullptr) return value;
  return std::move(*lesson);
}

}  // namespace

std::vector<Phrase> phrases_of(const JsonValue& value, const Shape& shape) {
  std::vector<Phrase> phrases;
  const auto take = [&](const JsonValue& words, const At& at) {
    const auto form = at.row->value.type == Value::Type::kText ? Phrase::Form::kText : Phrase::Form::kWords;
    phrases.push_back({at.context, words.string, form, note_of(at), words.offset});
  };
  Walk<const JsonValue, decltype(take)>(take).whole(of_today(value, shape), shape);
  return phrases;
}

JsonValue translated(const JsonValue& value, const Shape& shape, const Translations& words) {
  const auto put = [&](JsonValue& source, const At& at) {
    if (const std::string* said = words.find(at.context, source.string)) source.string = *said;
  };
  JsonValue said = of_today(value, shape);
  Walk<JsonValue, decltype(put)>(put).whole(said, shape);
  return said;
}

}  // namespace waymark
