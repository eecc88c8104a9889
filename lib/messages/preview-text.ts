import { SegmentedMessage } from 'sms-segments-calculator';
import { LINK_STAND_IN } from '../core/booking-link.ts';
import { dayInZone } from '../core/day.ts';
import type { Sentence } from '../core/flag.ts';
import { lint } from '../core/lint.ts';
import type { Policy } from '../core/policy.ts';
import { optOutWording } from '../core/sequence/library/opt-out.ts';
import { withExtras } from '../core/sequence/library/snippets.ts';
import { findTemplate } from '../core/sequence/library/templates.ts';
import { sayVisit } from '../core/sequence/say-visit.ts';
import type { Step } from '../core/sequence/sequence.ts';
import { templateIdOf } from '../core/sequence/step-channels.ts';
import { renderTemplate, textFor } from '../core/template.ts';
import { firstNameOf } from './first-name.ts';
import type { Previewing, Written } from './previews.ts';
import type { SequencePreview } from './views.ts';

type StepPreview = SequencePreview['steps'][number];
type WrittenStep = Pick<StepPreview, 'subject' | 'body' | 'segments' | 'price' | 'instead' | 'problems'>;

const countSegments = (body: string) => new SegmentedMessage(body).segmentsCount;

/** A step's text on one channel as it would leave, what it costs, and what is wrong with it. */
export function writeStep(step: Step, channel: Written, it: Previewing): WrittenStep {
  const { policy } = it.compiled;
  const { practice } = policy;
  const fail = (problems: Sentence[]): WrittenStep => ({ subject: null, body: null, segments: null, problems });
  const template = findTemplate(templateIdOf(step, channel) ?? '');
  if (!template) return fail([{ id: 'problem_no_template', params: [] }]);
  const language = it.record.language?.value ?? practice.language;
  const found = textFor(template, language, practice.language);
  if (!found) return fail([{ id: 'problem_no_text_in_language', params: [nameOf(language, it)] }]);
  const isLetter = channel === 'email';
  const about = { language: found.language, country: practice.country, isLetter };
  const said = it.plan?.visit ? sayVisit(it.plan.visit, about) : null;
  const api = it.apiUrl ?? 'https://…';
  const rendered = renderTemplate(withExtras(found.text, it.plan, about), {
    firstName: firstNameOf(it.record.name?.value ?? '') ?? undefined,
    practiceName: practice.name,
    practicePhone: practice.phone,
    bookingLink: `${api}/b/${LINK_STAND_IN}`,
    optOut: optOutWording(channel, found.language, `${api}/u/…`) ?? undefined,
    visitDay: said?.visitDay,
    visitTime: said?.visitTime ?? undefined,
  });
  if (!rendered.ok) return fail(rendered.missing.map((field) => ({ id: `problem_missing_${field}`, params: [] })));
  const findings = lint(rendered.body, {
    channel,
    purpose: it.plan?.offer ? 'marketing' : template.purpose,
    language: found.language,
    country: practice.country,
    practiceName: practice.name,
    subject: rendered.subject,
    offer: it.plan?.offer,
    today: dayInZone(it.at, practice.zone),
    countSegments,
  });
  const segments = channel === 'sms' ? countSegments(rendered.body) : null;
  return {
    subject: rendered.subject ?? null,
    body: rendered.body,
    segments,
    price: priceOf(policy, channel, segments),
    ...(found.instead
      ? { instead: { id: 'problem_text_instead', params: [nameOf(language, it), nameOf(found.language, it)] } }
      : {}),
    problems: findings.flatMap(({ sentence, suggestion }) => [sentence, ...(suggestion ? [suggestion] : [])]),
  };
}

/** A language in the words of whoever reads the card; its code where nobody knows the name. */
function nameOf(language: string, { locale }: Previewing): string {
  try {
    return new Intl.DisplayNames([locale ?? 'en'], { type: 'language' }).of(language) ?? language;
  } catch {
    return language;
  }
}

/** What one message costs, or null where the practice hasn't said what its messages cost. */
function priceOf({ messagePrices, practice }: Policy, channel: Written, segments: number | null): StepPreview['price'] {
  const each = messagePrices?.[channel];
  return each === undefined ? null : { amount: each * (segments ?? 1), currency: practice.currency };
}
