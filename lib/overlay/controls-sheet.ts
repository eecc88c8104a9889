import { constructedSheet } from './constructed-sheet.ts';

const RULES = `
.card{position:fixed;inset:auto;margin:0;padding:0;border:1px solid #94a3b8;border-radius:12px;overflow:hidden;background:#fff;
 box-shadow:0 12px 40px rgb(0 0 0/.28),0 2px 8px rgb(0 0 0/.16)}
.card iframe{display:block;width:100%;height:100%;border:0;color-scheme:normal}
.card[data-veiled]:not(:hover) iframe{filter:blur(8px)}
@media (forced-colors:active){.card{border-color:ButtonText}}
`;

/** The sheet of the card, which comes when somebody is there to open it. */
export const controlsSheet = (): CSSStyleSheet => constructedSheet(RULES);
