#include <utility>

#include "screen/show_block_kinds.h"

namespace waymark {
namespace {

Node row_node(std::string id, const std::string& name) {
  Node row;
  row.role = Role::kRow;
  row.id = std::move(id);
  row.words = Text::of(name);
  return row;
}

void add_cell(Node& row, const Text& words, const std::string& column) {
  Node cell;
  cell.role = Role::kCell;
  cell.id = row.id + "." + std::to_string(row.children.size() + 1);
  cell.words = words;
  cell.detail = column;
  row.children.push_back(std::move(cell));
}

}  // namespace

std::vector<Node> nodes_of(const Table& block, const BlockView& view) {
  Node table;
  table.role = Role::kTable;
  table.id = view.id;
  table.words = Text::of(block.caption);
  Node headings = row_node(view.id + ".columns", block.columns.front());
  headings.level = 1;
  for (std::size_t i = 1; i < block.columns.size(); ++i) add_cell(headings, Text::of(block.columns[i]), {});
  table.children.push_back(std::move(headings));
  for (const Table::Row& of : block.rows) {
    Node row = row_node(view.id + "." + std::to_string(table.children.size()), of.name);
    for (std::size_t i = 0; i < of.cells.size(); ++i) add_cell(row, of.cells[i], block.columns[i + 1]);
    table.children.push_back(std::move(row));
  }
  return {std::move(table)};
}

}  // namespace waymark
