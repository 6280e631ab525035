#pragma once

#include <atomic>
#include <string>
#include <thread>
#include <vector>

#include "support/folder.h"

namespace waymark::test {

/// Stands between a client and a PostgreSQL on a unix socket, and loses the connection when it is told to.
class CutProxy {
 public:
  enum class Cut : std::uint8_t {
    kNever,
    kBeforeCommit,  ///< The server never sees the COMMIT.
    kAfterCommit,   ///< The server does it, and its answer never comes.
  };

  /// `folder`: where the server's socket is.
  explicit CutProxy(const std::string& folder);
  ~CutProxy();
  CutProxy(const CutProxy&) = delete;
  CutProxy& operator=(const CutProxy&) = delete;

  /// Where its own socket is.
  const std::string& folder() const { return folder_.path(); }
  /// The next COMMIT that a client has prepared and sends is cut, once.
  void cut(Cut next) { next_ = next; }
  /// Whether it has been.
  bool has_cut() const { return next_ == Cut::kNever; }

 private:
  void serve();
  void carry(int client, int server);

  Folder folder_;
  std::string server_;
  int listening_ = -1;
  std::atomic<Cut> next_ = Cut::kNever;
  std::atomic<bool> stopping_ = false;
  std::jthread thread_;
};

}  // namespace waymark::test
