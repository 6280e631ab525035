#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "author/author.h"
#include "lesson/lesson.h"
#include "screen/strings.h"

namespace waymark::author {

struct CheckOptions {
  std::vector<std::string> paths;
  std::string today;  ///< ISO date by which lessons and facts expire; empty: the computer's.
  bool json = false;
  bool sarif = false;  ///< As a SARIF log, instead.
  bool fix = false;    ///< First mend what needs no guess, and say on streams.err what was mended.
};
/// Prints what is wrong with the lessons at these paths. kProblems when there is an error; warnings alone are kFine.
int check(const CheckOptions& options, Streams streams);

struct FmtOptions {
  std::vector<std::string> paths;
  bool check = false;  ///< Change nothing.
};
/// Brings the JSON of lessons, and of a content folder's shared files, into the house layout, and prints the names of
/// those that changed, or would. kProblems when one is no JSON, or with `check` when one would change.
int fmt(const FmtOptions& options, Streams streams);

struct PlayOptions {
  std::string folder;
  std::string seed = "1";
  bool facilitator = false;  ///< Says before each page what is for whoever leads a group.
  std::string language;      ///< As a tag; empty: the lesson's own.
  std::string path;          ///< A run or a file with one, which is played before: see author/script.h. Empty for none.
};
/// Plays a lesson over the streams. kFine when its ending was reached or the person left, kProblems when the input
/// ended before.
int play(const PlayOptions& options, Streams streams);

struct PreviewOptions {
  std::string lesson;  ///< Its folder or its lesson.json.
  std::string listen = "127.0.0.1:8090";
  std::string language;  ///< As a tag; empty: the lesson's own.
};
/// Serves a lesson that is being written to the browsers of this machine until it is told to end. kUsage when there is
/// none, or when the address cannot be listened at.
int preview(const PreviewOptions& options, Streams streams);

struct PackOptions {
  std::vector<std::string> folders;
  std::string out;
  std::size_t limit = 0;  ///< Of states that are visited for each; 0: the usual one.
};
/// Follows every run of each lesson, and refuses one in which somebody could be stuck, or that has another mistake that
/// explore would refute. Writes <content hash>.json for each, and index.json: [{"id","title","version"}].
int pack(const PackOptions& options, Streams streams);

struct MigrateOptions {
  std::vector<std::string> paths;
};
/// Rewrites lessons of older formats in today's. kProblems when one cannot be: it stays as it is.
int migrate(const MigrateOptions& options, Streams streams);

struct NewLessonOptions {
  std::string id;
  std::string title;  ///< Empty: the id in words.
  std::string modules = "content/modules";
  std::string today;  ///< ISO date
};
/// Makes a lesson of two pages, and beside the folder of all lessons the files that each needs, empty, where they are
/// not there. kUsage when it cannot be made there.
int new_lesson(const NewLessonOptions& options, Streams streams);

struct NewPageOptions {
  std::string folder;
  std::string kind;
  std::string id;
  std::string title;  ///< Empty: the id in words.
  std::string after;  ///< The page behind which it stands; empty: before the last.
};
/// Puts a page of that kind into a lesson. kUsage when it cannot be.
int new_page(const NewPageOptions& options, Streams streams);
/// Puts a page with a question of that kind into a lesson.
int new_question(const NewPageOptions& options, Streams streams);

struct ExportOptions {
  std::string folder;
  std::string out;  ///< Empty: <lesson id>.html
};
/// Writes the whole lesson as one page to be read on paper and signed: every branch, answer, source and note.
int export_html(const ExportOptions& options, Streams streams);
struct I18nOptions {
  std::string path;      ///< A lesson's folder, a content folder, or Waymark's own.
  std::string language;  ///< The only one, there or not; empty: all that there are files for.
  bool strict = false;   ///< Of status: whatever is left to do is a problem.
  std::string out;       ///< Of pack: the folder to write to.
};
/// Brings the PO files up to date with what they translate. `extract` leaves words that changed to be translated anew,
/// `merge` guesses from what they were before. kProblems when a file is broken or cannot be written.
int extract(const I18nOptions& options, Streams streams);
int merge(const I18nOptions& options, Streams streams);
/// Prints how far each file is.
int translation_status(const I18nOptions& options, Streams streams);
/// Writes what the interface says in each language as <language>.json, as players take it. `path`: Waymark's own
/// folder.
int pack_interface(const I18nOptions& options, Streams streams);

struct SchemaOptions {
  std::string out = "content/schema";
};
/// Writes the JSON Schema of each of the content's files. kProblems when one cannot be written.
int write_schema(const SchemaOptions& options, Streams streams);

struct ShowOptions {
  std::string folder;
  std::string script;            ///< A run or a file with one: see author/script.h; "-" for the input; empty for none.
  std::string form = "text";     ///< text, html, json
  std::string media = "media/";  ///< What stands before a picture's name in its address.
  std::string seed = "1";
  std::string language;  ///< As a tag; empty: the lesson's own.
};
/// Prints the screen that the Intents lead to.
int show_screen(const ShowOptions& options, Streams streams);

struct ExploreOptions {
  std::string folder;
  std::size_t limit = 0;  ///< Of states; 0: the usual one.
  bool runs = false;      ///< Also print runs that show what is proved.
  bool json = false;
  bool dot = false;  ///< Print the graph of pages instead, as Graphviz reads it,
  bool svg = false;  ///< or as a picture.
};
/// Says what holds of every run of a lesson. kFine when all is proved, kProblems when something is refuted, kBounded
/// when neither could be said.
int explore(const ExploreOptions& options, Streams streams);

/// The lesson in a folder; when it has errors they are printed to streams.err and nothing is returned. In `language` as
/// far as it is translated; when it is not at all, that is printed too.
std::shared_ptr<const Lesson> open_lesson(const std::string& folder, Streams streams, const std::string& language = {});

/// What the interface says in a language; its source where nobody has said it.
Strings interface_in(const std::string& language);

}  // namespace waymark::author
