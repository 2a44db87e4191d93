/** The page's one style sheet; blue and orange are told apart with any colour vision. */
export const style = `
:root{color-scheme:light dark;--text:#16191d;--muted:#5d6670;--line:#e4e7ea;--surface:#fff;--raised:#f6f7f8;--accent:#0b61a4;--other:#c2410c}
@media (prefers-color-scheme:dark){:root{--text:#eceff1;--muted:#9aa5af;--line:#2b3137;--surface:#14171a;--raised:#1b1f23;--accent:#6cb6f0;--other:#ff9a5c}}
*{box-sizing:border-box}
body{margin:0 auto;max-width:68rem;padding:1.5rem 1rem 3rem;background:var(--surface);color:var(--text);font:1rem/1.5 system-ui,sans-serif}
h1{font-size:1.6rem;line-height:1.2;margin:0 0 .25rem;overflow-wrap:anywhere}
h2{font-size:1.25rem;margin:2.5rem 0 .5rem;padding-top:1rem;border-top:1px solid var(--line)}
h3{font-size:1rem;margin:1.25rem 0 .25rem;overflow-wrap:anywhere}
h3 small,.sub,footer,.lead{color:var(--muted);font-weight:400}
.sub{padding-left:1rem}
p{max-width:46rem;margin:.5rem 0;overflow-wrap:anywhere}
nav ul{display:flex;flex-wrap:wrap;gap:.25rem 1rem;list-style:none;margin:.75rem 0;padding:0}
a{color:var(--accent)}
.tiles{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,9.5rem),1fr));gap:.75rem;margin:1rem 0}
.tiles div{display:flex;flex-direction:column-reverse;justify-content:flex-end;background:var(--raised);border-radius:.5rem;padding:.6rem .75rem}
.tiles dd{margin:0;font-size:1.5rem;line-height:1.2;font-variant-numeric:tabular-nums}
.tiles dt{color:var(--muted);font-size:.8125rem;line-height:1.35}
.beside,.figures{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,22rem),1fr));gap:1.25rem 2rem;align-items:start}
.cards{columns:27rem;column-gap:2rem}
article{break-inside:avoid;padding:.75rem 0}
figure{margin:.5rem 0;max-width:34rem}
figcaption{font-weight:600}
figure svg{display:block;width:100%;height:auto}
svg text{font:12px system-ui,sans-serif;fill:var(--text)}
.ticks text,.labels text{fill:var(--muted)}
.grid path{stroke:var(--line)}
.bar{fill:var(--accent);opacity:.75}
.rule{fill:none;stroke:var(--other);stroke-width:1.5}
svg .note{fill:var(--other)}
.halo{paint-order:stroke;stroke:var(--surface);stroke-width:6px;stroke-linejoin:round}
.dots circle{fill:var(--accent);opacity:.5}
.line{fill:none;stroke-width:2}
.model .line{stroke:var(--accent)}.model circle,.model .band,svg .model text{fill:var(--accent)}
.other .line{stroke:var(--other)}.other circle,.other .band,svg .other text{fill:var(--other)}
.band{opacity:.15}
.strip{display:block}
.strip .zero{stroke:var(--muted);opacity:.6}
.strip .interval{stroke:var(--other);stroke-width:2;opacity:.7}
.strip .mark{fill:var(--other)}
table{border-collapse:collapse;font-size:.875rem;font-variant-numeric:tabular-nums}
th,td{text-align:left;padding:.125rem .5rem .125rem 0;vertical-align:middle;font-weight:400}
thead th{color:var(--muted);font-size:.8125rem;border-bottom:1px solid var(--line);vertical-align:bottom;white-space:nowrap}
tbody th{overflow-wrap:break-word}
.number{text-align:right}
.scroll{overflow-x:auto}
.scroll td{white-space:nowrap}
.scroll tbody tr{border-bottom:1px solid var(--line)}
.cards table{width:100%}
.cards tbody th{width:40%;min-width:3.5rem;overflow-wrap:anywhere}
.cards h3{margin-top:0}
.hidden{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
code{font-family:ui-monospace,monospace}
pre{background:var(--raised);border-radius:.5rem;padding:.75rem;white-space:pre-wrap;overflow-wrap:anywhere;font-size:.8125rem}
details{font-size:.875rem}
summary{color:var(--muted);cursor:pointer}
footer{margin-top:3rem;padding-top:1rem;border-top:1px solid var(--line);font-size:.875rem}
@media (max-width:30rem){.cards .strip{width:4.5rem}}
@media print{body{max-width:none}article,figure,tr{break-inside:avoid}}
`;
