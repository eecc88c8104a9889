import { toDayNumber } from '../day.ts';
import { mainLanguage } from '../language.ts';

/** Letters of the SMS alphabet (GSM 03.38, basic and extension): one letter off it doubles what a text costs. */
const GSM = /^[@£$¥èéùìòÇ\nØøÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&'()*+,\-./0-9:;<=>?¡A-ZÄÖÑÜ§¿a-zäöñüà^{}\\[~\]|€]*$/;

/**
 * The day and hour of an appointment as a message says them, in the message's language and the practice's country:
 * "Mon 7 Dec" in a text message, "Monday 7 December" in a letter. Where a weekday or month needs a letter that the SMS
 * alphabet lacks ("sáb"), the text message has the figures alone. No hour = null, and what needs it can't leave.
 */
export function sayVisit(
  visit: { on: string; at?: string },
  { language, country, isLetter }: { language: string; country: string; isLetter: boolean },
): { visitDay: string; visitTime: string | null } {
  const locale = localeOf(language, country);
  const day = new Date(toDayNumber(visit.on) * 86_400_000);
  const say = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' }).format(day).replace(/\s+/g, ' ');
  const long = say({ weekday: 'long', day: 'numeric', month: 'long' });
  const short = say({ weekday: 'short', day: 'numeric', month: 'short' });
  const isLatin = /\p{Script=Latin}/u.test(short);
  const figures = say({ day: '2-digit', month: '2-digit' });
  const visitDay = isLetter ? long : !isLatin || GSM.test(short) ? short : figures;
  return { visitDay, visitTime: visit.at ? sayClock(visit.at, locale) : null };
}

function localeOf(language: string, country: string): string {
  const main = mainLanguage(language);
  try {
    return Intl.getCanonicalLocales(`${main}-${country}`)[0] ?? main;
  } catch {
    return main;
  }
}

function sayClock(at: string, locale: string): string {
  const moment = new Date(`1970-01-01T${at}:00Z`);
  const clock = new Intl.DateTimeFormat(locale, { hour: 'numeric', minute: '2-digit', timeZone: 'UTC' });
  return clock.format(moment).replace(/\s+/g, ' ');
}

/** A day as an offer's end: "31 December 2026". */
export function sayDay(on: string, language: string, country: string): string {
  const format = new Intl.DateTimeFormat(localeOf(language, country), {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  });
  return format.format(new Date(toDayNumber(on) * 86_400_000)).replace(/\s+/g, ' ');
}
