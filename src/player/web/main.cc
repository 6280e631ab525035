#include "player/web/bridge.h"

/// The page does the rest: see web/boot.js.
int main() {
  waymark::web::keep_bridge();
}
