import { describe, expect, it } from 'vitest';
import { noPatientId } from './blockers.ts';
import { absent, appointment, assessed, emptyDiary, known, on, type Setting, seeing, today } from './made-up.ts';
import type { Sighting } from './sighting.ts';

/** A patient with a flag and, but for what the case adds, nothing in the way. */
const overdue = emptyDiary({ recareDueOn: on('2026-05-01') });
const blockers = (sightings: Sighting[] = [], setting: Setting = {}) =>
  assessed([overdue, ...sightings], setting).blockers;
const found = (sightings: Sighting[] = [], setting: Setting = {}) => blockers(sightings, setting).map((b) => b.kind);
const noted = (...holds: NonNullable<Setting['situation']>['holds'] & object) => found([], { situation: { holds } });

describe('blockers', () => {
  it('are none where nothing stands in the way, and then the flag is ready', () => {
    expect(assessed([overdue])).toMatchObject({ blockers: [], ready: true, primary: 0 });
  });

  it.each<[string, Sighting]>([
    ['do_not_contact', seeing({ doNotContact: known(true) })],
    ['deceased', seeing({ deceased: known(true) })],
    ['moved', seeing({ moved: known(true) })],
    ['minor_without_contact', seeing({ birthOn: on('2008-11-21') })],
    ['no_consent', seeing({ consentSms: known(false) })],
    ['no_address', seeing({ phoneMobile: absent })],
    ['contacted_recently', seeing({ remindedOn: on('2026-11-20') })],
    ['booked', appointment('2026-12-01', 'booked', { at: '2026-11-21' })],
  ])('%s, as a screen shows it, with its source', (kind, sighting) => {
    const [blocker] = blockers([sighting]);
    expect(blocker?.kind).toBe(kind);
    if (kind !== 'no_address') expect(blocker?.evidence[0]?.seenAt).toBe(sighting.seenAt);
  });

  it('are not made of what a screen says is false, or does not say', () => {
    const told = { doNotContact: known(false), deceased: known(false), moved: absent, consentSms: absent };
    expect(found([seeing(told)])).toEqual([]);
  });

  it('take what staff noted on the card', () => {
    expect(noted('in_treatment')).toEqual(['in_treatment']);
    expect(noted('complaint', 'moved')).toEqual(['moved', 'complaint']);
    expect(noted('wrong_data')).toEqual(['not_this_patient']);
    expect(noted('asked_not_contacted')).toEqual(['do_not_contact']);
    expect(noted('already_spoke')).toEqual(['contacted_recently']);
    expect(noted('deceased')).toEqual(['deceased']);
  });

  it('take what this practice’s other desks did', () => {
    expect(found([], { situation: { optedOut: true, enrolled: true, screenUnsure: true } })).toEqual([
      'opted_out',
      'already_enrolled',
      'screen_unsure',
    ]);
  });

  it('let staff go on with a reason over a booking, old or missing evidence, and over nothing else', () => {
    const all = [
      ...blockers(
        [seeing({ doNotContact: known(true), deceased: known(true), moved: known(true), phoneMobile: absent })],
        {
          situation: {
            holds: ['complaint', 'in_treatment', 'wrong_data'],
            optedOut: true,
            enrolled: true,
            screenUnsure: true,
            snoozedUntilDay: today + 1,
          },
        },
      ),
      ...blockers([appointment('2026-12-01', 'booked', { at: '2026-11-21' })]),
      ...blockers([], { day: '2026-12-20' }),
      ...assessed([seeing({})]).blockers,
      noPatientId(),
    ];
    expect(all.filter((b) => b.overridable).map((b) => b.kind)).toEqual(['booked', 'stale', 'no_evidence']);
    expect(all.length).toBeGreaterThan(12);
  });

  it('call evidence stale after the freshness days, not on the last of them', () => {
    expect(found([], { day: '2026-11-27' })).toEqual([]);
    expect(found([], { day: '2026-11-28' })).toEqual(['stale']);
    expect(found([], { day: '2026-11-28', policy: { freshnessDays: 8 } })).toEqual([]);
  });

  it('wake on the day the snooze names', () => {
    expect(found([], { situation: { snoozedUntilDay: today + 1 } })).toEqual(['snoozed']);
    expect(found([], { situation: { snoozedUntilDay: today } })).toEqual([]);
  });

  it('see a minor until the eighteenth birthday, unless someone answers for them', () => {
    expect(found([seeing({ birthOn: on('2008-11-20') })])).toEqual([]);
    expect(found([seeing({ birthOn: on('2008-11-21'), guardianName: absent })])).toEqual(['minor_without_contact']);
    expect(found([seeing({ birthOn: on('2008-11-21'), guardianName: known('Rosa Ruiz') })])).toEqual([]);
  });
});

describe('reach', () => {
  it('asks for consent only where the policy does, and takes a "no" everywhere', () => {
    const strict = { policy: { careNeedsRecordedConsent: true } };
    expect(found([], strict)).toEqual(['no_consent']);
    expect(blockers([], strict)[0]?.reason.id).toBe('blocker_no_consent_not_recorded');
    expect(found([seeing({ consentSms: known(true) })], strict)).toEqual([]);
    expect(blockers([seeing({ consentSms: known(false) })])[0]?.reason.id).toBe('blocker_no_consent_refused');
  });

  it('goes to the next channel that is allowed', () => {
    expect(found([seeing({ consentSms: known(false), email: known('ana@example.com') })])).toEqual([]);
  });

  it('puts consent recorded here before what a screen showed', () => {
    expect(found([seeing({ consentSms: known(true) })], { situation: { consent: { sms: false } } })).toEqual([
      'no_consent',
    ]);
    expect(found([], { policy: { careNeedsRecordedConsent: true }, situation: { consent: { sms: true } } })).toEqual(
      [],
    );
  });

  it('never takes WhatsApp for allowed without an opt-in, nor a home number for one to text', () => {
    const only = { policy: { channelOrder: ['whatsapp' as const] } };
    expect(found([], only)).toEqual(['no_consent']);
    expect(found([seeing({ consentWhatsapp: known(true) })], only)).toEqual([]);
    expect(found([seeing({ phoneMobile: absent, phoneHome: known('(212) 555-0105') })])).toEqual(['no_address']);
  });
});

describe('caps', () => {
  const contacted = (...ago: number[]) => blockers([], { situation: { contactedDays: ago.map((n) => today - n) } });
  const next = (...ago: number[]) => contacted(...ago)[0]?.reason.params[0];

  it('allow one a day and three in seven days, and say when there is room again', () => {
    expect(contacted(1)).toEqual([]);
    expect(next(0)).toEqual({ day: today + 1 });
    expect(contacted(1, 3)).toEqual([]);
    expect(next(1, 3, 6)).toEqual({ day: today + 1 });
    expect(next(1, 2, 3)).toEqual({ day: today + 4 });
    expect(contacted(1, 3, 7)).toEqual([]);
  });

  it('count the PMS’s own reminder', () => {
    const reminded = seeing({ remindedOn: on('2026-11-17') });
    expect(found([reminded], { situation: { contactedDays: [today - 1, today - 2] } })).toEqual(['contacted_recently']);
  });
});
