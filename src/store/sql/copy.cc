#include "store/sql/copy.h"

#include "store/sql/schema.h"

namespace waymark::sql {
namespace {

void copy_table(Connection& from, Connection& to, const std::string& table) {
  const auto rows = from.read_long("SELECT * FROM " + table);
  const int columns = rows->columns();
  std::string insert = "INSERT INTO " + table + " VALUES (";
  for (int i = 1; i <= columns; ++i) insert += (i == 1 ? "$" : ", $") + std::to_string(i);
  insert += ")";
  std::vector<std::string> texts(static_cast<std::size_t>(columns));
  std::vector<Value> values(static_cast<std::size_t>(columns));
  while (rows->step()) {
    for (int i = 0; i < columns; ++i) {
      const auto at = static_cast<std::size_t>(i);
      if (rows->is_number(i)) {
        values[at] = rows->number(i);
      } else {
        texts[at] = rows->text(i);
        values[at] = std::string_view(texts[at]);
      }
    }
    to.write(insert, values);
  }
}

}  // namespace

void copy_all(Connection& from, Connection& to) {
  from.begin_reading();
  to.begin();
  try {
    for (const std::string_view table : tables()) copy_table(from, to, std::string(table));
    to.commit();
  } catch (...) {
    to.roll_back();
    from.roll_back();
    throw;
  }
  from.roll_back();
}

bool is_empty(Connection& connection) {
  return !found(connection, "SELECT 1 FROM organisation") && !found(connection, "SELECT 1 FROM lesson");
}

}  // namespace waymark::sql
