#include "lesson/review/passages.h"

#include <string_view>

#include "lesson/kinds.h"
#include "lesson/shapes.h"

namespace waymark::review {

namespace {

using Kind = JsonValue::Kind;

class Walker {
 public:
  std::vector<Passage> walk(const JsonValue& object, const Shape& shape) {
    walk_object(object, shape, {});
    return std::move(passages_);
  }

 private:
  /// What is known from the objects around.
  struct Around {
    std::size_t page = kNoPage;
    std::size_t unit = 0;
    bool cites_together = false;  ///< All that stands in the unit shares its citations.
    bool story = false;           ///< A page on which people speak.
    bool notes = false;
  };

  void walk_object(const JsonValue& object, const Shape& shape, const Around& around) {
    for (const JsonValue::Member& member : object.members) {
      const FieldRow* row = shape.row(member.key);
      if (row == nullptr || row->name == "kind") continue;
      if (member.value.kind != Kind::kArray) {
        walk_value(member.value, *row, shape, around);
        continue;
      }
      Around inside = around;
      for (const JsonValue& item : member.value.items) {
        if (row->value.kinds == &kPages) inside.page = static_cast<std::size_t>(&item - member.value.items.data());
        walk_value(item, *row, shape, inside);
      }
    }
  }

  void walk_value(const JsonValue& value, const FieldRow& row, const Shape& shape, const Around& around) {
    switch (row.value.type) {
      case Value::Type::kWords:
      case Value::Type::kText:
        return add(value, row, shape, around);
      case Value::Type::kObject: {
        Around inside = around;
        inside.notes = around.notes || row.name == "facilitator";
        return walk_object(value, *row.value.shape, inside);
      }
      case Value::Type::kKind:
        if (const Shape* kind = shape_of(value, *row.value.kinds)) {
          walk_object(value, *kind, inside_kind(*kind, *row.value.kinds, around));
        }
        return;
      default:
        return;
    }
  }

  Around inside_kind(const Shape& kind, const Kinds& kinds, const Around& around) {
    Around inside = around;
    if (&kinds == &kPages) inside.story = kind.kind == "chat" || kind.kind == "scene";
    if (&kinds == &kBlocks || &kinds == &kAsks) inside.unit = ++units_;
    // The texts of a paragraph and the items of a list each say where they come from.
    inside.cites_together = inside.unit != around.unit && kind.kind != "paragraph" && kind.kind != "list";
    return inside;
  }

  void add(const JsonValue& value, const FieldRow& row, const Shape& shape, const Around& around) {
    if (value.kind != Kind::kString) return;
    const bool instead_of_picture = row.name == "alt" || row.name == "longDescription";
    const bool to_one_answer = row.name == "feedback" || shape.noun == "feedback";
    passages_.push_back({.value = &value,
                         .markdown = row.value.type == Value::Type::kText,
                         .term = row.name == "term",
                         .voice = voice(row, shape, around),
                         .takes_time = !instead_of_picture && !to_one_answer && !around.notes,
                         .page = around.page,
                         .unit = around.cites_together ? around.unit : ++units_});
  }

  static Voice voice(const FieldRow& row, const Shape& shape, const Around& around) {
    if (around.notes) return Voice::kNotes;
    if (row.value.type == Value::Type::kWords) return Voice::kLabel;
    if (shape.noun == "item of a self-check") return Voice::kTested;
    if (shape.noun == "message" || shape.noun == "line") return Voice::kSaid;
    if (shape.noun == "choice") return around.story ? Voice::kSaid : Voice::kAnswer;
    // What has an id and one text is there to be picked; pages, blocks and asks tell.
    const bool named = shape.row("id") != nullptr && shape.row("kind") == nullptr;
    const bool picked = named && row.value.many == Value::Many::kOne && row.name != "feedback";
    return picked || shape.kind == "heading" ? Voice::kAnswer : Voice::kTold;
  }

  std::vector<Passage> passages_;
  std::size_t units_ = 0;
};

}  // namespace

std::vector<Passage> passages_of(const JsonValue& object, const Shape& shape) {
  return Walker().walk(object, shape);
}

}  // namespace waymark::review
