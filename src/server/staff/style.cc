#include <fmt/format.h>

#include "server/staff/pages.h"
#include "server/staff/style_office.h"
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
/* A link that stands alone is as large as a finger, and takes no room for it. */
p > a:only-child:not(.button), tbody th a, .lines a, .arrived a { display: inline-block; padding: 12px 0; margin: -12px 0; }
main > p:first-child { margin-bottom: 10px; }
main > p + p { margin-top: 12px; }
.sign { font-weight: 700; font-size: var(--question); }
.skip { position: absolute; left: -999px; top: 8px; padding: 12px 16px; background: var(--card); }
.skip:focus { left: 8px; }
:focus-visible { outline: var(--focus) solid var(--ink); outline-offset: 3px; }
main:focus { outline: none; }
.with-side { display: grid; grid-template-columns: 15rem minmax(0, 1fr); min-height: 100vh; }
.with-side main { padding: 28px 36px 48px; }
.side {
  display: flex; flex-direction: column; gap: 20px; padding: 28px 16px; border-right: var(--thin) solid var(--line);
  position: sticky; top: 0; height: 100vh; overflow-y: auto;
}
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
.cards div { position: relative; padding: 16px 18px; }
.cards a::after { content: ""; position: absolute; inset: 0; }
.cards dt { color: var(--second-ink); }
.cards dd { margin: 0; font-size: var(--title); font-weight: 700; line-height: 1.3; }
.card { margin-bottom: 20px; }
.card > p { padding: 0 20px 20px; max-width: 40rem; }
.wide { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; }
th, td { padding: 12px 10px; text-align: left; vertical-align: top; border-top: var(--thin) solid var(--line); font-weight: 400; }
tr > :first-child:not(td) { padding-left: 20px; }
tr > :last-child { padding-right: 20px; }
thead th { color: var(--second-ink); vertical-align: bottom; }
tbody th { font-weight: 700; }
tbody th .small { max-width: 14rem; }
[data-column="Week"], [data-column="Due"], [data-column="Minutes"], [data-column="Right"] { white-space: nowrap; }
.small { color: var(--second-ink); font-size: var(--small); font-weight: 400; }
td .small, th .small { display: block; }
.number { font-variant-numeric: tabular-nums; overflow-wrap: anywhere; }
.marks { display: flex; flex-wrap: wrap; gap: 6px; align-items: center; }
.name { font-weight: 400; color: var(--second-ink); }
.below { margin: -8px 0 20px; }
.marks .small + .small::before { content: "· "; }
.mark { display: inline-block; padding: 2px 10px; border-radius: 10px; font-weight: 700; }
.verified { color: var(--right); background: var(--right-ground); }
.asked { color: var(--primary); background: var(--soft); }
.late, .held, .going { color: var(--not-right); background: var(--not-right-ground); }
.rejected { color: var(--emergency); background: var(--emergency-ground); }
.arrived { list-style: none; margin: 0; padding: 0; }
.arrived li { display: flex; flex-wrap: wrap; gap: 4px 14px; align-items: baseline; padding: 12px 20px; border-top: var(--thin) solid var(--line); }
.arrived .mark { margin-left: auto; }
.chips { list-style: none; display: flex; flex-wrap: wrap; gap: 8px; margin: 0 0 20px; padding: 0; }
.chips a {
  display: inline-block; min-height: var(--target); padding: 11px 16px; border: var(--thin) solid var(--second-ink);
  border-radius: var(--radius); color: var(--ink); text-decoration: none;
}
.chips a:hover { text-decoration: underline; }
.chips a[aria-current] { background: var(--soft); border-color: var(--primary); color: var(--primary); font-weight: 700; }
.search { display: flex; flex-wrap: wrap; gap: 16px; align-items: end; margin-bottom: 20px; }
.search .field { flex: 0 1 16rem; }
.pages { display: flex; flex-wrap: wrap; gap: 20px; }
.pages a, .actions a:not(.button) { display: inline-block; padding: 11px 0; }
.actions { display: flex; flex-wrap: wrap; gap: 12px; }
.words dd { font-size: var(--body); }
.done { padding: 12px 20px; margin-bottom: 20px; border-radius: var(--radius); background: var(--right-ground); color: var(--right); font-weight: 700; }
.notice { margin-bottom: 20px; }
.callout { display: flex; flex-wrap: wrap; gap: 12px 20px; align-items: center; justify-content: space-between; padding: 16px 20px; }
.callout p { padding: 0; }
.fold { border-top: var(--thin) solid var(--line); }
.fold summary { min-height: var(--target); padding: 11px 20px; cursor: pointer; }
.fold summary:hover { text-decoration: underline; }
.fold[open] summary { font-weight: 700; }
.fold form { display: grid; gap: 16px; justify-items: start; max-width: 34rem; padding: 4px 20px 24px; }
.fold .field { width: 100%; }
.card > .fold + p { padding: 11px 20px 20px; border-top: var(--thin) solid var(--line); max-width: none; }
.fold > p { max-width: 34rem; padding: 4px 20px 24px; }
.inside { display: flex; flex-wrap: wrap; gap: 12px 16px; align-items: end; padding: 16px 20px 20px; border-top: var(--thin) solid var(--line); }
.inside .field { flex: 0 1 16rem; }
.inside > p { flex: 1 1 100%; max-width: 40rem; align-self: center; }
.lines { list-style: none; margin: 0; padding: 0; }
.lines li { display: flex; flex-wrap: wrap; gap: 4px 14px; align-items: center; justify-content: space-between; padding: 8px 20px; min-height: var(--target); border-top: var(--thin) solid var(--line); overflow-wrap: anywhere; }
.presence { display: flex; flex-wrap: wrap; gap: 4px 24px; align-items: center; margin: 0; padding: 8px 20px; border: 0; border-top: var(--thin) solid var(--line); }
.presence legend { float: left; flex: 0 0 16rem; padding: 4px 0 0; font-weight: 700; overflow-wrap: anywhere; }
.presence label { display: inline-flex; gap: 8px; align-items: center; min-height: var(--target); padding-right: 16px; cursor: pointer; }
.presence input { width: 1.375rem; height: 1.375rem; margin: 0; accent-color: var(--primary); }
.card .actions { padding: 16px 20px 20px; border-top: var(--thin) solid var(--line); max-width: none; }
.timeline { list-style: none; margin: 0; padding: 0; }
.timeline li { display: flex; flex-wrap: wrap; gap: 2px 20px; padding: 10px 20px; border-top: var(--thin) solid var(--line); }
.timeline .small { flex: 0 0 11rem; }
.timeline span:last-child { flex: 1 1 18rem; overflow-wrap: anywhere; }
.record { display: grid; grid-template-columns: max-content 1fr; gap: 4px 20px; margin: 20px 0; }
.record div { display: contents; }
.record dt { color: var(--second-ink); }
.record dd { margin: 0; font-weight: 700; overflow-wrap: anywhere; }
.answers { margin: 0; padding-left: 1.25rem; font-weight: 400; }
.paper { max-width: 60rem; margin-bottom: 28px; }
.paper h2 { padding: 20px 0 8px; }
.paper p { max-width: 44rem; margin-bottom: 12px; }
.paper th:first-child, .paper td:first-child { padding-left: 0; }
form.page { display: grid; gap: 20px; max-width: 30rem; }
.field label { display: block; font-weight: 700; }
.field input, .field textarea {
  width: 100%; min-height: var(--target); padding: 10px 12px; margin-top: 4px; font: inherit; color: var(--ink);
  background: var(--card); border: var(--thin) solid var(--second-ink); border-radius: 12px;
}
::placeholder { color: var(--second-ink); opacity: 1; }
.hint { color: var(--second-ink); }
.error, .notice { color: var(--emergency); font-weight: 700; }
.alone main { max-width: 26rem; margin: 0 auto; padding: 48px 20px; display: grid; gap: 20px; }
.alone h2 { padding: 12px 0 0; }
.field ::file-selector-button { font: inherit; }
.field textarea { min-height: 4.5rem; resize: vertical; overflow-wrap: anywhere; }
.facts { margin: 0; overflow-wrap: anywhere; }
.facts div { padding: 10px 20px; }
.facts div + div { border-top: var(--thin) solid var(--line); }
.facts dt { color: var(--second-ink); }
.facts dd { margin: 0; font-weight: 700; }
.qr { display: block; max-width: 100%; height: auto; border-radius: var(--radius); }
.address { overflow-wrap: anywhere; }
.slip { padding: 24px; max-width: 44rem; display: flex; flex-wrap: wrap; gap: 16px 24px; justify-content: space-between; }
.slip > p, .slip ol { padding-left: 0; flex: 1 1 100%; }
.slip ol { margin: 0; padding-left: 1.25rem; display: grid; gap: 6px; }
.slip p { padding: 0; }
.slip-words { display: grid; gap: 12px; align-content: start; flex: 1 1 18rem; }
.card .certificate { padding: 20px; white-space: pre-line; overflow-wrap: anywhere; }
.below-top { max-width: 44rem; margin-bottom: 20px; }
.code { font-size: 2.25rem; font-weight: 700; letter-spacing: 0.06em; white-space: nowrap; }
/* Where there is no room for columns, rows are cards. */
@media screen and (max-width: 50rem) {
  .rows, .rows tbody, .rows tr, .rows th, .rows td { display: block; }
  .rows thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  .rows tbody tr { padding: 12px 20px; border-top: var(--thin) solid var(--line); }
  .rows tbody th, .rows tbody td { padding: 2px 0; border: 0; }
  .rows td::before { content: attr(data-column) ": "; color: var(--second-ink); }
  .rows .nothing { display: none; }
  td .marks { display: inline-flex; }
  .paper .rows tbody tr { padding: 12px 0; }
  .record { grid-template-columns: minmax(0, 1fr); }
  .record dd { margin-bottom: 8px; }
  .timeline .small { flex-basis: 100%; }
  .with-side { display: block; }
  .side {
    position: static; height: auto; border-right: 0; border-bottom: var(--thin) solid var(--line);
    padding: 16px 16px 12px; gap: 8px;
  }
  .side ul { display: flex; flex-wrap: wrap; }
  .out { display: flex; flex-wrap: wrap; gap: 12px 20px; align-items: center; justify-content: space-between; }
  .cards { grid-template-columns: repeat(2, minmax(0, 1fr)); gap: 12px; }
  .cards > :last-child:nth-child(odd) { grid-column: 1 / -1; }
  .presence label { padding-right: 4px; }
  .with-side main { padding: 20px 16px 40px; }
  .code { font-size: 1.625rem; }
}
/* Who chooses the colours has no grounds to tell things apart by. */
@media (forced-colors: active) {
  button, .button, .mark { border: var(--thin) solid; }
  .side li a[aria-current], .chips a[aria-current] { forced-color-adjust: none; background: Highlight; color: HighlightText; }
}
@media print {
  @page { margin: 16mm; }
  .side, .skip, .no-print { display: none; }
  .with-side { display: block; }
  .with-side main { padding: 0; }
  .card, .paper, tr, li { break-inside: avoid; }
  h2 { break-after: avoid; }
  .card { border-color: currentColor; }
  .rows { font-size: var(--small); }
  .rows th, .rows td { padding: 6px 8px; }
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
                  kTokensCss + kStyle + kOfficeStyle;
  reply(std::move(response));
}

}  // namespace waymark
