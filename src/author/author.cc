#include "author/author.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <ostream>

#include "author/commands.h"
#include "base/date.h"
#include "files/today.h"

namespace waymark::author {
namespace {

struct Options {
  CheckOptions check;
  FmtOptions fmt;
  ExploreOptions explore;
  PlayOptions play;
  PreviewOptions preview;
  PackOptions pack;
  I18nOptions i18n;
  SchemaOptions schema;
  MigrateOptions migrate;
  NewLessonOptions lesson;
  NewPageOptions page;
  ExportOptions html;
  ShowOptions show;
};

void add_check(CLI::App& app, CheckOptions& options) {
  CLI::App* command = app.add_subcommand("check", "Check lessons: what is wrong, where, and how to mend it");
  command->add_option("path", options.paths, "A lesson's folder, or a content folder for all of its lessons")
      ->required();
  command->add_option("--today", options.today, "The day by which what expires is judged; left out: today")
      ->check([](const std::string& date) {
        return is_iso_date(date) ? std::string() : "Write year, month and day, such as 2026-11-22.";
      });
  auto* json = command->add_flag("--json", options.json, "Print the problems as JSON");
  command->add_flag("--sarif", options.sarif, "Print the problems as a SARIF log")->excludes(json);
  command->add_flag("--fix", options.fix, "First mend what needs no guess: mistyped fields and kinds, stray spaces");
}

void add_fmt(CLI::App& app, FmtOptions& options) {
  CLI::App* command = app.add_subcommand("fmt", "Lay out lessons' JSON in one way, and list the files that changed");
  command->add_option("path", options.paths, "A lesson's folder, a content folder, or a file of JSON")->required();
  command->add_flag("--check", options.check, "Change nothing: list the files that would change");
}

void add_explore(CLI::App& app, ExploreOptions& options) {
  CLI::App* command = app.add_subcommand("explore", "Follow every run of a lesson: what holds of all of them?");
  command->add_option("folder", options.folder, "The lesson's folder")->required();
  command->add_option("--limit", options.limit, "How many states to visit at most")->check(CLI::PositiveNumber);
  command->add_flag("--runs", options.runs, "Also print a run for each thing that is proved");
  auto* json = command->add_flag("--json", options.json, "Print all that was found as JSON");
  auto* dot = command->add_flag("--dot", options.dot, "Print the graph of pages instead, for Graphviz")->excludes(json);
  command->add_flag("--svg", options.svg, "Print the graph of pages instead, as a picture")->excludes(json, dot);
}

void add_play(CLI::App& app, PlayOptions& options) {
  CLI::App* command = app.add_subcommand("play", "Play a lesson in the terminal");
  command->add_option("folder", options.folder, "The lesson's folder")->required();
  command->add_flag("--text")->description("As plain text, which is the only way there is");
  command->add_flag("--facilitator", options.facilitator, "With the notes for whoever leads a group");
  command->add_option("--seed", options.seed, "What the order of shuffled answers follows from")
      ->check(CLI::PositiveNumber);
  command->add_option("--language", options.language, "One that it was translated to, as a tag such as cy");
  command->add_option("--path", options.path,
                      "A run to be played before, as explore prints it, or a file with what explore printed");
}

void add_preview(CLI::App& app, PreviewOptions& options) {
  CLI::App* command = app.add_subcommand("preview", "Show a lesson in the browser, and each edit as it is saved");
  command->add_option("lesson", options.lesson, "The lesson's folder")->required();
  command->add_option("--listen", options.listen, "An address of this machine, and a port")->capture_default_str();
  command->add_option("--language", options.language, "One that it was translated to, as a tag such as cy");
}

void add_pack(CLI::App& app, PackOptions& options) {
  CLI::App* command = app.add_subcommand("pack", "Write lessons as the packages that players open");
  command->add_option("folder", options.folders, "Lessons' folders, or a content folder")->required();
  command->add_option("--out", options.out, "The folder to write to")->required();
  command->add_option("--limit", options.limit, "How many states of each to visit at most")->check(CLI::PositiveNumber);
}

CLI::App* add_i18n_part(CLI::App& app, I18nOptions& options, const char* name, const char* what) {
  CLI::App* command = app.add_subcommand(name, what);
  command->add_option("path", options.path, "A lesson's folder, a content folder, or Waymark's own")->required();
  return command;
}

void add_i18n(CLI::App& app, I18nOptions& options) {
  CLI::App* command = app.add_subcommand("i18n", "Translate: gettext files in i18n/<language>.po");
  command->require_subcommand(1);
  const auto part = [&](const char* name, const char* what) { return add_i18n_part(*command, options, name, what); };
  const auto update = [&](const char* name, const char* what) {
    part(name, what)
        ->add_option("--language", options.language, "Only this one, as a tag such as cy; extract begins it");
  };
  update("extract", "Write what is to be translated");
  update("merge", "Take over what changed since, and guess from what was said before");
  part("status", "Say how far each translation is")
      ->add_flag("--strict", options.strict, "Fail when anything is left to do");
  part("pack", "Write what the interface says as the files that the site serves")
      ->add_option("--out", options.out, "The folder to write to")
      ->required();
}

int run_i18n(const CLI::App& app, const I18nOptions& options, Streams streams) {
  const CLI::App* command = app.get_subcommand("i18n");
  if (command->got_subcommand("extract")) return extract(options, streams);
  if (command->got_subcommand("merge")) return merge(options, streams);
  if (command->got_subcommand("pack")) return pack_interface(options, streams);
  return translation_status(options, streams);
}

void add_schema(CLI::App& app, SchemaOptions& options) {
  CLI::App* command = app.add_subcommand("schema", "Write the JSON Schema by which editors complete and check lessons");
  command->add_option("--out", options.out, "The folder to write to")->capture_default_str();
}

void add_migrate(CLI::App& app, MigrateOptions& options) {
  CLI::App* command = app.add_subcommand("migrate", "Rewrite lessons of older formats in today's");
  command->add_option("path", options.paths, "A lesson's folder, or a content folder for all of its lessons")
      ->required();
}

void add_new(CLI::App& app, NewLessonOptions& lesson, NewPageOptions& page) {
  CLI::App* command = app.add_subcommand("new", "Begin a lesson, or put a page or a question into one");
  command->require_subcommand(1);
  CLI::App* whole = command->add_subcommand("lesson", "A lesson of two pages, to begin with");
  whole->add_option("id", lesson.id, "Its id, which is also its folder's name")->required();
  whole->add_option("--title", lesson.title, "Its title");
  whole->add_option("--in", lesson.modules, "The folder of all lessons; what lessons share stands beside it")
      ->capture_default_str();
  lesson.today = today();
  for (const auto& [name, what] : {std::pair{"page", "A page"}, std::pair{"question", "A page that asks something"}}) {
    CLI::App* part = command->add_subcommand(name, what);
    part->add_option("folder", page.folder, "The lesson's folder")->required();
    part->add_option("kind", page.kind, "Its kind: see docs/lesson-format.md")->required();
    part->add_option("id", page.id, "Its id")->required();
    part->add_option("--title", page.title, "Its title");
    part->add_option("--after", page.after, "The page behind which it stands; else before the last");
  }
}

void add_export(CLI::App& app, ExportOptions& options) {
  CLI::App* command = app.add_subcommand("export", "Write a lesson in another form");
  command->require_subcommand(1);
  CLI::App* html = command->add_subcommand("html", "One page to be read on paper, by a clinician for example");
  html->add_option("folder", options.folder, "The lesson's folder")->required();
  html->add_option("--out", options.out, "The file to write");
}

void add_show(CLI::App& app, ShowOptions& options) {
  CLI::App* command = app.add_subcommand("show", "Print one screen of a lesson");
  command->add_option("folder", options.folder, "The lesson's folder")->required();
  command->add_option("--script", options.script, "A run as explore prints it, or a file with one, - for the input");
  command->add_option("--as", options.form, "text, html or json")->check(CLI::IsMember({"text", "html", "json"}));
  command->add_option("--media", options.media, "What stands before a picture's name in its address");
  command->add_option("--seed", options.seed, "What the order of shuffled answers follows from")
      ->check(CLI::PositiveNumber);
  command->add_option("--language", options.language, "One that it was translated to, as a tag such as cy");
}

}  // namespace

int run(const std::vector<std::string>& arguments, Streams streams) {
  CLI::App app("Write, check and play Waymark's lessons.", "waymark");
  app.require_subcommand(1);
  app.failure_message([](const CLI::App* top, const CLI::Error& error) {
    std::string command = "waymark";
    for (const CLI::App* at = top; !at->get_subcommands().empty();) {
      at = at->get_subcommands().front();
      command += " " + at->get_name();
    }
    return std::string(error.what()) + "\nTry: " + command + " --help\n";
  });
  Options options;
  add_check(app, options.check);
  add_fmt(app, options.fmt);
  add_explore(app, options.explore);
  add_play(app, options.play);
  add_preview(app, options.preview);
  add_pack(app, options.pack);
  add_i18n(app, options.i18n);
  add_schema(app, options.schema);
  add_migrate(app, options.migrate);
  add_new(app, options.lesson, options.page);
  add_export(app, options.html);
  add_show(app, options.show);
  try {
    std::vector<std::string> reversed(arguments.rbegin(), arguments.rend());  // as CLI11 wants them
    app.parse(reversed);
  } catch (const CLI::ParseError& error) {
    return app.exit(error, streams.out, streams.err) == 0 ? kFine : kUsage;
  }
  if (app.got_subcommand("check")) return check(options.check, streams);
  if (app.got_subcommand("fmt")) return fmt(options.fmt, streams);
  if (app.got_subcommand("explore")) return explore(options.explore, streams);
  if (app.got_subcommand("play")) return play(options.play, streams);
  if (app.got_subcommand("preview")) return preview(options.preview, streams);
  if (app.got_subcommand("pack")) return pack(options.pack, streams);
  if (app.got_subcommand("i18n")) return run_i18n(app, options.i18n, streams);
  if (app.got_subcommand("schema")) return write_schema(options.schema, streams);
  if (app.got_subcommand("migrate")) return migrate(options.migrate, streams);
  if (const CLI::App* made = app.get_subcommand("new"); made->parsed()) {
    if (made->got_subcommand("lesson")) return new_lesson(options.lesson, streams);
    return made->got_subcommand("page") ? new_page(options.page, streams) : new_question(options.page, streams);
  }
  if (app.got_subcommand("export")) return export_html(options.html, streams);
  return show_screen(options.show, streams);
}

}  // namespace waymark::author
