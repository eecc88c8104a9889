import { type DestinationStream, pino } from 'pino';

/**
 * The only fields a log line may carry: ids, states, codes, counts, times. Anything else is dropped, because a list of
 * what to hide always misses one spelling (a deeper object, a number inside a sentence).
 */
const ALLOWED = new Set([
  'at', 'attempt', 'action', 'channel', 'code', 'count', 'cause', 'deviceId', 'durationMs', 'enrolmentId', 'event',
  'job', 'method', 'messageId', 'migration', 'ms', 'outcome', 'practiceId', 'provider', 'queue', 'reason', 'role',
  'route', 'state', 'status', 'stepId', 'url', 'version',
]); // biome-ignore format: a list reads better in rows

const MAIL = /[\w.+-]+@[\w-]+(\.[\w-]+)+/g;
const PHONE = /\+?\d[\d\s().-]{7,}\d/g;
/** In brackets, so that `split` keeps what it splits at. */
const UUID = /([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})/i;

/** Last net under the allow-list: blanks what looks like a mail address or a phone; ids and times stay. */
export function scrub(text: string): string {
  return text
    .split(UUID)
    .map((part, at) => (at % 2 === 1 ? part : part.replace(MAIL, '[mail]').replace(PHONE, blankNumber)))
    .join('');
}

const blankNumber = (found: string) => (/^\d{4}-\d\d-\d\d/.test(found) ? found : '[number]');

export type Fields = Record<string, string | number | boolean | null | undefined>;
export interface Log {
  debug(event: string, fields?: Fields): void;
  info(event: string, fields?: Fields): void;
  warn(event: string, fields?: Fields): void;
  error(event: string, fields?: Fields): void;
}

/** A logger whose lines hold an event word and allowed fields only; `destination` defaults to standard error. */
export function makeLog(level: string, destination?: DestinationStream): Log {
  const out = pino(
    { level, base: null, timestamp: () => `,"at":"${new Date().toISOString()}"` },
    destination ?? pino.destination({ dest: 2, sync: true }),
  );
  const line =
    (write: 'debug' | 'info' | 'warn' | 'error') =>
    (event: string, fields: Fields = {}) => {
      const kept: Record<string, unknown> = {};
      for (const [name, value] of Object.entries(fields)) {
        if (!ALLOWED.has(name) || value === undefined) continue;
        kept[name] = typeof value === 'string' ? scrub(value).slice(0, 200) : value;
      }
      out[write](kept, event);
    };
  return { debug: line('debug'), info: line('info'), warn: line('warn'), error: line('error') };
}

/**
 * What may be said about an exception: its class and, for the database, its five-character code. Messages are left out,
 * since they quote values.
 */
export function faultCode(error: unknown): string {
  if (!(error instanceof Error)) return 'not_an_error';
  const code = (error as { code?: unknown }).code;
  return typeof code === 'string' && /^[A-Z0-9_]{2,40}$/.test(code) ? `${error.name}:${code}` : error.name;
}

export const silentLog: Log = { debug() {}, info() {}, warn() {}, error() {} };
