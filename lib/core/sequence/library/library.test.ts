import { SegmentedMessage } from 'sms-segments-calculator';
import { describe, expect, it } from 'vitest';
import { lint } from '../../lint.ts';
import { flagKind } from '../../policy.ts';
import { renderTemplate } from '../../template.ts';
import { optOutWording } from './opt-out.ts';
import { findSequence, sequenceFor, sequences } from './sequences.ts';
import { findTemplate, templates } from './templates.ts';

const practiceName = 'Willow Park Dental Practice';
const countSegments = (body: string) => new SegmentedMessage(body).segmentsCount;
const texts = templates.flatMap((template) =>
  Object.entries(template.texts).map(([language, text]) => ({
    template,
    language,
    text,
    name: `${template.id} ${language}`,
  })),
);

describe('the default texts', () => {
  it.each(texts)('$name renders and passes every content rule', ({ template, language, text }) => {
    const optOut = optOutWording(template.channel, language, 'https://go.example.org/u/Zk3vQx81LmPq');
    const rendered = renderTemplate(text, {
      firstName: 'Bernadette',
      practiceName,
      practicePhone: '+44 20 7946 0123',
      bookingLink: 'https://go.example.org/b/Zk3vQx81LmPq',
      optOut: optOut ?? undefined,
    });
    if (!rendered.ok) throw new Error(`not rendered: ${rendered.missing.join(', ')}`);
    expect(rendered.body).toContain(optOut);
    const { purpose, channel } = template;
    for (const country of ['US', 'GB', 'IN']) {
      const context = { channel, purpose, language, country, practiceName, subject: rendered.subject, countSegments };
      expect(lint(rendered.body, context)).toEqual([]);
    }
  });

  it('no SMS pays for a letter the SMS alphabet lacks, where the language can do without', () => {
    for (const { template, language, text, name } of texts) {
      if (template.channel !== 'sms' || language === 'hi') continue;
      const whole = text.body.replace('{{optOut}}', optOutWording('sms', language) ?? '').replace(/\{\{\w+\}\}/g, 'x');
      expect({ name, encoding: new SegmentedMessage(whole).encodingName }).toEqual({ name, encoding: 'GSM-7' });
    }
  });

  it('an email has a subject, a text message none', () => {
    for (const { template, text } of texts) expect(text.subject !== undefined).toBe(template.channel === 'email');
  });

  it('every language has every text', () => {
    const languages = [...new Set(texts.map((one) => one.language))].sort();
    for (const template of templates) expect(Object.keys(template.texts).sort()).toEqual(languages);
  });

  it('the sequences speak of different things', () => {
    const bodies = texts.filter((one) => one.language === 'en').map((one) => one.text.body);
    expect(new Set(bodies).size).toBe(bodies.length);
  });
});

describe('the default sequences', () => {
  it('every template a step names exists, for that channel, and none is left over', () => {
    const used = sequences.flatMap((one) => one.steps.flatMap((step) => Object.entries(step.templates)));
    for (const [channel, id] of used) expect(findTemplate(id)?.channel).toBe(channel);
    expect(used.map(([, id]) => id).sort()).toEqual(templates.map((one) => one.id).sort());
  });

  it('every channel of a step has its text', () => {
    for (const { steps } of sequences) {
      for (const step of steps) expect(Object.keys(step.templates).sort()).toEqual([...step.channels].sort());
    }
  });

  it('a flag kind proposes one, or none at all and never another kind’s', () => {
    for (const kind of flagKind.options) {
      const fits = sequences.filter((one) => one.flagKinds.includes(kind));
      expect(fits.length, kind).toBeLessThanOrEqual(1);
      expect(sequenceFor(kind), kind).toBe(fits[0] ?? null);
      if (fits[0]) expect(findSequence(fits[0].id)).toBe(fits[0]);
    }
    expect(sequenceFor('overdue_recare')?.id).toBe('overdue-recare');
  });
});
