import { SegmentedMessage } from 'sms-segments-calculator';
import { describe, expect, it } from 'vitest';
import { lint } from '../../lint.ts';
import { flagKind } from '../../policy.ts';
import { renderTemplate } from '../../template.ts';
import { sayVisit } from '../say-visit.ts';
import { optOutWording } from './opt-out.ts';
import { retiredSequences, retiredTemplates } from './retired/sequences.ts';
import { findSequence, sequences } from './sequences.ts';
import { findTemplate, templates } from './templates.ts';

const LANGUAGES = ['de', 'en', 'es', 'fr', 'hi', 'pt'];
const countryOf: Record<string, string> = { en: 'US', es: 'ES', fr: 'FR', de: 'DE', pt: 'BR', hi: 'IN' };
const practiceName = 'Willow Park Dental Practice';
const postalAddress = '12 Willow Park, Leeds LS1 1AA';
const link = 'https://go.example.org/u/Zk3vQx81LmPq';
const countSegments = (body: string) => new SegmentedMessage(body).segmentsCount;

const all = [...retiredTemplates, ...templates];
const texts = all.flatMap((template) =>
  Object.entries(template.texts).map(([language, text]) => ({
    template,
    language,
    text,
    name: `${template.id} ${language}`,
  })),
);
const inSms = texts.filter(({ template }) => template.channel === 'sms');

/** The text as it would leave, for a day whose name is long in most languages. */
function render({ template, language, text }: (typeof texts)[number]) {
  const isLetter = template.channel === 'email';
  const visit = { on: '2026-09-30', at: '14:30' };
  const said = sayVisit(visit, { language, country: countryOf[language] ?? 'GB', isLetter });
  const rendered = renderTemplate(text, {
    firstName: 'Bernadette',
    practiceName,
    practicePhone: '+44 20 7946 0123',
    bookingLink: 'https://go.example.org/b/Zk3vQx81LmPq',
    optOut: optOutWording(template.channel, language, link) ?? undefined,
    visitDay: said.visitDay,
    visitTime: said.visitTime ?? undefined,
  });
  if (!rendered.ok) throw new Error(`not rendered: ${rendered.missing.join(', ')}`);
  const isMarketing = isLetter && template.purpose === 'marketing';
  return { ...rendered, body: isMarketing ? `${rendered.body}\n\n${postalAddress}` : rendered.body };
}

describe('the default texts', () => {
  it.each(texts)('$name renders and passes every content rule', (one) => {
    const { template, language } = one;
    const rendered = render(one);
    expect(rendered.body).toContain(optOutWording(template.channel, language, link));
    const { purpose, channel } = template;
    for (const country of ['US', 'GB', 'IN']) {
      const about = { channel, purpose, language, country, practiceName, postalAddress, countSegments };
      expect(lint(rendered.body, { ...about, subject: rendered.subject })).toEqual([]);
    }
  });

  it('no SMS is longer than two segments, three in Hindi', () => {
    const most = (language: string) => (language === 'hi' ? 3 : 2);
    const long = inSms.filter((one) => countSegments(render(one).body) > most(one.language));
    expect(long.map((one) => `${one.name}: ${countSegments(render(one).body)}`)).toEqual([]);
  });

  it('no SMS pays for a letter the SMS alphabet lacks, where the language can do without', () => {
    const wide = inSms.filter(({ language, text }) => {
      const whole = text.body.replace('{{optOut}}', optOutWording('sms', language) ?? '').replace(/\{\{\w+\}\}/g, 'x');
      return language !== 'hi' && new SegmentedMessage(whole).encodingName !== 'GSM-7';
    });
    expect(wide.map(({ name, text }) => `${name}: ${text.body.match(/[^\x20-\x7eéèàùìòñüöäßÄÖÜÉ¿¡Ç]/gu)}`)).toEqual([]);
  });

  it('an email has a subject, a text message none', () => {
    for (const { template, text } of texts) expect(text.subject !== undefined).toBe(template.channel === 'email');
  });

  it('every language has every text', () => {
    for (const template of all) expect(Object.keys(template.texts).sort(), template.id).toEqual(LANGUAGES);
  });

  it.each(LANGUAGES)('no two say the same (%s)', (language) => {
    // WhatsApp says what the text message says.
    const own = texts.filter(
      (it) => it.language === language && templates.includes(it.template) && it.template.channel !== 'whatsapp',
    );
    const twice = own.filter((one, i) => own.findIndex((other) => other.text.body === one.text.body) !== i);
    expect(twice.map((one) => one.name)).toEqual([]);
  });
});

describe('the sequences', () => {
  it('every template a step names exists, for that channel, and none is left over', () => {
    const used = [...retiredSequences, ...sequences].flatMap((one) =>
      one.steps.flatMap((step) => Object.entries(step.templates)),
    );
    for (const [channel, id] of used) expect(findTemplate(id)?.channel).toBe(channel);
    expect(used.map(([, id]) => id).sort()).toEqual(all.map((one) => one.id).sort());
  });

  it('every written channel of a step has its text', () => {
    for (const { id, steps } of sequences)
      for (const step of steps) {
        const written = step.channels.filter((channel) => channel === 'sms' || channel === 'email');
        expect(Object.keys(step.templates).sort(), `${id} ${step.id}`).toEqual([...written].sort());
      }
  });

  it('every kind of flag has one of its own, and each is found by its id', () => {
    for (const kind of flagKind.options) {
      const fits = sequences.filter((one) => one.startedBy === 'flag' && one.flagKinds.includes(kind));
      expect(fits.length, kind).toBeGreaterThan(0);
    }
    for (const one of sequences) expect(findSequence(one.id)).toBe(one);
    expect(new Set(sequences.map((one) => one.id)).size).toBe(sequences.length);
  });

  it('the first ones are offered to nobody and still run', () => {
    for (const id of ['overdue-recare', 'unscheduled-treatment', 'missed-or-cancelled']) {
      expect(findSequence(id)).toMatchObject({ id, version: 1 });
      expect(sequences.map((one) => one.id)).not.toContain(id);
    }
  });
});
