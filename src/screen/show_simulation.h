#pragma once

#include <span>
#include <string>
#include <vector>

#include "play/simulate.h"
#include "screen/parts.h"

namespace waymark {

/// A simulation as it stands: its curves with what each says at `minute`, a slider for the time, its switches, and its
/// words. Ids start with the simulation's own. `curves` are those of these switches.
std::vector<Node> simulation_nodes(const Simulation& model, const std::vector<Curve>& curves, int minute,
                                   std::span<const std::string> switches_on, const Strings& say);

/// "2 hours 30 minutes"
std::string time_in_words(int minutes, const Strings& say);

}  // namespace waymark
