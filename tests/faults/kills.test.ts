import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import type { Figures } from './figures.ts';
import { killLeftOvers } from './processes.ts';
import { faultRun } from './run.ts';
import { type Server, startServer } from './servers.ts';

/** Long with `npm run faults`; short by default, so that every run of the tests has it. */
const LONG = process.env.FAULT_MESSAGES !== undefined;
const MESSAGES = Number(process.env.FAULT_MESSAGES ?? 120);
const SEED = Number(process.env.FAULT_SEED ?? 20261120);
/** Then the killer rests, and what it hit must come right by itself. */
const KILLS = Math.ceil(MESSAGES / (LONG ? 25 : 17));
/** Twice the wait for an unknown message must be more than the list lags: 30 s in the long run. */
const LAG = LONG ? { lagMs: 30_000, unknownWaitSeconds: 20 } : { lagMs: 5000, unknownWaitSeconds: 4 };

let server: Server;
beforeAll(async () => {
  server = await startServer();
});
afterEach(killLeftOvers);
afterAll(() => server?.stop());

const tell = (name: string, figures: Figures) =>
  console.log(JSON.stringify({ run: name, seed: SEED, postgres: server.version, ...figures }));

function expectNoneTwiceNoneLost(figures: Figures): void {
  const { twice, lost, withoutReason, leaks } = figures;
  expect({ twice, lost, withoutReason, leaks }).toEqual({ twice: 0, lost: 0, withoutReason: 0, leaks: 0 });
  expect(figures.notSent.minor_without_contact).toBe(Math.floor((MESSAGES + 16) / 20));
  expect(figures.notSent.no_address).toBe(Math.floor((MESSAGES + 12) / 20));
  // A test without its fault proves nothing.
  expect(figures.droppedAnswers).toBeGreaterThan(0);
  expect(figures.killsWhileSending).toBeGreaterThan(0);
}

it(`${MESSAGES} follow-ups, one program with the database it brings, both killed at random: none twice, none lost`, async () => {
  const figures = await faultRun({ messages: MESSAGES, seed: SEED, server: null, kills: KILLS });
  tell('embedded', figures);
  expectNoneTwiceNoneLost(figures);
});

it(`${MESSAGES} follow-ups, an API and three workers on a PostgreSQL of its own, all killed at random: the same`, async () => {
  const at = { at: server, database: 'kills', workers: 3 };
  const figures = await faultRun({ messages: MESSAGES, seed: SEED + 1, server: at, kills: KILLS });
  tell('server', figures);
  expectNoneTwiceNoneLost(figures);
});

it('a provider whose list lags behind, and that sends no reports: the same', async () => {
  const at = { at: server, database: 'lag', workers: 3 };
  const figures = await faultRun({
    messages: MESSAGES,
    seed: SEED + 2,
    server: at,
    kills: Math.ceil(KILLS / 2),
    ...LAG,
  });
  tell(`list lags ${LAG.lagMs / 1000} s`, figures);
  expectNoneTwiceNoneLost(figures);
});

it('the control: put in line again whatever is not known to have left, and people are written to twice', async () => {
  const at = { at: server, database: 'blind', workers: 3 };
  // A report that is quicker than the retry would settle what was dropped, and the control might find nobody by chance.
  const figures = await faultRun({ messages: MESSAGES, seed: SEED, server: at, kills: KILLS, ...LAG, blind: true });
  tell('control: retried blindly', figures);
  expect(figures.twice).toBeGreaterThan(0);
});
