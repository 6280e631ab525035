#include <filesystem>
#include <ostream>

#include "author/commands.h"
#include "author/export_parts.h"
#include "author/export_shared.h"
#include "files/content_folder.h"
#include "lesson/kinds.h"
#include "lesson/migrations.h"
#include "lesson/shapes.h"

namespace waymark::author {
namespace {

constexpr std::string_view kStyle = R"(
body { max-width: 46rem; margin: 2rem auto; padding: 0 1rem; font: 11pt/1.4 system-ui, sans-serif; color: #222; }
h1, h2 { line-height: 1.2; } h2 { margin-top: 2rem; border-top: 2px solid #1f6f4a; padding-top: .5rem; font-size: 1.3em; }
p { margin: .15rem 0 .3rem; } small, i { color: #555; font-size: .85em; }
ul { list-style: none; margin: .3rem 0; padding-left: .8rem; border-left: 3px solid #d5ddd8; } li { margin: .4rem 0; }
ol li { margin: 0; } .private { color: #6b2f8a; font-weight: bold; } .right { color: #14532d; }
img { max-width: 20rem; max-height: 14rem; display: block; border: 1px solid #d5ddd8; }
td, th { text-align: left; vertical-align: top; padding: .25rem .75rem .25rem 0; }
@page { margin: 18mm; }
@media print { body { margin: 0; font-size: 10pt; } li { break-inside: avoid-page; } h2 { break-after: avoid; }
  a { color: inherit; } .contents { columns: 2; } }
)";

/// By this a page is known as one that may be written anew.
constexpr std::string_view kGenerator = "waymark export html";

/// A lesson as one page to be read on paper.
class Export {
 public:
  /// All as they stand in their files.
  struct Files {
    JsonValue lesson, services, sources;
  };

  Export(const Lesson& lesson, const Files& files) : lesson_(lesson), files_(files), parts_(lesson, html_) {}

  std::string document();

 private:
  void put_head();
  void put_variables();
  void put_page(const JsonValue& page, std::size_t index);
  void put_words();
  void put_services(const std::vector<std::string>& ids);
  void put_all_services();
  void put_sources();
  void put_signatures();

  const Lesson& lesson_;
  const Files& files_;
  Html html_;
  ExportParts parts_;
};

std::string completion_of(const Lesson& lesson) {
  if (lesson.move_on == MoveOn::kCompleted) return "It counts when every required question was answered.";
  const int percent = lesson.mastery_score / 10;
  return "It counts when every required question was answered, with a score of " + std::to_string(percent) +
         " % or more.";
}

void Export::put_head() {
  html_.element("h1", {}, lesson_.title);
  html_.element("p", {}, lesson_.summary);
  html_.element("p", {},
                "For review. Lesson \"" + lesson_.id + "\", about " + std::to_string(lesson_.minutes) +
                    " minutes. Reviewed " + lesson_.reviewed + ", to be reviewed again by " + lesson_.expires + ". " +
                    completion_of(lesson_));
  html_.element("p", {}, "✓ marks what is right. An arrow leads to another page. Grey words steer, and are not shown.");
  html_.open("ol", {{"class", "contents"}});
  for (const Page& page : lesson_.pages) {
    html_.open("li").element("a", {{"href", "#page-" + page.id}}, page.title).close();
  }
  html_.close();
}

void Export::put_variables() {
  const JsonValue* variables = files_.lesson.find("variables");
  if (variables == nullptr) return;
  html_.element("h2", {}, "What the story remembers");
  parts_.put_items(*variables, kVariables);
}

void Export::put_page(const JsonValue& page, std::size_t index) {
  constexpr std::string_view kInHeading[] = {"title"};
  const Page& is = lesson_.pages[index];
  const Shape& shape = *shape_of(page, kPages);
  html_.open("section", {{"id", "page-" + is.id}});
  html_.element("h2", {}, std::to_string(index + 1) + ". " + is.title);
  if (std::holds_alternative<Private>(is.ask)) {
    html_.element("p", {{"class", "private"}}, "Private: what is written or picked here is never sent.");
  }
  parts_.put(page, shape, kInHeading);
  if (is.kind == PageKind::kSignpost) put_services(is.services);
  html_.close();
}

void Export::put_words() {
  if (lesson_.glossary.empty()) return;
  html_.open("section").element("h2", {}, "Words that can be looked up").open("ul");
  for (const auto& [id, term] : lesson_.glossary) {
    html_.open("li").open("p").element("strong", {}, term.term + ": ");
    parts_.put_text(term.text);
    html_.close().close();
  }
  html_.close().close();
}

void Export::put_services(const std::vector<std::string>& ids) {
  html_.open("ul");
  for (const std::string& id : ids) {
    html_.open("li");
    put_service(*with_id(files_.services, id), html_);
    html_.close();
  }
  html_.close();
}

/// Those that the help of every page names, and those of signposts.
void Export::put_all_services() {
  std::vector<std::string> ids;
  for (const Service& service : lesson_.services) ids.push_back(service.id);
  html_.open("section").element("h2", {}, "Who can help");
  put_services(ids);
  html_.close();
}

void Export::put_sources() {
  html_.open("section").element("h2", {}, "Sources").open("ol");
  for (std::size_t i = 0; i < parts_.cited().size(); ++i) {
    html_.open("li", {{"id", "source-" + std::to_string(i + 1)}});
    put_source(*with_id(files_.sources, parts_.cited()[i]), html_);
    html_.close();
  }
  html_.close().close();
}

void Export::put_signatures() {
  html_.open("section").element("h2", {}, "Reviewed by").open("table");
  for (const char* what : {"Name and profession", "Date", "What must change before use"}) {
    html_.open("tr").element("th", {}, what).element("td", {}, "________________________________").close();
  }
  html_.close().close();
}

std::string Export::document() {
  html_.open("html", {{"lang", lesson_.language}}).open("head").empty("meta", {{"charset", "utf-8"}});
  html_.empty("meta", {{"name", "generator"}, {"content", std::string(kGenerator)}});
  html_.element("title", {}, lesson_.title).element("style", {}, kStyle).close().open("body");
  put_head();
  put_variables();
  const std::vector<JsonValue>& pages = files_.lesson.find("pages")->items;
  for (std::size_t i = 0; i < pages.size(); ++i) put_page(pages[i], i);
  put_words();
  put_all_services();
  put_sources();
  put_signatures();
  html_.close().close();
  return Html::document(html_);
}

JsonValue parsed(const TextFile& file) {
  auto value = parse_json(file.text);
  return std::move(*std::get_if<JsonValue>(&value));
}

/// Whether a file of that name is there that no export wrote.
bool is_of_others(const std::string& path) {
  std::error_code error;
  if (!std::filesystem::exists(path, error)) return false;
  const auto text = read_whole_file(path);
  return !text || text->find(kGenerator) == std::string::npos;
}

}  // namespace

int export_html(const ExportOptions& options, Streams streams) {
  const auto lesson = open_lesson(options.folder, streams);
  if (lesson == nullptr) return kProblems;
  const auto files = read_lesson_folder(options.folder);
  auto value = migrated(parsed(files->lesson));
  const Export::Files shown = {std::move(*std::get_if<JsonValue>(&value)), parsed(files->services),
                               parsed(files->sources)};
  const std::string path = options.out.empty() ? lesson->id + ".html" : options.out;
  if (is_of_others(path)) {
    streams.err << path << " is there already, and no export wrote it. Name another file with --out.\n";
    return kUsage;
  }
  const Status written = write_whole_file(path, Export(*lesson, shown).document());
  if (!written) {
    streams.err << written.error().message << '\n';
    return kProblems;
  }
  streams.out << path << " is written. Open it in a browser to read or print it.\n";
  return kFine;
}

}  // namespace waymark::author
