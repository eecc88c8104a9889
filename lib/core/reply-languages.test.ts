import { describe, expect, it } from 'vitest';
import { type ReplyMeaning, readReply } from './reply.ts';

/** What people write in each language, by what they mean. */
const said: Record<string, Partial<Record<ReplyMeaning, string[]>>> = {
  en: {
    stop: ['STOP', 'Stop texting me', 'take me off your list', 'unsubscribe'],
    wrong_number: ['wrong number'],
    complaint: ['I will complain'],
    no: ['no thanks'],
    yes: ['yes please'],
  },
  es: {
    stop: ['BAJA', 'no me escriban más', 'dejen de enviar mensajes'],
    wrong_number: ['número equivocado'],
    complaint: ['voy a denunciar'],
    no: ['no gracias'],
    yes: ['sí'],
  },
  fr: {
    stop: ['ARRÊT', 'ne m’écrivez plus', 'je ne veux plus de messages'],
    wrong_number: ['mauvais numéro'],
    complaint: ['je porte plainte'],
    no: ['non merci'],
    yes: ['oui'],
  },
  de: {
    stop: ['abmelden', 'Bitte nicht mehr schreiben', 'keine Nachrichten mehr'],
    wrong_number: ['falsche Nummer'],
    complaint: ['Beschwerde'],
    no: ['nein danke'],
    yes: ['ja gerne'],
  },
  pt: {
    stop: ['SAIR', 'parem de enviar', 'não quero receber mensagens'],
    wrong_number: ['número errado'],
    complaint: ['vou falar com um advogado'],
    no: ['não'],
    yes: ['sim'],
  },
  hi: {
    stop: ['बंद करो', 'मैसेज मत भेजो', 'band karo'],
    wrong_number: ['गलत नंबर'],
    complaint: ['शिकायत'],
    no: ['नहीं'],
    yes: ['हाँ'],
  },
  it: {
    stop: ['basta', 'non scrivetemi più', 'cancellatemi'],
    wrong_number: ['numero sbagliato'],
    complaint: ['faccio un reclamo'],
    no: ['no grazie'],
    yes: ['sì grazie'],
  },
  nl: {
    stop: ['afmelden', 'niet meer sturen', 'hou op'],
    wrong_number: ['verkeerd nummer'],
    complaint: ['klacht'],
    no: ['nee bedankt'],
    yes: ['ja graag'],
  },
  tr: {
    stop: ['dur', 'mesaj atmayın', 'listeden çıkarın'],
    wrong_number: ['yanlış numara'],
    complaint: ['avukat'],
    no: ['hayır'],
    yes: ['evet'],
  },
  ar: {
    stop: ['توقف', 'لا ترسلوا رسائل', 'إلغاء الاشتراك'],
    wrong_number: ['رقم خطأ'],
    complaint: ['شكوى'],
    no: ['لا'],
    yes: ['نعم'],
  },
  zh: {
    stop: ['停止', '请不要再发了', '退订'],
    wrong_number: ['你打错了'],
    complaint: ['我要投诉'],
    no: ['不用'],
    yes: ['好的'],
  },
  ru: {
    stop: ['СТОП', 'Не пишите мне больше', 'отписаться'],
    wrong_number: ['Вы ошиблись номером'],
    complaint: ['жалоба'],
    no: ['нет, спасибо'],
    yes: ['да'],
  },
  pl: {
    stop: ['wypisz', 'proszę nie pisać', 'nie wysyłajcie'],
    wrong_number: ['zły numer'],
    complaint: ['skarga'],
    no: ['nie, dziękuję'],
    yes: ['tak, proszę'],
  },
};
const cases = Object.entries(said).flatMap(([language, meanings]) =>
  Object.entries(meanings).flatMap(([meaning, texts]) => texts.map((text) => ({ language, meaning, text }))),
);

describe('replies in thirteen languages', () => {
  it.each(cases)('$language “$text” means $meaning', ({ meaning, text }) => {
    expect(readReply(text)).toEqual({ meaning, confidence: 'high' });
  });
  it('STOP has thirty phrasings and more', () => {
    const stops = cases.filter((one) => one.meaning === 'stop').map((one) => one.text);
    expect(new Set(stops).size).toBeGreaterThanOrEqual(30);
    expect(Object.keys(said).length).toBeGreaterThanOrEqual(12);
  });
});

describe('order and doubt', () => {
  it.each([
    ['wrong number, stop', 'stop'],
    ['yes, stop', 'stop'],
    ['wrong number, I will complain', 'wrong_number'],
    ['no, and I will complain to the ombudsman', 'complaint'],
  ])('%s is read as %s', (text, meaning) => expect(readReply(text).meaning).toBe(meaning));
  it.each(['stpp', 'stup', 'atop', 'shop', 'step'])(
    '“%s”: one letter away stops with a question, a real word does not',
    (text) => {
      const real = ['shop', 'step', 'atop'].includes(text);
      expect(readReply(text)).toEqual(
        real ? { meaning: 'other', confidence: 'low' } : { meaning: 'stop', confidence: 'low' },
      );
    },
  );
  it.each(['stahp', 'sotp', 'S.T.O.P', 'unsuscribe', 'Stopp!!', 'STOP IT'])('misspelled “%s” is a stop', (text) => {
    expect(readReply(text)).toEqual({ meaning: 'stop', confidence: 'high' });
  });
  it.each(['START', 'unstop', 'ابدأ', '开始', 'старт'])('%s takes a stop back', (text) => {
    expect(readReply(text)).toEqual({ meaning: 'start', confidence: 'high' });
  });
  it.each(['yes', 'YES', 'ok', 'sí', 'please start my treatment'])('%s never does', (text) => {
    expect(readReply(text).meaning).not.toBe('start');
  });
  it.each(['CANCEL', 'anuluj', '取消', 'отмена', 'रद्द', 'cancelar'])('%s alone is asked about', (text) => {
    expect(readReply(text)).toEqual({ meaning: 'stop', confidence: 'low' });
  });
});
