import { createHash } from 'node:crypto';
import type { Context } from 'hono';
import { html, raw } from 'hono/html';

type Markup = ReturnType<typeof html>;

const css = `
:root{color-scheme:light dark;--ink:#1d2433;--soft:#5b6475;--paper:#f6f7f9;--card:#fff;--line:#dde1e8;--accent:#0b6e5f;--on:#fff;--warn:#9a3412}
@media (prefers-color-scheme:dark){:root{--ink:#e8ebf1;--soft:#a3acbb;--paper:#14171d;--card:#1d222b;--line:#333b48;--accent:#4cc4ae;--on:#08251f;--warn:#fdba74}}
*{box-sizing:border-box}body{margin:0;background:var(--paper);color:var(--ink);font:16px/1.5 system-ui,sans-serif}
main{max-width:44rem;margin:0 auto;padding:2rem 1rem 4rem}main.wide{max-width:64rem}h1{font-size:1.5rem;line-height:1.25;margin:0 0 .5rem}h2{font-size:1.1rem;margin:2rem 0 .5rem}
a{color:var(--accent)}p{margin:.5rem 0}.soft{color:var(--soft)}.card{background:var(--card);border:1px solid var(--line);border-radius:12px;padding:1.25rem;margin:1rem 0}
label{display:block;font-weight:600;margin:.9rem 0 .25rem}label small{font-weight:400;color:var(--soft)}
input,select,textarea{width:100%;font:inherit;color:inherit;background:var(--paper);border:1px solid var(--line);border-radius:8px;padding:.55rem .7rem}
input.code{font-size:1.6rem;letter-spacing:.3em;text-transform:uppercase;font-family:ui-monospace,monospace}
button{font:inherit;font-weight:600;color:var(--on);background:var(--accent);border:0;border-radius:8px;padding:.65rem 1.2rem;margin-top:1rem;cursor:pointer}
:focus-visible{outline:3px solid var(--accent);outline-offset:2px}.bad{border-color:var(--warn)}.bad p{color:var(--warn)}
.pair{display:grid;grid-template-columns:1fr 1fr;gap:0 1rem}@media (max-width:34rem){.pair{grid-template-columns:1fr}}
details{margin-top:1rem}summary{cursor:pointer;font-weight:600}code,pre{font:14px/1.45 ui-monospace,monospace}pre{overflow:auto}
table{width:100%;border-collapse:collapse}td,th{text-align:left;padding:.4rem .5rem;border-top:1px solid var(--line);vertical-align:top}
.bubble{background:var(--card);border:1px solid var(--line);border-radius:4px 16px 16px;padding:.7rem .9rem;max-width:32rem;white-space:pre-wrap;overflow-wrap:anywhere}
.bubble.mine{border-radius:16px 4px 16px 16px;margin-left:auto;background:var(--accent);color:var(--on)}
.tag{display:inline-block;font-size:.8rem;border:1px solid var(--line);border-radius:99px;padding:.05rem .6rem;margin-right:.3rem}
.thread{margin:1rem 0 2rem}.row{display:flex;gap:.5rem;align-items:end}.row input{flex:1}.row button{margin:0}
`;

/** Pages carry one known style sheet and no script; nothing is loaded from anywhere. */
function policyFor(styles: string): string {
  const hash = createHash('sha256').update(styles).digest('base64');
  return `default-src 'none'; style-src 'sha256-${hash}'; img-src 'self' data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`;
}
const PAGE_CSP = policyFor(css);

/**
 * A whole page around `body`. Everything put into `html` templates is escaped.
 *
 * @param look class of the whole page; @param more style of this page alone, on top of that of all.
 */
export function page(
  c: Context,
  status: 200 | 400 | 401 | 404 | 410,
  title: string,
  body: Markup,
  look: '' | 'wide' | 'capture' = '',
  more = '',
) {
  const styles = `${css}${more}`;
  c.header('Content-Security-Policy', more === '' ? PAGE_CSP : policyFor(styles));
  c.header('Cache-Control', 'no-store');
  return c.html(
    html`<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${title}</title><style>${raw(styles)}</style></head><body><main class="${look}">${body}</main></body></html>`,
    status,
  );
}
