#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace waymark::svg {

struct XmlAttribute {
  std::string_view name;  ///< As written, with its name space.
  std::string value;      ///< With what its entities stand for.
  std::size_t offset = 0;
};

/// One piece of an XML text.
struct XmlPiece {
  enum class Kind { kTag, kText, kInstruction, kEnd };

  Kind kind = Kind::kEnd;
  std::size_t offset = 0;
  std::string_view name = {};  ///< kTag: as written. kText: of the element that it stands in.
  std::string text = {};       ///< kText, with what its entities stand for; kInstruction, between its marks.
  std::vector<XmlAttribute> attributes = {};  ///< kTag
};

/// Why a text is not well-formed.
struct XmlFault {
  std::size_t offset = 0;
  std::string what;  ///< "the <g> of line 3 is never closed"
  std::string hint;  ///< A sentence.
};

/// Reads XML by its rules, where Scanner passes over what it does not understand. It knows the five entities that every
/// XML text has, and takes no document type that declares more.
class XmlReader {
 public:
  /// `xml` must outlive the reader.
  explicit XmlReader(std::string_view xml);

  /// The next tag that opens, text or instruction; kEnd when nothing follows, or after a fault.
  XmlPiece next();

  /// What was wrong, once `next` came to it.
  const std::optional<XmlFault>& fault() const { return fault_; }

 private:
  struct Open {
    std::string_view name;
    std::size_t offset;
  };

  XmlPiece refuse(std::size_t offset, std::string what, std::string hint);
  std::size_t line_of(std::size_t offset) const;
  bool skip_comment();
  bool skip_declaration();
  bool close_tag();
  XmlPiece read_tag();
  bool read_attribute(XmlPiece& tag);
  XmlPiece read_text();
  XmlPiece read_as_it_stands();
  XmlPiece read_instruction();
  std::string_view read_name();
  void skip_space();
  bool take(char expected);
  bool decode(std::string_view written, std::size_t offset, std::string& meant);

  std::string_view xml_;
  std::size_t at_ = 0;
  std::vector<Open> open_;
  bool had_root_ = false;
  std::optional<XmlFault> fault_;
};

}  // namespace waymark::svg
