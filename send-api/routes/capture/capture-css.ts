/** Looks of the phone and the inbox, on top of those of every page (`http/page.ts`). */
export const captureCss = `
:root{--bezel:#20242c;--bub:#e9ebf0;--sms:#0b57d0;--wa:#0a7a4b;--mine:#0b57d0;--minewa:#d7f8cd;--minewaink:#0d2a14;--wapaper:#efe9e1;--faceink:#fff}
@media (prefers-color-scheme:dark){:root{--bezel:#05070a;--bub:#2a303b;--sms:#8ab4f8;--wa:#5fd39b;--mine:#1f4d9e;--minewa:#0f5132;--minewaink:#e8f6ec;--wapaper:#10161a;--faceink:#08131f}}
main.capture{max-width:76rem;padding:1.25rem 1rem 3rem}
.hidden{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.top{display:flex;flex-wrap:wrap;gap:.25rem 1rem;align-items:baseline;justify-content:space-between;margin-bottom:1rem}
.top p{margin:0;max-width:46rem}.top nav a{color:var(--accent);font-weight:600}
.stage{display:grid;grid-template-columns:23.5rem minmax(0,1fr);gap:1.5rem;align-items:start}
@media (max-width:60rem){.stage{grid-template-columns:minmax(0,1fr)}}
.phone{background:var(--bezel);border-radius:2.6rem;padding:.8rem;width:100%;max-width:23.5rem;margin:0 auto;box-shadow:0 12px 32px #0003}
.screen{background:var(--card);border-radius:1.9rem;overflow:hidden;height:41rem;display:flex;flex-direction:column}
.mail{background:var(--card);border:1px solid var(--line);border-radius:16px;overflow:hidden;min-width:0}
.bar{display:flex;gap:.7rem;align-items:center;padding:.8rem 1rem;border-bottom:1px solid var(--line);min-height:3.9rem}
.bar h2{font-size:1.1rem;margin:0}.bar>b{font-size:1.1rem}.bar>small{margin-left:auto}
small,time{color:var(--soft);font-size:.8rem}.who{min-width:0;flex:1}.who small{display:block}
.face{flex:none;width:2.4rem;height:2.4rem;border-radius:50%;display:grid;place-items:center;font-weight:700;color:var(--faceink);background:var(--sms)}
.face.whatsapp{background:var(--wa)}.face.email{background:var(--accent)}
.back{font-size:1.8rem;line-height:1;text-decoration:none;color:var(--ink);padding:.1rem .6rem .3rem 0}
.chats,.mails,.lines{list-style:none;margin:0;padding:0}.chats{overflow:auto}
.chat{display:flex;gap:.7rem;padding:.75rem 1rem;text-decoration:none;color:inherit;border-bottom:1px solid var(--line)}
.chat:hover,.item:hover{background:var(--paper)}
.last{display:block;color:var(--soft);font-size:.88rem;white-space:nowrap;overflow:hidden;text-overflow:ellipsis}
.empty{color:var(--soft);text-align:center;padding:3.5rem 1.5rem;margin:0}
.lines{flex:1;overflow:auto;padding:.8rem;display:flex;flex-direction:column;gap:.55rem}.lines.whatsapp{background:var(--wapaper)}
.day{align-self:center;font-size:.75rem;color:var(--soft);background:var(--card);border-radius:99px;padding:.1rem .7rem}
.line{max-width:86%;align-self:flex-start}.line p{margin:0;background:var(--bub);border-radius:1.1rem 1.1rem 1.1rem .3rem;padding:.55rem .85rem;white-space:pre-wrap;overflow-wrap:anywhere;font-size:.95rem}
.lines.whatsapp .line p{background:var(--card)}
.line a,.text a{color:inherit;text-decoration:underline;text-underline-offset:2px}
.line small{display:block;padding:.15rem .3rem 0}.line .note{font-style:italic}
.mine{align-self:flex-end;text-align:right}.mine p{background:var(--mine);color:#fff;border-radius:1.1rem 1.1rem .3rem 1.1rem;text-align:left;display:inline-block}
.lines.whatsapp .mine p{background:var(--minewa);color:var(--minewaink)}
.quick{display:flex;gap:.4rem;flex-wrap:wrap;padding:.6rem .8rem 0;border-top:1px solid var(--line)}
.quick button,button.plain{margin:0;padding:.35rem .75rem;font-size:.85rem;font-weight:600;background:transparent;color:var(--ink);border:1px solid var(--line);border-radius:99px;min-height:2rem}
.quick button:hover,button.plain:hover{background:var(--paper)}
.compose{display:flex;gap:.5rem;padding:.6rem .8rem .9rem}.compose input{border-radius:99px;padding:.5rem .9rem}.compose button{margin:0;border-radius:99px;padding:.5rem 1rem}
.split{display:grid;grid-template-columns:17rem minmax(0,1fr)}@media (max-width:46rem){.split{grid-template-columns:minmax(0,1fr)}.mails{border-right:0;max-height:17rem;border-bottom:1px solid var(--line)}}
.mails{border-right:1px solid var(--line);max-height:38rem;overflow:auto}
.item{display:block;padding:.7rem 1rem;text-decoration:none;color:inherit;border-bottom:1px solid var(--line);border-inline-start:3px solid transparent}
.item[aria-current]{background:var(--paper);border-inline-start-color:var(--accent)}.item span:first-child{display:flex;justify-content:space-between;gap:.5rem}
.subject{display:block;font-size:.92rem;overflow:hidden;text-overflow:ellipsis;white-space:nowrap}
.letter{padding:1.1rem 1.3rem 1rem;min-width:0}.letter h3{margin:0 0 .6rem;font-size:1.25rem;line-height:1.3}
.from{display:flex;gap:.7rem;align-items:center;margin:0}.from small{display:block}.from b{overflow-wrap:anywhere}
.acts{display:flex;gap:.4rem;flex-wrap:wrap;margin:.8rem 0;padding-bottom:.8rem;border-bottom:1px solid var(--line)}
.text{white-space:pre-wrap;overflow-wrap:anywhere;max-width:40rem}
.answer{margin:1rem 0 0;padding:.6rem .9rem;border-inline-start:3px solid var(--accent);background:var(--paper);border-radius:0 8px 8px 0}.answer p{margin:0 0 .2rem;white-space:pre-wrap;overflow-wrap:anywhere}
.letter .compose{padding:1.2rem 0 0}
`;
