#pragma once

namespace waymark::web {

/// Does nothing, but makes the linker keep bridge.cc, whose functions only the page calls.
void keep_bridge();

}  // namespace waymark::web
