import type { Channel } from '../../sighting.ts';
import {
  ANY_STEP,
  type Purpose,
  type SequenceData,
  type Step,
  sequence,
  type Template,
  type TemplateText,
  template,
} from '../sequence.ts';
import { type Ask, type Frame, frames } from './frames.ts';

/** What one step says in one language. */
export interface StepWords {
  /** One or two short sentences, the same in a text message and in a letter that has no words of its own. */
  say?: string;
  /** Subject of the letter; missing = the frame's words for a repeated or last one. */
  subject?: string;
  /** The letter's own words, where it may say more than a text message. */
  letter?: string;
}

type StepData = Omit<SequenceData['steps'][number], 'templates'> & {
  ask?: Ask;
  /** The letter names the phone as well. */
  phone?: boolean;
  /** The letter says that it is the last one. */
  closes?: boolean;
  /** Which of the frame's subjects stands in for one of its own. */
  repeats?: 'again' | 'last';
};

/** One file of the library: a sequence, why it writes, and all its words. */
export interface LibraryFile extends Omit<SequenceData, 'steps'> {
  purpose: Purpose;
  steps: StepData[];
  /** By language and step id. */
  words: Record<string, Record<string, StepWords>>;
}

/** A sequence with its templates, as the engine reads them. */
export interface Composed {
  sequence: ReturnType<typeof sequence.parse>;
  templates: Template[];
}

export const TEXT: Channel[] = ['sms', 'whatsapp', 'email'];
export const LETTER: Channel[] = ['email'];

type Delay = StepData['delay'];
export const minutes = (amount: number): Delay => ({ amount, unit: 'minute' });
export const days = (amount: number): Delay => ({ amount, unit: 'day' });
export const businessDays = (amount: number): Delay => ({ amount, unit: 'business_day' });

/** The usual first step: at once, by text, by letter where no text may go. */
export const FIRST: StepData = { id: 'first', delay: minutes(0), channels: TEXT };

/** A call is asked for only after a sign of interest. */
export const CALL_AFTER_CLICK: StepData = {
  id: 'call',
  delay: businessDays(1),
  channels: ['call'],
  only: { step: ANY_STEP, outcome: 'clicked' },
};

const templateId = (id: string, channel: Channel, stepId: string) => `${id}.${channel}-${stepId}`;

/** Puts a file's words into the frames: one template a step and channel, in every language the file has. */
export function compose({ purpose, steps, words, ...head }: LibraryFile): Composed {
  // WhatsApp says what the SMS says (`step-channels.ts`), and a call has its script on the desk.
  const written = (channels: readonly Channel[]) => channels.filter((it) => it === 'sms' || it === 'email');
  const whole = steps.map(({ ask: _, phone: _p, closes: _c, repeats: _r, ...step }) => ({
    ...step,
    templates: Object.fromEntries(
      written(step.channels).map((channel) => [channel, templateId(head.id, channel, step.id)]),
    ) as Step['templates'],
  }));
  const templates = steps.flatMap((step) =>
    written(step.channels).map((channel) =>
      template.parse({
        id: templateId(head.id, channel, step.id),
        version: head.version,
        channel,
        purpose,
        texts: Object.fromEntries(
          Object.entries(words).map(([language, all]) => [
            language,
            textOf(channel === 'email', step, all[step.id] ?? {}, frames[language] as Frame),
          ]),
        ),
      }),
    ),
  );
  return { sequence: sequence.parse({ ...head, steps: whole }), templates };
}

function textOf(isLetter: boolean, step: StepData, words: StepWords, frame: Frame): TemplateText {
  const ask = step.ask ?? 'book';
  const said = words.say ?? '';
  if (!isLetter) return { body: `${frame.hello} ${said} ${frame.ask[ask]} {{bookingLink}} {{optOut}}` };
  const { letter } = frame;
  const paragraphs = [
    letter.hello,
    words.letter ?? said,
    ...(step.closes ? [letter.closing] : []),
    letter.ask[ask],
    '{{bookingLink}}',
    ...(step.phone ? [letter.phone] : []),
    letter.sign,
    '{{optOut}}',
  ];
  return { subject: words.subject ?? letter[step.repeats ?? 'last'], body: paragraphs.join('\n\n') };
}
