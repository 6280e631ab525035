#pragma once

#include <sys/types.h>

#include <cstdint>
#include <string>
#include <vector>

namespace waymark::test {

/// A data folder in `folder`, made by `program init`. Ends the program when it cannot.
std::string make_data(const std::string& program, const std::string& folder);

/// A waymark-server in a process of its own, ended with this.
class ServerProcess {
 public:
  /// Serves on a free port of 127.0.0.1. Ends the program when it cannot.
  ServerProcess(const std::string& program, const std::vector<std::string>& arguments);
  ~ServerProcess();
  ServerProcess(const ServerProcess&) = delete;
  ServerProcess& operator=(const ServerProcess&) = delete;

  std::uint16_t port() const { return port_; }
  /// Memory that is its own and in use, in kB.
  long own_memory() const;

 private:
  pid_t process_ = 0;
  std::uint16_t port_ = 0;
};

}  // namespace waymark::test
