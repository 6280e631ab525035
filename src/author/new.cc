#include <algorithm>
#include <filesystem>
#include <ostream>

#include "author/command_words.h"
#include "author/commands.h"
#include "author/templates.h"
#include "base/date.h"
#include "base/json_layout.h"
#include "base/json_make.h"
#include "base/text.h"
#include "files/content_folder.h"
#include "lesson/names.h"
#include "screen/parts.h"

namespace waymark::author {
namespace {

namespace fs = std::filesystem;

/// Told to the person who typed the command.
struct Refusal {
  std::string message;
};

std::string in_json(std::string_view words) {
  const std::string quoted = canonical_json(json_text(words));
  return quoted.substr(1, quoted.size() - 2);
}

Refusal no_id(const std::string& id) {
  return {"\"" + id + "\" cannot be an id. Write lower-case words joined by hyphens, such as what-to-do."};
}

JsonValue parsed(const std::string& json) {
  auto value = parse_json(json);
  return std::move(*std::get_if<JsonValue>(&value));
}

/// The same day a year later; the 28th of February has none for the 29th.
std::string year_after(const std::string& date) {
  std::string later = std::to_string(std::stoi(date.substr(0, 4)) + 1) + date.substr(4);
  return is_iso_date(later) ? later : later.substr(0, 8) + "28";
}

/// "What to do" of "what-to-do".
std::string title_of(std::string id) {
  std::replace(id.begin(), id.end(), '-', ' ');
  id.front() = static_cast<char>(std::toupper(static_cast<unsigned char>(id.front())));
  return id;
}

const Template* find(std::span<const Template> templates, std::string_view kind) {
  const auto found =
      std::find_if(templates.begin(), templates.end(), [&](const auto& row) { return row.kind == kind; });
  return found == templates.end() ? nullptr : &*found;
}

Refusal no_kind(std::span<const Template> templates, const std::string& kind) {
  std::vector<std::string> kinds;
  for (const Template& row : templates) kinds.emplace_back(row.kind);
  return {"There is no kind \"" + kind + "\". The kinds are " + quoted_list(kinds, "and") + "."};
}

/// The id of the first thing of an array of objects that has one, or empty.
std::string first_id(const JsonValue& array) {
  for (const JsonValue& item : array.items) {
    if (const JsonValue* id = item.find("id"); id != nullptr) return id->string;
  }
  return {};
}

/// A lesson's file, to be added to.
class LessonFile {
 public:
  /// Reads it; the refusal says why it cannot be added to.
  std::optional<Refusal> open(const std::string& folder) {
    auto files = read_lesson_folder(folder);
    if (!files) return Refusal{files.error().message};
    if (!read_lesson(*files).lesson) {
      return Refusal{"The lesson in " + folder + " has mistakes. Mend them first: waymark check " + folder};
    }
    files_ = std::move(*files);
    folder_ = folder;
    lesson_ = parsed(files_.lesson.text);
    for (JsonValue::Member& member : lesson_.members) {
      if (member.key == "pages") pages_ = &member.value.items;
    }
    return std::nullopt;
  }

  std::string first_service() const { return first_id(parsed(files_.services.text)); }
  std::string first_source() const { return first_id(parsed(files_.sources.text)); }

  /// The id of something private that a summary can recall, or empty.
  std::string private_ask() const {
    for (const JsonValue& page : *pages_) {
      const JsonValue* ask = page.find("ask");
      if (ask == nullptr) continue;
      const std::string kind = ask->find("kind")->string;
      for (const std::string_view name :
           {"reflection", "readiness-ruler", "pros-and-cons", "if-then-plan", "self-check"}) {
        if (kind == name) return ask->find("id")->string;
      }
    }
    return {};
  }

  /// Puts the page behind the one of that id, or before the last if there is no id.
  std::optional<Refusal> insert(JsonValue page, const std::string& after) {
    auto place = pages_->end() - 1;
    if (!after.empty()) {
      place = std::find_if(pages_->begin(), pages_->end(),
                           [&](const JsonValue& other) { return other.find("id")->string == after; });
      if (place == pages_->end()) return Refusal{"There is no page \"" + after + "\" in this lesson."};
      ++place;
      if (place == pages_->end()) return Refusal{"The lesson ends with \"" + after + "\": nothing stands behind it."};
    }
    pages_->insert(place, std::move(page));
    return std::nullopt;
  }

  /// Writes nothing when the lesson would not hold, as when the id of what is new is taken.
  std::optional<Refusal> write(bool with_picture) {
    const std::string drawing = picture();
    LessonFiles after = files_;
    after.lesson.text = layout_json(lesson_);
    if (with_picture) after.media[drawing] = std::string(picture_template());
    for (const Diagnostic& told : read_lesson(after).diagnostics) {
      if (told.severity == Severity::kError) return Refusal{"Nothing was written: " + told.message + " " + told.hint};
    }
    if (with_picture) {
      std::error_code error;
      fs::create_directories(fs::path(folder_) / "media", error);
      const Status drawn = write_whole_file((fs::path(folder_) / "media" / drawing).string(), after.media[drawing]);
      if (!drawn) return Refusal{drawn.error().message};
    }
    const Status written = write_whole_file(files_.lesson.name, after.lesson.text);
    if (!written) return Refusal{written.error().message};
    return std::nullopt;
  }

