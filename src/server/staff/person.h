#pragma once

#include "server/staff/case_file.h"
#include "server/staff/page.h"

namespace waymark {

/// A form of the page that could not be taken as it was.
struct FormError {
  std::string form;   ///< "waive", "close", …: what its path ends in. Empty: none.
  std::string words;  ///< What is wrong and how to mend it.
  std::map<std::string, std::string> fields;
};

/// The page about one person. `done` is a key of done_notice().
Response person_page(Services& services, const StaffSession& staff, const CaseFile& file, const std::string& done,
                     const FormError& error, int status = 200);

/// Why somebody on whom a legal hold stands cannot be erased, and what to do.
std::string held_words(const CaseFile& file);

/// All that can be changed about them, each in a fold of its own; that of `error` stands open.
Html person_forms(const StaffSession& staff, const CaseFile& file, const std::vector<LessonStanding>& standings,
                  const FormError& error);

}  // namespace waymark
