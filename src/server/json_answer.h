#pragma once

#include <nlohmann/json.hpp>

#include "http/http.h"

namespace waymark {

/// An answer of the API about a person: JSON that nothing may store.
Response json_answer(int status, const nlohmann::ordered_json& body);

}  // namespace waymark
