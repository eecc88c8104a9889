import { describe, expect, test } from 'vitest';
import { putTogether, speaksOfTreatment } from './head-parts.ts';

const said = (words: string, language: string): string | null => putTogether(words, language)?.concept ?? null;

describe('a label no list holds as a whole', () => {
  test.each([
    ['hygiene recall due on', 'en', 'due'],
    ['last kept appointment', 'en', 'lastVisit'],
    ['following appointment', 'en', 'next'],
    ['letzter kontrolltermin', 'de', 'lastVisit'],
    ['naechste', 'de', null],
    ['prophylaxe fallig ab', 'de', 'due'],
    ['prochain rendez-vous prevu', 'fr', 'next'],
    ['derniere seance effectuee', 'fr', 'lastVisit'],
    ['proxima revision prevista', 'es', 'due'],
    ['ultimo atendimento realizado', 'pt', 'lastVisit'],
    ['prossima seduta', 'it', 'next'],
    ['son muayenenin tarihi', 'tr', 'lastVisit'],
    ['अगली सफाई', 'hi', 'due'],
    ['上一次到店日期', 'zh', 'lastVisit'],
    ['mobile phone number', 'en', 'mobile'],
  ])('%s (%s) says %s', (words, language, concept) => {
    expect(said(words, language)).toBe(concept);
  });

  test.each([
    ['last invoice', 'en'],
    ['next delivery', 'en'],
    ['last recall', 'en'],
    ['needed by', 'en'],
    ['last crown', 'en'],
    ['letzte bestellung', 'de'],
    ['nachste wartung', 'de'],
    ['ultimo pago', 'es'],
    ['controle gepland voor', 'nl'],
    ['volgende controleafspraak', 'nl'],
    ['retour prevu', 'fr'],
  ])('%s (%s) is left alone: a word of it is of something else, or it could be either', (words, language) => {
    expect(said(words, language)).toBeNull();
  });
});

test('what is done at a visit is known from its words, a name is not', () => {
  expect(speaksOfTreatment('Prima visita', 'it')).toBe(true);
  expect(speaksOfTreatment('Crown 14', 'en')).toBe(true);
  expect(speaksOfTreatment('Desmond Oyelaran', 'en')).toBe(false);
});

test.each([
  ['मरीज नं', 'hi', 'patientId'],
  ['अपॉइंटमेंट का प्रकार', 'hi', 'type'],
  ['etat du rendez-vous', 'fr', 'status'],
])('%s (%s) is %s', (words, language, concept) => {
  expect(said(words, language)).toBe(concept);
});
