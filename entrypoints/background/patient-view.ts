import { fromDayNumber } from '#lib/core/day.ts';
import type { Assessment, Sentence } from '#lib/core/flag.ts';
import type { HouseholdAround } from '#lib/core/household/household.ts';
import type { PatientRecord } from '#lib/core/patient.ts';
import type { FlagKind } from '#lib/core/policy.ts';
import { sequenceFor, sequencesFor } from '#lib/core/sequence/choose.ts';
import { sequenceName } from '#lib/core/sequence/library/sequences.ts';
import { consentLines } from '#lib/messages/consent-lines.ts';
import { firstNameOf } from '#lib/messages/first-name.ts';
import { callScript, chartNote } from '#lib/messages/note.ts';
import { type Previewing, previewOf } from '#lib/messages/previews.ts';
import type { CardView, EnrolmentLine, LaunchWish } from '#lib/messages/views.ts';
import { type EnrolmentRow, isOpen } from '#lib/store/enrolments.ts';
import type { Standing } from '#lib/store/holds.ts';
import { offerNow, planWith, snippetsIn, startsFrom } from './launch-wish.ts';
import type { Background } from './ports.ts';
import type { Practice } from './practice.ts';

/** All that is known about one patient when its card opens. */
export interface PatientNow {
  patientKey: string | null;
  record: PatientRecord;
  assessment: Assessment;
  standing: Standing;
  /** Newest first. */
  enrolments: EnrolmentRow[];
  /** What the rest of a settled household adds. */
  around?: HouseholdAround | undefined;
}

/** Flags of a plan that stands still: what holds the patient back picks the words. */
const STALLS: FlagKind[] = ['unscheduled_treatment', 'unfinished_course', 'quote_open'];

type Words = Pick<Background, 'say' | 'locale' | 'now'>;
const LEFT = ['sending', 'accepted', 'delivered', 'undelivered', 'unknown'];

export const nameOfSequence = (id: string, { say }: Pick<Words, 'say'>): string =>
  (id === '' ? '' : say(sequenceName(id))) || say('desk_other');

/** The sequence a card proposes: the one for the primary flag, the last visit's kind and what holds the patient back. */
export function proposedFor({ assessment, record, standing }: PatientNow, { compiled }: Practice) {
  const flag = assessment.primary === null ? undefined : assessment.flags[assessment.primary];
  return flag ? sequenceFor(flag, record, compiled, standing.stall ?? null) : null;
}

export function previewing({ record, standing, enrolments }: PatientNow, practice: Practice, now: Date): Previewing {
  const sent = enrolments.flatMap((it) => it.steps.flatMap((s) => (s.at && LEFT.includes(s.state) ? [s.at] : [])));
  const written = standing.contacts.flatMap((it) => (it.channel === 'call' ? [] : [it.at]));
  return {
    record,
    compiled: practice.compiled,
    at: now.toISOString(),
    optedOut: standing.optedOutAt !== null,
    recorded: standing.consents,
    contactedAt: [...sent, ...written],
    apiUrl: practice.device?.apiUrl ?? null,
  };
}

export function enrolmentLine(row: EnrolmentRow, words: Pick<Words, 'say'>): EnrolmentLine {
  const { id, sequenceId, state, cause, launchedAt, launchedBy, delivery, undoUntil, problem, steps } = row;
  const by = launchedBy || words.say('desk_other');
  const sequenceName = nameOfSequence(sequenceId, words);
  return {
    id,
    sequenceId,
    sequenceName,
    state,
    cause,
    launchedAt,
    launchedBy: by,
    delivery,
    undoUntil,
    problem,
    steps,
  };
}

/** How long a card goes on saying that the patient answered. */
const ANSWER_DAYS = 14;

/** The newest follow-up when the patient's own answer ended it lately: whoever starts another knows of it first. */
function lastAnswered([newest]: EnrolmentRow[], now: string): EnrolmentRow | undefined {
  const answered = newest?.cause === 'replied' || newest?.cause === 'clicked_booking';
  const since = new Date(Date.parse(now) - ANSWER_DAYS * 86_400_000).toISOString();
  return answered && (newest.endedAt ?? '') >= since ? newest : undefined;
}

