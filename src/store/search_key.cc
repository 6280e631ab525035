#include "store/search_key.h"

namespace waymark {

std::string search_key(const std::string& reference) {
  std::string key = reference;
  for (char& letter : key) {
    if (letter >= 'a' && letter <= 'z') letter = static_cast<char>(letter - 'a' + 'A');
  }
  return key;
}

}  // namespace waymark
