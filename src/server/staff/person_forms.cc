// What a caseworker can change about one person.

#include "server/staff/form_parts.h"
#include "server/staff/person.h"

namespace waymark {
namespace {

/// Forms that are folded away until somebody needs them. Each form posts to the person's address and its own name.
class Folds {
 public:
  Folds(const StaffSession& staff, const CaseFile& file, const FormError& error)
      : staff_(staff), file_(file), error_(error) {}

  /// Begins a fold with its form, with words that say what it does.
  Html& begin(const std::string& form, const char* summary, const char* what) {
    begin_fold(html_, staff_, form, summary, "/staff/people/" + file_.person.id + "/" + form, error_.form == form);
    if (*what != '\0') html_.element("p", {}, what);
    form_ = form;
    return html_;
  }
  void end(const char* button) {
    html_.element("button", {}, button);
    html_.close().close();
  }

  /// `name` of the field; ids are unique on the page.
  void field(const char* name, const char* label, const char* hint, const std::string& value, bool required) {
    const bool wrong = error_.form == form_ && error_.fields.contains(name);
    labelled_field(html_, {.name = name,
                           .label = label,
                           .hint = hint,
                           .value = wrong ? error_.fields.at(name) : value,
                           .error = wrong && required ? error_.words : "",
                           .required = required,
                           .id = form_ + "-" + name});
  }
  void choice(const char* name, const char* label, const std::vector<SelectOption>& options,
              const std::string& chosen) {
    labelled_choice(html_, name, label, options, chosen, form_ + "-" + name);
  }

  /// A fold that only says why its form is not there.
  void words(const std::string& form, const char* summary, const std::string& why) {
    html_.open("details", {{"class", "fold"}, {"id", form}, {"open", Html::flag(error_.form == form)}});
    html_.element("summary", {}, summary).element("p", {}, why).close();
  }

  const Html& html() const { return html_; }

 private:
  const StaffSession& staff_;
  const CaseFile& file_;
  const FormError& error_;
  Html html_;
  std::string form_;
};

void waive(Folds& folds, const std::vector<LessonStanding>& standings) {
  std::vector<SelectOption> open;
  for (const LessonStanding& each : standings) {
    if (each.week > 0 && !each.done()) open.push_back({each.lesson, each.title});
  }
  if (open.empty()) return;
  folds.begin("waive", "Waive a lesson",
              "The lesson then counts as done. Your reason and your name stand beside it, on paper too.");
  folds.choice("lesson", "Lesson", open, "");
  folds.field("reason", "Reason", "For example: did the same at school in October.", "", true);
  folds.end("Waive this lesson");
}

void group(Folds& folds, const CaseFile& file) {
  std::vector<SelectOption> groups = {{"", "In no group"}};
  for (const MeetingGroup& each : file.groups) {
    if (!each.closed || each.id == file.enrolment().group) groups.push_back({each.id, each.name});
  }
  if (groups.size() == 1) return;
  folds.begin("group", "Put in a group",
              "The group's facilitator then sees the reference and the name, and no results.");
  folds.choice("group", "Group", groups, file.enrolment().group);
  folds.end("Save the group");
}

void hand_over(Folds& folds, const StaffSession& staff, const CaseFile& file) {
  std::vector<SelectOption> colleagues;
  for (const StaffMember& each : file.staff) {
    if (each.ended > 0 || each.id == staff.staff.id || !each.roles.has(StaffRole::kCaseworker)) continue;
    colleagues.push_back({each.id, file.staff_name(each.id)});
  }
  if (colleagues.empty()) return;
  folds.begin("hand-over", "Hand over to a colleague", "They see the whole record from then on, and you do not.");
  folds.choice("to", "Colleague", colleagues, "");
  folds.end("Hand over");
}

void hold(Folds& folds, const Person& person) {
  if (person.held == 0) {
    folds.begin("hold", "Set a legal hold", "While it stands, nothing about this person is erased.");
    folds.field("reason", "Reason", "For example: asked for by the court on 3 November.", "", true);
    folds.end("Set the hold");
  } else {
    folds.begin("lift", "Lift the legal hold", "What is kept too long is then erased again by itself.");
    folds.field("reason", "Reason", "", "", true);
    folds.end("Lift the hold");
  }
}

void erase(Folds& folds, const CaseFile& file) {
  constexpr const char* kSummary = "Erase this record";
  if (file.person.held > 0) return folds.words("erase", kSummary, held_words(file));
  Html& html = folds.begin("erase", kSummary,
                           "Everything that is kept of them is removed: the reference and the name, codes, answers, "
                           "completions and their receipts, waivers, attendance, and what the audit says of them.");
  html.element("p", {},
               "What stays: counts in which nobody can be seen, a certificate that says that somebody was erased and "
               "not who, backups that were made before, until they are deleted, and what is on their own phone.");
  html.open("p").element("strong", {}, "This cannot be undone.");
  html.text(" If they may still need to show what they did, print it as evidence first.").close();
  folds.field("reference", "Case reference, to be sure", "Type it as it stands at the top of this page.", "", true);
  folds.end("Erase this record");
}

}  // namespace

std::string held_words(const CaseFile& file) {
  return file.hold_words() +
         ", so nothing can be erased. If whoever asked for it agrees that it is over, lift it on this page first.";
}

Html person_forms(const StaffSession& staff, const CaseFile& file, const std::vector<LessonStanding>& standings,
                  const FormError& error) {
  const Enrolment& enrolment = file.enrolment();
  const bool open = enrolment.finished == 0 && enrolment.closed == 0;
  Folds folds(staff, file, error);
  folds.begin("reissue", "Make a new code",
              "For a lost or seen code. The old one ends at once, on every device; nothing that was done is lost.");
  folds.end("Make a new code");
  waive(folds, standings);
  group(folds, file);
  folds.begin("correct", "Correct the reference or the name", "");
  folds.field("reference", "Case reference", "", file.person.reference, true);
  folds.field("display_name", "Name to show (optional)", "", file.person.display_name, false);
  folds.end("Save");
  hand_over(folds, staff, file);
  hold(folds, file.person);
  if (open) {
    folds.begin("close", "End the enrolment",
                "When somebody will not go on. Nothing is due any more; all that was done stays.");
    folds.field("reason", "Reason", "For example: moved away, passed on to the service there.", "", true);
    folds.end("End the enrolment");
  }
  erase(folds, file);
  Html html;
  html.open("section", {{"class", "card no-print"}, {"aria-labelledby", "change"}});
  html.element("h2", {{"id", "change"}}, "Change something").append(folds.html()).close();
  return html;
}

}  // namespace waymark
