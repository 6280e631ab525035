#include "lesson/block_kinds.h"
#include "lesson/read_options.h"
#include "lesson/read_text.h"

namespace waymark {

namespace {

constexpr Range kColumns = {2, 4};

constexpr FieldRow kRowFields[] = {
    {"name", kRequired, is::words(), "What the row is about.", R"("Cocaine")"},
    {"cells", kRequired, is::array(is::text(), {kColumns.least - 1, kColumns.most - 1}),
     "What stands in each further column.", R"([ "about an hour" ])"},
};
constexpr Shape kRowShape = {.noun = "row", .fields = kRowFields};

constexpr FieldRow kTableFields[] = {
    {"caption", kRequired, is::words(), "What the table shows.", R"("How long it takes until half is gone")"},
    {"columns", kRequired, is::array(is::words(), kColumns), "The columns' names, the first for the rows' names.",
     R"([ "Drug", "Time" ])"},
    {"rows", kRequired, is::array(is::object(kRowShape)), "The rows, from top to bottom."},
};

bool is_possible(std::size_t columns) {
  return columns >= static_cast<std::size_t>(kColumns.least) && columns <= static_cast<std::size_t>(kColumns.most);
}

std::vector<std::string> read_columns(Field field, Report& report) {
  SameWords names(report);
  std::vector<std::string> columns;
  for (const JsonValue& item : read_items(field, report)) {
    columns.push_back(read_words(field.item(item), report));
    if (!columns.back().empty()) names.add(Text::of(columns.back()), item.offset);
  }
  return columns;
}

Table::Row read_row(const JsonValue& item, std::size_t columns, SameWords& names, Reading& reading) {
  Report& report = reading.report;
  Fields fields(item, kRowShape, report);
  Table::Row row;
  row.name = read_words(fields["name"], report);
  if (!row.name.empty()) names.add(Text::of(row.name), fields["name"].value->offset);
  const Field cells = fields["cells"];
  row.cells = read_texts(cells, reading);
  // A number that no table can have was told already.
  if (row.cells.size() + 1 != columns && is_possible(row.cells.size() + 1) && is_possible(columns)) {
    report.tell(Mistake::kCellsAndColumns, cells.value->offset,
                {std::to_string(row.cells.size()), std::to_string(columns - 1)});
  }
  fields.finish();
  return row;
}

}  // namespace

constinit const Shape kTableShape = {"table", kTableFields, &kBlockShape, "table",
                                     "What belongs together by row and column."};

void read_table(Fields& fields, std::vector<BlockKind>& blocks, Reading& reading) {
  Table table;
  table.caption = read_words(fields["caption"], reading.report);
  table.columns = read_columns(fields["columns"], reading.report);
  SameWords names(reading.report);
  for (const JsonValue& item : read_items(fields["rows"], reading.report)) {
    table.rows.push_back(read_row(item, table.columns.size(), names, reading));
  }
  blocks.emplace_back(std::move(table));
}

}  // namespace waymark
