#include "server/request_log.h"

#include <array>
#include <chrono>
#include <ctime>

#include <fmt/format.h>
#include <spdlog/formatter.h>
#include <spdlog/sinks/stdout_sinks.h>
#include <spdlog/spdlog.h>
#include <nlohmann/json.hpp>

#include "server/secrets.h"

namespace waymark {
namespace {

constexpr const char* kRequests = "requests";  ///< The logger whose messages are JSON members already.
bool g_json = false;

std::string quoted(std::string_view text) {
  return nlohmann::json(text).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

std::string utc(std::chrono::system_clock::time_point time) {
  const std::time_t seconds = std::chrono::system_clock::to_time_t(time);
  std::tm parts{};
  gmtime_r(&seconds, &parts);
  std::array<char, 32> text{};
  std::strftime(text.data(), text.size(), "%Y-%m-%dT%H:%M:%SZ", &parts);
  return text.data();
}

class JsonFormatter : public spdlog::formatter {
 public:
  void format(const spdlog::details::log_msg& message, spdlog::memory_buf_t& to) override {
    const std::string_view payload(message.payload.data(), message.payload.size());
    const bool request = std::string_view(message.logger_name.data(), message.logger_name.size()) == kRequests;
    const auto level = spdlog::level::to_string_view(message.level);
    const std::string line = json_line(utc(message.time), {level.data(), level.size()},
                                       request ? std::string(payload) : "\"message\":" + quoted(payload));
    to.append(line.data(), line.data() + line.size());
  }
  std::unique_ptr<spdlog::formatter> clone() const override { return std::make_unique<JsonFormatter>(); }
};

}  // namespace

void start_log(bool json) {
  g_json = json;
  const auto sink = std::make_shared<spdlog::sinks::stderr_sink_mt>();
  spdlog::set_default_logger(std::make_shared<spdlog::logger>("waymark", sink));
  if (!json) return;
  sink->set_formatter(std::make_unique<JsonFormatter>());
  spdlog::drop(kRequests);
  spdlog::register_logger(std::make_shared<spdlog::logger>(kRequests, sink));
}

void log_answer(const AnswerLine& line) {
  const auto requests = g_json ? spdlog::get(kRequests) : nullptr;
  if (requests) {
    requests->info(answer_fields(line));
  } else {
    spdlog::info("{} {} {} {:.1f} ms {}", line.method, line.route, line.status, line.milliseconds, line.id);
  }
}

std::string new_request_id() {
  std::string id = random_hex(8);
  // Letters alone, so that no part of it can be taken for a part of a code.
  for (char& digit : id) {
    if (digit <= '9') digit = static_cast<char>('g' + (digit - '0'));
  }
  return id;
}

std::string json_line(std::string_view time, std::string_view level, std::string_view fields) {
  return fmt::format("{{\"time\":{},\"level\":{},{}}}\n", quoted(time), quoted(level), fields);
}

std::string answer_fields(const AnswerLine& line) {
  return fmt::format("\"method\":{},\"route\":{},\"status\":{},\"ms\":{:.1f},\"request\":{}", quoted(line.method),
                     quoted(line.route), line.status, line.milliseconds, quoted(line.id));
}

}  // namespace waymark
