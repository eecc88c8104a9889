import { SegmentedMessage } from 'sms-segments-calculator';
import type { PracticeSettings } from '#lib/contract/practice.ts';
import { LINK_STAND_IN } from '#lib/core/booking-link.ts';
import { dayInZone } from '#lib/core/day.ts';
import { lint } from '#lib/core/lint.ts';
import { toPositions } from '#lib/core/registered/registered-text.ts';
import { optOutWording } from '#lib/core/sequence/library/opt-out.ts';
import { withExtras } from '#lib/core/sequence/library/snippets.ts';
import { findTemplate } from '#lib/core/sequence/library/templates.ts';
import type { EnrolmentPlan } from '#lib/core/sequence/plan.ts';
import { sayVisit } from '#lib/core/sequence/say-visit.ts';
import type { Purpose, Step } from '#lib/core/sequence/sequence.ts';
import { templateIdOf } from '#lib/core/sequence/step-channels.ts';
import {
  type Rendered,
  renderTemplate,
  shownNames,
  type TemplateField,
  type TemplateFields,
  textFor,
} from '#lib/core/template.ts';
import type { OutgoingMessage } from '../providers/provider.ts';
import type { SendChannel } from '../store/tables.ts';

/** 201 units are three segments in any alphabet, so the (slow) count is only made for what may be more. */
const countSegments = (body: string): number => (body.length <= 201 ? 3 : new SegmentedMessage(body).segmentsCount);

/** How many messages a carrier counts this one for: a long text is several, anything else is one. */
export const partsOf = (channel: SendChannel, body: string): number =>
  channel === 'sms' ? new SegmentedMessage(body).segmentsCount : 1;

const SAMPLE_NAME = 'Alexandrina';
const REMEMBERED = 500;
const verdicts = new Map<string, string[]>();

function remember(about: unknown[], judge: () => string[]): string[] {
  const key = JSON.stringify(about);
  const known = verdicts.get(key);
  if (known) return known;
  if (verdicts.size >= REMEMBERED) verdicts.clear();
  const verdict = judge();
  verdicts.set(key, verdict);
  return verdict;
}

interface LintInput {
  channel: SendChannel;
  purpose: Purpose;
  language: string;
  subject: string | undefined;
  practice: PracticeSettings;
  offer?: { endsOn: string };
  /** The practice's day; an offer that is over by then may not leave. */
  today?: string;
}

/** Codes of what keeps a rendered text from leaving. */
export function lintCodes(body: string, { practice, ...context }: LintInput): string[] {
  return lint(body, {
    ...context,
    country: practice.country,
    practiceName: practice.name,
    postalAddress: practice.postalAddress,
    countSegments,
  })
    .filter((finding) => finding.severity === 'block')
    .map((finding) => `lint_${finding.id}`);
}

export interface Content {
  templateId: string;
  templateVersion: number;
  purpose: Purpose;
  subject: string | undefined;
  body: string;
  /** As which approved template it leaves; missing = as free text. */
  template?: OutgoingMessage['template'];
}
/** `problems` are codes, never text of the message. */
export type ContentOutcome = { ok: true; content: Content } | { ok: false; problems: string[] };

interface ContentInput {
  practice: PracticeSettings;
  firstName: string;
  language: string;
  step: Step;
  channel: SendChannel;
  /** What the messages speak of besides the person: an appointment, an offer, sentences of the practice's own. */
  plan?: EnrolmentPlan | null;
  unsubscribeUrl: string;
  now: Date;
  /** Where the patient books or asks; missing = a stand-in of the same length, for a text that is only looked at. */
  bookingUrl?: string;
  /**
   * At launch every step is rendered, and linting them all anew for each patient took more time than the rest of the
   * launch. The verdict is then that on the same text with another name; the text that leaves is always linted itself.
   */
  remembered?: boolean;
  /** WhatsApp: the approved text, which then is what leaves, and whether it must leave as a template. */
  approved?: { text: string; name: string; language: string; asTemplate: boolean };
}

/** `<publicUrl>/b/…` from the other link of the same message: a stand-in as long as the real one. */
function standInLink(unsubscribeLink: string): string {
  return `${unsubscribeLink.replace(/\/u\/[^/]*$/, '')}/b/${LINK_STAND_IN}`;
}

/** Marketing mail ends with the sender's postal address, where one is set. */
function withAddress(rendered: Rendered, { channel, practice }: ContentInput, purpose: Purpose): Rendered {
  if (!rendered.ok || channel !== 'email' || purpose !== 'marketing' || !practice.postalAddress) return rendered;
  return { ...rendered, body: `${rendered.body}\n\n${practice.postalAddress}` };
}

function visitFields({ plan, practice, channel }: ContentInput, language: string) {
  if (!plan?.visit) return {};
  const said = sayVisit(plan.visit, { language, country: practice.country, isLetter: channel === 'email' });
  return { visitDay: said.visitDay, visitTime: said.visitTime ?? undefined };
}

/** The text of a step as it will leave, or what stands in its way: nothing goes out half filled or in another language. */
export function renderStep(input: ContentInput): ContentOutcome {
  const { practice, step, channel } = input;
  const template = findTemplate(templateIdOf(step, channel) ?? '');
  if (!template) return { ok: false, problems: ['no_template'] };
  const found = textFor(template, input.language, practice.language);
  if (!found) return { ok: false, problems: ['no_text_in_language'] };
  const isLetter = channel === 'email';
  const offer = input.plan?.offer;
  const today = offer && dayInZone(input.now.toISOString(), practice.zone);
  const text = withExtras(found.text, input.plan, { language: found.language, country: practice.country, isLetter });
  const purpose = offer ? 'marketing' : template.purpose;
  const fields = {
    firstName: shownNames(input.firstName) ?? undefined,
    practiceName: practice.name,
    practicePhone: practice.phone,
    bookingLink: input.bookingUrl ?? standInLink(input.unsubscribeUrl),
    optOut: optOutWording(channel, found.language, input.unsubscribeUrl) ?? undefined,
    ...visitFields(input, found.language),
  };
  const words = input.approved ? { body: input.approved.text } : text;
  const rendered = withAddress(renderTemplate(words, fields), input, purpose);
  if (!rendered.ok) return { ok: false, problems: rendered.missing.map((field) => `missing_${field}`) };
  const lintWith = (body: string, subject: string | undefined) =>
    lintCodes(body, { subject, channel, purpose, language: found.language, practice, offer, today });
  const blocking = input.remembered
    ? remember([template.id, template.version, found.language, practice, input.plan ?? null, today ?? null], () => {
        const sample = withAddress(renderTemplate(words, { ...fields, firstName: SAMPLE_NAME }), input, purpose);
        return sample.ok ? lintWith(sample.body, sample.subject) : [];
      })
    : lintWith(rendered.body, rendered.subject);
  if (blocking.length > 0) return { ok: false, problems: blocking };
  return {
    ok: true,
    content: {
      templateId: template.id,
      templateVersion: template.version,
      purpose,
      subject: rendered.subject,
      body: rendered.body,
      ...(input.approved?.asTemplate && { template: templateOf(input.approved, fields) }),
    },
  };
}

/** The approved template with its values in the order of its blanks; each is the very value `body` was made with. */
function templateOf(
  { text, name, language }: NonNullable<ContentInput['approved']>,
  fields: TemplateFields,
): NonNullable<OutgoingMessage['template']> {
  const values = toPositions(text).order.map((field) => fields[field as TemplateField] ?? '');
  return { name, language, parameters: values.map((value) => value.replace(/\s+/g, ' ').trim()) };
}
