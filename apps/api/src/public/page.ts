import { createHash } from 'node:crypto';
import { html, type Html } from './html.ts';

// Custom properties instead of `light-dark()`: telephones in lobbies, and the browsers inside messengers, are old.
const STYLE = `:root{color-scheme:light dark;--page:#f4f4f1;--card:#fff;--ink:#1b1b1b;--soft:#4a4a4a;--rule:#d5d5d0;--link:#0b4f8a;--wrong:#a11219}
@media (prefers-color-scheme:dark){:root{--page:#121212;--card:#1e1e1e;--ink:#f1f1f1;--soft:#c4c4c4;--rule:#3c3c3c;--link:#9ccbff;--wrong:#ffb4ab}}
*{box-sizing:border-box}
body{margin:0;background:var(--page);color:var(--ink);font:1.25rem/1.65 system-ui,-apple-system,"PingFang SC","Microsoft YaHei","Noto Sans SC",sans-serif;overflow-wrap:anywhere;-webkit-text-size-adjust:100%}
main{max-width:44rem;margin:0 auto;padding:1rem}
h1,h2,p,dl,dd,ul{margin:0}
h1,h2,strong{text-wrap:balance}
.line{display:block}
.whole{white-space:nowrap}
a{color:var(--link)}
a:focus-visible{outline:3px solid currentColor;outline-offset:3px}
.en{display:block;font-size:.8em;line-height:1.5}
.answer{border-radius:1rem;padding:1.25rem 1.25rem 1.4rem;color:#fff;background:#8a1219}
.good{background:#0b6237}.over{background:#4b4b4b}.other{background:#7a4700}.wait{background:#0b4f8a}
.answer svg{display:block;width:4.5rem;height:4.5rem;margin-bottom:.5rem}
.answer h1{font-size:2.6rem;line-height:1.2}
.answer h1 .en{font-size:1.3rem;font-weight:600;margin-top:.25rem}
.answer p{margin-top:.9rem;font-size:1.35rem;line-height:1.55}
.answer p .en{font-size:1.05rem}
.next{display:block;margin-top:1.1rem;padding:.8rem 1rem;border-radius:.7rem;background:#fff;color:#12314d;font-size:1.35rem;font-weight:700;text-align:center}
.hint{margin-top:1rem;padding:.9rem 1.1rem;border-left:.4rem solid currentColor;background:var(--card)}
.stale{color:var(--soft)}
.card{margin-top:1rem;padding:1.25rem;border-radius:1rem;background:var(--card)}
.card h2{font-size:1.6rem;line-height:1.35;margin-bottom:.6rem}
.card p+p{margin-top:.6rem}
dt{margin-top:1rem;color:var(--soft);font-size:1.05rem}
dt:first-child{margin-top:0}
dt .en{display:inline;margin-left:.5em;font-size:.9em}
dd{font-weight:600}
dd .en{font-weight:400}
.foot{margin:1.25rem 0;font-size:1.15rem}
.head{padding:.5rem 0}
.head h1{font-size:2rem;line-height:1.3}
.head p{color:var(--soft)}
ul{list-style:none;padding:0}
li a.card{display:block;color:inherit;text-decoration:none}
li a.card strong{display:block;font-size:1.45rem;line-height:1.4;color:var(--link);text-decoration:underline}
li a.card span{display:block;margin-top:.4rem;color:var(--soft);font-size:1.1rem}
.feeds li{margin-top:.5rem}
summary{cursor:pointer;font-weight:700;font-size:1.35rem}
summary .en{display:inline;margin-left:.5em;font-weight:400}
form p{margin-top:.8rem}
label{display:block;margin-top:1.1rem;font-weight:600}
label .en{display:inline;margin-left:.5em;font-weight:400}
input,textarea{display:block;width:100%;min-height:3rem;margin-top:.3rem;padding:.6rem .8rem;border:2px solid var(--soft);border-radius:.6rem;background:var(--page);color:var(--ink);font:inherit}
input[type=hidden]{display:none}
[aria-invalid]{border-color:var(--wrong)}
input:focus-visible,textarea:focus-visible,button:focus-visible,summary:focus-visible{outline:3px solid var(--link);outline-offset:3px}
button{display:block;width:100%;min-height:3.4rem;margin-top:1.1rem;border:0;border-radius:.7rem;background:#0b4f8a;color:#fff;font:inherit;font-weight:700;cursor:pointer}
button .en{display:inline;margin-left:.5em}
.soft{color:var(--soft);font-size:1.05rem}
.wrong{color:var(--wrong);font-weight:700}
@media (min-width:60rem){main{padding:2rem 1rem}.answer{padding:2rem}.answer h1{font-size:3.2rem}.card{padding:1.75rem}}
@media print{body{background:#fff;color:#000}.answer{color:#000;background:none;border:2px solid}}`;

const hash = createHash('sha256').update(STYLE).digest('base64');
/** Nothing runs, nothing is fetched, nobody frames it, a form leads to us alone. */
export const PAGE_POLICY = `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'`;

/** Chinese with its English under it. */
export const both = ({ zh, en }: { readonly zh: Html | string; readonly en: Html | string }): Html => html`${zh} <span class="en" lang="en">${en}</span>`;

/** A whole page; `head`: what else stands in it, such as feeds. */
export const page = (title: string, content: Html, head: Html = html``): string =>
  html`<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="format-detection" content="telephone=no"><meta name="color-scheme" content="light dark"><title>${title}</title>${head}<style>${{ markup: STYLE }}</style></head>
<body><main>${content}</main></body></html>
`.markup;
