// GET /xapi/statements: an organisation's completions for a learning record store.

#include <algorithm>

#include "server/api.h"
#include "server/completion_table.h"
#include "server/json_answer.h"
#include "server/problems.h"
#include "server/xapi.h"

namespace waymark {
namespace {

constexpr const char* kPath = "/xapi/statements";
constexpr const char* kVersion = "1.0.3";
constexpr int kMost = 500;
constexpr int kUsual = 100;
/// So many completions are looked at for one answer: with a filter, most may not fit.
constexpr int kMostLookedAt = 5000;
constexpr int kRowsAtATime = 200;
/// What is younger may not be all there yet: times are given out before the disk has them.
constexpr std::int64_t kSettled = 60;

/// Where a page begins: with the statement after so many of the completion that follows this one.
struct Place {
  Completion after;
  std::size_t statement = 0;
};

struct Asked {
  Place from;
  std::int64_t until = 0;  ///< The last second that counts.
  std::size_t limit = kUsual;
  std::string verb;
  std::string activity;
};

std::optional<std::int64_t> whole_number(const std::string& text) {
  if (text.empty() || text.size() > 15 || text.find_first_not_of("0123456789") != std::string::npos)
    return std::nullopt;
  return std::stoll(text);
}

/// "<recorded>.<statement>.<enrolment>.<lesson>".
std::string text_of(const Place& place) {
  return std::to_string(place.after.recorded) + "." + std::to_string(place.statement) + "." + place.after.enrolment +
         "." + place.after.lesson;
}

std::optional<Place> place_of(const std::string& text) {
  std::vector<std::string> parts;
  std::size_t begin = 0;
  for (int part = 0; part < 3; ++part) {
    const std::size_t dot = text.find('.', begin);
    if (dot == std::string::npos) return std::nullopt;
    parts.push_back(text.substr(begin, dot - begin));
    begin = dot + 1;
  }
  const auto recorded = whole_number(parts[0]);
  const auto statement = whole_number(parts[1]);
  if (!recorded || !statement) return std::nullopt;
  Place place;
  place.after.recorded = *recorded;
  place.after.enrolment = parts[2];
  place.after.lesson = text.substr(begin);
  place.statement = static_cast<std::size_t>(*statement);
  return place;
}

/// What the query asks for, or the problem with it.
class Query {
 public:
  Query(const Request& request, std::int64_t now) : now_(now) {
    const std::size_t query = request.target.find('?');
    if (query != std::string::npos) fields_ = form_fields(std::string_view(request.target).substr(query + 1));
  }

  std::variant<Asked, Response> read() const {
    for (const auto& [name, value] : fields_) {
      constexpr std::string_view kKnown[] = {"since", "until", "limit", "verb", "activity", "ascending", "after"};
      if (std::find(std::begin(kKnown), std::end(kKnown), name) == std::end(kKnown)) {
        return wrong("The parameter “" + name + "” is not served here. Leave it out.");
      }
    }
    if (const std::string order = field("ascending"); !order.empty() && order != "true") {
      return wrong("Statements come oldest first. Leave ascending out, or say true.");
    }
    Asked asked;
    asked.verb = field("verb");
    asked.activity = field("activity");
    if (auto refused = read_times(asked)) return *refused;
    const auto limit = field("limit").empty() ? std::optional<std::int64_t>(kUsual) : whole_number(field("limit"));
    if (!limit) return wrong("limit is a whole number; 0 asks for as many as there can be.");
    asked.limit = *limit == 0 ? kMost : static_cast<std::size_t>(std::min<std::int64_t>(*limit, kMost));
    return asked;
  }

 private:
  static Response wrong(const std::string& words) { return problem("malformed-query", words); }

  std::string field(const std::string& name) const {
    const auto found = fields_.find(name);
    return found == fields_.end() ? "" : found->second;
  }

