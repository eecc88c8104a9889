import { readFileSync, writeFileSync } from 'node:fs';
import { sequenceName, sequences } from '#lib/core/sequence/library/sequences.ts';
import { findTemplate } from '#lib/core/sequence/library/templates.ts';
import { purposeOf } from '#lib/core/sequence/purpose-of.ts';
import type { Sequence, Step } from '#lib/core/sequence/sequence.ts';
import type { Catalogue } from '#lib/core/words.ts';

const PAGE = new URL('../docs/sequences.md', import.meta.url);
const english = JSON.parse(
  readFileSync(new URL('../public/_locales/en/messages.json', import.meta.url), 'utf8'),
) as Catalogue;

const words: Record<string, string> = { sms: 'SMS', whatsapp: 'WhatsApp', email: 'email', call: 'call' };
const unit = { minute: 'minute', day: 'day', business_day: 'business day' } as const;
const count = (amount: number, name: string) => `${amount} ${name}${amount === 1 ? '' : 's'}`;

function whenOf(step: Step, index: number): string {
  const { amount } = step.delay;
  const wait = amount === 0 ? (index === 0 ? 'at once' : 'with it') : `${count(amount, unit[step.delay.unit])} later`;
  if (!step.before) return wait;
  const { amount: back, unit: of } = step.before;
  const far = of === 'minute' && back % 60 === 0 ? count(back / 60, 'hour') : count(back, of);
  const moment = back === 0 ? 'on the day' : `${far} before`;
  return index > 0 && amount > 0 ? `${moment}, at least ${wait}` : moment;
}

function rulesOf({ only, unless, window, expires }: Step): string {
  const said = (it: NonNullable<Step['only']>) =>
    `${it.step === 'any' ? 'any earlier step' : `\`${it.step}\``} ${it.outcome.replace('_', ' ')}`;
  return [
    only && `only if ${said(only)}`,
    unless && `unless ${said(unless)}`,
    window && `${window.from}–${window.to} there`,
    expires && 'left out when late',
  ]
    .filter(Boolean)
    .join('; ');
}

const BOOKINGS = {
  end_it: 'A booking ends it.',
  needed: 'It needs the appointment it speaks of, and ends when that is moved or gone.',
  no_matter: 'A booking makes no difference to it.',
} as const;
const STARTS = {
  flag: 'Started by a person on a flag',
  booking: 'Starts by itself for a booking that came of a follow-up',
  opening: 'Started for a time that came free',
} as const;

function sectionOf(one: Sequence): string {
  const rows = one.steps.map((step, i) => {
    const channels = step.channels.map((it) => words[it]).join(', ');
    return `| \`${step.id}\` | ${whenOf(step, i)} | ${channels} | ${rulesOf(step)} |`;
  });
  const written = one.steps.flatMap((step) => Object.values(step.templates));
  const languages = [...new Set(written.flatMap((id) => Object.keys(findTemplate(id)?.texts ?? {})))].sort();
  const first = findTemplate(one.steps[0]?.templates.sms ?? '')?.texts.en?.body ?? '';
  const flags = one.flagKinds.map((kind) => `\`${kind}\``).join(', ');
  const purposes = [...new Set(one.steps.map(purposeOf))].join(', ');
  return [
    `## ${english[sequenceName(one.id)]?.message}`,
    '',
    `\`${one.id}\`, version ${one.version}. ${STARTS[one.startedBy]}${flags ? `: ${flags}` : ''}. ${BOOKINGS[one.bookings]}`,
    `Purpose: ${purposes}.${one.hot ? ' The first step leaves at once, whatever hours the practice keeps; the law’s hours hold.' : ''}${one.onceInDays ? ` Not twice within ${one.onceInDays} days.` : ''} Languages: ${languages.join(', ')}.`,
    '',
    '| step | when | channels | conditions |',
    '| ---- | ---- | -------- | ---------- |',
    ...rows,
    '',
    `> ${first}`,
    '',
  ].join('\n');
}

/** The page as it should be for the library as it is. */
export function sequencesPage(): string {
  return [
    '# The sequences',
    '',
    `Made from \`lib/core/sequence/library\` by \`node scripts/sequences-page.ts\`; ${sequences.length} sequences. Delays count from the step before. Of`,
    'a step’s channels the first that reaches the person is used: the one they asked for, the one they last answered on, the',
    'practice’s order, the order shown. Every step goes through the gate again right before it leaves, any answer ends a',
    'sequence, and a call is only asked for after a sign of interest. The quoted line is how the first text begins, in English.',
    '',
    ...sequences.map(sectionOf),
  ].join('\n');
}

if (import.meta.main) writeFileSync(PAGE, sequencesPage());
