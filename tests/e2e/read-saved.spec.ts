import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { inPage } from '../../scripts/read/open-page.ts';
import { col, link, people, put, table } from '../detect/shape.ts';

test('a saved page with declarative shadow roots: found, and read, as it stood', async () => {
  const list = people(12);
  const drawn = table(list, [
    col(
      'Patient',
      link((p) => `/patients/${p.id}`),
    ),
    col('Due date', (p) => put(p.due, 'dmy/')),
    col('Last visit', (p) => put(p.seen, 'dmy/')),
  ]);
  const root = (inner: string) => `<template shadowrootmode="open">${inner}</template>`;
  const file = join(mkdtempSync(join(tmpdir(), 'comeback-saved-')), 'overdue.html');
  const app = `<pms-app>${root(`<h1>Overdue recalls</h1><recall-list>${root(drawn)}</recall-list>`)}</pms-app>`;
  writeFileSync(file, `<!doctype html><html lang="en-GB"><body>${app}</body></html>`);
  const options = {
    file,
    url: 'https://pms.example/lists/overdue',
    frame: '',
    today: '2026-11-20',
    zone: 'Europe/London',
    country: 'GB',
    censor: false,
  };
  const found = await inPage({ ...options, detect: true });
  if (!('detected' in found)) throw new Error('not asked to detect');
  expect(found.detected?.proposal.draft.screens[0]?.inside).toEqual(['pms-app', 'recall-list']);
  const { sightings } = found.detected?.reading ?? { sightings: [] };
  expect(sightings.map(({ fields }) => fields.recareDueOn)).toMatchObject(
    list.map(({ due }) => ({ state: 'known', value: { on: due } })),
  );
  const report = await inPage({ ...options, censor: true, detect: false });
  expect(report).toMatchObject({ structure: expect.stringMatching(/#shadow-root[\s\S]*#shadow-root[\s\S]*<table/) });
});
