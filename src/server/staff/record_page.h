#pragma once

#include <map>
#include <string>

#include "base/html.h"

namespace waymark {

/// All that is kept of one person, to read and to print: what person_record() gave, whatever that is. `titles` are
/// those of lessons, by id; `back` is the path of the person's page.
Html record_page(const std::string& record, const std::map<std::string, std::string>& titles, const std::string& back);

}  // namespace waymark
