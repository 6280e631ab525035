#include <sodium.h>
#include <spdlog/sinks/stdout_sinks.h>
#include <spdlog/spdlog.h>
#include <CLI/CLI.hpp>

#include "server/commands.h"

namespace waymark {
namespace {

constexpr int kUsageError = 2;

void add_commands(CLI::App& app, int& code) {
  app.require_subcommand(1);
  static InitOptions init;
  CLI::App* init_command = app.add_subcommand("init", "Make a new data folder, once");
  init_command->add_option("--data", init.data, "Folder to make")->required();
  init_command->add_option("--organisation", init.organisation, "Name of the organisation");
  init_command->add_option("--email", init.email, "E-mail address of its first caseworker");
  init_command->add_flag("--demo", init.demo, "A demonstration organisation with a caseworker and a participant");
  init_command->callback([&code] { code = run_init(init); });

  static ServeOptions serve;
  CLI::App* serve_command = app.add_subcommand("serve", "Serve until stopped");
  serve_command->add_option("--data", serve.data, "Folder that init made")->required();
  serve_command->add_option("--listen", serve.listen, "Address and port; port 0 takes a free one")
      ->capture_default_str();
  serve_command->add_option("--site", serve.site, "Folder of the web player")->check(CLI::ExistingDirectory);
  serve_command->add_option("--lessons", serve.lessons, "Folder of lesson packages; without it, lessons/ in the site")
      ->check(CLI::ExistingDirectory);
  serve_command->add_option("--address", serve.address, "Where people reach it, such as https://lessons.example.org");
  serve_command->add_flag("--quiet", serve.quiet, "Log warnings only");
  serve_command->callback([&code] { code = run_serve(serve); });

  static PublishOptions publish;
  CLI::App* publish_command = app.add_subcommand("publish", "Publish lesson packages, and check what waited for them");
  publish_command->add_option("--data", publish.data, "Folder that init made")->required();
  publish_command->add_option("files", publish.files, "Packages that `waymark` made")->required();
  publish_command->callback([&code] { code = run_publish(publish); });

  static EnrolOptions enrol;
  CLI::App* enrol_command = app.add_subcommand("enrol", "Enrol somebody and print their code");
  enrol_command->add_option("--data", enrol.data, "Folder that init made")->required();
  enrol_command->add_option("--reference", enrol.reference, "Case reference")->required();
  enrol_command->add_option("--organisation", enrol.organisation, "Name of the organisation, where there are several");
  enrol_command->callback([&code] { code = run_enrol(enrol); });
}

}  // namespace

int run_program(int argc, const char* const* argv) {
  if (sodium_init() < 0) return 1;
  spdlog::set_default_logger(spdlog::stderr_logger_mt("waymark"));
  CLI::App app("Waymark's server: participants, caseworkers, records", "waymark-server");
  int code = 0;
  try {
    add_commands(app, code);
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    return app.exit(error) == 0 ? 0 : kUsageError;
  }
  return code;
}

}  // namespace waymark
