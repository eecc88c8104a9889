import { describe, expect, it } from 'vitest';
import { isBlocked, type LintContext, lint } from './lint.ts';

const context: LintContext = {
  channel: 'sms',
  purpose: 'care',
  language: 'en',
  country: 'GB',
  practiceName: 'Crown Street Dental',
};
const GOOD =
  'Hi Ana, this is Crown Street Dental. You are due for your next visit. Choose a time: https://go.example/b/D1234 Reply STOP to opt out.';
const ids = (body: string, change: Partial<LintContext> = {}) => lint(body, { ...context, ...change }).map((f) => f.id);
const good = (middle: string) => GOOD.replace('You are due for your next visit.', middle);

describe('lint', () => {
  it('finds nothing in a good text, whatever the practice is called and the link looks like', () => {
    expect(ids(GOOD)).toEqual([]);
  });

  it.each([
    'Your cleaning is due.',
    'Your crown is waiting.',
    'Time for the root canal we planned.',
    'Tooth 14 needs a look.',
    'Your Perio-Maintenance visit is due.',
    'Please take 400 mg before you come.',
    'Code D1110 is open.',
    'Follow-up of E11.9.',
    'Your X-ray is back.',
    'Time to check your BLOOD PRESSURE.',
  ])('blocks clinical detail: %s', (text) => {
    expect(ids(good(text))).toEqual(['clinical']);
  });
  it('looks into the subject too', () => {
    expect(ids(GOOD, { channel: 'email', subject: 'Your filling' })).toEqual(['clinical']);
  });
  it('knows the words of the text’s own language and the English ones', () => {
    expect(ids(good('Su limpieza está pendiente.'), { language: 'es-MX' })).toEqual(['clinical']);
    expect(ids(good('Ihre Zahnreinigung steht an.'), { language: 'de' })).toEqual(['clinical']);
    expect(ids(good('आपके दांतों की बारी है।'), { language: 'hi' })).toEqual(['clinical']);
    expect(ids(good('Ihr Root Canal steht an.'), { language: 'de' })).toEqual(['clinical']);
  });

  it.each([
    'Only 2 days left!',
    'Last chance to book.',
    'Today only.',
    'This offer ends tonight.',
    'Hurry and pick one.',
  ])('blocks a countdown without a real end: %s', (text) => {
    expect(ids(good(text))).toContain('countdown');
    expect(ids(good(text), { offer: { endsOn: '2026-12-01' } })).not.toContain('countdown');
  });

  it.each([
    'Reply CANCEL to cancel your appointment.',
    'Reply C to confirm or END to drop it.',
    'Text stop to give up your slot.',
    'Answer with "quit" if you cannot come.',
    'STOP = cancel my visit.',
  ])('blocks an opt-out word as an answer about an appointment: %s', (text) => {
    expect(ids(good(text))).toContain('stop_reply');
  });
  it.each(['Text or call us if you want to cancel.', 'Reply STOP to end these texts and opt out.'])(
    'lets an honest sentence be: %s',
    (text) => {
      expect(ids(good(text))).not.toContain('stop_reply');
    },
  );

  it('wants a link or a phone number, and one thing to do', () => {
    const bare = 'Crown Street Dental: you are due for a visit.';
    expect(ids(`${bare} Reply STOP to opt out.`)).toEqual(['no_action']);
    expect(ids(`${bare} Call 020 7946 0123. Reply STOP to opt out.`)).toEqual([]);
    expect(ids(good('Book at https://a.example/1 as well.'))).toEqual(['many_actions']);
    expect(ids(good('Reply YES and we call you.'))).toEqual(['many_actions']);
    expect(ids(good('Or call 020 7946 0123.'))).toEqual([]); // two ways of one action
  });
  it('does not count the way out as a thing to do', () => {
    const email = 'Crown Street Dental\n\nhttps://go.example/b/x\n\nTo stop these emails: https://go.example/u/y';
    expect(ids(email, { channel: 'email' })).toEqual([]);
    expect(ids(email.replace('To stop these emails:', 'And here:'), { channel: 'email' })).toEqual([
      'many_actions',
      'no_opt_out',
    ]);
  });

  it('wants the practice’s name and a way out', () => {
    expect(ids(GOOD.replace('Crown Street Dental', 'your clinic'))).toEqual(['no_practice']);
    const noWayOut = GOOD.replace(' Reply STOP to opt out.', '');
    expect(ids(noWayOut)).toEqual(['no_opt_out']);
    expect(ids(noWayOut, { purpose: 'service' })).toEqual([]);
    expect(ids(noWayOut, { purpose: 'service', country: 'US' })).toEqual(['no_opt_out']);
    // A reply option about the appointment is no way out.
    expect(ids(noWayOut.concat(' Reply STOP to cancel your visit.'))).toContain('no_opt_out');
  });

  it.each([GOOD.replace('Hi Ana', 'Hi '), GOOD.replace('Ana', '{{firstName}}'), GOOD.replace('Hi Ana,', 'Hello, !')])(
    'blocks a blank nobody filled: %s',
    (body) => {
      expect(ids(body)).toEqual(['blank']);
    },
  );

  it('lets a greeting without a name be', () => {
    for (const greeting of ['Hello!', 'Hi,', 'Hola, Ana:'])
      expect(ids(GOOD.replace('Hi Ana,', greeting), { language: 'es' })).toEqual([]);
  });

  it('bounds the segments of an SMS only', () => {
    const long = { countSegments: (body: string) => Math.ceil(body.length / 40) };
    expect(lint(GOOD, { ...context, ...long })).toMatchObject([{ id: 'too_long', sentence: { params: [4, 3] } }]);
    expect(ids(GOOD, { ...long, maxSegments: 4 })).toEqual([]);
    expect(ids(GOOD, { ...long, channel: 'email' })).toEqual([]);
  });

  it.each(['You should have come in.', 'Don’t put this off.', 'Did you forget us?'])(
    'warns of guilt without blocking: %s',
    (text) => {
      const findings = lint(good(text), context);
      expect(findings.map((f) => f.id)).toEqual(['guilt']);
      expect(isBlocked(findings)).toBe(false);
      expect(findings[0]?.suggestion).toEqual({ id: 'lint_try_kind', params: [] });
    },
  );

  it.each(['We miss you!', 'It’s been too long.', 'Long time no see.'])(
    'refuses what is about us alone: %s',
    (text) => {
      const findings = lint(good(text), context);
      expect(findings.map((f) => f.id)).toEqual(['no_reason', 'guilt']);
      expect(findings[0]?.suggestion).toEqual({ id: 'lint_try_reason', params: [] });
    },
  );

  it('an offer says its terms and its end, and does not outlive it', () => {
    const about = { purpose: 'marketing', offer: { endsOn: '2026-12-31' }, today: '2026-11-10' } as const;
    expect(ids(good('10% off for new patients.'), { purpose: 'marketing' })).toEqual(['offer_end']);
    expect(ids(good('10% off for new patients.'), about)).toEqual(['offer_end']);
    expect(ids(good('10% off for new patients until 31 December 2026.'), about)).toEqual([]);
    expect(ids(good('10% off for new patients until 12/31.'), about)).toEqual([]);
    expect(ids(good('10% off until 12/31.'), { ...about, today: '2027-01-01' })).toEqual(['offer_over']);
  });
});
