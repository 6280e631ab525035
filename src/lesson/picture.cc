#include "lesson/picture.h"

#include "base/text.h"
#include "lesson/media.h"
#include "lesson/svg/faults.h"
#include "lesson/svg/numbers.h"
#include "lesson/svg/scanner.h"

namespace waymark {

namespace {

/// Why the file is no SVG picture that a package can carry as text, or empty.
std::string fault_of(const std::string& name, const std::string& bytes) {
  if (!name.ends_with(".svg")) return "its name does not end with .svg";
  if (!is_utf8(bytes)) return "it is not UTF-8";
  if (bytes.find("<svg") == std::string::npos) return "it holds no <svg>";
  return {};
}

}  // namespace

std::string read_picture(Field field, Reading& reading) {
  const MediaFile file = find_media(field, "picture", reading);
  if (!file.first) return file.name;
  const std::size_t offset = field.value->offset;
  if (const std::string fault = fault_of(file.name, *file.bytes); !fault.empty()) {
    reading.report.tell(Mistake::kNoPicture, offset, {file.name, fault});
  } else if (kForAuthors) {
    const auto found = svg::find_fault(*file.bytes);
    if (found) {
      reading.report.tell(found->mistake, offset, {file.name, std::to_string(found->line), found->what, found->hint});
    }
  }
  return file.name;
}

std::optional<int> picture_height(std::string_view svg) {
  svg::Scanner scanner(svg);
  svg::Piece piece = scanner.next();
  while (piece.kind != svg::Piece::Kind::kEnd && piece.name != "svg") piece = scanner.next();
  double width = svg::number_or(piece.attribute("width"), 0), height = svg::number_or(piece.attribute("height"), 0);
  svg::Numbers box(piece.attribute("viewBox"));
  const auto x = box.next(), y = box.next(), box_width = box.next(), box_height = box.next();
  if (x && y && box_width && box_height) {
    width = *box_width;
    height = *box_height;
  }
  if (width <= 0 || height <= 0 || height > width * 100) return std::nullopt;
  return static_cast<int>(height * 1000 / width);
}

Figure read_figure(Fields& fields, Reading& reading) {
  Figure figure;
  figure.media = read_picture(fields["src"], reading);
  figure.alt = read_words(fields["alt"], reading.report);
  figure.long_description = read_words(fields["longDescription"], reading.report);
  return figure;
}

}  // namespace waymark
