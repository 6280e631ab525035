#include <set>

#include "lesson/ask_kinds.h"
#include "lesson/question_fields.h"
#include "lesson/read_options.h"
#include "lesson/read_text.h"

namespace waymark {

namespace {

constexpr FieldRow kGroupFields[] = {
    {"id", kRequired, is::id(), "What is recorded; never changed.", R"("slows-down")"},
    {"name", kRequired, is::words(), "What the group is called: a word or two.", R"("Slows you down")"},
};
constexpr Shape kGroupShape = {.noun = "group", .fields = kGroupFields};

constexpr FieldRow kItemFields[] = {
    {"id", kRequired, is::id(), "What is recorded; never changed.", R"("alcohol")"},
    {"text", kRequired, is::text(), "The item's words.", R"("Alcohol")"},
    {"group", kRequired, is::id(), "The id of the group that it belongs in.", R"("slows-down")"},
    {"feedback", kOptional, is::text(), "What is said to whoever puts it in another group.",
     R"("It may cheer you up at first, and still it slows you down.")"},
};
constexpr Shape kItemShape = {.noun = "item", .fields = kItemFields};

constexpr FieldRow kFields[] = {
    {"groups", kRequired, is::array(is::object(kGroupShape), {2, 4}), "What the items are sorted into."},
    {"items", kRequired, is::array(is::object(kItemShape), {3, 8}), "What is sorted."},
    kShuffleField,
    kMarkField,
};

struct ReadGroups {
  std::vector<Group> groups;
  std::vector<std::string> called;  ///< Beside `groups`: as messages call them,
  std::vector<std::size_t> places;  ///< and where they stand.
  Names ids;
};

ReadGroups read_groups(Field field, Reading& reading) {
  ReadGroups read;
  SameWords names(reading.report);
  for (const JsonValue& value : read_items(field, reading.report)) {
    Fields fields(value, kGroupShape, reading.report);
    Group& group = read.groups.emplace_back();
    group.id = read_id(fields["id"], "group", read.ids, reading.report);
    group.name = read_words(fields["name"], reading.report);
    if (!group.name.empty()) names.add(Text::of(group.name), value.offset);
    read.called.push_back(fields.called());
    read.places.push_back(value.offset);
    fields.finish();
  }
  return read;
}

std::string read_group(Field field, const ReadGroups& groups, Report& report) {
  std::string group = read_words(field, report);
  if (group.empty() || groups.ids.may_hold(group)) return group;
  report.tell(Mistake::kUnknownGroup, field.value->offset,
              {group, did_you_mean(group, groups.ids.all(), "Name one of \"groups\"." + there_are(groups.ids.all()))});
  return {};
}

SortItem read_item(const JsonValue& value, const ReadGroups& groups, Names& ids, Reading& reading) {
  Fields fields(value, kItemShape, reading.report);
  SortItem item;
  item.id = read_id(fields["id"], "item", ids, reading.report);
  item.text = read_text(fields["text"], reading);
  item.group = read_group(fields["group"], groups, reading.report);
  item.feedback = read_text(fields["feedback"], reading);
  fields.finish();
  return item;
}

/// While an item's group could not be read, it may belong in any.
void check_groups_used(const ReadGroups& groups, const std::vector<SortItem>& items, Report& report) {
  std::set<std::string> used;
  for (const SortItem& item : items) used.insert(item.group);
  if (items.empty() || used.contains("")) return;
  for (std::size_t i = 0; i < groups.groups.size(); ++i) {
    const std::string& id = groups.groups[i].id;
    if (!id.empty() && !used.contains(id))
      report.tell(Mistake::kGroupWithoutItems, groups.places[i], {groups.called[i]});
  }
}

}  // namespace

constinit const Shape kSortIntoGroupsShape = {"question", kFields, &kQuestionShape, "sort-into-groups",
                                              "Put each item into its group."};

QuestionKind read_sort_into_groups(Fields& fields, Question& question, Reading& reading) {
  SortIntoGroups kind;
  ReadGroups groups = read_groups(fields["groups"], reading);
  Names ids;
  SameWords words(reading.report);
  for (const JsonValue& item : read_items(fields["items"], reading.report)) {
    kind.items.push_back(read_item(item, groups, ids, reading));
    words.add(kind.items.back().text, item.offset);
  }
  check_groups_used(groups, kind.items, reading.report);
  kind.groups = std::move(groups.groups);
  question.shuffle = read_flag(fields["shuffle"], false, reading.report);
  question.whole = read_mark(fields, reading.report);
  return kind;
}

}  // namespace waymark
