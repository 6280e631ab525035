#pragma once

#include <string>
#include <vector>

namespace waymark {

struct InitOptions {
  std::string data;
  std::string organisation;
  std::string email;
  std::string database;  ///< libpq's connection string; empty: a file in the folder.
  bool demo = false;
};

struct ServeOptions {
  std::string data;
  std::string listen = "127.0.0.1:8080";
  std::string site;                  ///< Folder of the web player; empty: none.
  std::string lessons;               ///< Folder of packages; empty: "lessons" in the site, if there.
  std::string address;               ///< Where people reach it; empty: where it listens.
  std::vector<std::string> proxies;  ///< Addresses and networks whose X-Forwarded-For is believed.
  std::string metrics;               ///< Where to listen for who reads metrics; empty: nowhere.
  bool json_log = false;
  bool quiet = false;
};

struct PublishOptions {
  std::string data;
  std::vector<std::string> files;
};

struct EnrolOptions {
  std::string data;
  std::string reference;
  std::string organisation;  ///< By name; empty: the only one.
};

struct RotateKeyOptions {
  std::string data;
};

struct VerifyOptions {
  std::string data;
  std::string heads;  ///< What `backup` wrote beside an earlier backup; empty: none.
};

struct BackupOptions {
  std::string data;
  std::string file;
};

struct RestoreOptions {
  std::string file;
  std::string data;  ///< A new folder.
  std::string keys;  ///< Copy of keys/ of the server that was backed up; empty: a new key signs from now on.
};

struct MoveOptions {
  std::string data;
  std::string database;  ///< libpq's connection string.
};

/// One person, by reference.
struct PersonOptions {
  std::string data;
  std::string reference;
  std::string organisation;  ///< By name; empty: the only one.
};

struct RetentionOptions {
  std::string data;
  bool dry = false;
};

struct UserOptions {
  std::string data;
  std::string organisation;  ///< By name; empty: the only one.
  std::string email;
  std::string name;
  std::vector<std::string> roles;
};

/// Each does what its name says, writes to standard output and error, and returns the exit code: 0, 1 when it could not
/// be done, 2 when it was called wrongly.
int run_init(const InitOptions& options);
int run_serve(const ServeOptions& options);
int run_publish(const PublishOptions& options);
int run_enrol(const EnrolOptions& options);
int run_rotate_key(const RotateKeyOptions& options);
int run_verify(const VerifyOptions& options);
int run_backup(const BackupOptions& options);
int run_restore(const RestoreOptions& options);
int run_move_to_postgres(const MoveOptions& options);
int run_export(const PersonOptions& options);
int run_erase(const PersonOptions& options);
int run_retention(const RetentionOptions& options);
int run_user_list(const UserOptions& options);
int run_user_add(const UserOptions& options);
int run_user_reset_password(const UserOptions& options);
int run_user_reset_second_factor(const UserOptions& options);
int run_user_end(const UserOptions& options);

/// The whole program: reads the command line and does what it asks for.
int run_program(int argc, const char* const* argv);

}  // namespace waymark
