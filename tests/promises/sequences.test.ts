import { describe, expect, it } from 'vitest';
import { assess } from '#lib/core/assess.ts';
import type { Flag } from '#lib/core/flag.ts';
import { isBlocked, type LintContext, lint } from '#lib/core/lint.ts';
import {
  appointment,
  assessed,
  compiledFor,
  daysFromToday,
  emptyDiary,
  flagOf,
  kinds,
  known,
  on,
  policy,
  reachable,
  recordOf,
  seeing,
  TODAY,
  today,
} from '#lib/core/made-up.ts';
import type { FlagKind } from '#lib/core/policy.ts';
import { flagKind } from '#lib/core/policy.ts';
import { presetPolicy } from '#lib/core/presets/index.ts';
import { orderChannels } from '#lib/core/sequence/channel-order.ts';
import { planFor, sequenceFor, sequencesFor } from '#lib/core/sequence/choose.ts';
import { findSequence, sequences } from '#lib/core/sequence/library/sequences.ts';
import { snippetText, withExtras } from '#lib/core/sequence/library/snippets.ts';
import { findTemplate, templates } from '#lib/core/sequence/library/templates.ts';
import { planSteps } from '#lib/core/sequence/plan-steps.ts';
import { type StallReason, stallReason } from '#lib/core/sequence/stall.ts';
import type { Sighting } from '#lib/core/sighting.ts';
import { quietSituation } from '#lib/core/situation.ts';
import { renderTemplate, templateField, textFor } from '#lib/core/template.ts';
import { callScript } from '#lib/messages/note.ts';

const came = (ago: number, type?: string) =>
  appointment(daysFromToday(-ago), 'completed', {
    at: daysFromToday(-ago),
    ...(type ? { appointmentType: known(type) } : {}),
  });
/** The id proposed for the flag of this kind, for a patient of whom just this was seen. */
function proposed(kind: FlagKind, sightings: Sighting[], stall: StallReason | null = null, changes = {}) {
  const assessment = assessed(sightings, { policy: changes });
  const flag = flagOf(assessment, kind);
  if (!flag) throw new Error(`no ${kind}: ${kinds(assessment)}`);
  return sequenceFor(flag, recordOf(reachable(), ...sightings), compiledFor(changes), stall)?.id;
}
const flagged = (kind: FlagKind): Flag => ({
  kind,
  reason: { id: 'x', params: [] },
  label: { id: 'x', params: [] },
  money: { low: 0, high: 0, currency: 'USD' },
  evidence: [],
  strength: 'proof',
  numbers: {},
});
const due = (type: string, last?: Sighting) => [
  ...(last ? [last] : []),
  emptyDiary({ recareType: known(type), recareDueOn: on(daysFromToday(-200)) }),
];
const plan = emptyDiary({
  planId: known('p'),
  planTitle: known('Crown'),
  planStatus: known('accepted'),
  planOn: on(daysFromToday(-60)),
});
const bodies = (id: string, language = 'en') =>
  templates.filter((one) => one.id.startsWith(`${id}.`)).map((one) => one.texts[language]?.body ?? '');

describe('A4: the message fits the history', () => {
  it('goes by the flag and the last visit’s kind; without history it is the neutral one', () => {
    expect(proposed('overdue_recare', due('Prophy', came(400, 'Prophy')))).toBe('recare-prophy');
    expect(proposed('overdue_recare', due('Perio maintenance', came(400, 'Perio maintenance')))).toBe('recare-perio');
    expect(proposed('overdue_recare', due('Exam', came(400, 'Exam')))).toBe('recare-visit');
    expect(proposed('overdue_recare', due('Prophy'))).toBe('neutral');
    expect(proposed('no_show', [appointment(daysFromToday(-1), 'no_show'), emptyDiary()])).toBe('no-show');
  });
});

describe('A5: the whole lifecycle has its sequences', () => {
  it.each([
    ['new_patient', 'new-patient'],
    ['post_visit', 'post-visit'],
    ['at_risk', 'at-risk'],
    ['exam_overdue', 'exam-overdue'],
    ['lapsed', 'lapsed'],
    ['gone', 'dormant'],
  ] as const)('%s', (kind, id) => {
    expect(sequenceFor(flagged(kind), recordOf(reachable(), came(400)), compiledFor())?.id).toBe(id);
    expect(findSequence(id)?.steps.length).toBeGreaterThan(0);
  });
});

