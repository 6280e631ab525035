#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "screen/node.h"

namespace waymark::test {

/// Screens made by hand that hold every role.
Screen lesson_page();
Screen question_page();
Screen chat_page();
Screen picture_page(bool settled);
Screen parts_page(bool answered);
Screen receipt_page();
Screen slider_page(bool settled);
Screen order_page(bool answered);
Screen inputs_page();
Screen simulation_page();
Screen blocks_page();
Screen help_page();

/// The sample lesson's scene.
Screen scene_page();
/// The sample lesson's page of that id, as it is come to, or as somebody leaves it who answered it.
Screen screen_at(std::string_view page, bool answered);

struct Sample {
  std::string name;
  Screen screen;
};
std::vector<Sample> samples();

}  // namespace waymark::test
