import { z } from 'zod';
import { type Template, type TemplateText, template } from '../sequence.ts';
import { de } from './texts/de.ts';
import { en } from './texts/en.ts';
import { es } from './texts/es.ts';
import { fr } from './texts/fr.ts';
import { hi } from './texts/hi.ts';
import { pt } from './texts/pt.ts';

/** Languages the library speaks. To add one: a file in `texts/` with every id, and a line here. */
const languages: Record<string, Record<string, TemplateText>> = { en, es, fr, de, pt, hi };

const channelOf = (id: string) => (id.includes('.sms-') ? 'sms' : 'email');

/** The default templates. All of them serve the person's own care: no offer, no product, so no marketing. */
export const templates: readonly Template[] = z.array(template).parse(
  Object.keys(en).map((id) => ({
    id,
    version: 1,
    channel: channelOf(id),
    purpose: 'care',
    texts: Object.fromEntries(
      Object.entries(languages).flatMap(([language, texts]) => {
        const text = texts[id];
        return text ? [[language, text]] : [];
      }),
    ),
  })),
);

/** The default template of this id, or null. */
export function findTemplate(id: string): Template | null {
  return templates.find((one) => one.id === id) ?? null;
}