  std::optional<Response> read_times(Asked& asked) const {
    constexpr const char* kShape = " is a time such as 2026-11-22T19:04:00Z.";
    asked.until = now_ - kSettled;
    if (const std::string until = field("until"); !until.empty()) {
      const auto time = time_of_rfc3339(until);
      if (!time) return wrong(std::string("until") + kShape);
      asked.until = std::min(asked.until, *time);
    }
    if (const std::string since = field("since"); !since.empty()) {
      const auto time = time_of_rfc3339(since);
      if (!time) return wrong(std::string("since") + kShape);
      asked.from.after.recorded = *time + 1;
    }
    if (const std::string after = field("after"); !after.empty()) {
      const auto place = place_of(after);
      if (!place) return wrong("after is not one that this server gave out. Follow more as it is.");
      asked.from = *place;
    }
    return std::nullopt;
  }

  std::int64_t now_;
  std::map<std::string, std::string> fields_;
};

struct Page {
  std::vector<nlohmann::ordered_json> statements;
  std::optional<Place> next;
};

/// The statements about one completion that fit what is asked for.
std::vector<nlohmann::ordered_json> fitting(Services& services, const ExportRow& row, const Asked& asked,
                                            const XapiSetting& setting) {
  if (!asked.activity.empty() && asked.activity != activity_id(setting, row.completion.lesson)) return {};
  const auto lesson = services.catalogue.lesson(row.completion.version);
  auto all = statements_of(row, lesson.get(), setting);
  std::erase_if(all, [&](const auto& each) { return !asked.verb.empty() && each["verb"]["id"] != asked.verb; });
  return all;
}

Result<Page> page_of(Services& services, const Asked& asked, const XapiSetting& setting) {
  Page page;
  Place place = asked.from;
  int looked_at = 0;
  while (true) {
    const auto rows = services.store.export_rows(setting.organisation, "", place.after, kRowsAtATime);
    if (!rows) return rows.error();
    for (const ExportRow& row : *rows) {
      if (row.completion.recorded > asked.until) return page;
      if (looked_at++ == kMostLookedAt) {
        page.next = place;
        return page;
      }
      const auto statements = fitting(services, row, asked, setting);
      for (; place.statement < statements.size(); ++place.statement) {
        if (page.statements.size() == asked.limit) {
          page.next = place;
          return page;
        }
        page.statements.push_back(statements[place.statement]);
      }
      place = {row.completion, 0};
    }
    if (rows->size() < kRowsAtATime) return page;
  }
}

std::string more_of(const Page& page, const Asked& asked) {
  if (!page.next) return "";
  std::string more = std::string(kPath) + "?after=" + percent_encoded(text_of(*page.next)) +
                     "&limit=" + std::to_string(asked.limit) + "&until=" + percent_encoded(iso_time(asked.until));
  if (!asked.verb.empty()) more += "&verb=" + percent_encoded(asked.verb);
  if (!asked.activity.empty()) more += "&activity=" + percent_encoded(asked.activity);
  return more;
}

}  // namespace

void xapi_statements(Services& services, Visit visit, Reply reply) {
  const auto answer = [reply](Response response) {
    reply(std::move(response).with("X-Experience-API-Version", kVersion));
  };
  if (!visit.request.header("x-experience-api-version").starts_with("1.0")) return answer(problem("xapi-version"));
  const std::int64_t now = services.clock();
  auto read = Query(visit.request, now).read();
  if (auto* refused = std::get_if<Response>(&read)) return answer(std::move(*refused));
  const Asked& asked = std::get<Asked>(read);
  const XapiSetting setting{services.address, visit.machine.organisation};
  const auto page = page_of(services, asked, setting);
  if (!page) return answer(problem("not-saved"));
  Response response = json_answer(200, {{"statements", page->statements}, {"more", more_of(*page, asked)}});
  response.with("X-Experience-API-Consistent-Through", iso_time(now - kSettled));
  if (page->statements.empty()) return answer(std::move(response));
  // Nobody reads what the audit does not know of.
  const nlohmann::json payload = {{"statements", page->statements.size()}};
  services.writer.post(Note{setting.organisation, visit.machine.id, "read-statements", payload.dump(), now},
                       [response = std::move(response), answer](const Result<Outcome>& noted) {
                         answer(noted ? response : problem("not-saved"));
                       });
}

}  // namespace waymark
