#include "support/private_postgres.h"

#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <stdexcept>

#include "support/golden.h"

namespace waymark::test {
namespace {

/// The script while it runs: it serves as long as its input is open, and prints one line.
class Running {
 public:
  Running() {
    std::array<int, 2> input{};
    std::array<int, 2> output{};
    if (::pipe2(input.data(), O_CLOEXEC) != 0 || ::pipe2(output.data(), O_CLOEXEC) != 0) {
      throw std::runtime_error("no pipe for postgres.sh");
    }
    const std::string script = source_folder() + "/tests/support/postgres.sh";
    std::array<char*, 2> arguments = {const_cast<char*>(script.c_str()), nullptr};
    posix_spawn_file_actions_t actions{};
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_adddup2(&actions, input[0], STDIN_FILENO);
    posix_spawn_file_actions_adddup2(&actions, output[1], STDOUT_FILENO);
    const int failed = ::posix_spawn(&process_, script.c_str(), &actions, nullptr, arguments.data(), environ);
    posix_spawn_file_actions_destroy(&actions);
    ::close(input[0]);
    ::close(output[1]);
    input_ = input[1];
    char c = 0;
    while (::read(output[0], &c, 1) == 1 && c != '\n') conninfo_ += c;
    ::close(output[0]);
    if (failed != 0 || c != '\n')
      throw std::runtime_error("postgres.sh could not start a PostgreSQL; it says above why");
  }
  ~Running() {
    ::close(input_);
    ::waitpid(process_, nullptr, 0);
  }
  Running(const Running&) = delete;
  Running& operator=(const Running&) = delete;

  const std::string& conninfo() const { return conninfo_; }

 private:
  pid_t process_ = 0;
  int input_ = -1;
  std::string conninfo_;
};

}  // namespace

const std::string& private_postgres() {
  static const Running running;
  return running.conninfo();
}

}  // namespace waymark::test
