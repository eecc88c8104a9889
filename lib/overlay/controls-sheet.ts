import { constructedSheet } from './constructed-sheet.ts';

const RULES = `
.bar{position:fixed;top:0;left:0;contain:layout style;z-index:2147483000;display:flex;align-items:center;gap:8px;box-sizing:border-box;height:36px;max-width:calc(100vw - 24px);
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
.card[data-veiled]:not(:hover) iframe{filter:blur(8px)}
.bar button:focus-visible{outline:2px solid #2563eb;outline-offset:1px;box-shadow:0 0 0 4px #fff}
@media (forced-colors:active){.bar,.card{border-color:ButtonText}}
`;

/** The sheet of bar and card, which come after the badges. */
export const controlsSheet = (): CSSStyleSheet => constructedSheet(RULES);
