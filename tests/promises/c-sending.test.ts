import { describe, expect, it } from 'vitest';
import { isBlocked, type LintContext, lint } from '#lib/core/lint.ts';
import { findTemplate, templates } from '#lib/core/sequence/library/templates.ts';

const context: LintContext = {
  channel: 'sms',
  purpose: 'care',
  language: 'en',
  country: 'US',
  practiceName: 'Harbour Clinic',
};
const blocked = (body: string) => isBlocked(lint(body, context));
const body = (middle: string) => `Hi Ana, this is Harbour Clinic. ${middle} Reply STOP to opt out.`;

describe('C10: every message carries a booking link or a way to a human', () => {
  it('a text without link and phone is refused', () => {
    expect(blocked(body('You are due for a visit.'))).toBe(true);
    expect(blocked(body('You are due for a visit: https://go.example/b/1'))).toBe(false);
    expect(blocked(body('You are due for a visit. Call (555) 010-4477.'))).toBe(false);
  });
  it('every default text has the booking link', () => {
    for (const template of templates) {
      for (const text of Object.values(template.texts)) expect(text.body).toContain('{{bookingLink}}');
    }
  });
});

describe('C12: no countdown without a real end', () => {
  it('refuses countdown wording that no offer stands behind', () => {
    const hurry = body('Only 3 days left, until December 31, 2026: https://go.example/b/1');
    expect(blocked(hurry)).toBe(true);
    expect(isBlocked(lint(hurry, { ...context, offer: { endsOn: '2026-12-31' } }))).toBe(false);
  });
});

describe('C19: no clinical detail in a body', () => {
  it.each(['Your crown is ready', 'Your diabetes review is due', 'Time for your gum care', 'Tooth 14 is next'])(
    'refuses: %s',
    (words) => expect(blocked(body(`${words}: https://go.example/b/1`))).toBe(true),
  );
  it('no default text has any, and the merge fields can bring none', () => {
    for (const { id } of templates)
      expect(findTemplate(id)?.texts.en?.body).not.toMatch(
        /\{\{(?!firstName|practiceName|practicePhone|bookingLink|optOut|visitDay|visitTime)/,
      );
  });
});
