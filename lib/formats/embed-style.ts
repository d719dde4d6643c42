import { html } from "@/lib/formats/html";

const DARK =
  "color-scheme:dark;--paper:#15130f;--ink:#ece7db;--muted:#aaa396;--rule:#3d382f;--navy:#8fbbe4;--seal:#f28b80;--leaf:#82c79f;--amber:#e2b055;--hatch:#8f887b";

/** Everything a framed page is drawn with: it loads nothing. Light or dark as the device, unless the address says which. */
export const EMBED_STYLE = html`<style>
:root{color-scheme:light;--paper:#fbfaf6;--ink:#191713;--muted:#67625a;--rule:#dcd7ca;--navy:#1d4e79;--seal:#b3261e;--leaf:#2c6e49;--amber:#9a6200;--hatch:#857f74}
:root[data-scheme=dark]{${DARK}}
@media (prefers-color-scheme:dark){:root:not([data-scheme]){${DARK}}}
*{box-sizing:border-box;margin:0}
html{background:var(--paper);color:var(--ink);font:400 15px/1.45 "Public Sans","Hiragino Sans","Noto Sans JP","Noto Sans CJK JP","Yu Gothic",system-ui,sans-serif;font-variant-numeric:tabular-nums}
body{min-height:100vh;display:flex;flex-direction:column;padding:1rem 1.125rem;border:1px solid var(--rule);border-top:2px solid var(--ink);overflow-wrap:anywhere}
h1{font:600 1.1875rem/1.3 "Source Serif 4",Georgia,"Hiragino Mincho ProN","Noto Serif JP","Noto Serif CJK JP","Yu Mincho",serif}
h1 a{color:inherit;text-decoration-color:var(--rule)}
a{color:var(--navy);text-underline-offset:.18em}
a:focus-visible{outline:3px solid var(--navy);outline-offset:2px}
.counts{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,15rem),1fr));gap:0 1.5rem;margin:.625rem 0}
.counts>li{list-style:none;padding:.5rem 0;border-top:1px solid var(--rule)}
ul{padding:0}
.count{line-height:1.15}
.count b{font:600 2.75rem/1 "Source Serif 4",Georgia,"Noto Serif JP","Noto Serif CJK JP",serif}
.count strong{font:600 1.75rem/1.2 "Source Serif 4",Georgia,"Noto Serif JP","Noto Serif CJK JP",serif}
.name{font-weight:650}
.quiet{color:var(--muted)}
.navy{color:var(--navy)}.seal{color:var(--seal)}.leaf{color:var(--leaf)}.amber{color:var(--amber)}.hatch{color:var(--hatch)}.muted{color:var(--muted)}
.bar{display:flex;gap:2px;height:.75rem;margin:.375rem 0}
.bar span{min-width:2px;flex-basis:0;box-shadow:inset 0 0 0 1px currentcolor}
.fill-solid{background:currentcolor}
.fill-hatch{background:repeating-linear-gradient(135deg,currentcolor 0 1px,transparent 1px 5px)}
.fill-stripes{background:repeating-linear-gradient(135deg,currentcolor 0 3px,transparent 3px 6px)}
.fill-uprights{background:repeating-linear-gradient(90deg,currentcolor 0 3px,transparent 3px 5px)}
.fill-lines{background:repeating-linear-gradient(currentcolor 0 1px,transparent 1px 4px)}
.fill-dots{background:radial-gradient(currentcolor 1px,transparent 1.4px) 0 0/5px 5px}
.fill-cross{background:repeating-linear-gradient(45deg,currentcolor 0 1px,transparent 1px 5px),repeating-linear-gradient(135deg,currentcolor 0 1px,transparent 1px 5px)}
footer{margin-top:auto;padding-top:.75rem;font-size:.875rem}
</style>`;
