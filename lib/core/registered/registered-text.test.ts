import { describe, expect, it } from 'vitest';
import { templates } from '../sequence/library/templates.ts';
import { needsDlt, registrationProblems, sameRegisteredText, textToRegister, toPositions } from './registered-text.ts';

const fixed = { practiceName: 'Harbour Dental', practicePhone: '020 7946 0018', optOut: 'Reply STOP to opt out.' };

describe('a text on its way to be registered', () => {
  it('has the practice’s words in place and the person’s as numbered blanks, in the order they appear', () => {
    const body = 'Hi {{firstName}}, {{practiceName}} here. Book: {{bookingLink}} or {{practicePhone}}. {{optOut}}';
    const made = textToRegister({ body }, fixed);
    expect(made).toEqual({
      ok: true,
      text: 'Hi {{firstName}}, Harbour Dental here. Book: {{bookingLink}} or 020 7946 0018. Reply STOP to opt out.',
    });
    expect(toPositions('{{bookingLink}} for {{firstName}}, {{bookingLink}}')).toEqual({
      body: '{{1}} for {{2}}, {{1}}',
      order: ['bookingLink', 'firstName'],
    });
  });
  it('is refused with a blank nobody can fill', () => {
    expect(textToRegister({ body: 'Hi {{lastName}}' }, fixed)).toEqual({ ok: false, missing: ['lastName'] });
  });
  it('every short text of the library can be registered', () => {
    for (const { id, channel, texts } of templates) {
      if (channel !== 'sms') continue;
      for (const [language, text] of Object.entries(texts)) {
        const made = textToRegister(text, fixed);
        expect(`${id} ${language} ${made.ok && registrationProblems(made.text).join()}`).toBe(`${id} ${language} `);
      }
    }
  });
});

describe('what a reviewer sends back', () => {
  it.each([
    ['{{firstName}}, you are due.', ['starts_with_blank']],
    ['Book here: {{bookingLink}}', ['ends_with_blank']],
    ['Book here: {{bookingLink}}.', ['ends_with_blank']],
    ['Hi {{firstName}} {{bookingLink}} now', ['blanks_together']],
    ['Hi {{diagnosis}}, come in', ['unknown_blank']],
    [`Hi ${'x'.repeat(1030)}`, ['too_long']],
    ['Hi {{firstName}}, book at {{bookingLink}} or call us.', []],
  ])('%s → %j', (text, problems) => expect(registrationProblems(text)).toEqual(problems));
});

describe('text equality', () => {
  const ours = 'Hi {{firstName}}, Harbour Dental: book at {{bookingLink}}. Reply STOP to opt out.';
  it.each([
    ['Hi {#var#}, Harbour Dental: book at {#url#}. Reply STOP to opt out.', true],
    ['Hi {{1}},  Harbour Dental:\nbook at {{2}}. Reply STOP to opt out.', true],
    ['Hi {#var#}, Harbour Dental: book at {#url#}. Reply STOP to opt out', false],
    ['Hi {#var#}, harbour Dental: book at {#url#}. Reply STOP to opt out.', false],
    ['Hi Ana, Harbour Dental: book at {#url#}. Reply STOP to opt out.', false],
  ])('%s: %s', (registered, same) => expect(sameRegisteredText(ours, registered)).toBe(same));
  it('an Indian number needs one, wherever the practice is', () => {
    expect([needsDlt('+919876543210'), needsDlt('+12025550123')]).toEqual([true, false]);
  });
});
