import type { Concept } from '../../adapters/synonyms/index.ts';
import type { FieldName } from '../../core/sighting.ts';
import type { Assigned } from './assign.ts';
import { SAYS } from './called-by.ts';
import type { Context } from './field-of.ts';
import type { Group } from './group.ts';
import { speaksOfTreatment } from './head-parts.ts';
import { conceptsOf, holderWords, wordsOf } from './head-words.ts';
import { kindOf } from './id-places.ts';
import { isA, says } from './not-ours.ts';
import type { IdFinding } from './patient-id.ts';
import type { Slot } from './slots.ts';
import { unaccented } from './unaccented.ts';
import type { Understanding } from './understand.ts';

const CONTACT: FieldName[] = ['birthOn', 'phone', 'phoneMobile', 'phoneHome', 'phoneWork', 'email'];
const PEOPLE = new Set<Concept>(['name', 'first', 'last']);
/** Words for a patient in scripts that the path words of `kindOf` don't cover. */
const PATIENT = /患者|病人|就诊人|मरी[जज़]|रोगी/u;

/** Whoever works there by their title, and firms. */
const NO_PATIENT =
  /^(?:dr|dra|prof|doctor|doctora)\b|\b(?:ltd|llc|inc|llp|plc|gmbh|ag|sarl|srl|ltda|corp|clinic|dental|practice|hospital|pharmacy|school)\b/i;

const TITLED = /^(?:dr|dra|prof)\.?\s+\p{Lu}/iu;

/** Whether the page calls itself a plan of who works when. */
export const isRota = (titles: string[]): boolean => titles.some((t) => t.length < 40 && says(t, 'rota'));

const people = (name: Assigned | undefined): boolean =>
  name !== undefined && !name.slot.texts.some((t) => NO_PATIENT.test(t));

const called = (field: Assigned | undefined, concept: Concept): boolean =>
  field?.slot.matches.some((m) => m.concept === concept) ?? false;

/** Appointments by their head, beside the person's own e-mail or mobile: nobody writes a rota so. */
const visitorsOwn = (fields: Map<FieldName, Assigned>): boolean =>
  called(fields.get('appointmentOn'), 'appointment') &&
  (fields.has('email') || fields.has('phoneMobile')) &&
  people(fields.get('name'));

/** "Account name" beside a visit that was and a recall that comes, called so: whoever is called back is a patient. */
function calledBack(label: string, { fields }: Understanding, group: Group, language: string): boolean {
  if (!holderWords(language).includes(wordsOf(label)) || !people(fields.get('name'))) return false;
  if (!fields.has('lastVisitOn') && !fields.has('nextBookingOn')) return false;
  const due = group.heads[fields.get('recareDueOn')?.slot.cell ?? ''] ?? '';
  return wordsOf(due)
    .split(/[\s-]+/)
    .some((word) => conceptsOf(word, language).some((m) => m.concept === 'recall' && m.score > 0.95));
}

const BARE = new Set<FieldName>([
  'name',
  'recareDueOn',
  'recareStatus',
  'phone',
  'phoneMobile',
  'phoneHome',
  'phoneWork',
  'email',
  // brokers list who is insured with whom, trainers how many hours are left
  'insurer',
  'deceased',
  'treatmentsDone',
  'treatmentsPlanned',
]);

/** Whoever buys or belongs somewhere, and patients in some places. */
const BUYER = /^(?:clients?|customers?|guests?|members?|persons?|kunden?|klant(?:en)?|clientes?|clienti)(?!\p{L})/iu;

/** Names and when something is due, and nothing else: whatever is due, unless its label speaks of what is done for patients. */
function isBare({ context, fields, titled }: Understanding, group: Group, language: string): boolean {
  if (context !== 'recall' || titled || [...fields.keys()].some((name) => !BARE.has(name))) return false;
  const due = fields.get('recareDueOn')?.slot;
  const take = due?.source.take;
  const words = [
    group.heads[due?.cell ?? ''],
    due?.source.labelled?.is[0],
    take?.as === 'line' ? take.label?.[0] : undefined,
    due?.source.pattern?.replace(/\(\?.*?\)|\\./g, ' '),
    due?.source.select,
  ]
    .filter((it) => it !== undefined)
    .flatMap((it) => it.split(/[^\p{L}\p{M}]+/u));
  return !words.some(
    (it) =>
      it.length > 3 &&
      (speaksOfTreatment(it, language) || conceptsOf(it, language).some((m) => m.concept === 'recall')),
  );
}

