/** The one style sheet of all pages; its hash is what the pages' content security policy lets through. */
export const styles = `
:root { color-scheme: light dark; --ink: #18181b; --soft: #52525b; --paper: #ffffff; --line: #d4d4d8; --accent: #18181b; --on-accent: #ffffff; --mark: #fef3c7; --alarm: #b91c1c; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #f4f4f5; --soft: #a1a1aa; --paper: #18181b; --line: #3f3f46; --accent: #f4f4f5; --on-accent: #18181b; --mark: #451a03; --alarm: #fca5a5; }
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1rem/1.5 system-ui, -apple-system, "Segoe UI", Roboto, sans-serif; }
header, main, footer { max-width: 42rem; margin: 0 auto; padding: 1rem; overflow-wrap: break-word; }
header, footer { display: flex; flex-wrap: wrap; gap: .5rem 1rem; justify-content: space-between; color: var(--soft); }
nav ul { display: flex; gap: 1rem; list-style: none; margin: 0; padding: 0; }
h1 { font-size: 1.6rem; line-height: 1.25; margin: .5rem 0 1rem; }
h2 { font-size: 1.15rem; line-height: 1.3; margin: 2rem 0 .5rem; }
a { color: inherit; }
a:focus-visible, .figures:focus-visible, button:focus-visible, input:focus-visible, .faults:focus-visible { outline: 3px solid #2563eb; outline-offset: 2px; }
.goods { padding-left: 1.25rem; }
.goods li { margin-bottom: .5rem; }
.note { background: var(--mark); border-radius: .5rem; padding: .75rem 1rem; }
.note + .note { margin-top: .75rem; }
.note p { margin: 0; }
.note p + p { margin-top: .5rem; }
.soft { color: var(--soft); }
fieldset { border: 0; margin: 0; padding: 0; min-width: 0; }
legend { font-size: 1.15rem; font-weight: 600; margin: 2rem 0 .5rem; padding: 0; }
.choice { display: flex; gap: .75rem; border: 1px solid var(--line); border-radius: .5rem; padding: .75rem 1rem; margin-bottom: .75rem; }
.choice > input { width: 1.25rem; height: 1.25rem; margin: .15rem 0 0; flex: none; accent-color: #2563eb; }
.choice label { font-weight: 600; cursor: pointer; }
.choice > div { flex: 1; min-width: 0; }
.choice:has(> input:not(:checked)) .fields { display: none; }
.field { margin: .75rem 0; }
.field label { display: block; font-weight: 600; overflow-wrap: anywhere; }
.field input { font: inherit; color: inherit; background: var(--paper); border: 1px solid var(--soft); border-radius: .5rem; padding: .5rem .75rem; min-height: 2.75rem; width: 100%; max-width: 24rem; }
.field input[type=number], .field input[type=date] { max-width: 12rem; }
.search { display: flex; flex-wrap: wrap; gap: .5rem .75rem; align-items: end; margin: 0 0 1.25rem; }
.search .field { margin: 0; flex: 1 1 14rem; max-width: 24rem; }
.field p { margin: .25rem 0 0; color: var(--soft); }
.field input[aria-invalid] { border: 2px solid var(--alarm); }
.field .fault, .choice .fault { color: var(--alarm); font-weight: 600; }
.faults ul { margin: .5rem 0 0; padding-left: 1.25rem; }
.confirm { margin-top: 1.5rem; }
.lines fieldset { margin-bottom: 2.5rem; }
dl { margin: 1rem 0; }
dl > div { display: flex; flex-wrap: wrap; gap: .25rem .75rem; }
dt { color: var(--soft); min-width: 8rem; }
dd { margin: 0; }
.choice p { margin: .25rem 0 0; color: var(--soft); }
button { font: inherit; font-weight: 600; background: var(--accent); color: var(--on-accent); border: 0; border-radius: .5rem; padding: .75rem 1.25rem; min-height: 2.75rem; cursor: pointer; }
article { border-top: 1px solid var(--line); padding: 1rem 0; display: flex; gap: 1rem; }
article img { width: 5rem; height: 5rem; object-fit: cover; border-radius: .5rem; flex: none; }
article > div { flex: 1; min-width: 0; }
article h2 { margin: 0 0 .25rem; }
article h3 { font-size: 1rem; margin: 1rem 0 .25rem; }
article p { margin: .25rem 0; }
table { border-collapse: collapse; margin-top: .5rem; }
th, td { text-align: left; padding: .25rem 1.5rem .25rem 0; border-bottom: 1px solid var(--line); font-weight: 400; }
thead th { color: var(--soft); }
.figures { overflow-x: auto; }
.figures table { width: 100%; }
.figures th + th, .figures td { text-align: right; padding-right: .75rem; min-width: 4.5rem; vertical-align: bottom; font-variant-numeric: tabular-nums; }
.figures th:first-child { position: sticky; left: 0; background: var(--paper); white-space: nowrap; vertical-align: bottom; }
@media (max-width: 40rem) {
  .figures { font-size: .875rem; }
  .figures th:first-child { padding-right: .5rem; }
  .figures th + th, .figures td { min-width: 3.5rem; padding-right: .5rem; }
}
.figures tfoot th, .figures tfoot td { font-weight: 600; }
address { font-style: normal; margin-bottom: 1.5rem; }
@media print { nav, .screen { display: none; } }
td:last-child, th:last-child { text-align: right; padding-right: 0; font-variant-numeric: tabular-nums; }
`
