import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Harness, startHarness } from '#send-api/testing/harness.ts';

let api: Harness;
beforeAll(async () => {
  api = await startHarness();
});
afterAll(() => api.close());

interface Operation {
  summary?: string;
  security?: object[];
  requestBody?: { content: Record<string, { example?: unknown }> };
  responses: Record<string, { description: string; content?: Record<string, { example?: unknown }> }>;
}

const operations = async (): Promise<[string, Operation][]> => {
  const { body } = await api.call('GET', '/openapi.json');
  return Object.entries(body.paths as Record<string, Record<string, Operation>>).flatMap(([path, methods]) =>
    Object.entries(methods).map(
      ([method, operation]) => [`${method.toUpperCase()} ${path}`, operation] as [string, Operation],
    ),
  );
};

it('says of every route what it is for, what it takes with an example, and what can go wrong with an example', async () => {
  const all = await operations();
  expect(all.length).toBeGreaterThan(20);
  expect(all.length).toBeLessThanOrEqual(40);
  const wanting: string[] = [];
  for (const [name, operation] of all) {
    if (!operation.summary) wanting.push(`${name}: no summary`);
    const body = operation.requestBody?.content['application/json'];
    if (body && body.example === undefined) wanting.push(`${name}: no example`);
    const failures = Object.entries(operation.responses).filter(([status]) => Number(status) >= 400);
    if (failures.length === 0) wanting.push(`${name}: no errors`);
    for (const [status, { description, content }] of failures) {
      if (!description) wanting.push(`${name} ${status}: no description`);
      if (content?.['application/json']?.example === undefined) wanting.push(`${name} ${status}: no example`);
    }
    if (operation.security && !('401' in operation.responses)) wanting.push(`${name}: needs a key and has no 401`);
  }
  expect(wanting).toEqual([]);
});

it('shows all of them on a page without script', async () => {
  const page = (await api.call('GET', '/docs')).text;
  for (const [name] of await operations()) expect(page).toContain(name.replace(/&/g, '&amp;'));
  expect(page).not.toContain('<script');
});