describe('A6: continuous, not one push', () => {
  it('who becomes due later is proposed that day, and nobody made a list', () => {
    const seen = [came(190, 'Prophy'), emptyDiary({ recareType: known('Prophy'), recareDueOn: on('2026-11-21') })];
    const at = (day: string) => assess(recordOf(reachable(), ...seen), compiledFor({}, day), quietSituation);
    expect(kinds(at('2026-11-21'))).not.toContain('overdue_recare');
    expect(sequencesFor(at('2026-11-22')).map((one) => one.id)).toContain('recare-prophy');
  });
});

describe('B10: hot in minutes, stalled in days', () => {
  it('a hot enquiry’s first step is due at once, a plan’s nudges days apart', () => {
    const hot = findSequence('enquiry-hot');
    expect(hot).toMatchObject({ hot: true });
    const flag = { ...flagged('enquiry'), band: 'hot' };
    expect(sequenceFor(flag, recordOf(reachable()), compiledFor())).toBe(hot);
    expect(sequenceFor({ ...flag, band: 'open' }, recordOf(reachable()), compiledFor())?.hot).toBe(false);
    const at = '2026-11-10T10:00:00.000Z';
    const [first] = planSteps(hot as never, at, { zone: 'Europe/London' });
    expect(first?.dueAt).toBe(at);
    const nudges = planSteps(findSequence('quote') as never, at, { zone: 'Europe/London' }).map(({ dueAt }) =>
      Date.parse(dueAt),
    );
    for (let i = 1; i < nudges.length; i += 1)
      expect((nudges[i] ?? 0) - (nudges[i - 1] ?? 0)).toBeGreaterThanOrEqual(86_400_000);
  });
});

describe('B11: right words for each moment, none of them pushy', () => {
  it.each(['en', 'es', 'fr', 'de', 'pt', 'hi'])('each kind of flag opens in its own words (%s)', (language) => {
    const openings = flagKind.options.map((kind) => {
      const sequence = sequenceFor(flagged(kind), recordOf(reachable(), came(400)), compiledFor());
      const id = sequence?.steps[0]?.templates.sms ?? '';
      return findTemplate(id)?.texts[language]?.body;
    });
    expect(openings.filter((one) => one === undefined)).toEqual([]);
    expect(new Set(openings).size).toBe(flagKind.options.length);
    for (const { id, texts } of templates) expect(pushes(texts[language]?.body ?? '', language), id).toEqual([]);
  });
});

describe('B15: a structured chase after a quote', () => {
  it('four messages and a call after interest, further and further apart', () => {
    const quote = findSequence('quote');
    const written = quote?.steps.filter((step) => !step.channels.includes('call')) ?? [];
    expect(written.length).toBeGreaterThanOrEqual(4);
    const waits = written.slice(1).map((step) => step.delay.amount);
    expect([...waits].sort((a, b) => a - b)).toEqual(waits);
    expect(quote?.steps.find((step) => step.channels[0] === 'call')?.only).toEqual({ step: 'any', outcome: 'clicked' });
  });
});

describe('C6: each segment has its own message and reason to return', () => {
  it('every flag says why, every kind has a sequence, and “we miss you” is refused', () => {
    for (const kind of flagKind.options) {
      const proposal = sequenceFor(flagged(kind), recordOf(reachable(), came(400)), compiledFor());
      expect(proposal?.flagKinds, kind).toContain(kind);
    }
    const assessment = assessed([...due('Prophy', came(400, 'Prophy')), plan]);
    for (const flag of assessment.flags) expect(flag.reason.id).toMatch(/^reason_/);
    expect(isBlocked(lint(say('We miss you!'), context))).toBe(true);
    for (const { texts } of templates)
      for (const [language, text] of Object.entries(texts))
        expect(lint(text.body, { ...context, language }).map((one) => one.id)).not.toContain('no_reason');
  });
});

