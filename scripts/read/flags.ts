import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { assess } from '#lib/core/assess.ts';
import { compile } from '#lib/core/cutoffs.ts';
import { toDayNumber } from '#lib/core/day.ts';
import { mergeSightings, recordKey } from '#lib/core/merge.ts';
import { presetPolicy } from '#lib/core/presets/index.ts';
import type { Reading } from '#lib/core/sighting.ts';
import { quietSituation } from '#lib/core/situation.ts';
import { type Catalogue, sayFrom, sayIt } from '#lib/core/words.ts';
import { root } from '../bootstrap.mjs';
import type { Options } from './options.ts';

/** What the rules make of one patient, knowing this one page and nothing else. */
export interface Flagged {
  patient: string;
  rows: string[];
  state: string;
  flags: {
    kind: string;
    band: string | null;
    label: string;
    reason: string;
    strength: string;
    numbers: Record<string, number>;
  }[];
  blockers: string[];
  ready: boolean;
}

/** Flags under the dental preset for patients with an id; only those that have a flag are listed. */
export function flagsOf(reading: Reading, options: Options): Flagged[] {
  const catalogue = JSON.parse(readFileSync(join(root, 'public/_locales/en/messages.json'), 'utf8')) as Catalogue;
  const say = sayFrom(catalogue);
  const policy = presetPolicy('dental', {
    name: 'Practice',
    country: options.country,
    zone: options.zone,
    language: 'en',
    currency: 'USD',
    phone: '',
  });
  const compiled = compile(policy, toDayNumber(options.today));
  const situation = { ...quietSituation, screenUnsure: reading.health.state !== 'reading' };
  const flagged: Flagged[] = [];
  for (const [key, record] of mergeSightings(reading.sightings, { country: options.country })) {
    const found = assess(record, compiled, situation);
    if (found.flags.length === 0) continue;
    flagged.push({
      patient: record.patientId,
      rows: reading.sightings.filter((s) => recordKey(s) === key).map((s) => s.row),
      state: found.state,
      flags: found.flags.map((flag) => ({
        kind: flag.kind,
        band: flag.band ?? null,
        label: sayIt(say, flag.label, 'en'),
        reason: sayIt(say, flag.reason, 'en'),
        strength: flag.strength,
        numbers: flag.numbers,
      })),
      blockers: found.blockers.map((blocker) => blocker.kind),
      ready: found.ready,
    });
  }
  return flagged;
}
