#include <nlohmann/json.hpp>

#include "server/api.h"
#include "server/problems.h"

namespace waymark {

void api_lesson(Services& services, Visit visit, Reply reply) {
  constexpr std::string_view kSuffix = ".json";
  const std::string& name = visit.parameters.front();
  if (!name.ends_with(kSuffix)) return reply(problem("lesson-unknown"));
  const auto package = services.catalogue.find(name.substr(0, name.size() - kSuffix.size()));
  if (!package) return reply(problem("lesson-unknown"));
  Response response;
  response.with("Content-Type", "application/json")
      .with("Cache-Control", "public, max-age=31536000, immutable")
      .with("Vary", "Accept-Encoding");
  const bool compressed = !package->brotli.empty() && takes_brotli(visit.request);
  if (compressed) response.with("Content-Encoding", "br");
  response.shared = {package, compressed ? &package->brotli : &package->json};
  reply(std::move(response));
}

void api_keys(Services& services, Visit, Reply reply) {
  Response response;
  response.with("Content-Type", "application/jwk-set+json").with("Cache-Control", "public, max-age=3600");
  response.body = services.signer.jwks();
  reply(std::move(response));
}

}  // namespace waymark
