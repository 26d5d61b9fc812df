/** The style sheet of the printed evidence; its hash is what the page's content security policy lets through. */
export const evidenceStyles = `
:root { --ink: #18181b; --soft: #52525b; --line: #d4d4d8; --mark: #f4f4f5; --alarm: #b91c1c; }
* { box-sizing: border-box; }
body { margin: 0; background: #fff; color: var(--ink); font: .875rem/1.45 system-ui, -apple-system, "Segoe UI", Roboto, sans-serif; }
main { max-width: 72rem; margin: 0 auto; padding: 1.5rem 1rem; overflow-wrap: break-word; }
h1 { font-size: 1.5rem; line-height: 1.25; margin: .25rem 0; }
h2 { font-size: 1.1rem; margin: 2rem 0 .25rem; break-after: avoid; }
p { margin: .25rem 0; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .25rem 1rem; margin: 1rem 0; }
dt { color: var(--soft); }
dd { margin: 0; }
.soft { color: var(--soft); }
.note { background: var(--mark); border-left: 4px solid var(--ink); padding: .5rem .75rem; margin: 1rem 0; }
.note.alarm { border-color: var(--alarm); color: var(--alarm); font-weight: 600; }
.wide { overflow-x: auto; }
.wide:focus-visible { outline: 3px solid #2563eb; outline-offset: 2px; }
table { border-collapse: collapse; width: 100%; min-width: 44rem; }
th, td { text-align: left; vertical-align: top; padding: .3rem .75rem .3rem 0; border-bottom: 1px solid var(--line); }
th { color: var(--soft); font-weight: 500; }
th, .short { white-space: nowrap; }
tr { break-inside: avoid; }
thead { display: table-header-group; }
code { font: .75rem/1.4 ui-monospace, Menlo, Consolas, monospace; word-break: break-all; display: block; min-width: 12rem; }
@page { size: A4 landscape; margin: 12mm; }
@media print {
  body { font-size: 8.5pt; }
  main { max-width: none; padding: 0; }
  .screen { display: none; }
  .wide { overflow: visible; }
  table { min-width: 0; }
  th, .short { white-space: normal; }
  code { font-size: 7pt; }
}
`