describe('C8: the channel the patient most likely answers', () => {
  const step = ['sms', 'whatsapp', 'email'] as const;
  it('stated preference, then the last that got a reply, then the practice’s order, then the step’s', () => {
    const practice = ['email', 'sms'] as const;
    expect(orderChannels(step, { preferred: 'whatsapp', lastReplied: 'sms', practice })[0]).toBe('whatsapp');
    expect(orderChannels(step, { lastReplied: 'sms', practice })[0]).toBe('sms');
    expect(orderChannels(step, { practice })).toEqual(['email', 'sms', 'whatsapp']);
    expect(orderChannels(step, {})).toEqual(step);
    expect(orderChannels(['email'], { preferred: 'sms' })).toEqual(['email']);
    expect(orderChannels(['sms', 'whatsapp', 'call'], { practice: ['sms', 'email', 'call'] }).at(-1)).toBe('call');
  });
  it('what the screens say of it goes with the launch', () => {
    const lapsed = findSequence('lapsed') as never;
    const asks = (...seen: Sighting[]) =>
      planFor(
        lapsed,
        { flags: [flagged('lapsed')] },
        recordOf(reachable(), ...seen),
        compiledFor(),
        `${TODAY}T15:00:00Z`,
      );
    expect(asks(seeing({ preferredChannel: known('whatsapp') }))).toEqual({ preferredChannel: 'whatsapp' });
    expect(asks()).toEqual({});
  });
});

describe('C10: every message carries a link or a way to a human', () => {
  it('all of the library does, and a text with neither is refused', () => {
    for (const { texts } of templates)
      for (const text of Object.values(texts)) expect(text.body).toContain('{{bookingLink}}');
    expect(lint(say('You are due.').replace(/https\S+/, ''), context).map((one) => one.id)).toContain('no_action');
  });
});

describe('C12: honest offers, no false countdown', () => {
  const until = { offer: { endsOn: '2026-12-31' }, purpose: 'marketing' } as const;
  const ids = (words: string, change: Partial<LintContext> = {}) =>
    lint(say(words), { ...context, ...change }).map((one) => one.id);
  it('an offer stands in the letter with its terms and its last day; without them it is refused', () => {
    const text = { subject: 'x', body: 'Hi\n\nwords\n\nask\n\n{{bookingLink}}' };
    const extra = { offer: { terms: '10% off a first visit, adults only.', endsOn: '2026-12-31' } };
    const { body } = withExtras(text, extra, { language: 'en', country: 'US', isLetter: true });
    expect(body).toContain('10% off a first visit, adults only. This holds until December 31, 2026.');
    expect(ids('Only 3 days left.')).toContain('countdown');
    expect(ids('10% off.', { purpose: 'marketing' })).toContain('offer_end');
    expect(ids('10% off until December 31, 2026.', until)).toEqual([]);
    expect(ids('10% off until December 31, 2026.', { ...until, today: '2027-01-01' })).toContain('offer_over');
  });
});

describe('C19: no clinical detail in any of six languages', () => {
  it.each([
    [
      'en',
      ['Your crown is ready', 'Time for your gum care', 'Your blood test', 'The filling in tooth 14', 'D1110 due'],
    ],
    ['es', ['Su corona está lista', 'Su limpieza', 'Su tratamiento', 'La caries', 'Sus antibióticos']],
    ['fr', ['Votre couronne', 'Votre détartrage', 'Votre traitement', 'Vos gencives', 'Votre ordonnance']],
    ['de', ['Ihre Krone', 'Ihre Zahnreinigung', 'Ihre Behandlung', 'Ihr Rezept', 'Ihre Wurzelfüllung']],
    ['pt', ['Sua coroa', 'Sua limpeza', 'Seu tratamento', 'Seus remédios', 'Sua gengiva']],
    ['hi', ['आपका क्राउन', 'दांत की सफाई', 'आपका इलाज', 'आपकी दवा', 'रूट कैनाल']],
  ])('%s', (language, words) => {
    for (const one of words)
      expect(
        lint(say(one), { ...context, language }).map((f) => f.id),
        one,
      ).toContain('clinical');
    expect(lint(say('You are due for an appointment.'), { ...context, language })).toEqual([]);
  });
});

describe('D1: six-monthly recare and perio maintenance apart', () => {
  it('each is due on its own interval and has its own words, and the perio one comes round sooner', () => {
    expect(proposed('overdue_recare', [came(120, 'Perio maintenance'), emptyDiary()])).toBe('recare-perio');
    expect(kinds(assessed([came(120, 'Prophy'), emptyDiary()]))).not.toContain('overdue_recare');
    expect(proposed('overdue_recare', [came(220, 'Prophy'), emptyDiary()])).toBe('recare-prophy');
    const waits = (id: string) =>
      findSequence(id)?.steps.reduce((days, step) => days + step.delay.amount, 0) ?? Number.NaN;
    expect(waits('recare-perio')).toBeLessThan(waits('recare-prophy'));
    expect(policy.recareTypes.map((one) => one.type)).toEqual(expect.arrayContaining(['prophy', 'perio maintenance']));
  });
});

