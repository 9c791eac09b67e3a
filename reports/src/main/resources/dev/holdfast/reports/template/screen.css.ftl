:root { --figure: 56px; --lead: 24px; --heading: 17px; --text: 13px; --leading: 18px; --row: 6px; --gutter: 16px; --side: 48px; }
body { -webkit-text-size-adjust: 100%; }
main, .masthead table, .foot { max-width: 1184px; margin: 0 auto; }
main, .masthead, .foot { padding-left: var(--side); padding-right: var(--side); }
.masthead { border-bottom: 1px solid var(--ink); padding-top: 12px; padding-bottom: 10px; }
.masthead td { vertical-align: bottom; }
.masthead nav { display: flex; flex-wrap: wrap; gap: 0 18px; max-width: 1184px; margin: 0 auto; padding-top: 6px; }
.masthead a { color: var(--muted); text-decoration: none; padding: 3px 0; }
.masthead a:hover { color: var(--ink); text-decoration: underline; text-underline-offset: 3px; }
a:focus-visible { outline: 2px solid var(--ink); outline-offset: 2px; }
[id] { scroll-margin-top: 12px; }
.name:focus-visible, .wide:focus-visible { outline: 2px solid var(--ink); outline-offset: 2px; }
.masthead .brand { padding-right: 12px; }
.foot .own { max-width: 1184px; margin: 0 auto; padding-top: 4px; }
.foot { padding-top: 16px; padding-bottom: 32px; }
.foot table { border-top: 1px solid var(--hairline); }
.foot td { padding-top: 12px; }

section { padding-top: 36px; }
.subtitle { padding-bottom: 12px; overflow-wrap: anywhere; }
.lead { padding: 20px 0; max-width: 1100px; }
.headline { display: flex; flex-wrap: wrap; justify-content: space-between; align-items: flex-end; gap: 12px 32px; padding: 14px 0; }
.position { flex: 0 1 350px; }
.strip { display: grid; grid-template-columns: repeat(auto-fit, minmax(150px, 1fr)); overflow: hidden; }
.cell { padding: 12px 16px 12px 15px; border-left: 1px solid var(--hairline); border-bottom: 1px solid var(--hairline); margin: 0 0 -1px -1px; }
.strip .cell:first-child { padding-left: 1px; }
.columns { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 420px), 1fr)); gap: 0 48px; }
.columns.settings { grid-template-columns: repeat(auto-fit, minmax(230px, 1fr)); gap: 0 24px; }
.settings th { width: 55%; }
.prose { max-width: 72ch; }
.prose + .prose { padding-top: 8px; }

.chart { display: block; max-width: 100%; height: auto; fill: none; stroke: none; overflow: visible; font-family: "IBM Plex Sans", sans-serif; }
.chart .b { font-weight: 600; }
.chart.desktop, .chart.tablet, .chart.phone, .chart.paper { width: 100%; }
.position .chart { width: 100%; max-width: 350px; }
.bar .chart, .legend .chart { display: inline-block; vertical-align: middle; max-width: none; }
.wide { overflow-x: auto; }
.components { max-width: 900px; }
.components .bar { padding-left: 24px; }
.pair .components .bar, .thirds .components .bar, .walk .bar { padding-left: 16px; }
.columns.thirds { grid-template-columns: repeat(auto-fit, minmax(min(100%, 320px), 1fr)); gap: 0 40px; }
.sources { padding-top: 12px; max-width: 100ch; }
.contribution .bar, .tiers .bar, .models .bar, .concentration .bar { padding-left: 16px; }
.movers .what { padding-left: 16px; }
.cohorts { border-collapse: separate; border-spacing: 2px; }
.cohorts .kept { padding-left: 8px; padding-right: 6px; }
.cohorts tbody th { white-space: nowrap; }
.columns.three { grid-template-columns: repeat(auto-fit, minmax(min(100%, 260px), 1fr)); gap: 12px 24px; padding-top: 12px; }
.told td.words, .told th.words { padding-left: 24px; }
.told .end { padding-left: 24px; white-space: nowrap; }
.told td:first-child, .told th:first-child, .told .for { padding-right: 16px; }
.told td.words { min-width: 180px; }
.words, h2 { overflow-wrap: anywhere; }
.matrix th:first-child { position: sticky; left: 0; background: var(--paper); padding-right: 8px; }
.matrix tr.total th:first-child { background: var(--shade); }
.matrix td, .matrix th { padding: 8px 8px 8px 4px; }
.matrix .n { padding-left: 12px; }
.matrix th:first-child { padding-left: 0; }
.matrix tbody td p span { white-space: nowrap; }
.legend { padding-top: 10px; }
.again { padding-top: 20px; }
.chart.tablet, .chart.phone, .chart.paper { display: none; }

