@page {
  size: ${token.page_width} ${token.page_height};
  margin: ${token.page_top} ${token.page_side} ${token.page_bottom} ${token.page_side};
  @top-center { content: element(head); width: 100%; vertical-align: top; padding-top: 27pt; }
  @bottom-center { content: element(foot); width: 100%; vertical-align: top; }
}
.masthead { position: running(head); border-bottom: 0.75pt solid ${token.ink}; padding-bottom: 5pt; }
.masthead td { vertical-align: bottom; }
.foot { position: running(foot); border-top: 0.6pt solid ${token.hairline}; padding-top: 3pt; }
.foot .own { white-space: nowrap; }
.page { text-align: right; width: 40pt; }
.pages:before { content: counter(page) " / " counter(pages); }

section { page-break-inside: avoid; padding-top: 12pt; }
.newpage { page-break-before: always; padding-top: 0; }
.newpage h2 { padding-top: 1pt; }
.newpage section { padding-top: 0; }
.trust, tr { page-break-inside: avoid; }
.subtitle { padding-bottom: 5pt; }
.lead { padding: 2pt 0 10pt 0; }
.headline { display: table; width: 100%; padding: 5pt 0 7pt 0; }
.one, .position { display: table-cell; vertical-align: bottom; }
.position { text-align: right; width: ${token.position}; }
.strip { display: table; table-layout: fixed; width: 100%; }
.cell { display: table-cell; padding: 4pt 0 5pt 7.5pt; border-left: 0.6pt solid ${token.hairline}; }
.cell:first-child { padding-left: 0; border-left: none; }
.columns { display: table; table-layout: fixed; width: 100%; page-break-inside: avoid; }
.column { display: table-cell; padding-right: 19pt; vertical-align: top; }
.column:last-child { padding-right: 0; }
.pair .column { width: 252pt; }
.picture { display: inline-block; }
.components .bar { width: ${token.component_bar}; padding-left: 12pt; }
.pair .components .bar { width: ${token.half_bar}; padding-left: 8pt; }
.walk .bar { width: ${token.walk_bar}; padding-left: 8pt; }
.walk .n { width: 30pt; }
.thirds .column { padding-right: 15pt; width: 170pt; }
.thirds .column + .column { width: 174pt; }
.thirds .column + .column + .column { width: 149pt; }
.thirds .n { padding-left: 4pt; }
.thirds .components th { white-space: nowrap; }
.thirds .components .bar, .thirds .walk .bar { padding-left: 6pt; }
.thirds .column:last-child { padding-right: 0; }
.sources { padding-top: 4pt; line-height: 9.4pt; }
.order { padding-top: 1pt; }
.contribution .bar { width: 46pt; padding-left: 8pt; }
.tiers .bar { width: 150pt; padding-left: 8pt; }
.models .bar { width: 64pt; padding-left: 6pt; }
.models .n, .migration .n { padding-left: 5pt; }
.movers .whose { width: 87pt; }
.movers .what { width: 104pt; }
.movers .n { padding-left: 4pt; }
.movers td, .movers th { padding: 1.4pt 0; }
.cohorts td, .cohorts th { padding-top: 1pt; padding-bottom: 1pt; }
.cohorts .n { padding-left: 3pt; }
.cohorts .kept { padding-right: 2pt; padding-left: 2pt; }
.cohorts { border-collapse: separate; border-spacing: 1pt 1pt; }
.concentration .bar { width: 72pt; padding-left: 6pt; }
.renewals .n { padding-left: 6pt; }
.told, .ledger { table-layout: fixed; }
.ledger .amount { width: 92pt; }
.told .number { width: 18pt; }
.told .for { width: 82pt; }
.told .amount { width: 70pt; }
.told .by { width: 62pt; }
.told .when { width: 52pt; }
.told .month { width: 50pt; }
.told .ratio { width: 62pt; }
.told .delta { width: 34pt; }
.adjustments td.words, .adjustments th.words { padding-left: 12pt; }
.restatements td.words, .restatements th.words { padding-left: 12pt; }
.told .whose { width: 128pt; }
.told .level { width: 38pt; }
.definitions .delta { width: 50pt; }
.definitions td, .definitions th { padding-top: 1pt; padding-bottom: 1pt; }
.definitions td.words, .definitions th.words { padding-left: 12pt; }
.words, h2, .subtitle { word-wrap: break-word; }
.signs { padding-top: 12pt; }
.three .column { width: 33%; padding-top: 4pt; }
.matrix { table-layout: fixed; }
.matrix .name { width: 62pt; }
.matrix td { padding: 3pt 4pt 3pt 0; }
.matrix th.n { padding: 3pt 4pt 3pt 0; }
.matrix tbody th { padding-top: 5pt; }
.matrix p.bar { line-height: 9pt; }
.legend { padding-top: 4pt; }
.prose + .prose { padding-top: 5pt; }
.settings .column { padding-right: 8pt; }
.settings th { width: 55%; }
.again { padding-top: 8pt; }
.ranking th:first-child { width: 60pt; }
.ranking .bar { width: 66pt; }
.ranking .n { padding-left: 4pt; }
