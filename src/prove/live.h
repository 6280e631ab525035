#pragma once

#include "prove/model.h"

namespace waymark::prove {

/// Fills in Place::live: a variable is kept on a page only while some way on from there may still ask for it before it
/// is set anew, a choice made only while its page may come again. Two states that differ in nothing else are one.
void find_live(Model& model);

}  // namespace waymark::prove