  /// A name in the media folder that is not taken.
  std::string picture() const {
    std::string name = "picture.svg";
    for (int number = 2; files_.media.contains(name); ++number) name = "picture-" + std::to_string(number) + ".svg";
    return name;
  }

  const std::string& name() const { return files_.lesson.name; }
  const std::string& services() const { return files_.services.name; }

 private:
  LessonFiles files_;
  std::string folder_;
  JsonValue lesson_;
  std::vector<JsonValue>* pages_ = nullptr;
};

std::string filled(const Template& row, const std::string& id, const std::string& title, const LessonFile& lesson) {
  std::string json = fill(row.json, "id", id);
  json = fill(json, "title", in_json(title));
  json = fill(json, "picture", lesson.picture());
  json = fill(json, "service", lesson.first_service());
  const std::string source = lesson.first_source();
  json = fill(json, "source", source.empty() ? std::string() : " [@" + source + "]");
  return fill(json, "asked", lesson.private_ask());
}

int refuse(const Refusal& refusal, Streams streams) {
  streams.err << "waymark: " << refusal.message << '\n';
  return kUsage;
}

/// Inserts what was made and says where.
int finish(LessonFile& lesson, JsonValue page, const NewPageOptions& options, bool picture, Streams streams) {
  if (const auto refusal = lesson.insert(std::move(page), options.after)) return refuse(*refusal, streams);
  if (const auto refusal = lesson.write(picture)) return refuse(*refusal, streams);
  streams.out << lesson.name() << ": the page \"" << options.id
              << "\" is new. Write your words into it, then: waymark check " << options.folder << '\n';
  return kFine;
}

/// Makes those of the files that every lesson shares which are not there, and says so.
std::optional<Refusal> make_shared_files(const fs::path& modules, Streams streams) {
  for (const char* name : {"sources.json", "services.json"}) {
    const std::string file = (modules / ".." / name).lexically_normal().string();
    std::error_code error;
    if (fs::exists(file, error)) continue;
    if (const Status written = write_whole_file(file, "[]\n"); !written) return Refusal{written.error().message};
    streams.out << file << " is new, and empty.\n";
  }
  return std::nullopt;
}

}  // namespace

int new_lesson(const NewLessonOptions& options, Streams streams) {
  if (!is_id(options.id)) return refuse(no_id(options.id), streams);
  const fs::path folder = fs::path(options.modules) / options.id;
  std::error_code error;
  if (!fs::is_directory(options.modules, error)) {
    return refuse(
        {"There is no folder " + options.modules + " here. Go to the project's folder, or name another with --in."},
        streams);
  }
  if (fs::exists(folder, error)) return refuse({folder.string() + " is there already."}, streams);
  fs::create_directories(folder / "media", error);
  if (error) return refuse({folder.string() + " cannot be made: " + error.message() + "."}, streams);
  std::string json = fill(lesson_template(), "id", options.id);
  json = fill(json, "title", in_json(options.title.empty() ? title_of(options.id) : options.title));
  json = fill(json, "reviewed", options.today);
  json = fill(json, "expires", year_after(options.today));
  const std::string file = (folder / "lesson.json").string();
  if (const Status written = write_whole_file(file, layout_json(parsed(json))); !written) {
    return refuse({written.error().message}, streams);
  }
  if (const auto refusal = make_shared_files(options.modules, streams)) return refuse(*refusal, streams);
  streams.out << file << " is new. See it: waymark play " << for_shell(folder.string()) << '\n';
  return kFine;
}

int new_page(const NewPageOptions& options, Streams streams) {
  if (!is_id(options.id)) return refuse(no_id(options.id), streams);
  const Template* row = find(page_templates(), options.kind);
  if (row == nullptr) return refuse(no_kind(page_templates(), options.kind), streams);
  LessonFile lesson;
  if (const auto refusal = lesson.open(options.folder)) return refuse(*refusal, streams);
  if (options.kind == "summary" && lesson.private_ask().empty()) {
    return refuse(
        {"A summary recalls what was written, and this lesson asks for nothing to be written yet. Begin with: "
         "waymark new question " +
         options.folder + " reflection my-reasons"},
        streams);
  }
  if (options.kind == "signpost" && lesson.first_service().empty()) {
    return refuse(
        {"A signpost names who can help, and " + lesson.services() + " holds nobody yet. Write them there first."},
        streams);
  }
  const std::string title = options.title.empty() ? title_of(options.id) : options.title;
  return finish(lesson, parsed(filled(*row, options.id, title, lesson)), options, row->shows_picture, streams);
}

int new_question(const NewPageOptions& options, Streams streams) {
  if (!is_id(options.id)) return refuse(no_id(options.id), streams);
  const Template* row = find(ask_templates(), options.kind);
  if (row == nullptr) return refuse(no_kind(ask_templates(), options.kind), streams);
  LessonFile lesson;
  if (const auto refusal = lesson.open(options.folder)) return refuse(*refusal, streams);
  const std::string title = options.title.empty() ? title_of(options.id) : options.title;
  JsonValue page = json_object();
  add(page, "kind", json_text("plain"));
  add(page, "id", json_text(options.id));
  add(page, "title", json_text(title));
  add(page, "ask", parsed(filled(*row, "q-" + options.id, title, lesson)));
  return finish(lesson, std::move(page), options, row->shows_picture, streams);
}

}  // namespace waymark::author
