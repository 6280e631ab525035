#include "ui/rich_text.h"

#include <algorithm>

namespace waymark::ui {
namespace {

// What stands between two places where a line may break. A word of two weights is two parts of which the first does not
// end it.
struct Part {
  std::string_view words;
  Style style = Style::kRegular;
  bool hard = false;
  float width = 0;
  bool space = false;  // Blank: vanishes at a line's end.
  bool newline = false;
  bool may_break = false;  // The line may break after it.
};

bool is_figure(char c) {
  return c >= '0' && c <= '9';
}

class Parts {
 public:
  Parts(const Fonts& fonts, const Setting& setting) : fonts_(fonts), setting_(setting) {}

  void add(std::string_view words, Style style, bool hard) {
    for (std::size_t at = 0; at < words.size();) {
      const std::size_t end = end_of_part(words, at);
      Part part{.words = words.substr(at, end - at), .style = style, .hard = hard};
      part.newline = words[at] == '\n';
      part.space = words[at] == ' ' || part.newline;
      part.may_break = part.space || words[end - 1] == '-' || words[end - 1] == '/';
      if (!part.newline) part.width = fonts_.width(part.words, style, setting_.size);
      list.push_back(part);
      at = end;
    }
  }

  std::vector<Part> list;

 private:
  static std::size_t end_of_part(std::string_view words, std::size_t at) {
    if (words[at] == '\n') return at + 1;
    if (words[at] == ' ') return std::min(words.find_first_not_of(' ', at), words.size());
    std::size_t end = std::min(words.find_first_of(" \n-/", at), words.size());
    while (end < words.size() && (words[end] == '-' || words[end] == '/')) ++end;
    return end;
  }

  const Fonts& fonts_;
  const Setting& setting_;
};

class Setter {
 public:
  Setter(const Fonts& fonts, const Setting& setting, float width) : fonts_(fonts), limit_(width) {
    out_.setting = setting;
    if (fonts.wide_spacing()) out_.setting.line = std::max(kLeastWide, setting.line * kWider);
  }

  Wrapped set(const std::vector<Part>& parts) {
    for (std::size_t i = 0; i < parts.size();) {
      if (parts[i].space) {
        parts[i].newline ? break_line() : hold(parts[i]);
        ++i;
        continue;
      }
      const std::size_t end = end_of_word(parts, i);
      const float width = width_of(parts, i, end);
      const float blank = held_ == nullptr ? 0 : held_->width;
      if (x_ > 0 && x_ + blank + width > limit_ + kSlack) break_line();
      for (; i < end; ++i) put(parts[i], width > limit_);
    }
    if (!out_.runs.empty()) out_.lines = line_ + 1;
    return std::move(out_);
  }

 private:
  static constexpr float kSlack = 0.01F;
  static constexpr float kWider = 1.2F, kLeastWide = 1.5F;  // https://www.w3.org/TR/WCAG22/#text-spacing

  static float width_of(const std::vector<Part>& parts, std::size_t begin, std::size_t end) {
    float width = 0;
    for (std::size_t i = begin; i < end; ++i) width += parts[i].width;
    return width;
  }

  // The figures of a telephone number stay on one line if it holds them.
  std::size_t end_of_word(const std::vector<Part>& parts, std::size_t begin) const {
    std::size_t end = end_of_plain_word(parts, begin);
    while (end + 1 < parts.size() && parts[end].words == " " && is_figure(parts[end - 1].words.back()) &&
           is_figure(parts[end + 1].words.front())) {
      const std::size_t longer = end_of_plain_word(parts, end + 1);
      if (width_of(parts, begin, longer) > limit_) break;
      end = longer;
    }
    return end;
  }

  // Up to and with the first part after which the line may break.
  static std::size_t end_of_plain_word(const std::vector<Part>& parts, std::size_t begin) {
    std::size_t end = begin;
    while (end < parts.size() && !parts[end].space) {
      if (parts[end++].may_break) break;
    }
    return end;
  }

  void hold(const Part& blank) {
    if (x_ > 0) held_ = &blank;
  }

  void break_line() {
    held_ = nullptr;
    x_ = 0;
    ++line_;
  }

  void put(const Part& part, bool may_split) {
    if (held_ != nullptr) append(*held_, held_->words, held_->width);
    held_ = nullptr;
    if (may_split && x_ + part.width > limit_) {
      split(part);
    } else {
      append(part, part.words, part.width);
    }
  }

