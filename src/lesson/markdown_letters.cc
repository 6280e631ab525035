#include "lesson/markdown_letters.h"

#include <md4c.h>

#include <algorithm>
#include <array>
#include <functional>

namespace waymark {

namespace {

/// By byte: what means something wherever it stands, control characters among them.
constexpr auto kMarks = [] {
  std::array<bool, 256> marks{};
  for (std::size_t control = 0; control < 0x20; ++control) marks[control] = true;
  for (const char mark : std::string_view("\\`*_&<[{")) marks[static_cast<unsigned char>(mark)] = true;
  return marks;
}();

/// Whether the line begins as a list, quotation, heading, rule or block of code may.
bool begins_block(std::string_view markdown) {
  constexpr std::string_view kBegins = " >#-+~";
  if (kBegins.find(markdown.front()) != std::string_view::npos) return true;
  const std::size_t digits = std::min(markdown.find_first_not_of("0123456789"), markdown.size());
  return digits > 0 && digits < markdown.size() && (markdown[digits] == '.' || markdown[digits] == ')');
}

/// Collects what md4c calls back with. Indexes are told by where its pointers lie in the Markdown.
class Collector {
 public:
  explicit Collector(std::string_view markdown) : markdown_(markdown) {}

  int enter_block(MD_BLOCKTYPE type) {
    switch (type) {
      case MD_BLOCK_DOC:
        return 0;
      case MD_BLOCK_P:
        has_paragraph_ = true;
        return 0;
      case MD_BLOCK_QUOTE:
        return forbid(Forbidden::kQuote);
      case MD_BLOCK_UL:
      case MD_BLOCK_OL:
      case MD_BLOCK_LI:
        return forbid(Forbidden::kList);
      case MD_BLOCK_HR:
        return forbid(Forbidden::kRule);
      case MD_BLOCK_H:
        return forbid(Forbidden::kHeading);
      case MD_BLOCK_CODE:
        return forbid(Forbidden::kCode);
      case MD_BLOCK_HTML:
        return forbid(Forbidden::kHtml);
      default:
        return forbid(Forbidden::kTable);
    }
  }

  int enter_span(MD_SPANTYPE type, const void* detail) {
    switch (type) {
      case MD_SPAN_EM:
        ++emphasis_;
        return 0;
      case MD_SPAN_STRONG:
        ++strong_;
        return 0;
      case MD_SPAN_A:
        return enter_link(*static_cast<const MD_SPAN_A_DETAIL*>(detail));
      case MD_SPAN_IMG:
        return forbid(Forbidden::kImage);
      case MD_SPAN_CODE:
        return forbid(Forbidden::kCode);
      default:
        return forbid(Forbidden::kOther);
    }
  }

  int leave_span(MD_SPANTYPE type) {
    if (type != MD_SPAN_A) {
      --(type == MD_SPAN_EM ? emphasis_ : strong_);
      return 0;
    }
    const bool nothing = found_.letters.empty() || found_.letters.back().word != word_;
    word_ = 0;
    return nothing ? forbid(Forbidden::kLink) : 0;
  }

  int text(MD_TEXTTYPE type, std::string_view piece) {
    switch (type) {
      case MD_TEXT_NORMAL:
        return add(piece);
      case MD_TEXT_ENTITY:
        return forbid(Forbidden::kEntity);
      case MD_TEXT_HTML:
        return forbid(Forbidden::kHtml);
      default:
        return forbid(Forbidden::kOther);
    }
  }

  /// What was found, once md4c is through with a result of `result`.
  Letters finish(int result) {
    const bool vanished = !has_paragraph_ || found_.letters.empty();
    if (!found_.forbidden && (result != 0 || vanished)) forbid(vanished ? Forbidden::kDefinition : Forbidden::kOther);
    return std::move(found_);
  }

 private:
  int forbid(Forbidden what) {
    found_.forbidden = what;
    found_.forbidden_at = end_;
    return 1;  // Stops md4c.
  }

  /// Only "(word:id)" as it stands, with neither a title nor angle brackets, and not <word:id>, which md4c takes for a
  /// link as well.
  int enter_link(const MD_SPAN_A_DETAIL& link) {
    constexpr std::string_view kScheme = "word:";
    const std::string_view href(link.href.text, link.href.size);
    const std::less<const char*> before;
    const bool as_written =
        before(markdown_.data(), href.data()) && before(href.data(), markdown_.data() + markdown_.size());
    if (!as_written || href.data()[-1] != '(' || link.title.size != 0 || !href.starts_with(kScheme)) {
      return forbid(Forbidden::kLink);
    }
    const auto index = static_cast<std::size_t>(href.data() - markdown_.data()) + kScheme.size();
    found_.words.push_back({std::string(href.substr(kScheme.size())), index});
    word_ = found_.words.size();
    return 0;
  }

  int add(std::string_view piece) {
    const auto begin = static_cast<std::size_t>(piece.data() - markdown_.data());
    const bool escaped = begin > end_ && markdown_[begin - 1] == '\\';
    for (std::size_t i = 0; i < piece.size(); ++i) {
      found_.letters.push_back({piece[i], strong_ > 0, emphasis_ > 0, escaped && i == 0, begin + i, word_});
    }
    end_ = begin + piece.size();
    return 0;
  }

  std::string_view markdown_;
  Letters found_;
  std::size_t end_ = 0;            ///< Behind the last words.
  int strong_ = 0, emphasis_ = 0;  ///< How many are open.
  std::size_t word_ = 0;           ///< As in Letter.
  bool has_paragraph_ = false;
};

Collector& collector(void* user) {
  return *static_cast<Collector*>(user);
}

}  // namespace

bool is_plain(std::string_view markdown) {
  return !markdown.empty() && markdown.back() != ' ' && !begins_block(markdown) &&
         std::none_of(markdown.begin(), markdown.end(), [](char c) { return kMarks[static_cast<unsigned char>(c)]; });
}

Letters read_letters(std::string_view markdown) {
  Collector found(markdown);
  MD_PARSER parser{};
  parser.enter_block = [](MD_BLOCKTYPE type, void*, void* user) { return collector(user).enter_block(type); };
  parser.leave_block = [](MD_BLOCKTYPE, void*, void*) { return 0; };
  parser.enter_span = [](MD_SPANTYPE type, void* detail, void* user) {
    return collector(user).enter_span(type, detail);
  };
  parser.leave_span = [](MD_SPANTYPE type, void*, void* user) { return collector(user).leave_span(type); };
  parser.text = [](MD_TEXTTYPE type, const MD_CHAR* text, MD_SIZE size, void* user) {
    return collector(user).text(type, {text, size});
  };
  return found.finish(md_parse(markdown.data(), static_cast<MD_SIZE>(markdown.size()), &parser, &found));
}

}  // namespace waymark
