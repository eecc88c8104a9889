import { practice, practiceIn } from '#demo/practice.ts';
import { careNeedsRecordedConsentIn } from '#lib/core/consent-law.ts';
import type { Policy } from '#lib/core/policy.ts';
import { say } from '../bootstrap.mjs';
import { ask, type Browser } from './browser.ts';

interface Where {
  demoUrl: string;
  apiUrl: string;
  adminToken: string;
  zone: string;
}

/**
 * What a person does in the first minute, through the same doors: practice, permission (already in the demo build),
 * pairing with an admin's approval. Safe to run again on a profile that is set up.
 */
export async function setUp(browser: Browser, where: Where): Promise<void> {
  const page = await browser.open('options.html');
  try {
    const policy = await ask<Policy>(page, 'setup.getPolicy', {});
    await ask(page, 'setup.setPolicy', {
      ...policy,
      practice: practiceIn(where.zone),
      careNeedsRecordedConsent: careNeedsRecordedConsentIn(practice.country),
      valuePerVisit: practice.valuePerVisit,
    });
    await ask(page, 'setup.setStaff', { name: 'Robin Vale' });
    await ask(page, 'setup.pass', { step: 'values' });
    await ask(page, 'setup.granted', { origin: new URL(where.demoUrl).origin, tabId: null });
    await pair(page, where);
  } finally {
    await page.close();
  }
}

async function pair(page: Awaited<ReturnType<Browser['open']>>, where: Where): Promise<void> {
  const before = await ask<{ setup: { paired: boolean; deviceProblem: unknown } }>(page, 'popup.summary', {
    tabId: null,
  });
  if (before.setup.paired && !before.setup.deviceProblem) return;
  const { code } = await ask<{ code: string }>(page, 'setup.pair', { apiUrl: where.apiUrl, deviceName: 'Front desk' });
  await approve(where, code);
  for (let tries = 0; tries < 40; tries += 1) {
    const { state } = await ask<{ state: string }>(page, 'setup.pairPoll', {});
    if (state === 'approved') return say('The browser is paired with the send API');
    await page.waitForTimeout(250);
  }
  throw new Error('The send API did not approve the pairing.');
}

/** The admin's part: the practice's details, then the code read out by the desk. */
export async function approve(where: Where, code: string): Promise<void> {
  // A practice that has browsers already is the one to join; otherwise the form's details make it.
  const headers = { authorization: `Bearer ${where.adminToken}` };
  const known = (await (await fetch(`${where.apiUrl}/v1/devices`, { headers })).json()) as {
    devices: Array<{ practiceId: string }>;
  };
  const form = new URLSearchParams({
    code,
    token: where.adminToken,
    name: practice.name,
    phone: practice.phone,
    bookingLink: practice.bookingLink,
    country: practice.country,
    language: practice.language,
    zone: where.zone,
    practice: known.devices[0]?.practiceId ?? '',
  });
  const answer = await fetch(`${where.apiUrl}/pair`, { method: 'POST', body: form, redirect: 'manual' });
  if (answer.status >= 400) throw new Error(`The send API refused the pairing code (${answer.status}).`);
}