[hidden] { display: none !important; }
button { font: inherit; color: inherit; background: none; border: 0; border-radius: 0; margin: 0; padding: 0; text-align: inherit; cursor: pointer; }
button:focus-visible, .panel:focus-visible { outline: 2px solid var(--ink); outline-offset: 2px; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.theme { color: var(--muted); min-height: 24px; margin-left: auto; }
.theme::before { content: ""; display: inline-block; width: 9px; height: 9px; margin-right: 5px; border: 1px solid currentColor; border-radius: 50%; background: linear-gradient(90deg, currentColor 50%, transparent 50%); }

.spot { pointer-events: all; outline: none; }
.marker { pointer-events: none; stroke: var(--ink); stroke-width: 1; }
.marker circle { fill: var(--paper); stroke-width: 2; }
.marker rect { fill: var(--shade); stroke: none; }
.chart:focus-within .marker { stroke-width: 2; }
.chart:focus-within .marker rect { stroke: var(--ink); }
.tip { position: fixed; z-index: 3; left: 0; top: 0; max-width: calc(100vw - 16px); box-sizing: border-box; padding: 5px 9px; border-radius: 2px; background: var(--ink); color: var(--paper); }

.drill [data-panel] { cursor: pointer; position: relative; }
.opens { font-weight: inherit; min-height: 24px; min-width: 24px; }
td .opens { line-height: inherit; min-height: 22px; }
td .opens::after { content: ""; position: absolute; inset: 0; }
.drill [data-panel]:hover { background: var(--shade); }
.opens:focus-visible { outline: none; }
td:has(.opens:focus-visible), tr:has(.opens:focus-visible) { outline: 2px dashed var(--ink); outline-offset: -2px; }
.chosen, .drill .chosen { outline: 2px solid var(--ink); outline-offset: -2px; background: var(--shade); }
td.chosen:has(.opens:focus-visible), tr.chosen:has(.opens:focus-visible) { outline: 3px double var(--ink); outline-offset: -3px; }
.panel { border: 1px solid var(--hairline); border-top: 2px solid var(--ink); padding: 14px 18px 18px; margin-top: 20px; scroll-margin: 12px; }
.panel h3 { margin: 0; padding: 6px 0 2px; font-size: var(--heading); line-height: 1.3; font-weight: 600; overflow-wrap: anywhere; }
.panel .close { float: right; color: var(--muted); line-height: 24px; padding-left: 12px; }
.panel .path { line-height: 24px; overflow-wrap: anywhere; }
.panel .path button { text-decoration: underline; text-underline-offset: 2px; }
.panel .path span { color: var(--ink); font-weight: 600; }
.halves { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 300px), 1fr)); gap: 14px 32px; padding-top: 12px; }
.halves .chart { width: 100%; max-width: 380px; margin-top: 6px; }

.sorts { position: relative; min-height: 24px; vertical-align: bottom; }
.sorts:hover { color: var(--ink); }
[aria-sort] .sorts { color: var(--ink); font-weight: 600; }
[aria-sort] .sorts::after { content: ""; position: absolute; right: -11px; bottom: 6px; border: 4px solid transparent; border-bottom: 6px solid currentColor; border-top: 0; }
[aria-sort=descending] .sorts::after { border-bottom: 0; border-top: 6px solid currentColor; }
.n .sorts { text-align: right; }
[aria-sort].n .sorts::after { right: auto; left: -12px; }

