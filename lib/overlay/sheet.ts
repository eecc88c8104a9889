import type { Badge } from '#lib/messages/views.ts';

/** Background and text of each tone; every pair has at least 4.5:1 and stands on its own ground, light or dark. */
export const TONES: Record<Exclude<Badge['tone'], 'unsure'>, [ground: string, ink: string]> = {
  overdue: ['#fef3c7', '#92400e'],
  missed: ['#ffe4e6', '#9f1239'],
  treatment: ['#e0e7ff', '#3730a3'],
  risk: ['#e0f2fe', '#075985'],
  lapsed: ['#ede9fe', '#5b21b6'],
  running: ['#ccfbf1', '#115e59'],
  booked: ['#dcfce7', '#166534'],
  held: ['#e2e8f0', '#334155'],
};

// Nothing of the page reaches in: every inherited property is reset on the host, sizes are px (rem would follow the
// page), and a page rule can't outweigh an important :host rule.
const RULES = `
:host{all:initial!important;display:contents!important}
.layer{position:absolute;top:0;left:0;width:0;height:0;pointer-events:none;font:500 12px/16px system-ui,-apple-system,"Segoe UI",Roboto,sans-serif}
.clip{position:absolute;overflow:clip;pointer-events:none}
.content{position:absolute;top:0;left:0;width:0;height:0}
.pill,.pill *{box-sizing:border-box}
.pill{position:absolute;top:0;left:0;display:inline-flex;align-items:center;gap:4px;height:20px;margin:0;padding:0 7px 0 5px;
 border:1px solid color-mix(in srgb,currentColor 45%,transparent);border-radius:10px;font:inherit;letter-spacing:0;text-transform:none;
 white-space:nowrap;cursor:pointer;pointer-events:auto;user-select:none;-webkit-user-select:none;appearance:none;
 background:var(--g);color:var(--k)}
.pill svg{flex:none;width:12px;height:12px;fill:none;stroke:currentColor;stroke-width:1.6;stroke-linecap:round;stroke-linejoin:round}
.pill b{font-weight:600;opacity:.85}
.pill b:empty,.pill i:empty,.pill i{display:none}
.pill i{font-style:normal}
.pill[data-looks=short]{padding:0 6px 0 5px;gap:3px}
.pill[data-looks=short] i:not(:empty){display:inline}
.pill[data-looks=short] span,.pill[data-looks=short] b,.pill[data-looks=dot] span,.pill[data-looks=dot] b{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
.pill[data-looks=dot]{width:16px;height:16px;padding:0;justify-content:center}
.pill[data-looks=dot] svg{width:10px;height:10px}
.pill[hidden]{display:none}
.pill:hover{border-color:currentColor;box-shadow:0 1px 3px rgb(0 0 0/.25)}
.pill[aria-expanded=true]{border-color:currentColor;box-shadow:0 0 0 1px currentColor}
.pill:focus-visible,.bar button:focus-visible{outline:2px solid #2563eb;outline-offset:1px;box-shadow:0 0 0 4px #fff}
.pill[data-tone=unsure]{background:#fff;color:#475569;border-style:dashed;border-color:#64748b}
${Object.entries(TONES)
  .map(([tone, [ground, ink]]) => `.pill[data-tone=${tone}]{--g:${ground};--k:${ink}}`)
  .join('\n')}
.bar{position:fixed;z-index:2147483000;display:flex;align-items:center;gap:8px;box-sizing:border-box;height:36px;max-width:calc(100vw - 24px);
 padding:0 6px 0 12px;border:1px solid #99f6e4;border-radius:18px;background:#f0fdfa;color:#134e4a;
 font:500 13px/18px system-ui,-apple-system,"Segoe UI",Roboto,sans-serif;box-shadow:0 4px 14px rgb(0 0 0/.18)}
.bar[hidden]{display:none}
.bar.quiet{height:28px;border-color:#cbd5e1;background:#f8fafc;color:#334155;font-size:12px;box-shadow:0 1px 4px rgb(0 0 0/.15)}
.bar p{margin:0;overflow:hidden;text-overflow:ellipsis;white-space:nowrap}
.bar button{flex:none;margin:0;border:0;border-radius:13px;height:26px;padding:0 12px;font:inherit;font-weight:600;font-size:12px;line-height:26px;cursor:pointer;background:#0f766e;color:#fff}
.bar button:hover{background:#115e59}
.bar button.close{width:24px;height:24px;padding:0;display:grid;place-items:center;background:transparent;color:inherit}
.bar button.close:hover{background:rgb(0 0 0/.08)}
.bar button.close svg{width:12px;height:12px;fill:none;stroke:currentColor;stroke-width:2;stroke-linecap:round}
.card{position:fixed;inset:auto;margin:0;padding:0;border:1px solid #94a3b8;border-radius:12px;overflow:hidden;background:#fff;
 box-shadow:0 12px 40px rgb(0 0 0/.28),0 2px 8px rgb(0 0 0/.16)}
.card iframe{display:block;width:100%;height:100%;border:0;color-scheme:normal}
@media (prefers-reduced-motion:no-preference){.pill{transition:box-shadow .12s}}
@media (forced-colors:active){.pill,.bar,.card{border-color:ButtonText}.pill:focus-visible{outline-color:Highlight}}
@media print{.layer,.bar,.card{display:none!important}}
`;

/** One constructed sheet for the frame: allowed under a strict CSP and Trusted Types, parsed once. */
export function makeSheet(): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(RULES);
  return sheet;
}
