import { join } from 'node:path';
import { expect, type Locator, type Page } from '@playwright/test';
import { practice } from '#demo/practice.ts';
import { demoBuild } from '../../scripts/demo-build.ts';
import { ensureBrowser } from '../../scripts/ensure-browser.mjs';
import { type Browser, openBrowser } from '../../scripts/start/browser.ts';
import { ADMIN_TOKEN, captured, test } from './clinic.ts';
import { Desk, startButton, undoButton } from './desk.ts';
import { type Person, textable, unbooked } from './people.ts';

/*
 * The set-up by a person's own steps, on a fresh profile. The browser's own question ("Allow ...?") is drawn outside the
 * page and can't be pressed by a driver: this is the copy of the package that already holds leave for this machine, so
 * that the browser answers yes without asking. Every step up to and after that question is the product's.
 */
test.describe.configure({ mode: 'serial' });
test.use({ own: 'set-up' });

let browser: Browser;
let options: Page;

/** The set-up's own part of the settings: other chapters have fields of the same names. */
const setup = (): Locator => options.locator('#setup');
const press = (name: string) => setup().getByRole('button', { name, exact: true }).click();
const at = (step: string) => expect(setup().getByRole('heading', { level: 3 })).toHaveText(step);

async function open(folder: string, zone: string): Promise<void> {
  browser = await openBrowser({
    executablePath: await ensureBrowser('chromium'),
    extensionPath: demoBuild(undefined, join(folder, 'extension')),
    profile: join(folder, 'fresh'),
    headless: true,
    viewport: { width: 1280, height: 860 },
    zone,
  });
  options = await browser.open('options.html');
}

test.beforeAll(({ services }) => open(services.folder, services.zone));
test.afterAll(() => browser.context.close());

test('the practice, by keyboard alone: what is missing or wrong is said in words, and nothing of it is kept', async () => {
  const { keyboard } = options;
  const field = (name: string) => setup().getByLabel(name);
  await at('Your practice');
  await expect(field('Practice name')).toBeFocused();
  await keyboard.press('Enter');
  await expect(setup().getByText('Enter the practice’s name.')).toBeVisible();
  await expect(setup().getByText('Give a phone number or a booking link, so that patients can answer.')).toBeVisible();

  await keyboard.type(practice.name);
  await keyboard.press('Tab');
  await expect(field('Country')).toBeFocused();
  await keyboard.type('United K');
  await expect(field('Country')).toHaveValue('GB');
  await keyboard.press('Tab');
  await keyboard.type('ask at the desk');
  await keyboard.press('Enter');
  await expect(setup().getByText('This doesn’t look like a phone number.')).toBeVisible();
  await keyboard.press('ControlOrMeta+A');
  await keyboard.type(practice.phone);
  await keyboard.press('Tab');
  await keyboard.type('our website');
  await keyboard.press('Tab');
  await keyboard.type('Robin Vale');
  await keyboard.press('Enter');
  await expect(setup().getByText('This isn’t a web address patients could open.')).toBeVisible();
  await at('Your practice');
  await keyboard.press('Shift+Tab');
  await keyboard.press('ControlOrMeta+A');
  await keyboard.press('Delete');
  await keyboard.press('Enter');
  await at('Your practice software');
});

test('leave to read the software, by keyboard alone; then everything is left half way and taken up again', async ({
  services,
}) => {
  const { keyboard } = options;
  await expect(setup().getByRole('heading', { level: 3 })).toBeFocused();
  await keyboard.press('Tab');
  await expect(setup().getByLabel('Address of your practice software')).toBeFocused();
  await keyboard.type('the blue program');
  await expect(setup().getByText('This isn’t a web address.')).toBeVisible();
  await keyboard.press('Enter');
  await at('Your practice software');
  await keyboard.press('ControlOrMeta+A');
  await keyboard.type(`${services.demo.url}/recalls`);
  await keyboard.press('Enter');
  await at('Your patients');
  await expect(setup().getByText(`Open a list of patients on ${new URL(services.demo.url).host}`)).toBeVisible();

  await browser.context.close();
  await open(services.folder, services.zone);
  await at('Your patients');
  await press('Back');
  await expect(setup().getByText(`May be read: ${new URL(services.demo.url).host}`)).toBeVisible();
  await press('Back');
  await expect(setup().getByText(`Messages are from “${practice.name}”`)).toBeVisible();
  await press('Continue');
  await at('Your patients');
});

test('patients come from the screen that is open anyway, and the figure with them', async ({ services }) => {
  const list = await browser.context.newPage();
  await list.goto(`${services.demo.url}/recalls`);
  await new Desk(list).badge('');
  await list.close();
  await options.bringToFront();
  await at('Specialty and visit value');
  await expect(setup().getByText('Could come back')).toBeVisible();
});

