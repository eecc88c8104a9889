/** Looks of the picker. Its own colours and its own light and dark, so that no page can dress it up. */
export const pickerCss = `
:host { all: initial; display: contents }
* { box-sizing: border-box; margin: 0; font: 500 13px/1.35 system-ui, sans-serif }
.layer { position: fixed; inset: 0; width: 100vw; height: 100vh; max-width: none; max-height: none; border: 0; padding: 0;
  background: transparent; overflow: hidden; pointer-events: none }
.layer::backdrop { display: none }
.shield { position: absolute; inset: 0; pointer-events: auto; cursor: crosshair }
.box { position: absolute; border: 2px solid #0f766e; border-radius: 5px; background: rgb(15 118 110 / .14);
  outline: 2px solid rgb(255 255 255 / .85); box-shadow: 0 0 0 4px rgb(15 118 110 / .25) }
.box[hidden] { display: none }
.mark { position: absolute; border: 1.5px dashed #0f766e; border-radius: 4px; background: rgb(15 118 110 / .08) }
.chip { position: absolute; max-width: 22rem; padding: 2px 8px; border-radius: 999px; background: #0f766e; color: #fff;
  font-size: 12px; white-space: nowrap; overflow: hidden; text-overflow: ellipsis }
.bar { position: absolute; inset-inline: 0; bottom: 14px; margin-inline: auto; width: max-content; max-width: calc(100vw - 24px);
  display: flex; flex-wrap: wrap; align-items: center; gap: 6px 10px; padding: 8px 12px; border-radius: 12px;
  background: #10201f; color: #f3faf9; box-shadow: 0 8px 30px rgb(0 0 0 / .35); cursor: default }
.bar.top { bottom: auto; top: 14px }
.want { font-weight: 650; font-size: 14px }
.crumbs { display: flex; align-items: center; gap: 2px; color: #b7d5d1 }
.crumb { padding: 2px 6px; border: 0; border-radius: 6px; background: transparent; color: inherit; cursor: pointer;
  font: 500 12px/1.4 ui-monospace, monospace }
.crumb.here { background: #1d4b47; color: #fff }
.keys { color: #a9c4c1; font-size: 12px }
.leave { padding: 3px 10px; border: 1px solid #4c6c69; border-radius: 8px; background: transparent; color: #fff; cursor: pointer }
@media (forced-colors: active) { .box { border-color: Highlight } .bar { border: 1px solid CanvasText } }
`;
