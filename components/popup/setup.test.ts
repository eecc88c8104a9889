import { describe, expect, it } from 'vitest';
import { policy } from '../../tests/gallery/fixtures.ts';
import { apiAddress, spacedCode } from '../options/api-address.ts';
import { checkPolicy } from '../options/policy-check.ts';
import { originPattern } from '../origin-pattern.ts';
import { checkPractice, cleanLink, isHost, originOf } from './practice-check.ts';

describe('set-up', () => {
  it('takes booking links that patients can open, and no others', () => {
    expect(
      ['', 'book.example.org', 'https://b.example/x', 'http://b.example', 'javascript:alert(1)', 'hello'].map(
        cleanLink,
      ),
    ).toEqual(['', 'https://book.example.org/', 'https://b.example/x', null, null, null]);
  });
  it('takes words for no host, which Chromium writes with their blanks escaped', () => {
    expect(['ask%20sam.%20he%20knows', '', 'book.example.org', 'xn--mller-kva.example'].map(isHost)).toEqual([
      false,
      false,
      true,
      true,
    ]);
  });
  it('wants a name, and a phone or a link', () => {
    const words = { name: 'Riverside', country: 'GB', phone: '020 7946 0123', bookingLink: '', staff: '' };
    expect(checkPractice(words)).toEqual({});
    expect(checkPractice({ ...words, name: ' ' })).toEqual({ name: 'setup_error_name' });
    expect(checkPractice({ ...words, phone: '' })).toEqual({ phone: 'setup_error_reach' });
    expect(checkPractice({ ...words, phone: '', bookingLink: 'b.example' })).toEqual({});
    expect(checkPractice({ ...words, phone: '12' })).toEqual({ phone: 'setup_error_phone' });
  });
  it('asks leave for one origin, with its port where the browser knows ports', () => {
    expect(['https://pms.example:8443/a?b', 'pms.example/x', 'chrome://extensions', ''].map(originOf)).toEqual([
      'https://pms.example:8443',
      'https://pms.example',
      null,
      null,
    ]);
    expect(originPattern('http://localhost:8080', true)).toBe('http://localhost:8080/*');
    expect(originPattern('http://localhost:8080', false)).toBe('http://localhost/*');
  });
  it('sends patients’ numbers over https only, this computer excepted', () => {
    expect(apiAddress('send.example.org/')).toEqual({
      url: 'https://send.example.org',
      origin: 'https://send.example.org',
    });
    expect(apiAddress('https://x.example/comeback/')).toMatchObject({ url: 'https://x.example/comeback' });
    expect(apiAddress('http://127.0.0.1:8080')).toMatchObject({ url: 'http://127.0.0.1:8080' });
    expect(apiAddress('http://send.example.org')).toEqual({ error: 'options_error_api_http' });
    expect(apiAddress('http://localhost.evil.example')).toEqual({ error: 'options_error_api_http' });
    expect(apiAddress('nonsense')).toEqual({ error: 'options_error_api' });
    expect(apiAddress(' ')).toEqual({ error: 'options_error_api_empty' });
    expect(spacedCode('K7QM3XPA')).toBe('K7QM 3XPA');
  });
  it('saves a policy whole or not at all, and says where it is wrong', () => {
    const errorsOf = (part: object) => checkPolicy({ ...policy, ...part });
    expect(errorsOf({})).toEqual({ policy });
    expect(errorsOf({ capPerDay: Number.NaN })).toMatchObject({ errors: { capPerDay: 'options_error_number' } });
    expect(errorsOf({ valuePerVisit: { low: 90, high: 60 } })).toEqual({
      errors: { 'valuePerVisit.high': 'options_error_range' },
    });
    expect(errorsOf({ quietHours: { from: '20:00', to: '08:00' } })).toEqual({
      errors: { 'quietHours.to': 'options_error_hours' },
    });
    expect(errorsOf({ recoveryRate: 1.5 })).toEqual({ errors: { recoveryRate: 'options_error_number' } });
    expect(errorsOf({ recareTypes: [policy.recareTypes[0], { type: 'Exam ', intervalMonths: 6 }] })).toEqual({
      errors: { 'recareTypes.1.type': 'options_error_type_twice' },
    });
  });
});