test('what a visit is worth: impossible figures stay, going on keeps the others, going back shows them', async () => {
  const low = () => setup().getByLabel('A visit is worth, from');
  const high = () => setup().getByLabel('A visit is worth, up to');
  // A specialty brings its own figures; those that are typed after it go before them.
  await setup().getByLabel('Specialty').selectOption({ label: 'Surgical' });
  await expect(setup().getByText('usually reach a recall rate')).toHaveCount(0);
  await setup().getByLabel('Specialty').selectOption({ label: 'Dental' });
  await expect(setup().getByText('usually reach a recall rate of 65% to 75%')).toBeVisible();
  await low().fill('200');
  await high().fill('140');
  await press('Continue');
  await expect(setup().getByText('This must be at least as high as the lower value.')).toBeVisible();
  await low().fill('');
  await press('Continue');
  await expect(setup().getByText('This value can’t be used.')).toBeVisible();
  await at('Specialty and visit value');
  await low().fill('70');
  await press('Continue');
  await at('Booking link');
  await press('Back');
  await expect(setup().getByText('A visit counts as £70 – £140.')).toBeVisible();
  await expect(low()).toHaveValue('70');
  await press('Continue');
  await at('Booking link');
});

test('the booking link: no address, no step', async () => {
  const link = () => setup().getByLabel('Booking link (optional)');
  await link().fill('our page. Ask us');
  await press('Continue');
  await expect(setup().getByText('This isn’t a web address patients could open.')).toBeVisible();
  await at('Booking link');
  await link().fill(practice.bookingLink.replace('https://', ''));
  await link().press('Enter');
  await at('Sending');
  await press('Back');
  await expect(setup().getByText(`Messages carry ${practice.bookingLink}`)).toBeVisible();
  await expect(setup().getByRole('link', { name: 'Open it as a patient would' })).toHaveAttribute(
    'href',
    practice.bookingLink,
  );
  await press('Continue');
});

test('sending: wrong addresses are said to be, an administrator lets the browser in, and it is over', async ({
  services,
}) => {
  const address = setup().getByLabel('Address of the send service');
  await at('Sending');
  await press('Connect');
  await expect(setup().getByText('Enter the address of your send service.')).toBeVisible();
  await address.fill('ask Sam. He knows');
  await press('Connect');
  await expect(setup().getByText('This isn’t an address Comeback could reach.')).toBeVisible();
  await address.fill('http://comeback.example.org');
  await press('Connect');
  await expect(setup().getByText('The address must start with https://')).toBeVisible();
  await address.fill('http://127.0.0.1:9');
  await press('Connect');
  await expect(setup().getByText('The send service can’t be reached.')).toBeVisible();
  await address.fill(services.api.url);
  await press('Connect');

  const [admin] = await Promise.all([
    browser.context.waitForEvent('page'),
    setup().getByRole('link', { name: 'Open the page where it is approved' }).click(),
  ]);
  await admin.getByLabel('Admin token').fill(ADMIN_TOKEN);
  const details = { name: practice.name, phone: practice.phone, bookingLink: practice.bookingLink, country: 'GB' };
  for (const [name, value] of Object.entries({ ...details, language: 'en', zone: services.zone }))
    await admin.locator(`[name="${name}"]`).fill(value);
  await admin.getByRole('button', { name: 'Let this browser in' }).click();
  await expect(admin.getByText('Go back to the extension')).toBeVisible();
  await admin.close();
  await options.bringToFront();
  await at('You’re set up');
  await expect(setup().getByText('Could come back')).toBeVisible();
  for (const step of ['Your practice', 'Your practice software', 'Your patients', 'Specialty and visit value'])
    await expect(setup().getByRole('button', { name: `${step} done`, exact: true })).toBeVisible();
});

test('and it works: one click sends a message in the practice’s name', async ({ services }) => {
  const list = await browser.context.newPage();
  await list.goto(`${services.demo.url}/recalls`);
  const [person] = (await unbooked(services.demo.url, await textable(list), 1)) as [Person];
  const card = await new Desk(list).openCard(person.name);
  await startButton(card).click();
  await expect(undoButton(card)).toBeVisible();
  await expect.poll(async () => (await captured(services)).length, { timeout: 60_000 }).toBe(1);
  const [message] = await captured(services);
  expect(message?.body).toContain(practice.name);
  expect(message?.body).toContain(`Hi ${person.name.split(' ')[0]}`);
});

test('a name at the desk is changed in the settings, and taken back: it is empty then, here and after a reload', async () => {
  const name = () => options.locator('#practice').getByLabel('Your name');
  await options.reload();
  await expect(name()).toHaveValue('Robin Vale');
  for (const typed of ['Mina Osei', '', '   ']) {
    await name().fill(typed);
    await options.locator('#practice').getByRole('button', { name: 'Save' }).click();
    await expect(options.locator('#practice').getByRole('status')).toHaveText('Saved.');
    await options.reload();
    await expect(name()).toHaveValue(typed.trim());
  }
});
