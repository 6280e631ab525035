#include <algorithm>

#include "ui/kinds.h"

namespace waymark::ui {
namespace {

// In a column narrower than this, or than its words, nobody reads well: then each row is a card.
constexpr float kComfortable = 124, kPad = 14, kAbove = 10, kOverTable = 8;

struct Column {
  float needs = 0;  // Less, and the table does not stand as one.
  float wants = 0;  // All of its words on one line.
  float x = 0, width = 0;
};

bool is_headings(const Node& row) {
  return row.level == 1;
}

// Of a row, its name (column 0) or one of its cells.
const Node& cell_of(const Node& row, std::size_t column) {
  return column == 0 ? row : row.children[column - 1];
}

struct Look {
  float size;
  bool bold;
};

Look look_of(const Node& row, std::size_t column) {
  return {is_headings(row) ? Type::kSmall : Type::kBody, is_headings(row) || column == 0};
}

Wrapped set(const Flow& flow, const Node& row, std::size_t column, float width) {
  const Look look = look_of(row, column);
  return flow.wrap(cell_of(row, column).words, look.size, Type::kLabelLine, look.bold, width);
}

std::vector<Column> columns_of(const Node& table, const Flow& flow) {
  constexpr float kEndless = 1e6F;
  std::vector<Column> columns(table.children.front().children.size() + 1);
  for (const Node& row : table.children) {
    for (std::size_t i = 0; i <= row.children.size(); ++i) {
      const Look look = look_of(row, i);
      const float all = set(flow, row, i, kEndless).width;
      const float word = flow.longest_word(cell_of(row, i).words, look.size, look.bold);
      columns[i].needs = std::max({columns[i].needs, word, std::min(all, flow.sized(kComfortable))});
      columns[i].wants = std::max(columns[i].wants, all);
    }
  }
  return columns;
}

// Gives each column what it needs, and shares the rest out, first by what they would like. False if there is no room.
bool share_out(std::vector<Column>& columns, float left, float width, float pad) {
  float needed = 0, wanted = 0;
  for (const Column& column : columns) {
    needed += column.needs;
    wanted += column.wants;
  }
  const auto count = static_cast<float>(columns.size());
  const float free = width - 2 * pad * count - needed;
  if (free < 0) return false;
  const float more = wanted - needed, part = more > free ? free / more : 1, rest = std::max(0.0F, free - more) / count;
  for (Column& column : columns) {
    column.x = left + pad;
    column.width = column.needs + (column.wants - column.needs) * part + rest;
    left += column.width + 2 * pad;
  }
  return true;
}

void draw_cell(const Block& block, const Canvas& canvas) {
  if (block.words.size() > 1) draw_words(block, 1, canvas, canvas.colours.second_ink);
  if (!block.words.empty()) draw_words(block, 0, canvas, canvas.colours.ink);
}

void draw_row(const Block& block, const Canvas& canvas) {
  const Rect rect = canvas.moved(block.frame);
  if (is_headings(*block.node)) {
    const float radius = Length::kRadius * canvas.grown(2);
    canvas.brush.fill(rect, {radius, radius, 0, 0}, canvas.colours.soft);
  } else {
    canvas.brush.fill({rect.x, rect.y, rect.width, canvas.colours.thin}, {}, canvas.colours.line);
  }
  draw_cell(block, canvas);
}

void draw_card(const Block& block, const Canvas& canvas) {
  const Rect rect = canvas.moved(block.frame);
  const Corners corners = Corners::all(Length::kRadius * canvas.grown(2));
  canvas.brush.fill(rect, corners, canvas.colours.card);
  canvas.brush.line(rect, corners, canvas.colours.thin, canvas.colours.line);
  draw_cell(block, canvas);
}

void draw_caption(const Block& block, const Canvas& canvas) {
  draw_words(block, 0, canvas, canvas.colours.ink);
}

// The box that the rows stand in begins where the caption's place ends.
void draw_table(const Block& block, const Canvas& canvas) {
  const float over = block.rect.height;
  const Rect rect = canvas.moved(block.frame);
  const Rect box{rect.x, rect.y + over, rect.width, rect.height - over};
  const Corners corners = Corners::all(Length::kRadius * canvas.grown(2));
  canvas.brush.fill(box, corners, canvas.colours.card);
  canvas.brush.line({box.x - canvas.colours.thin, box.y - canvas.colours.thin, box.width + 2 * canvas.colours.thin,
                     box.height + 2 * canvas.colours.thin},
                    corners, canvas.colours.thin, canvas.colours.line);
  draw_caption(block, canvas);
}

Block& lay_caption(const Node& node, Flow& flow, void (*draw)(const Block&, const Canvas&)) {
  Wrapped words = flow.wrap(node.words, Type::kBody, Type::kLabelLine, true, flow.width);
  Block& block = flow.place(node, draw, words.height() + flow.spaced(kOverTable));
  block.words = {{std::move(words), block.rect.x, block.rect.y}};
  return block;
}

void lay_in_columns(const Node& row, const std::vector<Column>& columns, Flow& flow) {
  const float above = flow.spaced(kAbove);
  float height = 0;
  const std::size_t first = flow.blocks.size();
  for (std::size_t i = 0; i <= row.children.size(); ++i) {
    Wrapped words = set(flow, row, i, columns[i].width);
    height = std::max(height, words.height());
    Block& block = flow.add(cell_of(row, i), i == 0 ? draw_row : draw_cell,
                            {columns[i].x, flow.y + above, columns[i].width, words.height()});
    block.words = {{std::move(words), columns[i].x, flow.y + above}};
  }
  flow.blocks[first].frame = {flow.left, flow.y, flow.width, height + 2 * above};
  flow.y += height + 2 * above;
}

void lay_as_card(const Node& row, Flow& flow) {
  flow.gap(Space::kMedium);
  const float pad = flow.spaced(kPad), width = flow.width - 2 * pad;
  Wrapped name = set(flow, row, 0, width);
  Block& card = flow.place(row, draw_card, 0);
  card.rect = {flow.left + pad, flow.y + pad, width, name.height()};
  flow.y = card.rect.y + card.rect.height;
  card.words = {{std::move(name), card.rect.x, card.rect.y}};
  for (const Node& cell : row.children) {
    flow.y += flow.spaced(6);
    Wrapped column = flow.wrap(cell.detail, Type::kSmall, Type::kLabelLine, true, width);
    Wrapped words = flow.wrap(cell.words, Type::kBody, Type::kLabelLine, false, width);
    const float over = column.height();
    Block& block = flow.add(cell, draw_cell, {card.rect.x, flow.y, width, over + words.height()});
    block.words.push_back({std::move(words), block.rect.x, block.rect.y + over});
    block.words.push_back({std::move(column), block.rect.x, block.rect.y});
    flow.y += block.rect.height;
  }
  flow.y += pad;
  card.frame.height = flow.y - card.frame.y;
}

// The columns' names stand in each card; here they have no place of their own.
void lay_unseen(const Node& row, Flow& flow) {
  for (std::size_t i = 0; i <= row.children.size(); ++i) {
    flow.add(cell_of(row, i), draw_cell, {flow.left, flow.y, flow.width, 0});
  }
}

}  // namespace

void lay_table(const Node& node, Flow& flow) {
  flow.gap(Space::kBetween);
  std::vector<Column> columns = columns_of(node, flow);
  if (share_out(columns, flow.left, flow.width, flow.spaced(kPad))) {
    Block& table = lay_caption(node, flow, draw_table);
    for (const Node& row : node.children) lay_in_columns(row, columns, flow);
    table.frame.height = flow.y - table.frame.y;
  } else {
    lay_caption(node, flow, draw_caption);
    lay_unseen(node.children.front(), flow);
    for (std::size_t i = 1; i < node.children.size(); ++i) lay_as_card(node.children[i], flow);
  }
  flow.gap(Space::kBetween);
}

void lay_in_table(const Node&, Flow&) {}

}  // namespace waymark::ui
