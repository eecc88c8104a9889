import type { Assessment, Flag } from '../core/flag.ts';
import { type Say, sayIt } from '../core/words.ts';

/** "Maria Lopez Vega" → "MLV": who wrote a line in the chart. */
function initialsOf(name: string): string {
  const letters = name.split(/[\s-]+/).flatMap((word) => [...word.normalize('NFC')].slice(0, 1));
  return letters.join('').toLocaleUpperCase().slice(0, 4);
}

const primaryOf = (it: Assessment): Flag | undefined => (it.primary === null ? undefined : it.flags[it.primary]);

export interface Noting {
  assessment: Assessment;
  /** `YYYY-MM-DD`: charts sort by it in every country. */
  today: string;
  staff: string;
  /** Name of the follow-up that runs, or null. */
  running: string | null;
  say: Say;
  locale: string;
}

/** One line for the chart: dated, why, what is being done, signed with initials. No address, no message text. */
export function chartNote({ assessment, today, staff, running, say, locale }: Noting): string {
  const flag = primaryOf(assessment);
  const why = flag ? sayIt(say, flag.reason, locale) : say('note_no_flag');
  const done = running ? say('note_running', [running]) : say('note_seen');
  const who = initialsOf(staff);
  return [today, 'Comeback:', why, done, who ? `(${who})` : ''].filter((part) => part !== '').join(' ');
}

/** One line of what happened, for the chart: its own day and time (`YYYY-MM-DD HH:MM`), signed by whoever did it. */
export function lineNote(moment: string, text: string, staff: string): string {
  const who = initialsOf(staff);
  return [moment, 'Comeback:', text, who ? `(${who})` : ''].filter((part) => part !== '').join(' ');
}

/** What to say on the phone. Detail may be spoken: it is the patient on the line, once the caller has made sure of it. */
export function callScript(it: {
  firstName: string | null;
  practiceName: string;
  staff: string;
  assessment: Assessment;
  say: Say;
  locale: string;
}): string {
  const { say } = it;
  const flag = primaryOf(it.assessment);
  const greet = say('script_greet', [
    it.firstName ?? say('script_patient'),
    it.staff || it.practiceName,
    it.practiceName,
  ]);
  const why = say(flag ? `script_${flag.kind}` : 'script_general') || say('script_general');
  return [greet, why, say('script_offer'), say('script_no')].join('\n');
}
