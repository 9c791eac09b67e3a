<#-- One stylesheet for both forms. Tokens are plain colours and sizes on paper, and variables on a screen. -->
html, body, header, footer, main, section, div, table, p, h1, h2 { margin: 0; padding: 0; }
header, footer, main, section { display: block; }
body { font-family: "IBM Plex Sans", sans-serif; font-weight: 400; font-size: ${token.text}; line-height: ${token.leading}; color: ${token.ink}; background: ${token.paper}; }
h1, h2, th, strong { font-weight: 400; font-size: ${token.text}; text-align: left; }
h2, .title, .strong, .figure, .value, .lead h1 { font-weight: 600; }
h2, .title { font-size: ${token.heading}; line-height: 1.3; }
.muted, .subtitle, thead th, .legend { color: ${token.muted}; }
.good { color: ${token.good}; }
.bad { color: ${token.bad}; }
.end { text-align: right; }

.lead { font-size: ${token.lead}; }
.lead h1, .lead p { display: inline; font-size: ${token.lead}; line-height: 1.34; }
.headline, .strip { border-top: ${token.hairline_width} solid ${token.hairline}; }
.strip { border-bottom: ${token.hairline_width} solid ${token.hairline}; }
.figure { font-size: ${token.figure}; line-height: 1.2; white-space: nowrap; }
.value { font-size: ${token.lead}; line-height: 1.3; white-space: nowrap; }

table { width: 100%; border-collapse: collapse; }
th, td { padding: ${token.row} 0; vertical-align: top; text-align: left; }
thead th, thead td { border-bottom: ${token.hairline_width} solid ${token.hairline}; vertical-align: bottom; }
.n { text-align: right; white-space: nowrap; padding-left: ${token.gutter}; }
.sum th, .sum td { border-top: ${token.sum_width} solid ${token.ink}; }
.sum th { font-weight: 600; }
.plain td { padding: 0; }
.masthead .end, .foot td { white-space: nowrap; }
.brand { width: 1%; white-space: nowrap; }
.masthead .brand { padding-right: ${token.gutter}; vertical-align: middle; }
.logo { height: ${token.logo}; width: auto; }
.part { padding-left: 1.2em; }
.bar { white-space: nowrap; }
.month, .number, .for, .when, .whose { white-space: nowrap; }
.walk td, .walk th { vertical-align: middle; }
.signs .three { border-top: ${token.sum_width} solid ${token.ink}; }

.matrix thead th { white-space: normal; }
.matrix tbody th, .matrix .ratio { font-weight: 600; }
.matrix tbody td, .matrix tbody th { border-top: ${token.hairline_width} solid ${token.grid}; }
.matrix tbody tr.sum td, .matrix tbody tr.sum th { border-top: ${token.sum_width} solid ${token.ink}; }
.matrix .ratio { font-size: ${token.heading}; line-height: 1.3; }
.matrix .small .ratio { font-weight: 400; color: ${token.muted}; }
.ranking { table-layout: fixed; }
.contribution td, .contribution th, .tiers td, .tiers th, .models td, .models th, .concentration td, .concentration th { vertical-align: middle; }
.migration .shade { background: ${token.shade}; }
.kept { white-space: nowrap; }
.kept .mrr { font-weight: 600; }
.step1 { background: ${token.step1}; }
.step2 { background: ${token.step2}; }
.step3 { background: ${token.step3}; }
.below { border: ${token.hairline_width} solid ${token['bad-edge']}; }
.below .mrr { color: ${token.bad}; }
.kept.small, .kept.small .mrr { color: ${token.muted}; font-weight: 400; }
.matrix .total { background: ${token.shade}; }
.matrix .total td, .matrix .total th { background: ${token.shade}; }
<#if paper>
<#include "paper.css.ftl">
<#else>
<#include "screen.css.ftl">
</#if>
