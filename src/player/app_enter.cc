// A code, and what the server knows of whoever has it.

#include <utility>

#include "player/app_impl.h"
#include "records/access_code.h"

namespace waymark {

void App::Impl::enter(const std::string& typed) {
  if (entering_) return;
  note_ = {};
  clearing_ = false;
  if (typed.find_first_not_of(' ') == std::string::npos) {
    note_ = {std::string(say_("Type the code first. It came from your worker.")), true};
    return;
  }
  const auto code = read_code(typed);
  if (!code) {
    note_ = {std::string(say_(
                 "That is not quite a code: a letter or number is missing or mixed up. Look at it again, one group "
                 "at a time.")),
             true};
    return;
  }
  entering_ = true;
  ports_.network.send(enter_request(*code), [this, alive = std::weak_ptr<bool>(alive_)](HttpAnswer answer) {
    if (alive.expired()) return;
    entered(answer);
    settle();
  });
}

void App::Impl::entered(const HttpAnswer& answer) {
  entering_ = false;
  const auto result = read_entered(answer, say_);
  if (!result) {
    if (place_ == Place::kFirst) note_ = {result.error().message, true};
    return;
  }
  end_pin();  // The code opens what it guarded; what belongs to another code stays out of reach without that one.
  pass_ = Pass{result->enrolment, result->organisation};
  typed_.clear();
  saver_.set(std::string(kPassKey), write_pass(*pass_));
  outbox_.set_token(result->enrolment, result->token);
  outbox_.drop_spent_tokens(result->enrolment);
  keep_changes(saver_, outbox_);
  if (place_ != Place::kFirst) return;
  const auto facts = read_run(saver_.kept(), value_of(saver_.kept(), kCurrentKey));
  if (facts && facts->enrolment == pass_->enrolment)
    resume(*facts);
  else
    go_home();
}

void App::Impl::ask_what_is_recorded() {
  const std::string enrolment = pass_->enrolment, token = outbox_.token(enrolment);
  if (token.empty() || asked_for_ == enrolment) return;
  asked_for_ = enrolment;
  ports_.network.send(me_request(token), [this, enrolment, alive = std::weak_ptr<bool>(alive_)](HttpAnswer answer) {
    if (alive.expired()) return;
    if (answer.status == 0) asked_for_.clear();  // Again when somebody is home the next time.
    if (!pass_ || pass_->enrolment != enrolment) return;
    if (auto known = read_me(answer, enrolment)) {
      for (OutboxEntry& entry : known->completions) outbox_.learn(std::move(entry));
      outbox_.learn_call(enrolment, known->call);
    }
    keep_changes(saver_, outbox_);
    settle();
  });
}

}  // namespace waymark
