#include <csignal>

#include <sodium.h>
#include <CLI/CLI.hpp>

#include "server/command/commands.h"
#include "server/request_log.h"

namespace waymark {
namespace {

constexpr int kUsageError = 2;

void add_records(CLI::App& app, int& code) {
  static VerifyOptions verify;
  CLI::App* verify_command = app.add_subcommand("verify", "Check every record against every other");
  verify_command->add_option("--data", verify.data, "Folder that init made")->required();
  verify_command->add_option("--heads", verify.heads, "The .heads file of an earlier backup");
  verify_command->callback([&code] { code = run_verify(verify); });

  static BackupOptions backup;
  CLI::App* backup_command = app.add_subcommand("backup", "Copy everything into one file, also while it serves");
  backup_command->add_option("--data", backup.data, "Folder that init made")->required();
  backup_command->add_option("file", backup.file, "File to make")->required();
  backup_command->callback([&code] { code = run_backup(backup); });

  static RestoreOptions restore;
  CLI::App* restore_command = app.add_subcommand("restore", "Make a data folder from a backup, and verify it");
  restore_command->add_option("file", restore.file, "What backup made")->required();
  restore_command->add_option("--data", restore.data, "Folder to make")->required();
  restore_command->add_option("--keys", restore.keys, "Copy of the keys/ folder; without it a new key signs")
      ->check(CLI::ExistingDirectory);
  restore_command->callback([&code] { code = run_restore(restore); });

  static MoveOptions move;
  CLI::App* move_command = app.add_subcommand("move-to-postgres", "Bring all records into a PostgreSQL database");
  move_command->add_option("--data", move.data, "Folder that init made")->required();
  move_command->add_option("--database", move.database, "An empty database, by libpq's connection string")->required();
  move_command->callback([&code] { code = run_move_to_postgres(move); });
}

/// An option that names the data folder, and one for the organisation.
template <typename Options>
void add_data(CLI::App* command, Options& options) {
  command->add_option("--data", options.data, "Folder that init made")->required();
  command->add_option("--organisation", options.organisation, "Name of the organisation, where there are several");
}

void add_people(CLI::App& app, int& code) {
  static PersonOptions person;
  CLI::App* export_command = app.add_subcommand("export", "Print all that is kept of one person, as JSON");
  CLI::App* erase_command = app.add_subcommand("erase", "Erase one person, and print the certificate");
  for (CLI::App* command : {export_command, erase_command}) {
    add_data(command, person);
    command->add_option("--reference", person.reference, "Case reference")->required();
  }
  export_command->callback([&code] { code = run_export(person); });
  erase_command->callback([&code] { code = run_erase(person); });

  static RetentionOptions retention;
  CLI::App* retention_command = app.add_subcommand("retention", "Erase everybody whose time is over");
  retention_command->add_option("--data", retention.data, "Folder that init made")->required();
  retention_command->add_flag("--dry-run", retention.dry, "Only say how many that would be");
  retention_command->callback([&code] { code = run_retention(retention); });
}

void add_users(CLI::App& app, int& code) {
  static UserOptions user;
  CLI::App* users = app.add_subcommand("user", "Who of staff can sign in");
  users->require_subcommand(1);
  CLI::App* list = users->add_subcommand("list", "Print everybody");
  list->add_option("--data", user.data, "Folder that init made")->required();
  list->callback([&code] { code = run_user_list(user); });

  CLI::App* add = users->add_subcommand("add", "Let somebody in, and print their password");
  add_data(add, user);
  add->add_option("--name", user.name, "Their name");
  add->add_option("--role", user.roles, "facilitator, caseworker, manager or administrator; repeatable")->required();
  add->callback([&code] { code = run_user_add(user); });

  struct Verb {
    const char* name;
    const char* help;
    int (*run)(const UserOptions&);
  };
  static constexpr Verb kVerbs[] = {
      {"reset-password", "Print a new password, and sign them out everywhere", run_user_reset_password},
      {"reset-second-factor", "Forget their second factor, and sign them out everywhere", run_user_reset_second_factor},
      {"end", "They have left: sign them out, and let them in no more", run_user_end}};
  for (const Verb& verb : kVerbs) {
    CLI::App* command = users->add_subcommand(verb.name, verb.help);
    command->add_option("--data", user.data, "Folder that init made")->required();
    command->callback([&code, run = verb.run] { code = run(user); });
  }
  for (CLI::App* command : users->get_subcommands([](CLI::App* each) { return each->get_name() != "list"; })) {
    command->add_option("--email", user.email, "What they sign in with")->required();
  }
}

void add_commands(CLI::App& app, int& code) {
  app.require_subcommand(1);
  static InitOptions init;
  CLI::App* init_command = app.add_subcommand("init", "Make a new data folder, once");
  init_command->add_option("--data", init.data, "Folder to make")->required();
  init_command->add_option("--organisation", init.organisation, "Name of the organisation");
  init_command->add_option("--email", init.email, "E-mail address of its first caseworker");
  init_command->add_option("--database", init.database, "PostgreSQL connection string of an empty database, in place of a file");
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
  serve_command->add_option("--trusted-proxy", serve.proxies,
                            "Address or network of a proxy in front, whose X-Forwarded-For is believed; repeatable");
  serve_command->add_option("--metrics", serve.metrics,
                            "Address and port for Prometheus, such as 127.0.0.1:9090; without it, nowhere");
  serve_command
      ->add_option_function<std::string>(
          "--log", [](const std::string& form) { serve.json_log = form == "json"; }, "Form of the log: text or json")
      ->check(CLI::IsMember({"text", "json"}));
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

  static RotateKeyOptions rotate;
  CLI::App* rotate_command = app.add_subcommand("rotate-key", "Sign with a new key from now on");
  rotate_command->add_option("--data", rotate.data, "Folder that init made")->required();
  rotate_command->callback([&code] { code = run_rotate_key(rotate); });

  add_records(app, code);
  add_people(app, code);
  add_users(app, code);
}

}  // namespace

int run_program(int argc, const char* const* argv) {
  if (sodium_init() < 0) return 1;
  std::signal(SIGXFSZ, SIG_IGN);  // a file that may not grow is an error like a full disk, and no reason to die
  start_log(false);
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