/** Children are taught and animals are lodged, too: patients they are where something of the list says what is done for them. */
const isTreated = ({ fields, titled }: Understanding, heads: string[], language: string): boolean =>
  titled === true ||
  fields.has('lastVisitOn') ||
  fields.has('nextBookingOn') ||
  heads.some(
    (h) =>
      speaksOfTreatment(h, language) ||
      conceptsOf(h, language).some((m) => m.score > 0.9 && (m.concept === 'recall' || m.concept === 'patientId')),
  );

const TIMED = new Set<FieldName>(['name', 'appointmentOn', 'appointmentStatus', 'deceased']);

/** Names with a time and a state, and nothing else, on a page that speaks of no appointments and no patients: lessons, tours. */
const isAnybodys = ({ fields, visited }: Understanding): boolean =>
  !visited &&
  !called(fields.get('appointmentOn'), 'appointment') &&
  [...fields.keys()].every((name) => TIMED.has(name));

/** Whether what was read makes a list of patients of its kind, whoever's ids it carries. */
export function accepted(context: Context, fields: Map<FieldName, Assigned>, clock: Slot | undefined): boolean {
  const seen = fields.has('lastVisitOn') || fields.has('nextBookingOn');
  if (context === 'recall') return fields.has('recareDueOn') || seen;
  if (context === 'plan') return fields.has('planStatus') || (fields.has('planValue') && fields.has('planOn'));
  if (context === 'appointment') {
    const when = fields.get('appointmentOn');
    const timed = fields.has('appointmentStatus') || !!clock || when?.dates?.hasTime === true || visitorsOwn(fields);
    return (!!when && timed) || seen;
  }
  return seen || CONTACT.some((field) => fields.has(field));
}

/**
 * The same once the ids are known. A list of contacts is one of patients only by the patients' ids; so is a list of
 * names with times that nowhere says "patient" and has no status: a rota looks the same.
 */
export function patientsAfterAll(found: Understanding, ids: IdFinding, group: Group, language: string): boolean {
  const heads = [...Object.values(group.heads), ...(group.apart ?? []), ...(group.groups ?? [])];
  if (heads.some((h) => isA(h, 'log'))) return false;
  const known = ids.ids.some((rule) => rule.kind === 'patient') && !ids.doubtful;
  if (known) return true;
  const { fields, context } = found;
  const label = group.heads[fields.get('name')?.slot.cell ?? ''] ?? '';
  // a column headed by somebody who works there holds who is booked with them, each row several
  if (TITLED.test(label)) return false;
  const brought = found.fields.get('name')?.slot.matches.some((m) => m.open === 'ward');
  if (brought && !isTreated(found, heads, language)) return false;
  const named = brought || kindOf(unaccented(label)) === 'patient' || PATIENT.test(label);
  if (!named && heads.some((h) => says(h, 'goods'))) return false;
  if ((!named || BUYER.test(label)) && isBare(found, group, language)) return false;
  // who a column with words nobody knows speaks of, its cells don't tell
  const words = conceptsOf(label, language);
  if (context !== 'appointment' && SAYS.test(label) && !named && !words.some((m) => PEOPLE.has(m.concept)))
    return calledBack(label, found, group, language);
  if (context === 'appointment' && !named && isAnybodys(found)) return false;
  if (context === 'patients') return fields.has('lastVisitOn') || fields.has('nextBookingOn');
  // anything may start: a room, a shift, a call
  if (called(fields.get('appointmentOn'), 'time')) return named;
  if (context === 'appointment' && visitorsOwn(fields)) return true;
  // a word nobody knows over the names, and no word of appointments: a log of what users did has moments and states too
  const stranger = SAYS.test(label) && !named && !words.some((m) => PEOPLE.has(m.concept));
  if (
    context === 'appointment' &&
    stranger &&
    !called(fields.get('appointmentOn'), 'appointment') &&
    !fields.has('appointmentType')
  )
    return false;
  return context !== 'appointment' || named || fields.has('appointmentStatus') || group.shape !== 'row';
}
