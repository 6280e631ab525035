#include "server/health.h"

namespace waymark {
namespace {

Response in_words(int status, const char* words) {
  Response response;
  response.status = status;
  response.body = words;
  return response.with("Content-Type", "text/plain; charset=utf-8");
}

}  // namespace

void health_alive(Services&, Visit, Reply reply) {
  reply(in_words(200, "alive\n"));
}

void health_ready(Services& services, Visit, Reply reply) {
  if (!services.store.organisations()) return reply(in_words(503, "the records cannot be read\n"));
  services.writer.post(Probe{}, [reply = std::move(reply)](const Result<Outcome>& outcome) {
    reply(outcome ? in_words(200, "ready\n") : in_words(503, "the records cannot be written\n"));
  });
}

}  // namespace waymark