describe('D3: split by the last procedure', () => {
  it('a perio patient is written to as one whatever the list calls the recare, and nobody reads “cleaning”', () => {
    for (const type of ['Prophy', 'Recall', 'Hygiene'])
      expect(proposed('overdue_recare', due(type, came(400, 'Perio maintenance')))).toBe('recare-perio');
    for (const language of ['en', 'es', 'fr', 'de', 'pt', 'hi'])
      expect(bodies('recare-perio', language).join(' ')).not.toMatch(
        /clean|routine|limpieza|rutina|nettoyage|détartrage|reinigung|limpeza|rotina|सफाई|नियमित/i,
      );
  });
});

describe('D4: SMS, then email, with a direct booking link', () => {
  it.each(['recare-visit', 'recare-prophy', 'recare-perio', 'lapsed', 'treatment-cost', 'no-show'])('%s', (id) => {
    const [first, second] = findSequence(id)?.steps ?? [];
    expect(first?.channels[0]).toBe('sms');
    expect(second?.channels).toEqual(['email']);
    for (const body of bodies(id)) expect(body).toContain('{{bookingLink}}');
  });
});

describe('D8: begun and not finished', () => {
  it.each(['Crown prep', 'Aligner consult', 'Root canal'])(
    '%s without its closing item: unfinished-course',
    (opening) => {
      expect(proposed('unfinished_course', [came(40, opening), emptyDiary()])).toBe('unfinished-course');
    },
  );
});

describe('D11: financing, calm, length, a second look and parts', () => {
  it('each has words of its own in the library', () => {
    const say = (id: string) => bodies(id).join(' ');
    expect(say('treatment-cost')).toMatch(/spread the cost|insurance pays/);
    expect(say('treatment-anxiety')).toMatch(/break|at your own pace/i);
    expect(say('treatment-time')).toMatch(/how long|early in the morning/);
    expect(say('treatment-reevaluation')).toMatch(/short second look/);
    expect(say('treatment-phased')).toMatch(/in parts|all at once/);
    const variants = [
      'treatment-cost',
      'treatment-anxiety',
      'treatment-time',
      'treatment-reevaluation',
      'treatment-phased',
    ];
    for (const language of ['en', 'es', 'fr', 'de', 'pt', 'hi']) {
      const said = variants.flatMap((id) => bodies(id, language));
      expect(new Set(said).size, language).toBe(said.length);
    }
  });
});

describe('D12: the procedure is named where it may be', () => {
  it('to staff, and to nobody else: no field of a message can carry it', () => {
    const assessment = assessed([came(40, 'Crown prep'), emptyDiary()]);
    expect(flagOf(assessment, 'unfinished_course')?.reason.id).toBe('reason_unfinished_crown');
    const clinical = templateField.options.filter((it) => /plan|procedure|tooth|recare|diagnos/i.test(it));
    expect(clinical).toEqual([]);
    expect(renderTemplate({ body: '{{planTitle}}' }, { planTitle: 'Crown' } as never)).toMatchObject({ ok: false });
    const heard: string[] = [];
    const said = (id: string) => heard[heard.push(id) - 1] ?? '';
    callScript({ firstName: 'Ana', practiceName: 'x', staff: 'y', assessment, say: said, locale: 'en' });
    expect(heard).toContain('script_unfinished_course');
  });
});

describe('D13: tied to the end of the benefit year', () => {
  it('60, 30 and 10 days before it, and what comes too late is left out', () => {
    const flag = { ...flagged('benefits_expiring'), numbers: { leftDays: 45 } };
    const sequence = sequenceFor(flag, recordOf(reachable(), came(400)), compiledFor());
    if (!sequence) throw new Error('none proposed');
    const at = `${TODAY}T15:00:00.000Z`;
    const basis = planFor(sequence, { flags: [flag] }, recordOf(reachable()), compiledFor(), at);
    expect(basis.anchorOn).toBe(daysFromToday(45));
    const days = planSteps(sequence, at, { zone: 'America/New_York', plan: basis }).map(({ dueAt }) =>
      dueAt.slice(0, 10),
    );
    expect(days).toEqual([TODAY, daysFromToday(15), daysFromToday(35)]);
  });
});

