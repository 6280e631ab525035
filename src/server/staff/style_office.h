#pragma once

namespace waymark {

/// What the manager's and the administrator's pages have beside the look of all.
inline constexpr const char* kOfficeStyle =
    R"css(.plots { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 24rem), 1fr)); gap: 20px; margin-bottom: 20px; }
.plots figure { margin: 0; padding: 16px 18px 10px; }
.plots figcaption { font-weight: 700; }
.plot { display: block; width: 100%; height: auto; }
.plot .bar { fill: var(--primary); }
.plot .few { fill: none; stroke: var(--second-ink); stroke-width: 1; stroke-dasharray: 3 2; }
.plot line { stroke: var(--second-ink); stroke-width: 1; }
.plot text { fill: var(--ink); font-size: 13px; }
.plot .name { fill: var(--second-ink); }
.numbers td, .numbers th { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
.numbers thead th { white-space: normal; }
.numbers th:first-child { text-align: left; white-space: normal; min-width: 9rem; }
.numbers tr > :last-child { padding-right: 20px; }
.card > p.no-print { padding-top: 16px; }
.meanings { margin: 0; padding: 0 20px 12px; max-width: 44rem; }
.meanings dt { font-weight: 700; }
.meanings dd { margin: 0 0 8px; }
.first thead th { border-top: 0; }
.lead { color: var(--second-ink); margin-bottom: 20px; max-width: 44rem; }
.said { padding: 12px 16px; margin-bottom: 20px; max-width: 44rem; border-left: 6px solid var(--primary); background: var(--soft); font-weight: 700; }
fieldset { margin: 0; padding: 0; border: 0; display: grid; gap: 12px; }
legend { padding: 0; margin-bottom: 8px; font-weight: 700; }
.tick { display: grid; grid-template-columns: auto 1fr; column-gap: 12px; align-items: center; }
.tick input { width: 1.5rem; height: 1.5rem; margin: 0; accent-color: var(--primary); }
.tick label { font-weight: 700; padding: 9px 0; }
.tick .hint { grid-column: 2; margin-top: -6px; }
.field select, .week input {
  min-height: var(--target); padding: 10px 12px; font: inherit; color: var(--ink); background: var(--card);
  border: var(--thin) solid var(--second-ink); border-radius: 12px; max-width: 100%;
}
.field select { display: block; width: 100%; margin-top: 4px; }
.week { display: grid; grid-template-columns: minmax(0, 1fr) 7rem; gap: 12px; align-items: center; }
.week input { width: 100%; }
.act { max-width: 40rem; }
.export { max-width: 44rem; }
.buttons { display: flex; flex-wrap: wrap; gap: 12px; }
.act form, .machines form.page, .export form.page { padding: 0 20px 20px; }
.with-side main > form.page { margin-bottom: 28px; }
.machines { max-width: 44rem; }
.machines .rows { margin-bottom: 20px; }
.machines code { overflow-wrap: anywhere; }
.filter { display: flex; flex-wrap: wrap; gap: 12px; align-items: end; margin-bottom: 20px; }
.filter .field { min-width: min(100%, 18rem); }
.keys { margin: 0; }
.keys dt { color: var(--second-ink); }
.keys dd { margin: 0 0 12px; font-weight: 700; overflow-wrap: anywhere; }
@media screen and (max-width: 30rem) {
  .plot text { font-size: 16px; }
}
@media screen and (max-width: 50rem) {
  .first .rows tbody tr:first-child { border-top: 0; }
}
@media (forced-colors: active) {
  .plot .bar { fill: CanvasText; }
}
@media print {
  .plots { grid-template-columns: 1fr 1fr; }
  .plots figure, .card { break-inside: avoid; }
  .wide { overflow: visible; }
  .numbers { font-size: 0.7rem; }
  .numbers td, .numbers th { padding: 4px; min-width: 0; }
}
)css";

}  // namespace waymark