@media (min-width: 1180px) {
  .open:has(.matrix) { display: grid; grid-template-columns: minmax(0, 1fr) 380px; column-gap: 32px; align-items: start; }
  .open:has(.matrix) > * { grid-column: 1 / -1; }
  .open:has(.matrix) > .wide, .open:has(.matrix) > .legend { grid-column: 1; }
  .open:has(.matrix) > .panel { grid-column: 2; grid-row: 3 / span 2; margin-top: 0; }
  .open .matrix p span { display: block; }
  .open .matrix p .dot { display: none; }
  .open .matrix .n { padding-left: 4px; }
}
@media (max-width: 1179px) {
  :root { --side: 24px; }
  .masthead .end, .foot td { white-space: normal; }
  .chart.desktop, .chart.phone { display: none; }
  .chart.tablet { display: block; min-width: 672px; max-width: 900px; }
}
@media (max-width: 1000px) {
  .matrix p span { display: block; }
  .matrix p .dot { display: none; }
  .matrix .n { padding-left: 4px; }
}
@media screen and (max-width: 719px) {
  :root { --side: 16px; --gutter: 10px; }
  .chart.desktop, .chart.tablet { display: none; }
  .chart.phone { display: block; min-width: 326px; max-width: 440px; }
  .masthead td, .foot td { display: block; white-space: normal !important; }
  .masthead .end, .foot .end { text-align: left; }
  .lead h1, .lead p { display: block; }
  .lead p { font-size: var(--heading); padding-top: 6px; }
  .strip { grid-template-columns: repeat(2, 1fr); }
  .strip .cell:nth-child(odd) { padding-left: 1px; }
  .components .bar .chart { width: 70px; }
  .components .bar { padding-left: 8px; }

  .panel { padding: 10px 15px 14px; }
  .matrix, .matrix tbody, .matrix tr, .matrix tbody th { display: block; }
  .matrix thead { display: none; }
  .matrix tbody th, .matrix tr.total th:first-child { position: static; padding: 12px 8px 4px 0; border-top: 0; background: none; }
  .matrix tr:first-child th { padding-top: 0; }
  .matrix tbody td, .matrix tbody tr.sum td { display: grid; grid-template-columns: minmax(0, 1fr) 92px 72px; column-gap: 8px; align-items: center; padding: 5px 8px; border-top: 1px solid var(--grid); min-height: 40px; }
  .matrix tbody td::before { content: attr(data-column); grid-area: 1 / 1; text-align: left; white-space: normal; overflow-wrap: anywhere; }
  .matrix td.total::before { font-weight: 600; }
  .matrix .ratio { grid-area: 1 / 3; }
  .matrix p.bar { grid-area: 1 / 2; }
  .matrix td .muted { grid-area: 2 / 2 / auto / span 2; }
  .matrix td .muted + .muted { grid-area: 2 / 1; text-align: left; }
  .matrix p span, .matrix p .dot, .narrow p span, .narrow p .dot { display: inline; }
  .matrix tr.total th { background: none; }
}
@media screen and (max-width: 379px) {
  .panel { padding-left: 0; padding-right: 0; border-left: 0; border-right: 0; }
}
@media screen and (prefers-color-scheme: dark) {
  :root:not([data-theme=light]) .logo { background: #ffffff; padding: 3px; }
}
@media screen { :root[data-theme=dark] .logo { background: #ffffff; padding: 3px; } }
@media print {
  :root { --figure: 28pt; --lead: 14pt; --heading: 10pt; --text: 7.5pt; --leading: 10pt; --row: 1.75pt; --gutter: 8pt; --side: 0; }
  @page { size: ${token.page}; margin: 10mm 12.7mm; }
  body { -webkit-print-color-adjust: exact; print-color-adjust: exact; }
  section { padding-top: 10pt; break-inside: avoid; }
  .masthead { padding-top: 0; padding-bottom: 5pt; }
  .foot { padding: 8pt 0 0 0; break-before: avoid; }
  .foot td { padding-top: 3pt; }
  .newpage { break-before: page; padding-top: 0; }
  .masthead nav, .hint, .panel .close, .tip, [aria-sort] .sorts::after { display: none; }
  .panel { break-inside: avoid; padding: 6pt 8pt; margin-top: 8pt; }
  .halves { grid-template-columns: 1fr 1fr; }
  .opens, .sorts { min-height: 0; }
  .panel .path { line-height: inherit; }
  .halves .chart { max-width: 250px; }
  .chosen { outline-width: 1pt; }
  .lead { padding: 6pt 0; }
  .headline { padding: 5pt 0; }
  .cell { padding: 4pt 6pt; }
  .subtitle { padding-bottom: 4pt; }
  .wide { overflow: visible; }
  .chart.desktop, .chart.tablet, .chart.phone { display: none; }
  .chart.paper { display: block; }
  .position, .position .chart { flex-basis: 250px; max-width: 250px; }
  .strip { grid-template-columns: repeat(5, 1fr); }
  .columns.pair { grid-template-columns: 1fr 1fr; }
  .columns.thirds { grid-template-columns: 1fr 1fr 1fr; gap: 0 15pt; }
  .columns.three { grid-template-columns: repeat(3, 1fr); }
  .told td.words { min-width: 0; }
  .columns.settings { grid-template-columns: repeat(4, 1fr); }
  .matrix p span { display: inline; }
  .matrix p .dot { display: inline; }
  .matrix td, .matrix th { padding: 2pt 4pt 2pt 0; }
  .matrix .bar .chart { width: 64pt; }
}
