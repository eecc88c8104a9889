import { expect, it } from 'vitest';
import { phoneCountry, toE164 } from './phone.ts';

it.each([
  ['(212) 555-0104', 'US', '+12125550104'],
  ['07700 900123', 'GB', '+447700900123'],
  ['+44 20 7946 0018', 'US', '+442079460018'],
  ['98200 12345', 'IN', '+919820012345'],
  ['612 345 678', 'es', '+34612345678'],
  ['212-555-0110 x12', 'US', undefined],
  ['555-0104', 'US', undefined],
  ['ask at the desk', 'US', undefined],
  ['(212) 555-0104', 'ZZ', undefined],
  ['', 'US', undefined],
])('reads “%s” in %s as %s', (raw, country, e164) => expect(toE164(raw, country)).toBe(e164));

it.each([
  ['+12025550123', 'US'],
  ['+14165550123', 'CA'],
  ['+12425551234', 'BS'],
  // A made-up American number and a short Indian one: in doubt the stricter place.
  ['+15550100447', 'US'],
  ['+9198765', 'IN'],
  ['+919876543210', 'IN'],
  ['+442079460018', 'GB'],
  ['ana@example.org', undefined],
])('%s belongs to %s', (e164, country) => expect(phoneCountry(e164)).toBe(country));
