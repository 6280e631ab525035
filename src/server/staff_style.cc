#include <fmt/format.h>

#include "server/staff.h"
#include "tokens_css.h"

namespace waymark {
namespace {

/// Colours and lengths are the tokens of cmake/tokens.cmake: none stands here.
constexpr const char* kStyle = R"css(* { box-sizing: border-box; }
body {
  margin: 0; background: var(--paper); color: var(--ink);
  font: var(--body)/1.5 "Atkinson Hyperlegible Next", "Atkinson Hyperlegible", system-ui, sans-serif;
}
h1 { font-size: var(--title); line-height: 1.2; margin: 0; }
h2 { font-size: var(--body); margin: 0; padding: 16px 20px; }
p { margin: 0; }
a { color: var(--primary); }
.sign { font-weight: 700; font-size: var(--question); }
.skip { position: absolute; left: -999px; top: 8px; padding: 12px 16px; background: var(--card); }
.skip:focus { left: 8px; }
:focus-visible { outline: var(--focus) solid var(--ink); outline-offset: 3px; }
main:focus { outline: none; }
.with-side { display: grid; grid-template-columns: 15rem minmax(0, 1fr); min-height: 100vh; }
.with-side main { padding: 28px 36px 48px; }
.side { display: flex; flex-direction: column; gap: 20px; padding: 28px 16px; border-right: var(--thin) solid var(--line); }
.side .sign { padding: 0 12px; }
.side ul { list-style: none; margin: 0; padding: 0; display: grid; gap: 4px; }
.side li a { display: block; padding: 11px 12px; border-radius: 12px; color: var(--ink); text-decoration: none; }
.side li a:hover { text-decoration: underline; }
.side li a[aria-current] { background: var(--soft); color: var(--primary); font-weight: 700; }
.out { margin-top: auto; padding: 0 12px; display: grid; gap: 12px; color: var(--second-ink); overflow-wrap: anywhere; }
.top { display: flex; flex-wrap: wrap; gap: 16px; align-items: center; justify-content: space-between; margin-bottom: 20px; }
button, .button {
  display: inline-block; min-height: var(--target); padding: 11px 20px; border: 0; border-radius: var(--radius); cursor: pointer;
  background: var(--primary); color: var(--on-primary); font: inherit; font-weight: 700; text-decoration: none; text-align: center;
}
button.quiet { min-height: var(--target); padding: 8px 14px; background: transparent; color: var(--ink); border: var(--thin) solid var(--second-ink); font-weight: 400; }
.cards { display: grid; grid-template-columns: repeat(auto-fit, minmax(12rem, 1fr)); gap: 16px; margin: 0 0 20px; }
.cards div, .card { background: var(--card); border: var(--thin) solid var(--line); border-radius: var(--radius); }
.cards div { padding: 16px 18px; }
.cards dt { color: var(--second-ink); }
.cards dd { margin: 0; font-size: var(--title); font-weight: 700; line-height: 1.3; }
.card { margin-bottom: 20px; }
.card > p { padding: 0 20px 20px; max-width: 40rem; }
.wide { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; }
th, td { padding: 12px 10px; text-align: left; vertical-align: top; border-top: var(--thin) solid var(--line); font-weight: 400; }
tr > :first-child:not(td) { padding-left: 20px; }
td[colspan], td.code-cell { padding-right: 20px; }
td.code-cell button { white-space: nowrap; }
thead th { color: var(--second-ink); vertical-align: bottom; }
tbody th { font-weight: 700; }
.small { color: var(--second-ink); font-size: var(--small); font-weight: 400; }
td .small, th .small { display: block; }
.mark { display: inline-block; padding: 2px 10px; border-radius: 10px; font-weight: 700; }
.verified { color: var(--right); background: var(--right-ground); }
.held, .going { color: var(--not-right); background: var(--not-right-ground); }
.rejected { color: var(--emergency); background: var(--emergency-ground); }
.arrived { list-style: none; margin: 0; padding: 0; }
.arrived li { display: flex; flex-wrap: wrap; gap: 4px 14px; align-items: baseline; padding: 12px 20px; border-top: var(--thin) solid var(--line); }
.arrived .mark { margin-left: auto; }
form.page { display: grid; gap: 20px; max-width: 30rem; }
.field label { display: block; font-weight: 700; }
.field input {
  width: 100%; min-height: var(--target); padding: 10px 12px; margin-top: 4px; font: inherit; color: var(--ink);
  background: var(--card); border: var(--thin) solid var(--second-ink); border-radius: 12px;
}
.hint { color: var(--second-ink); }
.error, .notice { color: var(--emergency); font-weight: 700; }
.alone main { max-width: 26rem; margin: 0 auto; padding: 48px 20px; display: grid; gap: 20px; }
.slip { padding: 24px; max-width: 34rem; display: grid; gap: 12px; margin-bottom: 20px; }
.slip p { padding: 0; }
.code { font-size: 2.25rem; font-weight: 700; letter-spacing: 0.06em; white-space: nowrap; }
@media (max-width: 50rem) {
  .with-side { display: block; }
  .side { border-right: 0; border-bottom: var(--thin) solid var(--line); padding: 16px; gap: 12px; }
  .side ul { display: flex; flex-wrap: wrap; }
  .with-side main { padding: 20px 16px 40px; }
  .code { font-size: 1.625rem; }
}
@media print {
  .side, .skip, .no-print { display: none; }
  .with-side { display: block; }
}
)css";

/// The site's face, so that these pages and the lessons look alike; empty without a site.
std::string font_face(const Site& site, const char* stem, int weight) {
  const std::string path = site.hashed_name(stem, ".ttf");
  if (path.empty()) return "";
  return fmt::format(
      "@font-face {{ font-family: \"Atkinson Hyperlegible Next\"; font-weight: {}; font-display: swap; "
      "src: url(\"{}\") format(\"truetype\"); }}\n",
      weight, path);
}

}  // namespace

void staff_style(Services& services, Visit, Reply reply) {
  Response response;
  response.with("Content-Type", "text/css; charset=utf-8").with("Cache-Control", "no-cache");
  response.body = font_face(services.site, "waymark-regular", 400) + font_face(services.site, "waymark-bold", 700) +
                  kTokensCss + kStyle;
  reply(std::move(response));
}

}  // namespace waymark
