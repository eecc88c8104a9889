/** What a class of provider error means for the message. */
export type ErrorAction =
  | { do: 'fail'; permanent?: boolean; suppress?: boolean }
  | { do: 'retry'; afterSeconds: number };

export interface ErrorRow {
  /** The class, as staff and metrics see it. */
  name: string;
  codes: readonly number[];
  action: ErrorAction;
}

const HOUR = 3600;

/**
 * Twilio's error codes by what we do about them (twilio.com/docs/api/errors, reviewed 2026-11-20). Data, because the
 * list keeps changing; a code that is not here is never retried by itself and shown to staff.
 */
export const twilioErrors: readonly ErrorRow[] = [
  { name: 'opted_out', codes: [21610], action: { do: 'fail', suppress: true } },
  {
    name: 'bad_number',
    codes: [21211, 21214, 21217, 21612, 21614, 21635, 30005, 30006],
    action: { do: 'fail', permanent: true },
  },
  { name: 'sender_not_allowed', codes: [21408, 21606, 21608, 21659, 21660, 30034], action: { do: 'fail' } },
  { name: 'content_blocked', codes: [30004, 30007, 30019], action: { do: 'fail' } },
  { name: 'handset_off', codes: [30003], action: { do: 'fail' } },
  { name: 'carrier_unknown', codes: [30008, 30010], action: { do: 'fail' } },
  { name: 'too_many', codes: [429, 14107, 20429, 21611, 30001], action: { do: 'retry', afterSeconds: 60 } },
  { name: 'credentials', codes: [20003, 20005], action: { do: 'retry', afterSeconds: HOUR } },
];

const UNKNOWN_CODE: ErrorRow = { name: 'other', codes: [], action: { do: 'fail' } };

/** The row of a code; the safe default for one nobody has listed. */
export function twilioError(code: number): ErrorRow {
  return twilioErrors.find((row) => row.codes.includes(code)) ?? UNKNOWN_CODE;
}

/**
 * Meta's error codes by what we do about them (WhatsApp Cloud API error codes, reviewed 2026-11-27). They come with the
 * answer or, as often, with a later status.
 */
export const whatsappErrors: readonly ErrorRow[] = [
  { name: 'opted_out', codes: [131050], action: { do: 'fail', suppress: true } },
  // No WhatsApp there, or a version that takes none: dead on this channel alone.
  { name: 'bad_number', codes: [131026, 131021], action: { do: 'fail', permanent: true } },
  // Meta keeps marketing back from people who get much of it, or who are in a trial. Trying again makes it worse.
  { name: 'withheld', codes: [131049, 130472], action: { do: 'fail' } },
  { name: 'outside_window', codes: [131047], action: { do: 'fail' } },
  {
    name: 'sender_not_allowed',
    codes: [3, 10, 200, 130497, 131005, 131037, 131045, 133010],
    action: { do: 'fail' },
  },
  { name: 'content_blocked', codes: [368, 131031, 131048], action: { do: 'fail' } },
  { name: 'not_paid', codes: [131042], action: { do: 'retry', afterSeconds: HOUR } },
  { name: 'text_not_approved', codes: [132001, 132007, 132015, 132016], action: { do: 'fail' } },
  { name: 'text_mismatch', codes: [100, 131008, 131009, 132000, 132005, 132012, 132018], action: { do: 'fail' } },
  { name: 'too_many', codes: [4, 80007, 130429, 131056], action: { do: 'retry', afterSeconds: 60 } },
  { name: 'credentials', codes: [0, 190], action: { do: 'retry', afterSeconds: HOUR } },
];

/** The row of one of Meta's codes; the safe default for one nobody has listed. */
export function whatsappError(code: number): ErrorRow {
  return whatsappErrors.find((row) => row.codes.includes(code)) ?? UNKNOWN_CODE;
}

/** Codes of a class over all providers, as they stand in the rows of messages. */
export function codesNamed(...names: string[]): string[] {
  return [...twilioErrors, ...whatsappErrors].flatMap((row) => (names.includes(row.name) ? row.codes.map(String) : []));
}

/** What an SMTP refusal means; `command` is the one that was refused, `reply` the server's line. */
export function smtpRefusal(code: number, command: string | undefined, reply: string): ErrorAction {
  if (code >= 400 && code < 500) return { do: 'retry', afterSeconds: code === 421 ? 60 : code === 452 ? 600 : 300 };
  // The address is dead only when the server says so of the recipient: no such user, host or mailbox (RFC 5321 550,
  // 551, 553; RFC 3463 x.1.x). A full mailbox (x.2.2) or a policy (x.7.x) says nothing about the address.
  const enhanced = /\b5\.(\d{1,3})\.\d{1,3}\b/.exec(reply)?.[1];
  const ofRecipient = command === 'RCPT TO' && [550, 551, 553].includes(code);
  return { do: 'fail', permanent: enhanced === undefined ? ofRecipient : command === 'RCPT TO' && enhanced === '1' };
}