/** All the card shows about one patient. */
export function cardViewOf(it: PatientNow, practice: Practice, words: Words, wish: LaunchWish = {}): CardView {
  const { record, assessment, standing, enrolments } = it;
  const { say, locale } = words;
  const proposed = proposedFor(it, practice);
  const facts = previewing(it, practice, words.now());
  const running = enrolments.find(isOpen);
  // One that was refused is shown too: it says what became of the click.
  const refused = enrolments.find((row) => row.delivery === 'failed' && row.cause === null);
  const shown = running ?? refused ?? lastAnswered(enrolments, facts.at);
  const { practice: place } = practice.policy;
  const visit = record.lastVisit;
  return {
    patientKey: it.patientKey,
    name: record.name?.value ?? '',
    ageYears: ageYears(record, practice.today),
    phones: record.phones.map((p) => ({ kind: p.kind, raw: p.raw, e164: p.e164 ?? null })),
    email: record.email?.value ?? null,
    language: record.language?.value ?? null,
    assessment,
    nothingBooked: { strength: record.nothingBooked?.strength ?? 'none', source: record.nothingBooked?.source ?? null },
    lastVisit: visit?.value ? { text: visitText(visit.value), source: visit.source } : null,
    sequences: sequencesFor(assessment).map((one) =>
      previewOf(one, nameOfSequence(one.id, words), one.id === proposed?.id, {
        ...facts,
        locale,
        plan: planWith(one, it, practice, facts.at, wish),
      }),
    ),
    enrolment: shown ? enrolmentLine(shown, words) : null,
    history: historyOf(it, words),
    holds: standing.holds.flatMap((h) => holdOf(h.hold)),
    ...(assessment.flags.some((flag) => STALLS.includes(flag.kind))
      ? { stall: { reason: standing.stall ?? null } }
      : {}),
    starts: startsFrom(practice),
    snippets: snippetsIn(record.language?.value ?? place.language),
    ...(offerNow(practice) && { offer: offerNow(practice) }),
    consent: consentLines(record, standing.consents ?? [], place),
    snoozedUntil: standing.snoozedUntil,
    optedOut: standing.optedOutAt !== null,
    note: chartNote({
      assessment,
      today: practice.today,
      staff: practice.staff,
      running: running ? nameOfSequence(running.sequenceId, words) : null,
      say,
      locale,
    }),
    callScript: scriptFor(record, assessment, practice, words),
    paired: practice.device !== null,
    practiceName: place.name,
    dir: say('@@bidi_dir') === 'rtl' ? 'rtl' : 'ltr',
  };
}

export function scriptFor(
  record: PatientRecord,
  assessment: Assessment,
  practice: Practice,
  { say, locale }: Words,
): string {
  const firstName = firstNameOf(record.name?.value ?? '');
  const { staff, policy } = practice;
  return callScript({ firstName, practiceName: policy.practice.name, staff, assessment, say, locale });
}

function visitText({ from, to }: { from: number; to: number }): Sentence {
  if (from === to) return { id: 'history_last_visit', params: [{ day: from }] };
  return { id: 'history_last_visit', params: [{ month: fromDayNumber(from).slice(0, 7) }] };
}

/** Whole years on `today`; null where no birth date was seen. */
function ageYears(record: PatientRecord, today: string): number | null {
  const born = record.birthDay?.value ?? null;
  if (born === null) return null;
  const birth = fromDayNumber(born);
  const years = Number(today.slice(0, 4)) - Number(birth.slice(0, 4)) - (today.slice(5) < birth.slice(5) ? 1 : 0);
  return years >= 0 ? years : null;
}

const HOLDS = [
  'in_treatment',
  'complaint',
  'moved',
  'deceased',
  'wrong_data',
  'asked_not_contacted',
  'already_spoke',
] as const;
const holdOf = (hold: string) => HOLDS.filter((it) => it === hold);

/** What happened with the patient, newest first. */
function historyOf({ standing, enrolments }: PatientNow, words: Words): CardView['history'] {
  const items: CardView['history'] = [];
  const add = (at: string, id: string, params: Sentence['params'], by: string | null) =>
    items.push({ at, text: { id, params }, by });
  for (const row of enrolments) {
    const name = nameOfSequence(row.sequenceId, words);
    add(row.launchedAt, 'history_started', [name], row.launchedBy || null);
    for (const step of row.steps) {
      if (step.at && step.channel && [...LEFT, 'failed', 'skipped'].includes(step.state)) {
        add(step.at, `history_${step.state}`, [words.say(`channel_${step.channel}`)], null);
      }
    }
    if (row.endedAt) add(row.endedAt, `history_ended_${row.cause ?? row.state}`, [name], null);
  }
  for (const it of standing.contacts) {
    const id = it.outcome ? `history_call_${it.outcome}` : 'history_contact';
    add(it.at, id, [words.say(`channel_${it.channel}`)], it.by);
  }
  for (const it of standing.consents ?? []) {
    const id = it.given ? 'history_consent_given' : 'history_consent_revoked';
    add(it.at, id, [words.say(`channel_${it.channel}`)], it.by || null);
  }
  for (const it of standing.holds) add(it.at, `history_hold_${it.hold}`, [], it.by || null);
  if (standing.optedOutAt) add(standing.optedOutAt, 'history_opted_out', [], null);
  return items.sort((a, b) => (a.at < b.at ? 1 : -1)).slice(0, 50);
}
