import { describe, expect, it } from 'vitest';
import { type LintContext, lint } from '#lib/core/lint.ts';
import { templates } from '#lib/core/sequence/library/templates.ts';

const context: LintContext = {
  channel: 'sms',
  purpose: 'care',
  language: 'en',
  country: 'US',
  practiceName: 'Harbour Clinic',
};
const ids = (words: string) =>
  lint(`Hi Ana, Harbour Clinic here. ${words} https://go.example/b/1 Reply STOP to opt out.`, context).map((f) => f.id);

describe('D20: no guilt', () => {
  it.each(['You should have come in by now.', 'We miss you!', 'Book before it’s too late.', 'Shame we had to wait.'])(
    'warns of “%s” with a suggestion',
    (words) => {
      const found = lint(`Harbour Clinic: ${words} https://go.example/b/1 Reply STOP to opt out.`, context);
      expect(found).toContainEqual(expect.objectContaining({ id: 'guilt', severity: 'warn' }));
    },
  );
  it('leaves plain words alone', () => expect(ids('You are due for a visit.')).toEqual([]));
});

describe('D21: general wording in text messages', () => {
  it('every default text passes the clinical check as it stands', () => {
    for (const template of templates) {
      for (const [language, text] of Object.entries(template.texts)) {
        const found = lint(`${text.subject ?? ''}\n${text.body}`, { ...context, language });
        expect(found.map((one) => one.id)).not.toContain('clinical');
      }
    }
  });
  it('and the check is alive: naming what is due is refused', () => {
    expect(ids('Your cleaning is due.')).toContain('clinical');
    expect(ids('You are due for an appointment.')).toEqual([]);
  });
});
