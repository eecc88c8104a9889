import { SegmentedMessage } from 'sms-segments-calculator';
import type { PracticeSettings } from '#lib/contract/practice.ts';
import { lint } from '#lib/core/lint.ts';
import { optOutWording } from '#lib/core/sequence/library/opt-out.ts';
import { findTemplate } from '#lib/core/sequence/library/templates.ts';
import type { Purpose, Step } from '#lib/core/sequence/sequence.ts';
import { renderTemplate, shownName, textIn } from '#lib/core/template.ts';
import type { SendChannel } from '../store/tables.ts';

const countSegments = (body: string): number => new SegmentedMessage(body).segmentsCount;

export interface Content {
  templateId: string;
  templateVersion: number;
  purpose: Purpose;
  subject: string | undefined;
  body: string;
}
/** `problems` are codes, never text of the message. */
export type ContentOutcome = { ok: true; content: Content } | { ok: false; problems: string[] };

export interface ContentInput {
  practice: PracticeSettings;
  firstName: string;
  language: string;
  step: Step;
  channel: SendChannel;
  unsubscribeUrl: string;
}

/** The text of a step as it will leave, or what stands in its way: nothing goes out half filled or in another language. */
export function renderStep(input: ContentInput): ContentOutcome {
  const { practice, step, channel } = input;
  const template = findTemplate(step.templates[channel] ?? '');
  if (!template) return { ok: false, problems: ['no_template'] };
  const found = textIn(template, input.language);
  if (!found) return { ok: false, problems: ['no_text_in_language'] };
  const rendered = renderTemplate(found.text, {
    firstName: shownName(input.firstName) ?? undefined,
    practiceName: practice.name,
    practicePhone: practice.phone,
    bookingLink: practice.bookingLink,
    optOut: optOutWording(channel, found.language, input.unsubscribeUrl) ?? undefined,
  });
  if (!rendered.ok) return { ok: false, problems: rendered.missing.map((field) => `missing_${field}`) };
  const findings = lint(rendered.body, {
    channel,
    purpose: template.purpose,
    language: found.language,
    country: practice.country,
    practiceName: practice.name,
    subject: rendered.subject,
    countSegments,
  });
  const blocking = findings.filter((finding) => finding.severity === 'block').map((finding) => `lint_${finding.id}`);
  if (blocking.length > 0) return { ok: false, problems: blocking };
  return {
    ok: true,
    content: {
      templateId: template.id,
      templateVersion: template.version,
      purpose: template.purpose,
      subject: rendered.subject,
      body: rendered.body,
    },
  };
}
