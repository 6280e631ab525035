#include "bench/load/server_process.h"

#include <signal.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cstdio>
#include <cstdlib>
#include <fstream>

namespace waymark::test {
namespace {

[[noreturn]] void give_up(const char* what) {
  std::fprintf(stderr, "%s\n", what);
  std::exit(1);
}

/// The port in "Waymark is at http://127.0.0.1:1234/ …".
std::uint16_t announced_port(int output) {
  FILE* stream = ::fdopen(output, "r");
  std::array<char, 512> line{};
  while (std::fgets(line.data(), line.size(), stream) != nullptr) {
    const std::string text = line.data();
    const std::size_t at = text.find("http://127.0.0.1:");
    if (at != std::string::npos) return static_cast<std::uint16_t>(std::atoi(text.c_str() + at + 17));
  }
  give_up("waymark-server ended before it listened");
}

}  // namespace

std::string make_data(const std::string& program, const std::string& folder) {
  const std::string data = folder + "/data";
  const std::string command =
      program + " init --data " + data + " --organisation Load --email load@example.org > /dev/null";
  if (std::system(command.c_str()) != 0) give_up("waymark-server init failed");
  return data;
}

ServerProcess::ServerProcess(const std::string& program, const std::vector<std::string>& arguments) {
  std::array<int, 2> ends{};
  if (::pipe(ends.data()) != 0) give_up("no pipe");
  process_ = ::fork();
  if (process_ == 0) {
    ::prctl(PR_SET_PDEATHSIG, SIGKILL);
    ::dup2(ends[1], STDOUT_FILENO);
    ::close(ends[0]);
    std::vector<char*> words = {const_cast<char*>(program.c_str())};
    for (const std::string& argument : arguments) words.push_back(const_cast<char*>(argument.c_str()));
    words.push_back(nullptr);
    ::execv(program.c_str(), words.data());
    ::_exit(127);
  }
  ::close(ends[1]);
  port_ = announced_port(ends[0]);
}

ServerProcess::~ServerProcess() {
  ::kill(process_, SIGTERM);
  ::waitpid(process_, nullptr, 0);
}

long ServerProcess::own_memory() const {
  std::ifstream maps("/proc/" + std::to_string(process_) + "/smaps_rollup");
  long sum = 0;
  for (std::string line; std::getline(maps, line);) {
    if (line.starts_with("Private_Clean:") || line.starts_with("Private_Dirty:")) sum += std::atol(line.c_str() + 14);
  }
  return sum;
}

}  // namespace waymark::test
