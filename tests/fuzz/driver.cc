// Runs a fuzzer's one function without libFuzzer: first over every file of a corpus, then over a fixed number of
// mutations of those files, always the same ones. `./dev soak` gives the same function and corpus to libFuzzer, which
// looks further.
//
//   fuzz_reader CORPUS DICTIONARY COUNT
//
// When an input breaks something it is left as fuzz-input in the working folder, to be given to the program again as
// the only file of a corpus.
#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <csignal>
#include <cstdint>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>
#include <string>
#include <vector>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace {

constexpr std::size_t kLargest = 64 * 1024;

std::string current;  // What runs now, for whoever finds it broken.

/// Only what a signal handler may call.
void keep_current(int signal) {
  const int file = ::open("fuzz-input", O_WRONLY | O_CREAT | O_TRUNC, 0644);
  if (file >= 0 && ::write(file, current.data(), current.size()) >= 0) ::close(file);
  constexpr char kSaid[] = "fuzz: this input broke something; it is in the file fuzz-input\n";
  if (::write(STDERR_FILENO, kSaid, sizeof kSaid - 1) < 0) ::_exit(2);
  std::signal(signal, SIG_DFL);
  std::raise(signal);
}

void run(const std::string& input) {
  current = input;
  LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t*>(current.data()), current.size());
}

std::string bytes_of(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

std::vector<std::string> files_in(const std::filesystem::path& folder) {
  std::vector<std::filesystem::path> paths(std::filesystem::directory_iterator(folder), {});
  std::sort(paths.begin(), paths.end());
  std::vector<std::string> files;
  for (const auto& path : paths) files.push_back(bytes_of(path));
  return files;
}

/// The words of a dictionary as libFuzzer has them: one a line in quotation marks, with \" \\ and \xAB.
std::vector<std::string> words_in(const std::filesystem::path& path) {
  std::vector<std::string> words;
  std::ifstream file(path);
  for (std::string line; std::getline(file, line);) {
    if (!line.starts_with('"')) continue;
    std::string word;
    for (std::size_t i = 1; i + 1 < line.size(); ++i) {
      if (line[i] == '\\' && line[i + 1] == 'x') {
        word += static_cast<char>(std::stoi(line.substr(i + 2, 2), nullptr, 16));
        i += 3;
      } else {
        if (line[i] == '\\') ++i;
        word += line[i];
      }
    }
    words.push_back(word);
  }
  return words;
}

/// Changes inputs a little, as numbers from a fixed seed want it.
class Mutator {
 public:
  Mutator(std::vector<std::string> corpus, std::vector<std::string> words)
      : corpus_(std::move(corpus)), words_(std::move(words)) {}

  std::string next() {
    std::string input = one_of(corpus_);
    for (std::size_t changes = 1 + below(4); changes > 0; --changes) change(input);
    input.resize(std::min(input.size(), kLargest));
    return input;
  }

 private:
  std::size_t below(std::size_t limit) { return limit == 0 ? 0 : random_() % limit; }
  const std::string& one_of(const std::vector<std::string>& list) { return list[below(list.size())]; }

  /// A piece that begins and ends anywhere.
  std::string piece_of(const std::string& text) {
    const std::size_t at = below(text.size() + 1);
    return text.substr(at, below(std::min<std::size_t>(text.size() - at, 200) + 1));
  }

  void change(std::string& input) {
    const std::size_t at = below(input.size() + 1);
    switch (below(7)) {
      case 0:  // One bit
        if (at < input.size()) input[at] = static_cast<char>(input[at] ^ (1 << below(8)));
        break;
      case 1:  // One byte
        if (at < input.size()) input[at] = static_cast<char>(below(256));
        break;
      case 2:  // A piece falls out,
        input.erase(at, below(40));
        break;
      case 3:  // comes twice,
        input.insert(at, piece_of(input));
        break;
      case 4:  // or comes from another file.
        input.insert(at, piece_of(one_of(corpus_)));
        break;
      case 5:  // A word of the format, beside what stands there or in its place
        if (!words_.empty()) input.replace(at, below(2) * below(12), one_of(words_));
        break;
      default:  // The end falls off, seldom.
        if (below(8) == 0) input.resize(at);
    }
  }

  std::vector<std::string> corpus_;
  std::vector<std::string> words_;
  std::mt19937_64 random_{2026};
};

}  // namespace

int main(int argc, char** argv) {
  if (argc != 4) {
    std::fputs("usage: fuzz_NAME CORPUS DICTIONARY COUNT\n", stderr);
    return 2;
  }
  for (const int signal : {SIGABRT, SIGSEGV, SIGFPE, SIGILL, SIGBUS}) std::signal(signal, keep_current);
  std::vector<std::string> corpus = files_in(argv[1]);
  if (corpus.empty()) {
    std::fprintf(stderr, "There is nothing in %s.\n", argv[1]);
    return 2;
  }
  run({});
  for (const std::string& input : corpus) run(input);
  const std::size_t given = corpus.size();
  const int count = std::stoi(argv[3]);
  Mutator mutator(std::move(corpus), words_in(argv[2]));
  for (int i = 0; i < count; ++i) run(mutator.next());
  std::printf("%zu inputs and %d mutations of them\n", given, count);
  return 0;
}
