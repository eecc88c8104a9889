import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { sha256 } from '#send-api/crypt.ts';
import { type Harness, startHarness } from '#send-api/testing/harness.ts';
import type { Database } from './database.ts';
import { admitDevice } from './devices.ts';
import { readGateFacts } from './gate-facts.ts';
import { keepLaunch } from './launch-rows.ts';

let api: Harness;
beforeEach(async () => {
  api = await startHarness();
});
afterEach(() => api.close());

interface Node {
  'Node Type': string;
  'Relation Name'?: string;
  'Index Cond'?: string;
  Plans?: Node[];
}

/** Tables that grow with every launch. */
const GROWING = ['enrolments', 'messages', 'covers', 'consents', 'suppressions', 'inbound', 'calls'];
/** What few rows have in common. */
const NARROW = /\b(patient_key|address_hash|hash|enrolment_id|covered_id|message_id|id)\b\)?(::text)? = /;

const walk = (node: Node): Node[] => [node, ...(node.Plans ?? []).flatMap(walk)];

it('what is asked with every launch reads a few rows, though it was planned while the tables were empty', async () => {
  const practiceId = randomUUID();
  const question = { patient_key: sha256('somebody'), hashes: [sha256('a'), sha256('b')], since: new Date() };
  const limits = { device: 10, practice: 10, address: 10 };
  const key = { practiceId, key: 'k', requestMac: 'm', at: new Date() };
  await api.ports.db.connection().execute(async (connection) => {
    // One connection of the pool: what is prepared on it can be looked at.
    const db = connection as Database;
    await sql`set plan_cache_mode = force_generic_plan`.execute(db);
    await readGateFacts(db, { practiceId, ...question });
    await admitDevice(db, 'no-such-key', limits, new Date(), question);
    await keepLaunch(db, api.ports.queue.adds('send'), key, { patientKey: question.patient_key });
    const { rows } = await sql<{ name: string; params: number }>`
      select name, cardinality(parameter_types) as params from pg_prepared_statements`.execute(db);
    const looked = new Set<string>();
    for (const { name, params } of rows) {
      const nothing = params > 0 ? `(${Array.from({ length: params }, () => 'null').join(', ')})` : '';
      const { rows: plans } = await sql<{ 'QUERY PLAN': Array<{ Plan: Node }> }>`${sql.raw(
        `explain (format json) execute "${name}"${nothing}`,
      )}`.execute(db);
      for (const node of plans.flatMap((row) => row['QUERY PLAN'].flatMap(({ Plan }) => walk(Plan)))) {
        const table = node['Relation Name'] ?? '';
        if (!GROWING.includes(table) || !/Scan/.test(node['Node Type'])) continue;
        looked.add(table);
        // Of a bitmap the condition stands one level down.
        const by = node['Index Cond'] ?? node.Plans?.[0]?.['Index Cond'] ?? node['Node Type'];
        expect(`${name} ${table}: ${by}`).toMatch(NARROW);
      }
    }
    expect([...looked].sort()).toEqual([...GROWING].sort());
  });
});
