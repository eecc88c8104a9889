import type { Badge } from '#lib/messages/views.ts';
import { barRules } from './bar.ts';
import { constructedSheet } from './constructed-sheet.ts';

/** Background and text of each tone; every pair has at least 4.5:1 and stands on its own ground, light or dark. */
const TONES: Record<Exclude<Badge['tone'], 'unsure'>, [ground: string, ink: string]> = {
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
// page), and a page rule can't outweigh an important :host rule. Forced colours take borders and outlines by themselves.
const RULES = `
:host{all:initial!important;display:contents!important}
.layer,.content{position:absolute;top:0;left:0;width:0;height:0}
.layer{contain:layout size style;pointer-events:none;font:500 12px/16px system-ui,sans-serif}
.float{position:fixed;inset:0;padding:12px;z-index:2147483000;display:flex;contain:strict;pointer-events:none}
.clip{position:absolute;overflow:clip}
.pill{position:absolute;top:0;left:0;display:inline-flex;align-items:center;gap:4px;height:20px;padding:0 7px 0 5px;
 border:1px solid rgb(0 0 0/.25);border-radius:10px;font:inherit;
 white-space:nowrap;cursor:pointer;pointer-events:auto}
svg{flex:none;width:12px;height:12px;fill:none;stroke:currentColor;stroke-width:1.6;stroke-linecap:round;stroke-linejoin:round}
.pill i{display:none;font-style:normal}
.pill[data-looks=short] i:not(:empty){display:inline}
.pill:not([data-looks=full]) :is(span,b){position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
.pill[data-looks=dot]{width:16px;height:16px;padding:0;justify-content:center}
b:empty,button:empty,[hidden]{display:none!important}
.pill:hover,.pill[aria-expanded=true]{border-color:currentColor;box-shadow:0 0 0 1px currentColor}
button:focus-visible{outline:2px solid #2563eb;outline-offset:1px;box-shadow:0 0 0 4px #fff}
.pill[data-tone=unsure]{background:#fff;color:#475569;border:1px dashed}
${Object.entries(TONES)
  .map(([tone, [ground, ink]]) => `.pill[data-tone=${tone}]{background:${ground};color:${ink}}`)
  .join('\n')}
${barRules}
@media print{:host{display:none!important}}
`;

/** The sheet of the badges. */
export const badgeSheet = (): CSSStyleSheet => constructedSheet(RULES);
