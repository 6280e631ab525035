#pragma once

#include "base/result.h"
#include "player/desktop/options.h"

namespace waymark::desktop {

/// Opens a window and plays until it is closed, or draws the picture that was asked for.
Status run(const PlayerOptions& options);

}  // namespace waymark::desktop
