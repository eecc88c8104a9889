import { resolve } from 'node:path';
import { parseArgs } from 'node:util';

export interface Options {
  file: string;
  url: string;
  frame: string;
  /** `YYYY-MM-DD`. */
  today: string;
  /** IANA zone the browser runs in. */
  zone: string;
  /** ISO 3166-1 alpha-2, for phone numbers. */
  country: string;
  /** Print the page's censored structure instead of a reading. */
  censor: boolean;
  /** Print what the detector proposes for the page, as if no adapter knew it. */
  detect: boolean;
}

/** A mistake of the person at the keyboard, told in one sentence. */
export class BadOption extends Error {}

const USAGE =
  'npm run -s read -- --url URL [--frame NAME] [--today YYYY-MM-DD] [--zone ZONE] [--country CC] [--censor | --detect] FILE.html';

function isZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}

function isDay(day: string): boolean {
  return (
    /^\d{4}-\d{2}-\d{2}$/.test(day) && !Number.isNaN(Date.parse(day)) && new Date(day).toISOString().startsWith(day)
  );
}

/** Reads the command line; `cwd` is where the person stands. Throws `BadOption` with what to mend. */
export function readOptions(args: string[], cwd: string, today: string): Options {
  const strings = ['url', 'frame', 'today', 'zone', 'country'] as const;
  let parsed: { values: Record<string, string | boolean | undefined>; positionals: string[] };
  try {
    parsed = parseArgs({
      args,
      allowPositionals: true,
      options: {
        ...Object.fromEntries(strings.map((s) => [s, { type: 'string' as const }])),
        censor: { type: 'boolean' },
        detect: { type: 'boolean' },
      },
    });
  } catch (error) {
    throw new BadOption(`${(error as Error).message}\n${USAGE}`);
  }
  const { values, positionals } = parsed;
  const text = (name: (typeof strings)[number], otherwise: string): string => String(values[name] ?? otherwise);
  const file = positionals[0];
  if (!file || positionals.length > 1) throw new BadOption(`Name one saved page.\n${USAGE}`);
  const options: Options = {
    file: resolve(cwd, file),
    url: text('url', ''),
    frame: text('frame', ''),
    today: text('today', today),
    zone: text('zone', Intl.DateTimeFormat().resolvedOptions().timeZone),
    country: text('country', 'US').toUpperCase(),
    censor: values.censor === true,
    detect: values.detect === true,
  };
  if (!/^https?:/.test(options.url) || !URL.canParse(options.url)) {
    throw new BadOption('--url is the http(s) address the page was saved from.');
  }
  if (!isDay(options.today)) throw new BadOption('--today is a day such as 2026-11-20.');
  if (!isZone(options.zone)) throw new BadOption(`--zone ${options.zone} is no time zone; one is Europe/London.`);
  if (!/^[A-Z]{2}$/.test(options.country)) throw new BadOption('--country is two letters such as GB.');
  return options;
}
