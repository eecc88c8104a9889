import { expect, it } from 'vitest';
import type { Database } from './database.ts';
import { gather } from './gather.ts';

const db = {} as Database;

/** A question whose answers come when the test says so. */
function slowly(lanes = 1, most = 3) {
  const asked: number[][] = [];
  const open: Array<() => void> = [];
  const ask = gather<number, string>(
    async (_db, items) => {
      asked.push(items);
      await new Promise<void>((go) => open.push(go));
      if (items.includes(13)) throw new Error('bad item');
      return items.map(String);
    },
    (item) => (item >= 100 ? ['the same patient'] : []),
    { lanes, most },
  )(db);
  const answer = async () => {
    open.shift()?.();
    await new Promise((go) => setImmediate(go));
  };
  return { ask, asked, answer };
}

it('asks what comes alone at once, and what comes meanwhile together, each with its own answer', async () => {
  const { ask, asked, answer } = slowly();
  const answers = [ask(1), ask(2), ask(3), ask(4), ask(5)];
  expect(asked).toEqual([[1]]);
  await answer();
  expect(asked).toEqual([[1], [2, 3, 4]]);
  await answer();
  await answer();
  expect(await Promise.all(answers)).toEqual(['1', '2', '3', '4', '5']);
});

it('never puts two of one key into one question, and keeps their order', async () => {
  const { ask, asked, answer } = slowly();
  const answers = [ask(1), ask(100), ask(2), ask(101)];
  for (let i = 0; i < 3; i += 1) await answer();
  expect(asked).toEqual([[1], [100, 2], [101]]);
  expect(await Promise.all(answers)).toEqual(['1', '100', '2', '101']);
});

it('asks each alone when together it failed: the bad one fails, the others do not', async () => {
  const { ask, answer } = slowly();
  const answers = [ask(1), ask(2), ask(13), ask(4)].map((one) => one.catch(() => 'failed'));
  for (let i = 0; i < 5; i += 1) await answer();
  expect(await Promise.all(answers)).toEqual(['1', '2', 'failed', '4']);
});
