#include "author/author.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <ostream>

#include "author/commands.h"

namespace waymark::author {
namespace {

struct Options {
  CheckOptions check;
  PlayOptions play;
  PackOptions pack;
  SchemaOptions schema;
  ShowOptions show;
  bool text = false;
};

void add_check(CLI::App& app, CheckOptions& options) {
  CLI::App* command = app.add_subcommand("check", "Check lessons: what is wrong, where, and how to mend it");
  command->add_option("path", options.paths, "A lesson's folder, or a content folder for all of its lessons")
      ->required();
  command->add_flag("--json", options.json, "Print the problems as JSON");
}

void add_play(CLI::App& app, PlayOptions& options, bool& text) {
  CLI::App* command = app.add_subcommand("play", "Play a lesson in the terminal");
  command->add_option("folder", options.folder, "The lesson's folder")->required();
  command->add_flag("--text", text, "As plain text, which is the only way there is")->default_val(true);
  command->add_option("--seed", options.seed, "What the order of shuffled answers follows from")
      ->check(CLI::PositiveNumber);
}

void add_pack(CLI::App& app, PackOptions& options) {
  CLI::App* command = app.add_subcommand("pack", "Write lessons as the packages that players open");
  command->add_option("folder", options.folders, "Lessons' folders, or a content folder")->required();
  command->add_option("--out", options.out, "The folder to write to")->required();
}

void add_schema(CLI::App& app, SchemaOptions& options) {
  CLI::App* command = app.add_subcommand("schema", "Write the JSON Schema by which editors complete and check lessons");
  command->add_option("--out", options.out, "The folder to write to")->capture_default_str();
}

void add_show(CLI::App& app, ShowOptions& options) {
  CLI::App* command = app.add_subcommand("show", "Print one screen of a lesson");
  command->add_option("folder", options.folder, "The lesson's folder")->required();
  command->add_option("--script", options.script, "A file with one intent as JSON on each line, - for the input");
  command->add_option("--as", options.form, "text, html or json")->check(CLI::IsMember({"text", "html", "json"}));
  command->add_option("--media", options.media, "What stands before a picture's name in its address");
  command->add_option("--seed", options.seed, "What the order of shuffled answers follows from")
      ->check(CLI::PositiveNumber);
}

}  // namespace

int run(const std::vector<std::string>& arguments, Streams streams) {
  CLI::App app("Write, check and play Waymark's lessons.", "waymark");
  app.require_subcommand(1);
  app.failure_message(
      [](const CLI::App*, const CLI::Error& error) { return std::string(error.what()) + "\nTry: waymark --help\n"; });
  Options options;
  add_check(app, options.check);
  add_play(app, options.play, options.text);
  add_pack(app, options.pack);
  add_schema(app, options.schema);
  add_show(app, options.show);
  try {
    std::vector<std::string> reversed(arguments.rbegin(), arguments.rend());  // as CLI11 wants them
    app.parse(reversed);
  } catch (const CLI::ParseError& error) {
    return app.exit(error, streams.out, streams.err) == 0 ? kFine : kUsage;
  }
  if (app.got_subcommand("check")) return check(options.check, streams);
  if (app.got_subcommand("play")) return play(options.play, streams);
  if (app.got_subcommand("pack")) return pack(options.pack, streams);
  if (app.got_subcommand("schema")) return write_schema(options.schema, streams);
  return show_screen(options.show, streams);
}

}  // namespace waymark::author
