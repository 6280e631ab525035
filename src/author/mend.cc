#include "author/mend.h"

#include <algorithm>
#include <iterator>
#include <ostream>
#include <set>
#include <vector>

#include "base/text.h"
#include "files/content_folder.h"

namespace waymark::author {
namespace {

constexpr std::size_t kMostShown = 60;

/// Makes the fixes in one file's text. False when that changed nothing.
bool mend_file(TextFile& file, const Diagnostics& told, std::ostream& said) {
  Diagnostics here;
  std::copy_if(told.begin(), told.end(), std::back_inserter(here),
               [&](const Diagnostic& diagnostic) { return diagnostic.file == file.name; });
  Mended mended = make_fixes(file.text, here);
  if (mended.text == file.text) return false;
  for (const Diagnostic* made : mended.made) {
    said << made->file << ':' << made->at.line << ':' << made->at.column << ": mended " << made->code << ": "
         << made->message << " Now: " << shortened(made->fix->replacement, kMostShown) << '\n';
  }
  file.text = std::move(mended.text);
  return true;
}

}  // namespace

bool mend(LessonFiles& files, std::string_view today, Streams streams) {
  std::vector<TextFile*> all = {&files.lesson, &files.sources, &files.services};
  if (files.facts) all.push_back(&*files.facts);
  if (files.glossary) all.push_back(&*files.glossary);
  std::set<TextFile*> changed;
  for (bool again = true; again;) {  // A kind that is mended brings to light what its fields hold, and so on.
    again = false;
    const Diagnostics told = check_lesson(files, today).diagnostics;
    for (TextFile* file : all) {
      if (!mend_file(*file, told, streams.err)) continue;
      changed.insert(file);
      again = true;
    }
  }
  for (const TextFile* file : changed) {
    const Status written = write_whole_file(file->name, file->text);
    if (!written) streams.err << written.error().message << '\n';
    if (!written) return false;
  }
  return true;
}

}  // namespace waymark::author
