#pragma once

#include <string>
#include <vector>

namespace waymark {

struct InitOptions {
  std::string data;
  std::string organisation;
  std::string email;
  bool demo = false;
};

struct ServeOptions {
  std::string data;
  std::string listen = "127.0.0.1:8080";
  std::string site;     ///< Folder of the web player; empty: none.
  std::string lessons;  ///< Folder of packages; empty: "lessons" in the site, if there.
  std::string address;  ///< Where people reach it; empty: where it listens.
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

/// Each does what its name says, writes to standard output and error, and returns the exit code: 0, 1 when it could not
/// be done, 2 when it was called wrongly.
int run_init(const InitOptions& options);
int run_serve(const ServeOptions& options);
int run_publish(const PublishOptions& options);
int run_enrol(const EnrolOptions& options);

/// The whole program: reads the command line and does what it asks for.
int run_program(int argc, const char* const* argv);

}  // namespace waymark