  // Word by word of an address, as far as there are dots; else where the line is full, with no letter or two left over.
  void split(const Part& part) {
    for (std::string_view rest = part.words; !rest.empty();) {
      std::size_t fits = end_of_line(rest, part.style);
      if (fits == 0 && x_ > 0) {
        break_line();
        continue;
      }
      fits = std::max(fits, first_character(rest));
      const std::size_t end = fits == rest.size() ? fits : better_end(rest, fits);
      append(part, rest.substr(0, end), fonts_.width(rest.substr(0, end), part.style, out_.setting.size));
      rest.remove_prefix(end);
      if (!rest.empty()) break_line();
    }
  }

  // How much of the words the line still holds.
  std::size_t end_of_line(std::string_view words, Style style) const {
    float width = 0;
    std::size_t end = 0;
    for (std::size_t at = 0; at < words.size();) {
      const std::size_t begin = at;
      next_code_point(words, at);
      width += fonts_.width(words.substr(begin, at - begin), style, out_.setting.size);
      if (x_ + width > limit_) break;
      end = at;
    }
    return end;
  }

  static std::size_t first_character(std::string_view words) {
    std::size_t at = 0;
    next_code_point(words, at);
    return at;
  }

  static std::size_t better_end(std::string_view words, std::size_t fits) {
    constexpr std::size_t kFew = 3;
    const std::size_t dot = words.substr(0, fits).rfind('.');
    if (dot != std::string_view::npos && dot >= kFew) return dot + 1;
    std::size_t end = fits;
    while (end > kFew && words.size() - end < kFew) --end;
    while (end > 0 && (static_cast<unsigned char>(words[end]) & 0xC0U) == 0x80U) --end;  // Not inside a character.
    return end == 0 ? fits : end;
  }

  /// Puts words of the part's style.
  void append(const Part& of, std::string_view words, float width) {
    const bool joins = !out_.runs.empty() && out_.runs.back().line == line_ && out_.runs.back().style == of.style &&
                       out_.runs.back().hard == of.hard &&
                       out_.runs.back().words.data() + out_.runs.back().words.size() == words.data();
    if (joins) {
      Run& run = out_.runs.back();
      run.words = {run.words.data(), run.words.size() + words.size()};
      run.width += width;
    } else {
      out_.runs.push_back({words, of.style, of.hard, x_, width, line_});
    }
    x_ += width;
    out_.width = std::max(out_.width, x_);
  }

  const Fonts& fonts_;
  float limit_;
  Wrapped out_;
  const Part* held_ = nullptr;  // A blank that is put only if a word follows on the line.
  float x_ = 0;
  int line_ = 0;
};

// Moves each line by `part` of what it leaves free.
void shift(Wrapped& text, float width, float part) {
  for (std::size_t i = 0; i < text.runs.size();) {
    std::size_t end = i;
    while (end < text.runs.size() && text.runs[end].line == text.runs[i].line) ++end;
    const float free = width - (text.runs[end - 1].x + text.runs[end - 1].width);
    for (; i < end; ++i) text.runs[i].x += free * part;
  }
}

}  // namespace

Style style_of(const Span& span, bool bold) {
  if (bold || span.strong) return Style::kBold;
  return span.emphasis ? Style::kItalic : Style::kRegular;
}

Wrapped wrap(const Fonts& fonts, const Text& text, const Setting& setting, float width) {
  Parts parts(fonts, setting);
  for (const Span& span : text.spans) parts.add(span.text, style_of(span, setting.bold), !span.word.empty());
  return Setter(fonts, setting, width).set(parts.list);
}

Wrapped wrap_evenly(const Fonts& fonts, const Text& text, const Setting& setting, float width) {
  constexpr float kFine = 1;
  Parts parts(fonts, setting);
  for (const Span& span : text.spans) parts.add(span.text, style_of(span, setting.bold), !span.word.empty());
  Wrapped set = Setter(fonts, setting, width).set(parts.list);
  float least = width / static_cast<float>(std::max(1, set.lines)), most = width;
  for (const Part& part : parts.list) least = std::max(least, part.width);
  while (set.lines > 1 && most - least > kFine) {
    const float middle = (least + most) / 2;
    Wrapped narrower = Setter(fonts, setting, middle).set(parts.list);
    if (narrower.lines > set.lines) {
      least = middle;
    } else {
      most = middle;
      set = std::move(narrower);
    }
  }
  return set;
}

Wrapped wrap(const Fonts& fonts, std::string_view words, const Setting& setting, float width) {
  Parts parts(fonts, setting);
  parts.add(words, setting.bold ? Style::kBold : Style::kRegular, false);
  return Setter(fonts, setting, width).set(parts.list);
}

void centre(Wrapped& text, float width) {
  shift(text, width, 0.5F);
}
void align_right(Wrapped& text, float width) {
  shift(text, width, 1);
}

}  // namespace waymark::ui