describe('D14: times of the year may be chosen', () => {
  it('a start put off to the school break begins there and keeps its spacing', () => {
    const lapsed = findSequence('lapsed');
    const [first, second] = planSteps(lapsed as never, '2026-11-20T15:00:00.000Z', {
      zone: 'America/New_York',
      plan: { startOn: '2026-12-19' },
    });
    expect(first?.dueAt).toBe('2026-12-19T05:00:00.000Z');
    expect(second?.dueAt).toBe('2026-12-26T05:00:00.000Z');
  });
});

describe('D17: early mornings, and “we can update your insurance”', () => {
  it.each(['early_mornings', 'insurance_update'] as const)(
    '%s stands in a letter where chosen, in six languages',
    (id) => {
      for (const language of ['en', 'es', 'fr', 'de', 'pt', 'hi']) {
        const text = findTemplate('lapsed.email-letter')?.texts[language];
        const about = { language, country: 'US', isLetter: true };
        const with_ = text && withExtras(text, { snippets: [id] }, about).body;
        expect(with_).toContain(snippetText(id, language));
        expect(text && withExtras(text, { snippets: [id] }, { ...about, isLetter: false }).body).toBe(text?.body);
      }
    },
  );
});

describe('D18: the date of the last visit', () => {
  it('is known to the desk and can be in no message', () => {
    const seen = emptyDiary({ lastVisitOn: on('2025-11-03'), recareDueOn: on('2026-05-03') });
    const flag = flagOf(assessed([seen]), 'overdue_recare');
    expect(flag?.evidence.map((it) => it.field)).toContain('lastVisitOn');
    expect(flag?.numbers.sinceVisitMonths).toBe(12);
    const worked = flagOf(assessed([came(400, 'Prophy'), emptyDiary()]), 'overdue_recare');
    expect(worked?.reason.params).toContainEqual({ day: today - 400 });
    const clinical = templateField.options.filter((it) => /last|visited|cleaning/i.test(it));
    expect(clinical).toEqual([]);
  });
});

describe('D19: specific, with one thing to do', () => {
  it('every text has exactly one link to act on', () => {
    for (const { id, texts } of templates)
      for (const text of Object.values(texts)) expect(text.body.match(/\{\{bookingLink\}\}/g), id).toHaveLength(1);
    expect(lint(say('See https://go.example/b/2 too.'), context).map((one) => one.id)).toContain('many_actions');
  });
});

describe('D20: no guilt, and a better way to say it', () => {
  it.each([
    ['en', 'You should have come in by now.'],
    ['es', 'Se ha olvidado de nosotros.'],
    ['fr', 'Vous avez oublié votre visite.'],
    ['de', 'Haben Sie uns vergessen?'],
    ['pt', 'Você se esqueceu da visita.'],
    ['hi', 'आप भूल गए।'],
  ])('%s: %s', (language, words) => {
    const found = lint(say(words), { ...context, language }).find((one) => one.id === 'guilt');
    expect(found).toMatchObject({ severity: 'warn', suggestion: { id: 'lint_try_kind' } });
  });
});

describe('D21: general words in text messages', () => {
  it('no default text names anything clinical, in any language', () => {
    for (const { id, texts } of templates)
      for (const [language, text] of Object.entries(texts)) {
        const found = lint(`${text.subject ?? ''}\n${text.body}`, { ...context, language });
        expect(
          found.map((one) => one.id),
          `${id} ${language}`,
        ).not.toContain('clinical');
      }
  });
});

describe('D27: what holds the patient back picks the words', () => {
  it.each([
    ['cost', 'treatment-cost'],
    ['anxiety', 'treatment-anxiety'],
    ['time', 'treatment-time'],
    ['unsure', 'treatment-reevaluation'],
    ['too_much', 'treatment-phased'],
  ] as const)('%s', (stall, id) => {
    expect(proposed('unscheduled_treatment', [came(100, 'Exam'), plan], stall)).toBe(id);
    expect(proposed('no_show', [appointment(daysFromToday(-1), 'no_show'), emptyDiary()], stall)).toBe('no-show');
  });
  it('none known: the plain one', () => {
    expect(proposed('unscheduled_treatment', [came(100, 'Exam'), plan])).toBe('treatment');
    expect(stallReason.options).toHaveLength(5);
  });
});

