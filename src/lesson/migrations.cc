#include "lesson/migrations.h"

#include <optional>
#include <span>

#include "base/json_make.h"

namespace waymark {

namespace {

using Kind = JsonValue::Kind;
using Stopped = std::optional<MigrationStop>;

JsonValue* find(JsonValue& object, std::string_view name) {
  for (JsonValue::Member& member : object.members) {
    if (member.key == name) return &member.value;
  }
  return nullptr;
}

void rename(JsonValue& object, std::string_view from, std::string_view to) {
  for (JsonValue::Member& member : object.members) {
    if (member.key == from) member.key = to;
  }
}

/// Format 2 asks everything in "ask", which says its kind first.
Stopped put_into_ask(JsonValue& page) {
  JsonValue* reflection = find(page, "reflection");
  if (reflection != nullptr && find(page, "question") != nullptr) {
    return MigrationStop{reflection->offset, "This page has both \"question\" and \"reflection\".",
                         "A page asks one thing: move one of them to a page of its own."};
  }
  if (reflection != nullptr && reflection->kind == Kind::kObject) {
    JsonValue kind = json_text("reflection");
    kind.offset = reflection->offset;
    reflection->members.insert(reflection->members.begin(), {"kind", reflection->offset, std::move(kind)});
  }
  rename(page, "question", "ask");
  rename(page, "reflection", "ask");
  return std::nullopt;
}

Stopped from_1_to_2(JsonValue& lesson) {
  JsonValue* pages = find(lesson, "pages");
  if (pages == nullptr) return std::nullopt;
  for (JsonValue& page : pages->items) {
    if (Stopped stop = put_into_ask(page)) return stop;
  }
  return std::nullopt;
}

struct Migration {
  int from;
  std::string_view what;  ///< One sentence for the author.
  Stopped (*change)(JsonValue& lesson);
};

constexpr Migration kMigrations[] = {
    {1, "What a page asks stands in \"ask\", which says its kind first: \"question\" and \"reflection\" are no more.",
     from_1_to_2},
};

}  // namespace

std::variant<JsonValue, MigrationStop> migrated(JsonValue lesson, std::vector<std::string>* steps) {
  for (const Migration& migration : kMigrations) {
    JsonValue* format = find(lesson, "format");
    if (format == nullptr || format->kind != Kind::kInteger || format->integer != migration.from) continue;
    if (Stopped stop = migration.change(lesson)) return std::move(*stop);
    const std::size_t offset = format->offset;
    if (steps != nullptr) {
      const std::string to = std::to_string(migration.from + 1);
      steps->push_back("Format " + std::to_string(migration.from) + " to " + to + ": " + std::string(migration.what));
    }
    *format = json_whole(migration.from + 1);
    format->offset = offset;
  }
  return lesson;
}

}  // namespace waymark
