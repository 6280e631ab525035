#pragma once

#include <string>
#include <vector>

namespace waymark {

/// A file of content/schema.
struct SchemaFile {
  std::string name;  ///< "lesson.schema.json"
  std::string text;
};

/// JSON Schema 2020-12 for every file of the content, made from the shapes that the readers check against: what a
/// schema refuses, the reader refuses too. It says less than the reader, which also knows what ids point at.
std::vector<SchemaFile> schema_files();

}  // namespace waymark