describe('D28: what a regular visit is good for', () => {
  it('who only ever came in an emergency is told, without blame', () => {
    const id = proposed('exam_overdue', [came(800, 'Emergency'), came(500, 'Emergency'), emptyDiary()]);
    expect(id).toBe('preventive');
    expect(snippetText('small_things_early', 'en')).toMatch(/small things early/);
    for (const language of ['en', 'es', 'fr', 'de', 'pt', 'hi'])
      for (const body of bodies('preventive', language)) expect(pushes(body, language)).toEqual([]);
  });
});

describe('E3: a tip seven days after the visit', () => {
  it('is proposed on the seventh day and not before', () => {
    const seen = (ago: number) => [came(ago, 'Prophy')];
    const on = { policy: { offKinds: [] } };
    expect(kinds(assessed(seen(6), on))).not.toContain('post_visit');
    expect(proposed('post_visit', seen(7), null, { offKinds: [] })).toBe('post-visit');
  });
});

describe('E4: six months since hygiene, twelve since the eye check', () => {
  it.each([
    ['dental', 'Prophy', '2026-05-20', '2026-05-19', 'recare-prophy'],
    ['optometry', 'Eye exam', '2025-11-20', '2025-11-19', 'recare-visit'],
  ] as const)('%s: %s on %s is not yet written to, on %s it is', (preset, type, dueToday, overdue, id) => {
    const { recareTypes } = presetPolicy(preset, policy.practice);
    const seen = (day: string) => [
      appointment(day, 'completed', { at: day, appointmentType: known(type) }),
      emptyDiary(),
    ];
    expect(kinds(assessed(seen(dueToday), { policy: { recareTypes } }))).not.toContain('overdue_recare');
    expect(proposed('overdue_recare', seen(overdue), null, { recareTypes })).toBe(id);
  });
});

describe('E5: the yearly check-up', () => {
  it('is proposed twelve months after the last exam', () => {
    expect(kinds(assessed([came(364, 'Exam'), emptyDiary()]))).not.toContain('exam_overdue');
    expect(proposed('exam_overdue', [came(365, 'Exam'), emptyDiary()])).toBe('exam-overdue');
  });
});

describe('E6: a birthday message', () => {
  it('once a year, in the local morning, with no age and no date of birth', () => {
    const sequence = findSequence('birthday');
    expect(sequence).toMatchObject({ anchor: 'day', onceInDays: 300, bookings: 'no_matter' });
    expect(sequence?.steps[0]?.window).toEqual({ from: '09:00', to: '12:00' });
    const record = recordOf(reachable(), seeing({ birthOn: on('1980-11-20') }));
    const basis = planFor(
      sequence as never,
      { flags: [flagged('birthday')] },
      record,
      compiledFor(),
      `${TODAY}T15:00:00.000Z`,
    );
    expect(basis).toEqual({ anchorOn: TODAY });
    expect(today).toBeGreaterThan(0);
    for (const body of bodies('birthday')) expect(body).not.toMatch(/\d/);
    for (const { purpose } of templates.filter((one) => one.id.startsWith('birthday.')))
      expect(purpose).toBe('marketing');
  });
});

describe('complaint 3.11: the wrong language', () => {
  it('the patient’s, then the practice’s, never a browser’s, and nothing where neither has a text', () => {
    const template = findTemplate('lapsed.sms-first');
    if (!template) throw new Error('gone');
    expect(textFor(template, 'pt-BR', 'en')).toMatchObject({ language: 'pt', instead: false });
    expect(textFor(template, 'pl', 'de')).toMatchObject({ language: 'de', instead: true });
    expect(textFor(template, 'pl', 'cs')).toBeNull();
    expect(sequences.length).toBeGreaterThan(25);
  });
});

const context: LintContext = {
  channel: 'sms',
  purpose: 'care',
  language: 'en',
  country: 'US',
  practiceName: 'Harbour Clinic',
};
function say(words: string): string {
  return `Hi Ana, Harbour Clinic here. ${words} https://go.example/b/1 Reply STOP to opt out.`;
}
/** What makes a text pushy: guilt, false hurry, "we miss you". */
function pushes(body: string, language: string): string[] {
  const found = lint(body, { ...context, language }).map((one) => one.id);
  return found.filter((id) => ['guilt', 'countdown', 'no_reason'].includes(id));
}
