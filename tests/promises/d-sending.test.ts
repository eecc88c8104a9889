import { describe, expect, it } from 'vitest';
import { type LintContext, lint } from '#lib/core/lint.ts';
import { sequences } from '#lib/core/sequence/library/sequences.ts';
import { findTemplate, templates } from '#lib/core/sequence/library/templates.ts';
import { planSteps } from '#lib/core/sequence/plan-steps.ts';

const context: LintContext = {
  channel: 'sms',
  purpose: 'care',
  language: 'en',
  country: 'US',
  practiceName: 'Harbour Clinic',
};
const ids = (words: string) =>
  lint(`Hi Ana, Harbour Clinic here. ${words} https://go.example/b/1 Reply STOP to opt out.`, context).map((f) => f.id);

describe('D4: SMS, then email, with a direct booking link', () => {
  it.each(sequences.map((one) => [one.id, one] as const))('%s', (_, sequence) => {
    const [first, second] = sequence.steps;
    expect(first?.channels[0]).toBe('sms');
    expect(second?.channels[0]).toBe('email');
    for (const step of sequence.steps) {
      for (const id of Object.values(step.templates)) {
        expect(findTemplate(id)?.texts.en?.body).toContain('{{bookingLink}}');
      }
    }
    const [a, b, c] = planSteps(sequence, '2026-11-10T10:00:00.000Z', 'America/New_York');
    expect(a?.dueAt).toBe('2026-11-10T10:00:00.000Z');
    expect(Date.parse(b?.dueAt ?? '')).toBeGreaterThan(Date.parse(a?.dueAt ?? ''));
    expect(Date.parse(c?.dueAt ?? '')).toBeGreaterThan(Date.parse(b?.dueAt ?? ''));
  });
});

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
