import { describe, expect, test } from 'vitest';
import { countries, currencyOf, guessPlace } from './place.ts';

describe('where a computer stands', () => {
  test('its zone says so before the language does', () => {
    expect(guessPlace('Europe/London', 'en-US', 'US')).toMatchObject({ country: 'GB', currency: 'GBP' });
    expect(guessPlace('Mars/Base', 'de-AT', 'GB')).toMatchObject({ country: 'AT', currency: 'EUR' });
    expect(guessPlace('Mars/Base', 'en', 'IN')).toMatchObject({ country: 'IN' });
  });

  test.each(['Asia/Kolkata', 'Asia/Calcutta'])('however an engine spells it: %s', (zone) => {
    expect(guessPlace(zone, 'en-GB', 'GB')).toMatchObject({ country: 'IN', currency: 'INR' });
  });

  test('every zone that the engine knows of a country leads there, and every country has a currency', () => {
    const lost = countries.flatMap((region) => {
      const locale = new Intl.Locale('und', { region }) as Intl.Locale & { getTimeZones(): string[] };
      const others = locale.getTimeZones().filter((zone) => guessPlace(zone, 'en', 'XX').country !== region);
      return currencyOf(region) === null ? [...others, `${region}: no currency`] : others;
    });
    expect(lost).toEqual([]);
    expect(countries.length).toBeGreaterThan(60);
  });

  test('money of a country that is not listed is not guessed', () => {
    expect(currencyOf('XX')).toBeNull();
    expect(guessPlace('Mars/Base', 'en', 'XX').currency).toBeNull();
  });
});
