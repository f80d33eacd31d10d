// The style of the page that stands alone: by element, light, dark and paper, without any file beside it.
// It is text inside <style>: nothing a person typed may ever enter here.

/** The whole style sheet. Falls back on the system's fonts when none is given to the page. */
export const STANDALONE_STYLE = `
:root { color-scheme: light; --paper: #FAF6EF; --ink: #1E2430; --ink-soft: #535B69; --line: #E3D9C6; --cloth: #FFFFFF; --display: 'Bricolage', 'Avenir Next', 'Segoe UI', system-ui, sans-serif; --text: 'Atkinson', 'Segoe UI', 'Helvetica Neue', system-ui, sans-serif; }
@media screen and (prefers-color-scheme: dark) { :root { color-scheme: dark; --paper: #191B20; --ink: #F4EFE6; --ink-soft: #BDB9B1; --line: #3A3D45; --cloth: #23262D; } figure nav circle + circle { stroke: var(--ink-soft); } }
@media screen and (prefers-contrast: more) { :root { --paper: #FFFFFF; --ink: #000000; --ink-soft: #1E2430; --line: #000000; } a:not(svg a) { text-decoration: underline; } }
@media screen and (prefers-contrast: more) and (prefers-color-scheme: dark) { :root { --paper: #000000; --ink: #FFFFFF; --ink-soft: #F4EFE6; --line: #FFFFFF; --cloth: #000000; } }
*, *::before { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; background: var(--paper); }
body { margin: 0; background: var(--paper); color: var(--ink); font-family: var(--text); text-rendering: optimizeLegibility; }
h1, h2, h3, h4, p, ul, ol, blockquote, figure { margin: 0; padding: 0; }
ul, ol { list-style: none; }
h1, h2, h3 { font-family: var(--display); font-weight: 750; letter-spacing: -.018em; line-height: 1.08; text-wrap: balance; }
p, li, figcaption { text-wrap: pretty; }
article { max-width: 720px; margin: 0 auto; padding: 40px 20px 96px; font-size: clamp(1.0625rem, 1rem + .3vw, 1.1875rem); line-height: 1.55; overflow-wrap: break-word; hyphens: manual; }
header p:first-child { font-weight: 600; }
h1 { margin-top: 12px; font-size: clamp(2.25rem, 1.6rem + 3vw, 3.75rem); letter-spacing: -.022em; line-height: 1.04; }
header p:last-child { margin-top: 22px; font-size: 1.22em; line-height: 1.45; }
h2 { margin-top: 56px; font-size: clamp(1.75rem, 1.5rem + 1.2vw, 2.375rem); }
h2[id] { font-size: clamp(1.625rem, 1.4rem + 1vw, 2.375rem); }
h2 + p { margin-top: 14px; }
h2, h3 { display: flex; align-items: flex-start; gap: 14px; }
h3 { letter-spacing: -.01em; margin-top: 44px; font-size: clamp(1.4rem, 1.3rem + .5vw, 1.75rem); }
h2 > span, h3 > span { min-width: 0; }
.whole { white-space: nowrap; }
h2 svg, h3 svg { flex: none; margin-top: -.135em; font-family: var(--display); letter-spacing: 0; }
h3 + p { margin-top: 6px; }
h4 { margin: 20px 0 4px; font: 600 1em/1.3 var(--text); }
p + p { margin-top: 12px; }
ul { margin-top: 6px; }
li { position: relative; padding-block: 5px; padding-inline: 24px 0; }
ul > li::before { content: ''; position: absolute; inset-inline-start: 3px; top: calc(1px + .775em); width: 8px; height: 8px; border-radius: 50%; background: var(--ink); }
ul ul > li::before { inset-inline-start: 0; top: calc(4px + .775em); width: 12px; height: 1.75px; border-radius: 0; }
ol { margin-top: 14px; }
ol > li { display: grid; grid-template-columns: 2.9em minmax(0, 1fr); align-items: baseline; padding: 12px 0; border-top: 1px solid var(--line); }
ol b { font: 750 1.7em/1 var(--display); font-variant-numeric: tabular-nums; }
ol + p { color: var(--ink-soft); font-size: .9375rem; }
blockquote { margin-top: 22px; padding-inline-start: 22px; border-inline-start: 3px solid var(--ink); font-size: 1.12em; line-height: 1.45; }
blockquote p + p { margin-top: 6px; color: var(--ink-soft); font-size: .9375rem; }
figure { margin-top: 32px; }
header + p, figure + p { margin-top: 32px; }
img { display: block; width: auto; max-width: 100%; height: auto; max-height: 80vh; border-radius: 14px; }
figure nav > svg { display: block; max-width: 100%; height: auto; margin: 0 auto; font-family: var(--display); overflow: visible; }
figure nav a:focus-visible { outline: 3px solid var(--ink); outline-offset: 2px; border-radius: 4px; }
h3[id] { scroll-margin-top: 20px; }
figcaption { margin-top: 8px; color: var(--ink-soft); font-size: .9375rem; }
table { width: 100%; margin-top: 16px; border-collapse: collapse; font-variant-numeric: tabular-nums; }
caption { padding-bottom: 6px; text-align: start; color: var(--ink-soft); font-size: .9375rem; }
th, td { padding: 7px 0 7px 16px; border-bottom: 1px solid var(--line); text-align: end; vertical-align: baseline; font-weight: 400; }
thead th { border-bottom: 2px solid var(--ink); font-weight: 600; } thead td { border-bottom: 2px solid var(--ink); }
tbody th { padding-inline-start: 0; text-align: start; overflow-wrap: anywhere; }
tbody tr:last-child :is(th, td) { border-bottom: 0; color: var(--ink-soft); }
table + p { margin-top: 10px; }
em { font-style: normal; color: var(--ink-soft); }
footer { margin-top: 56px; padding-top: 18px; border-top: 2px solid var(--ink); font-size: 1rem; line-height: 1.5; }
small { display: block; margin-top: 12px; color: var(--ink-soft); font-size: .9375rem; }
@media (forced-colors: active) { svg { forced-color-adjust: none; } ul > li::before { background: CanvasText; } }
@media print {
  @page { size: A4; margin: 18mm 20mm 20mm; @bottom-right { content: counter(page); font: 9pt/1 sans-serif; color: #535B69; } }
  html, body { background: #fff; }
  article { max-width: none; padding: 0; font-size: 10.5pt; line-height: 1.42; }
  h1 { font-size: 27pt; } h2 { margin-top: 20pt; font-size: 17pt; } h3 { margin-top: 16pt; font-size: 13.5pt; } h4 { margin-top: 8pt; }
  h2, h3, h4 { break-inside: avoid; break-after: avoid; } li, p, table, blockquote, figure { break-inside: avoid; orphans: 3; widows: 3; }
  figure nav > svg { max-width: 72%; } ol > li { padding: 6pt 0; } img { max-height: 90mm; border-radius: 6px; } blockquote { margin-top: 10pt; } figure, header + p, figure + p { margin-top: 14pt; }
  svg { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  ul > li::before { width: 5px; height: 5px; print-color-adjust: exact; -webkit-print-color-adjust: exact; } ul ul > li::before { height: 1px; }
  footer { margin-top: 26pt; font-size: 9.5pt; break-inside: avoid; } small { font-size: 9pt; }
}
`;
