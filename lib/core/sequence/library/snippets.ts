import { mainLanguage } from '../../language.ts';
import type { Offer } from '../offer.ts';
import type { EnrolmentPlan, Snippet } from '../plan.ts';
import { sayDay } from '../say-visit.ts';
import type { TemplateText } from '../sequence.ts';

/** Sentences staff may add to the letters of a follow-up (D17, D28), and the words around an offer (C12). */
interface Extras {
  snippets: Record<Snippet, string>;
  offer: (terms: string, until: string) => string;
}

const extras: Record<string, Extras> = {
  en: {
    snippets: {
      early_mornings: 'We also have early morning appointments, before work or school.',
      insurance_update: 'If your insurance has changed, tell us and we can update it for you.',
      small_things_early: 'A regular visit helps to find small things early, while they are simple and cost little.',
    },
    offer: (terms, until) => `${terms} This holds until ${until}.`,
  },
  es: {
    snippets: {
      early_mornings: 'También tenemos citas a primera hora de la mañana, antes del trabajo o del colegio.',
      insurance_update: 'Si ha cambiado de seguro, díganoslo y lo actualizamos.',
      small_things_early:
        'Una visita regular ayuda a ver las cosas pequeñas a tiempo, cuando son sencillas y cuestan poco.',
    },
    offer: (terms, until) => `${terms} Vale hasta el ${until}.`,
  },
  fr: {
    snippets: {
      early_mornings: 'Nous avons aussi des rendez-vous tôt le matin, avant le travail ou l’école.',
      insurance_update: 'Si votre assurance a changé, dites-le-nous et nous la mettrons à jour.',
      small_things_early:
        'Une visite régulière aide à voir les petites choses à temps, quand elles sont simples et coûtent peu.',
    },
    offer: (terms, until) => `${terms} Valable jusqu’au ${until}.`,
  },
  de: {
    snippets: {
      early_mornings: 'Wir haben auch Termine am frühen Morgen, vor Arbeit oder Schule.',
      insurance_update: 'Wenn sich Ihre Versicherung geändert hat, sagen Sie es uns, und wir tragen es ein.',
      small_things_early: 'Ein regelmäßiger Besuch zeigt Kleines früh, solange es einfach ist und wenig kostet.',
    },
    offer: (terms, until) => `${terms} Das gilt bis ${until}.`,
  },
  pt: {
    snippets: {
      early_mornings: 'Também temos horários bem cedo, antes do trabalho ou da escola.',
      insurance_update: 'Se o seu plano mudou, avise e atualizamos para você.',
      small_things_early:
        'Uma visita regular ajuda a ver coisas pequenas a tempo, enquanto são simples e custam pouco.',
    },
    offer: (terms, until) => `${terms} Vale até ${until}.`,
  },
  hi: {
    snippets: {
      early_mornings: 'हमारे यहाँ सुबह जल्दी के समय भी हैं, काम या स्कूल से पहले।',
      insurance_update: 'अगर आपका बीमा बदला है, तो बताएँ, हम उसे दर्ज कर लेंगे।',
      small_things_early: 'नियमित विज़िट से छोटी बातें समय पर मिल जाती हैं, जब वे सरल हों और खर्च कम हो।',
    },
    offer: (terms, until) => `${terms} यह ${until} तक है।`,
  },
};

const extrasIn = (language: string): Extras | null => extras[mainLanguage(language)] ?? null;

/** One sentence in a language, or null where the language has none. */
export function snippetText(snippet: Snippet, language: string): string | null {
  return extrasIn(language)?.snippets[snippet] ?? null;
}

/**
 * A letter with what the plan adds to it: its sentences, and its offer with the terms and the real end. They stand before
 * the paragraph that asks. Text messages stay as they are: their length is paid for.
 */
export function withExtras(
  text: TemplateText,
  plan: Pick<EnrolmentPlan, 'snippets' | 'offer'> | null | undefined,
  { language, country, isLetter }: { language: string; country: string; isLetter: boolean },
): TemplateText {
  const found = isLetter ? extrasIn(language) : null;
  if (!found) return text;
  const added = [
    ...(plan?.snippets ?? []).map((it) => found.snippets[it]),
    ...(plan?.offer ? [offerText(plan.offer, found, language, country)] : []),
  ];
  if (added.length === 0) return text;
  const paragraphs = text.body.split('\n\n');
  const link = paragraphs.findIndex((it) => it.includes('{{bookingLink}}'));
  paragraphs.splice(Math.max(1, link - 1), 0, ...added);
  return { ...text, body: paragraphs.join('\n\n') };
}

/** A practice's own words are text, never a blank to be filled. */
const offerText = ({ terms, endsOn }: Offer, { offer }: Extras, language: string, country: string): string =>
  offer(terms.replace(/\{\{|\}\}/g, '').trim(), sayDay(endsOn, language, country));
