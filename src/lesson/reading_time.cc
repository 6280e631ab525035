#include "lesson/reading_time.h"

namespace waymark {

Effort& Effort::operator+=(const Effort& other) {
  words += other.words;
  questions += other.questions;
  choices += other.choices;
  notes += other.notes;
  pictures += other.pictures;
  return *this;
}

double seconds_for(const Effort& effort) {
  constexpr double kWordsPerMinute = 180;
  return effort.words * 60 / kWordsPerMinute + 20.0 * effort.questions + 8.0 * (effort.choices + effort.pictures) +
         60.0 * effort.notes;
}

}  // namespace waymark
