#pragma once

namespace waymark {

/// What takes time in a lesson or on a page.
struct Effort {
  int words = 0;      ///< That are read.
  int questions = 0;  ///< That are answered.
  int choices = 0;    ///< That lead the story on.
  int notes = 0;      ///< Reflections, plans and checks, for oneself.
  int pictures = 0;   ///< Looked at; simulations and body maps, which are tried out, count as three.

  bool operator==(const Effort&) const = default;
  Effort& operator+=(const Effort& other);
};

/// About how many seconds somebody takes who reads at the pace of reading aloud, as people do who read little or
/// listen: 180 words a minute (183 in M. Brysbaert, "How many words do we read per minute?", Journal of Memory and
/// Language 109, 2019). Our own guesses are 20 seconds to think about a question, 8 for a choice or a picture, and 60
/// to write a note.
double seconds_for(const Effort& effort);

}  // namespace waymark
