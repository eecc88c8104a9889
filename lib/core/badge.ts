import type { Assessment, BlockerKind, Sentence } from './flag.ts';
import type { FlagKind } from './policy.ts';

type Tone = 'overdue' | 'missed' | 'treatment' | 'risk' | 'lapsed' | 'running' | 'booked' | 'held' | 'unsure';
type Icon = 'clock' | 'missed' | 'tooth' | 'drift' | 'moon' | 'play' | 'check' | 'pause' | 'question';

/** A badge before its words are said: tone and icon as in the protocol's `badge`, `more` = further flags behind it. */
export type BadgeWords = { tone: Tone; icon: Icon; label: Sentence; more: number };

/** What the badge needs and the assessment doesn't know. `day` = which day of the follow-up today is, from 1. */
export type BadgeExtra = { enrolment: { state: 'active' | 'held'; day: number } | null; unsure: boolean };

const LOOK: Record<FlagKind, { tone: Tone; icon: Icon }> = {
  overdue_recare: { tone: 'overdue', icon: 'clock' },
  lapsed: { tone: 'lapsed', icon: 'moon' },
  gone: { tone: 'lapsed', icon: 'moon' },
  at_risk: { tone: 'risk', icon: 'drift' },
  unscheduled_treatment: { tone: 'treatment', icon: 'tooth' },
  no_show: { tone: 'missed', icon: 'missed' },
  cancelled: { tone: 'missed', icon: 'missed' },
  exam_overdue: { tone: 'overdue', icon: 'clock' },
  unfinished_course: { tone: 'treatment', icon: 'tooth' },
  consultation_open: { tone: 'treatment', icon: 'question' },
  quote_open: { tone: 'treatment', icon: 'clock' },
  enquiry: { tone: 'missed', icon: 'clock' },
  balance: { tone: 'held', icon: 'clock' },
  benefits_expiring: { tone: 'risk', icon: 'clock' },
  household: { tone: 'lapsed', icon: 'drift' },
  fell_off: { tone: 'overdue', icon: 'drift' },
  birthday: { tone: 'held', icon: 'check' },
  post_visit: { tone: 'held', icon: 'check' },
  new_patient: { tone: 'held', icon: 'check' },
};

/** Flags that tell one story in several ways ("overdue", "lapsed") count once behind the badge. */
const matterOf = (kind: FlagKind): string =>
  LOOK[kind].tone === 'overdue' || LOOK[kind].tone === 'lapsed' || LOOK[kind].tone === 'risk' ? 'recare' : kind;

/** Patients beside whose name no pill belongs. */
const SILENT: BlockerKind[] = ['deceased', 'moved', 'not_this_patient'];
const STOPPED: BlockerKind[] = ['opted_out', 'do_not_contact'];

/**
 * The one pill of a row, or null for none. A running follow-up comes first, then a booking, then a stop or a snooze over
 * a flag, then the primary flag; on a screen read without certainty the flag is drawn hollow (`unsure`).
 */
export function badgeFor(assessment: Assessment, extra: BadgeExtra): BadgeWords | null {
  const { flags, primary, blockers } = assessment;
  const blocked = (kinds: BlockerKind[]) => blockers.find((b) => kinds.includes(b.kind));
  const flag = primary === null ? undefined : flags[primary];
  const plain = (tone: Tone, icon: Icon, label: Sentence): BadgeWords => ({ tone, icon, label, more: 0 });

  if (blocked(SILENT)) return null;
  if (extra.enrolment?.state === 'held') return plain('held', 'pause', { id: 'badge_held', params: [] });
  if (extra.enrolment) return plain('running', 'play', { id: 'badge_running', params: [extra.enrolment.day] });

  const booked = blocked(['booked']);
  if (booked) return plain('booked', 'check', { id: 'badge_booked', params: shortDays(booked.reason) });
  if (!flag) return null;
  if (blocked(STOPPED)) return plain('held', 'pause', { id: 'badge_stopped', params: [] });
  const snoozed = blocked(['snoozed']);
  if (snoozed) return plain('held', 'pause', { id: 'badge_snoozed', params: shortDays(snoozed.reason) });

  const more = flag ? new Set(flags.map((it) => matterOf(it.kind))).size - 1 : 0;
  if (extra.unsure) return { tone: 'unsure', icon: 'question', label: flag.label, more };
  return { ...LOOK[flag.kind], label: flag.label, more };
}

const shortDays = (reason: Sentence): Sentence['params'] =>
  reason.params.map((p) => (typeof p === 'object' && 'day' in p ? { ...p, short: true } : p));
