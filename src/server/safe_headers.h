#pragma once

#include <string>
#include <string_view>

#include "http/http.h"

namespace waymark {

/// The Content-Security-Policy of a file of the site. Scripts and styles that stand in `page` itself are allowed by
/// their hashes, and no others: nothing that comes in later can run, or lay itself over the page. Empty for what is no
/// page.
std::string site_policy(std::string_view page);

/// The headers that every answer carries. A policy that is there already stays; other HTML gets that of the server's
/// own pages, which run no script, and all else one that allows nothing. `secure`: people reach the server by https.
void add_safe_headers(bool secure, Response& response);

}  // namespace waymark
