import type { Source } from '../../adapters/schema.ts';
import { literally } from '../text.ts';
import { ownNames } from './stable.ts';

export type IdKind = 'patient' | 'plan' | 'appointment' | 'recall' | 'other' | 'neutral';

const KINDS: [IdKind, RegExp][] = [
  [
    'patient',
    /(?:^|[^a-z])(?:patients?|(?:patient|client|utente|paciente|paziente|klient|hasta)[-_]?(?:id|no|nr|num|number)|pat|pid|patid|patnum|clients?|guests?|persons?|customers?|demographic(?:_?no)?|chart|facesheet|pacientes?|utentes?|patientin|patienten|patiente?s?|kunden?|klanten?|pazient[ei]|hastalar|hasta|danisan|clientes?|mareez|rogi|huanzhe|uhid|mrn|prn)(?:$|[^a-z])/i,
  ],
  [
    'plan',
    /(?:^|[^a-z])(?:treatment[-_ ]?plans?|plans?|estimates?|quotes?|devis|preventiv[io]|presupuestos?|orcamentos?)(?:$|[^a-z])/i,
  ],
  [
    'appointment',
    /(?:^|[^a-z])(?:appointments?|appts?|aid|eid|bookings?|events?|visits?|encounters?|citas?|termin[e]?|rdv|consultas?|randevu(?:lar)?|afspraken?|appuntament[io]|schedul\w*)(?:$|[^a-z])/i,
  ],
  ['recall', /(?:^|[^a-z])(?:recalls?|recares?|reminders?|follow-?ups?|rappels?|retornos?|richiam[io])(?:$|[^a-z])/i],
  [
    'other',
    /(?:^|[^a-z])(?:providers?|doctors?|staff|users?|practitioners?|dentists?|invoices?|claims?|notes?|tasks?|messages?|households?|famil(?:y|ies)|owners?|location|facility|row|index|col|key|template|calendar|date|time)(?:$|[^a-z])/i,
  ],
];
export const VALUE =
  /^(?:\d{1,19}|[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|[0-9a-f]{12,32}|(?=[a-z]*\d)(?=\d*[a-z])[a-z\d]{15}(?:[a-z\d]{3})?|[A-Za-z]{1,5}[-_]?\d{2,}|\d+[A-Za-z]{1,3})$/i;

/** Path words that say what is done with a thing, not what it is. */
const VERB =
  /^(?:view|show|edit|open|detail|details|profile|record|summary|get|id|display|read|card|info|ver|editar|abrir|ficha|voir|modifier|fiche|anzeigen|bearbeiten|akte|vedi|scheda|modifica|bekijk|bewerk|dossier|goster|duzenle|detay)$/i;

const spaced = (name: string): string => name.replace(/([a-z])([A-Z])/g, '$1_$2');

/** Whose id a name speaks of; the last word that says something counts ("appointment patient id" is the patient's). */
export function kindOf(name: string): IdKind {
  let best: { kind: IdKind; at: number } = { kind: 'neutral', at: -1 };
  for (const [kind, regex] of KINDS) {
    const words = spaced(name);
    for (const match of words.matchAll(new RegExp(regex.source, 'gi')))
      if ((match.index ?? 0) >= best.at) best = { kind, at: match.index ?? 0 };
  }
  return best.kind;
}

export interface IdPlace {
  source: Source;
  kind: IdKind;
}

/** Ids in a link's address: after a path word, or in a parameter. */
function ofLink(href: string): { pattern: string; start: string; kind: IdKind }[] {
  const out: { pattern: string; start: string; kind: IdKind }[] = [];
  const [path = '', query = ''] = (
    href.includes('#/') || href.startsWith('#') ? href.replace(/^.*?#/, '#') : href
  ).split('?');
  // what stands behind the mark says where on that page
  const parts = path
    .replace(/^https?:\/\/[^/]+/, '')
    .replace(/(?<=.)#.*$/, '')
    .split('/');
  for (const [i, part] of parts.entries()) {
    // "#/Patient(41)", "Patients('41')": a key in brackets
    const keyed = /^([a-z][a-z_]*)\('?([\w-]+)'?\)$/i.exec(part);
    if (keyed && VALUE.test(keyed[2] as string)) {
      const word = keyed[1] as string;
      out.push({ pattern: `${literally(word)}\\('?(?<v>[^')]+)`, start: `${word}(`, kind: kindOf(word) });
      continue;
    }
    if (i === 0 || !VALUE.test(part)) continue;
    const before = parts.slice(0, i).filter((p) => /^[#a-z][a-z_.-]*$/i.test(p));
    // "/patients/view/41": the word that says whose it is stands before the verb
    const said = before.findLastIndex((p) => !VERB.test(p) || kindOf(p) !== 'neutral');
    const words = before.slice(Math.max(0, said));
    const word = words.join('/');
    if (parts.slice(i - words.length, i).join('/') !== word) continue;
    out.push({ pattern: `${literally(`${word}/`)}(?<v>[^/?#]+)`, start: word, kind: kindOf(words[0] ?? '') });
  }
  // "f?p=104:12:::::P12_PATIENT_ID:41": names and values between colons
  const [, item = '', of = ''] = /:([A-Z]\w{2,40}):([\w-]+)(?:$|[:&#])/.exec(query) ?? [];
  if (VALUE.test(of) && kindOf(item) !== 'neutral')
    out.push({ pattern: `:${item}:(?<v>[^:&#]+)`, start: `:${item}:`, kind: kindOf(item) });
  for (const pair of query.split('#')[0]?.split('&') ?? []) {
    const [name = '', value = ''] = pair.split('=');
    if (!/^[\w-]+$/.test(name) || !VALUE.test(value)) continue;
    const own = kindOf(name);
    const kind = own === 'neutral' ? kindOf(path.replace(/\.\w+$/, '')) : own;
    out.push({ pattern: `[?&]${name}=(?<v>[^&#]+)`, start: name, kind });
  }
  return out;
}

/** Elements around the record that hold no other one, nearest first: a body of a table per patient, a box around a card. */
export function around(record: Element, records: Element[]): Element[] {
  const found: Element[] = [];
  for (let at = record.parentElement; at && at.tagName !== 'BODY' && found.length < 3; at = at.parentElement) {
    if (records.some((r) => r !== record && at?.contains(r))) break;
    found.push(at);
  }
  return found;
}

/** Attributes that hold where a click on a row leads. */
const LEADS = /^(?:data-(?:\w+-)?(?:href|url|uri|link|path|target|route)|hx-get|up-href|formaction)$/;
/** Attributes that hold what a click does, in the page's own script or in a template. */
const HANDLES = /^(?:on\w+|(?:data-)?ng-click|wire:click|v-on:click|@click|x-on:click|\(click\))$/;
const GOES_TO = /location(?:\.href)?\s*=\s*['"]([^'"]+)|(?:navigate|goto|go|visit|open)\(\s*['"](\/[^'"]+)/i;
/** A patient's id by its name within the data of a row: `{"patientId": 41}`. */
const NAMED =
  /["']?\b((?:patient|client|utente|paciente|paziente|patienten|klant|kunden|hasta|demographic)\w{0,3}?[_-]?(?:id|no|nr|num|number))["']?\s*[:=]\s*["']?([\w-]+)/i;

/** The letters of an attribute's name that a selector may hold as they are; one with others is found by its element. */
const plainOf = (name: string): string => name.replace(/[^\w-]/g, '');

/** Ids in other attributes than those that are ids themselves: addresses, and data with names in it. */
function within(element: Element, at: (pick: string) => Partial<Source>): IdPlace[] {
  const found: IdPlace[] = [];
  for (const { name, value } of element.attributes) {
    const goes = HANDLES.test(name) ? GOES_TO.exec(value) : null;
    const address = LEADS.test(name) ? value : (goes?.[1] ?? goes?.[2]);
    if (name !== plainOf(name)) continue;
    for (const { pattern, start, kind } of address ? ofLink(address) : [])
      if (kind !== 'neutral')
        found.push({
          source: {
            ...at(`[${name}*="${start}"]`),
            take: { as: 'attr', name },
            pattern: goes ? pattern.replaceAll('#]', '#\'"]') : pattern,
          },
          kind,
        });
    const [, word = '', id = ''] = /^(?:data-|x-data$)/.test(name) ? (NAMED.exec(value) ?? []) : [];
    if (VALUE.test(id) && value !== id)
      found.push({
        source: {
          ...at(`[${name}*="${word}"]`),
          take: { as: 'attr', name },
          pattern: `\\b${literally(word)}["']?\\s*[:=]\\s*["']?(?<v>[\\w-]+)`,
        },
        kind: 'patient',
      });
  }
  return found;
}

/** Every id that an element in, on or around a record carries, and whose it is by its name. */
export function idsOn(element: Element, record: Element): IdPlace[] {
  const rules: IdPlace[] = [];
  const outside = element !== record && element.contains(record);
  const select = element === record ? undefined : ownNames(element).find((n) => !n.startsWith('#'));
  const at = (pick: string): Partial<Source> =>
    element === record ? {} : outside ? { closest: pick } : { select: pick };
  rules.push(...within(element, at));
  for (const { name, value } of element.attributes) {
    if (name === 'href' && !/^(?:mailto|tel|javascript):/i.test(value)) {
      for (const { pattern, start, kind } of ofLink(value))
        rules.push({
          source: { ...at(`${element.localName}[href*="${start}"]`), take: { as: 'attr', name: 'href' }, pattern },
          kind,
        });
    } else if (HANDLES.test(name) || (name === 'href' && value.startsWith('javascript:'))) {
      const parameter = /(\w*(?:demographic_no|patient_?id|pid|patid))=(\w+)/i.exec(value);
      if (parameter)
        rules.push({
          source: {
            ...at(`[${name}*="${parameter[1]}"]`),
            take: { as: 'attr', name },
            pattern: `${parameter[1]}=(?<v>\\w+)`,
          },
          kind: 'patient',
        });
      const call = /([\w.$]+)\(\s*['"]?([\w-]+)['"]?\s*([,)])/.exec(value);
      if (call && VALUE.test(call[2] ?? '') && !parameter) {
        rules.push({
          source: {
            ...at(name === plainOf(name) ? `[${name}*="${call[1]}("]` : element.localName),
            take: { as: 'argument', attr: name, call: call[1] as string, index: 0 },
          },
          kind: kindOf(spaced(call[1] as string)),
        });
      }
    } else if (
      /^(data-|phx-value-|aria-controls|pid$|aid$|row-id$|patid$|patient-?id$)/.test(name) &&
      !/^data-(?:v-|index|row-?index|order|sort|date)/.test(name) &&
      VALUE.test(value)
    ) {
      rules.push({
        source: {
          ...at(select && !/^\[/.test(select) ? `${select}[${name}]` : `[${name}]`),
          take: { as: 'attr', name },
        },
        kind: kindOf(name.replace(/^(?:data-|phx-value-)/, '')),
      });
    } else if (name === 'value' && element.tagName === 'INPUT' && VALUE.test(value)) {
      // the box that is ticked for a patient ("patient_ids[]")
      const [said = ''] = /^[\w-]+/.exec(element.getAttribute('name') ?? '') ?? [];
      const [hidden] = /^(?:checkbox|radio|hidden)$/.exec(element.getAttribute('type') ?? '') ?? [];
      if (hidden && kindOf(said) !== 'neutral')
        rules.push({
          source: {
            ...at(`input[name^="${said}"]`),
            take: { as: 'attr', name },
            ...(hidden === 'hidden' ? { hidden: true } : {}),
          },
          kind: kindOf(said),
        });
    } else if (name === 'id' || name === 'aria-controls') {
      const found = /^([a-z][a-z_-]*?)[-_]?(\d+|[0-9a-f-]{36})$/i.exec(value);
      if (found && kindOf(found[1] as string) === 'patient')
        rules.push({
          source: {
            ...at(`[${name}^="${found[1]}"]`),
            take: { as: 'attr', name },
            pattern: `^${literally(found[1] as string)}[-_]?(?<v>[\\w-]+)$`,
          },
          kind: 'patient',
        });
    }
  }
  return rules;
}
