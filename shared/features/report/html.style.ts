/** How a report of its own page looks: ink on paper, in every browser and on every printer. */
export const htmlStyle = `
:root { color-scheme: light; }
* { box-sizing: border-box; }
body { margin: 0; background: #faf9f6; color: #1f2326; font: 15px/1.5 system-ui, sans-serif; font-variant-numeric: tabular-nums; }
main { max-width: 860px; margin: 0 auto; padding: 40px 32px 64px; background: #fff; }
h1, h2 { font-family: Georgia, serif; line-height: 1.2; }
h1 { margin: 20px 0 16px; font-size: 28px; }
h2 { margin: 0 0 12px; font-size: 21px; }
h3 { margin: 18px 0 6px; font-size: 15px; }
header p { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 4px 20px; margin: 0; padding-bottom: 8px; border-bottom: 1px solid #1f2326; font-size: 13px; }
.verdict { margin: 0 0 24px; padding-left: 26px; font-family: Georgia, serif; font-size: 18px; }
.verdict li { margin-bottom: 10px; padding-left: 6px; }
section, body footer { margin-top: 36px; padding-top: 20px; border-top: 1px solid #e7e3dc; }
table { width: 100%; border-collapse: collapse; }
th, td { padding: 7px 12px 7px 0; border-bottom: 1px solid #e7e3dc; text-align: left; vertical-align: top; font-weight: 400; }
thead th { color: #6a6f73; font-size: 13px; }
td:last-child, th:last-child { padding-right: 0; }
.lines th:first-child { width: 44%; }
.counts, .short { width: 1%; white-space: nowrap; }
.counts { text-align: right; }
.small, .before, blockquote footer { color: #5d6266; font-size: 13px; }
td .small, .since { display: block; }
.since { color: #85520a; font-size: 13px; }
.mark { display: inline-block; padding: 1px 9px; border-radius: 10px; background: #e9e6e0; font-size: 13px; font-weight: 600; }
.good { color: #27673f; background: #e5f1e9; }
.watch { color: #85520a; background: #fbefdb; }
.bad { color: #a03325; background: #f9e5e2; }
blockquote { margin: 10px 0; padding: 2px 0 2px 14px; border-left: 3px solid #d2cdc3; color: inherit; background: none; }
blockquote.good { border-color: #2f7a4d; }
blockquote.watch { border-color: #a86a12; }
blockquote.bad { border-color: #b03a2b; }
blockquote p { margin: 0; color: #1f2326; white-space: pre-wrap; overflow-wrap: anywhere; }
blockquote footer { margin: 0; padding: 0; border: 0; }
dl { font-size: 13px; }
dt { margin-top: 6px; font-weight: 600; }
dd { margin: 0; color: #5d6266; }
body main > footer ul { padding-left: 18px; color: #5d6266; font-size: 13px; }
@page { margin: 16mm 14mm 18mm; @bottom-right { content: counter(page) " / " counter(pages); font: 9pt system-ui, sans-serif; color: #5d6266; } }
@media print {
  body { background: none; font-size: 10pt; }
  main { max-width: none; padding: 0; }
  tr, blockquote, li, dt, dd { break-inside: avoid; }
  h2, h3, thead { break-after: avoid; }
}
`;
