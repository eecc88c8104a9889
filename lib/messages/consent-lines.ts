import { consentWording } from '../core/consent-wording.ts';
import type { PatientRecord, Seen } from '../core/patient.ts';
import type { Policy } from '../core/policy.ts';
import type { Channel } from '../core/sighting.ts';
import type { ConsentView } from './manager-views.ts';

/** A word on one channel, as it was recorded at the desk. */
export interface Recorded {
  channel: Channel;
  given: boolean;
  at: string;
  by: string;
}

const CHANNELS = ['sms', 'email', 'whatsapp', 'call'] as const;

/** What the practice software showed of a channel; a phone call is called voice there. */
const shownConsent = (record: PatientRecord, channel: Channel): Seen<boolean> | undefined =>
  record.consent[channel === 'call' ? 'voice' : channel];

/** Channel by channel: what was said, where, when and to whom. What nobody ever said stays open, and is never a yes. */
export function consentLines(record: PatientRecord, recorded: Recorded[], practice: Policy['practice']): ConsentView {
  const patientLanguage = record.language?.value ?? null;
  const phone = record.phones.find((p) => p.kind === 'mobile') ?? record.phones.find((p) => p.kind === 'other');
  const lines = CHANNELS.map((channel): ConsentView['lines'][number] => {
    const desk = recorded.find((it) => it.channel === channel);
    const shown = shownConsent(record, channel);
    const any = phone ?? (channel === 'call' ? record.phones[0] : undefined);
    const to = channel === 'email' ? (record.email?.value ?? null) : (any?.raw ?? null);
    const wording = consentWording(channel, practice, patientLanguage).text;
    if (desk) return { channel, given: desk.given, from: 'desk', at: desk.at, by: desk.by || null, to, wording };
    // A screen that shows "none" says that there is no permission on file, not that it was refused.
    if (typeof shown?.value === 'boolean')
      return { channel, given: shown.value, from: 'screen', at: shown.source.seenAt, by: null, to, wording };
    return { channel, given: null, from: null, at: null, by: null, to, wording };
  });
  return { language: consentWording('sms', practice, patientLanguage).language, lines };
}
