#include "player/own_speech.h"

#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <catch2/catch_test_macros.hpp>
#include <chrono>
#include <cstring>
#include <iterator>
#include <thread>

namespace waymark::test {
namespace {

constexpr const char* kDaemon = "/usr/bin/speech-dispatcher";
constexpr const char* kModule = "/usr/lib/speech-dispatcher-modules/sd_espeak-ng";

constexpr const char* kConfiguration = R"(LogLevel 1
AudioOutputMethod "alsa"
AudioALSADevice "default"
AddModule "espeak-ng" "sd_espeak-ng" "espeak-ng.conf"
DefaultModule espeak-ng
)";

}  // namespace

bool OwnSpeech::possible() {
  return ::access(kDaemon, X_OK) == 0 && ::access(kModule, X_OK) == 0;
}

OwnSpeech::OwnSpeech() {
  const std::string& path = folder_.path();
  folder_.write("speechd.conf", kConfiguration);
  folder_.write("modules/espeak-ng.conf", "EspeakIndexing 1\n");
  folder_.write(".asoundrc", "pcm.!default { type file file \"" + path +
                                 "/spoken.wav\" format wav slave.pcm null }\nctl.!default { type null }\n");
  std::string home = "HOME=" + path, runtime = "XDG_RUNTIME_DIR=" + path, search = "PATH=/usr/bin:/bin";
  char* const environment[] = {home.data(), runtime.data(), search.data(), nullptr};
  std::string words[] = {kDaemon, "-s", "-t", "0", "-C", path, "-S", path + "/socket", "-P", path + "/pid", "-L", path};
  std::vector<char*> arguments;
  for (std::string& word : words) arguments.push_back(word.data());
  arguments.push_back(nullptr);
  posix_spawn_file_actions_t files;
  ::posix_spawn_file_actions_init(&files);
  for (const int output : {1, 2}) ::posix_spawn_file_actions_addopen(&files, output, "/dev/null", O_WRONLY, 0);
  const int failed = ::posix_spawn(&daemon_, kDaemon, &files, nullptr, arguments.data(), environment);
  ::posix_spawn_file_actions_destroy(&files);
  REQUIRE(failed == 0);
  // It says nowhere when it is ready but by its socket.
  const auto patience = std::chrono::steady_clock::now() + std::chrono::seconds(60);
  while (::access(socket().c_str(), W_OK) != 0 && std::chrono::steady_clock::now() < patience) {
    std::this_thread::sleep_for(std::chrono::milliseconds(5));
  }
  REQUIRE(::access(socket().c_str(), W_OK) == 0);
}

OwnSpeech::~OwnSpeech() {
  end();
}

std::vector<std::int16_t> OwnSpeech::end() {
  if (daemon_ > 0) {
    ::kill(daemon_, SIGTERM);
    ::waitpid(daemon_, nullptr, 0);
    daemon_ = -1;
  }
  constexpr std::size_t kHeader = 44;
  std::ifstream file(folder_.path() + "/spoken.wav", std::ios::binary);
  const std::string bytes{std::istreambuf_iterator<char>(file), {}};
  if (bytes.size() < kHeader) return {};
  std::vector<std::int16_t> samples((bytes.size() - kHeader) / sizeof(std::int16_t));
  std::memcpy(samples.data(), bytes.data() + kHeader, samples.size() * sizeof(std::int16_t));
  return samples;
}

}  // namespace waymark::test
