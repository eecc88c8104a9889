/**
 * Words by which practices mark somebody who has died, in a column of states or behind a name. None of them is anybody's
 * name; "Dead" alone is a surname, and counts where a name sets it off.
 */
export const diedWords: readonly string[] = [
  ...['deceased', 'died', 'dead', 'decd', "dec'd", 'passed away', 'rip', 'r.i.p.', 'fallecido', 'fallecida', 'difunto'],
  ...['difunta', 'éxitus', 'décédé', 'décédée', 'verstorben', 'gestorben', 'falecido', 'falecida', 'óbito', 'deceduto'],
  ...['deceduta', 'defunto', 'defunta', 'overleden', 'vefat', 'vefat etti', 'ölmüş', 'merhum', 'मृत', 'मृतक', 'दिवंगत'],
  ...['已故', '去世', '死亡', '†', '✝'],
];

const plainly = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFC')
    .toLowerCase()
    .trim();

const known = new Set(diedWords.map(plainly));

/** Whether a whole text says that somebody has died: a state, a reason. */
export const saysDied = (text: string): boolean => text.length < 40 && known.has(plainly(text));

/** What a name sets off: in brackets or between stars, behind a dash, a comma or a stroke. */
const SET_OFF = /[([{*]\s*([^)\]}*]+)[)\]}*]|\s[-–—]\s*([^-–—([{*]+)$|[,|/]\s*([^,|/([{*]+)$/g;

/** Whether a name carries a cross or such a word beside it: "Ash, Ann (Deceased)". */
export const nameSaysDied = (name: string): boolean =>
  /[†✝]/.test(name) || [...name.matchAll(SET_OFF)].some(([, a, b, c]) => saysDied(a ?? b ?? c ?? ''));
