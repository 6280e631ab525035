#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "lesson/lesson.h"
#include "lesson/names.h"
#include "lesson/report.h"

namespace waymark {

// What stands in the files that lessons share. The names are not complete when a file could not be read.

struct ReadSources {
  std::map<std::string, Source> sources;
  Names names;
};
struct ReadServices {
  std::vector<Service> services;
  Names names;
  bool complete = true;  ///< All that they help with could be read too.
};
struct ReadFacts {
  std::map<std::string, Fact> facts;
  Names names;
};
struct ReadGlossary {
  std::map<std::string, Term> terms;
  Names names;
};

/// A place that names something which may stand further on.
struct Reference {
  std::string_view field;
  std::string id;
  std::size_t offset = 0;
};

/// Where a page stands, for mistakes that are found once all pages are read.
struct PagePlace {
  std::size_t id = 0;
  std::size_t question = 0;
};

/// What the readers of one lesson share.
struct Reading {
  Report& report;
  const ReadSources& sources;
  const ReadServices& services;
  const ReadFacts& facts;
  const ReadGlossary& glossary;
  const std::map<std::string, std::string>& media;

  Names speakers = {};
  Names pages = {};
  std::vector<Variable> variables = {};
  std::vector<std::size_t> variable_places = {};   ///< Where each is declared.
  std::set<std::size_t> variables_asked_for = {};  ///< By a condition, or to be recalled.
  std::set<std::size_t> variables_set = {};        ///< By a page, a choice or a private kind.
  bool variables_hold = true;                      ///< All could be read, so that conditions can be judged.
  Names asked = {};     ///< Questions and private kinds: records point at the first, notes at the second.
  Names privates = {};  ///< The private kinds among them.
  std::vector<Reference> references = {};  ///< To pages,
  std::vector<Reference> recalled = {};    ///< and to private kinds.
  std::vector<PagePlace> places = {};      ///< One for each page.
  std::set<std::string> cited = {};
  std::set<std::string> facts_used = {};
  std::set<std::string> words_used = {};
  std::set<std::string> shown = {};  ///< Media
  bool misses_media = false;         ///< A figure names a file that is not there.
};

}  // namespace waymark
