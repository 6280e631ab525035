#include "lesson/schema.h"

#include <filesystem>
#include <ostream>

#include "author/commands.h"
#include "files/content_folder.h"

namespace waymark::author {

int write_schema(const SchemaOptions& options, Streams streams) {
  std::error_code error;
  std::filesystem::create_directories(options.out, error);  // Where that fails, writing says why.
  for (const SchemaFile& file : schema_files()) {
    const std::string path = options.out + "/" + file.name;
    const Status written = write_whole_file(path, file.text);
    if (!written) {
      streams.err << "waymark: " << written.error().message << '\n';
      return kProblems;
    }
    streams.out << path << '\n';
  }
  return kFine;
}

}  // namespace waymark::author
