import { html } from "@/lib/formats/html";

/** Paper and ink as on the site, in light and dark, without anything to fetch. Where styles are dropped, the letter reads as plain paragraphs. */
export const letterStyle = html`<style>
:root{color-scheme:light dark;supported-color-schemes:light dark}
body{margin:0;padding:0;background:#fbfaf6;color:#191713}
.letter{max-width:38rem;margin:0 auto;padding:2rem 1.25rem;font:16px/1.6 "Public Sans","Hiragino Sans","Noto Sans JP","Yu Gothic",system-ui,sans-serif;overflow-wrap:anywhere;word-break:break-word}
h2{margin:1.5rem 0 .5rem;padding-top:.75rem;border-top:2px solid #191713;font:600 20px/1.35 "Source Serif 4","Hiragino Mincho ProN","Noto Serif JP",Georgia,serif}
p{margin:.75rem 0}
ul{margin:.75rem 0;padding:0;list-style:none}
li{padding:.375rem 0;border-top:1px solid #dcd7ca}
a{color:#1d4e79}
hr{margin:2rem 0;border:0;border-top:1px solid #dcd7ca}
.quiet{color:#67625a}
.small{font-size:15px;margin:.25rem 0}
.button{display:inline-block;padding:.625rem 1.25rem;border:1px solid #191713;background:#191713;color:#fbfaf6;font-weight:650;text-decoration:none}
.end{margin-top:2.5rem;padding-top:.75rem;border-top:1px solid #dcd7ca;color:#67625a;font-size:15px}
@media (prefers-color-scheme:dark){
body{background:#15130f;color:#ece7db}
h2{border-top-color:#ece7db}
li,hr,.end{border-top-color:#3d382f}
a{color:#8fbbe4}
.quiet,.end{color:#aaa396}
.button{border-color:#ece7db;background:#ece7db;color:#15130f}
}
</style>`;
