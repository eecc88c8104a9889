import { toDayNumber } from '#lib/core/day.ts';
import { FILE_PMS } from '#lib/core/import-row.ts';
import type { PatientRecord } from '#lib/core/patient.ts';
import { doubtOf } from '#lib/core/same-person.ts';
import type { MatchSide } from '#lib/messages/import-views.ts';
import { type Handlers, Refusal } from '#lib/messages/router.ts';
import { knownPlaces, rememberedMappingOf, rememberMapping } from '#lib/store/import-mappings.ts';
import { answerMatch, openMatches } from '#lib/store/import-match.ts';
import { beginImport, cancelImport, stagePage, startCommit } from '#lib/store/import-stage.ts';
import { patientsByKeys } from '#lib/store/patients.ts';
import { withStore } from '#lib/store/store-problem.ts';
import { decideFor } from '../decide.ts';
import { sweep } from '../housekeeping.ts';
import { keepStops, takePages } from '../importing.ts';
import type { Background } from '../ports.ts';
import { practiceNow } from '../practice.ts';
import { pmsOrigins } from '../registration.ts';
import { syncSoon } from '../sync.ts';
import { tellStanding } from '../tell-standing.ts';

type ImportHandlers = Pick<
  Handlers,
  | 'import.context'
  | 'import.mapping'
  | 'import.check'
  | 'import.begin'
  | 'import.rows'
  | 'import.commit'
  | 'import.cancel'
  | 'import.matches'
  | 'import.answer'
>;

const PAIRS = 50;

/** Lists from files: put aside page by page, then taken in as a whole. */
export function importHandlers(bg: Background): ImportHandlers {
  const { store } = bg;
  const now = () => bg.now().toISOString();
  return {
    'import.context': () =>
      withStore(store, async () => {
        const { policy, known, today } = await practiceNow(bg);
        const { country, zone, currency } = policy.practice;
        const seen = (await knownPlaces(store)).filter((pms) => pms !== FILE_PMS);
        const set = (await pmsOrigins(bg)).filter((origin) => !seen.some((pms) => pms.startsWith(origin)));
        const places = [...seen, ...set].map((pms) => ({ pms, label: labelOf(pms) }));
        return { country, zone, currency, today, practiceKnown: known, places };
      }),

    'import.mapping': ({ headerSet }) => withStore(store, () => rememberedMappingOf(store, headerSet)),

    'import.check': ({ pms, people }) =>
      withStore(store, async () => {
        const told = new Map(people.map((it) => [`${pms}|${it.id}`, it]));
        const known = await patientsByKeys(store, [...told.keys()]);
        const others = known.filter((row) => {
          const it = told.get(row.key);
          const birthDay = it?.birthOn ? toDayNumber(it.birthOn) : null;
          return doubtOf(row.record, { name: it?.name || null, birthDay }) !== null;
        });
        return { known: known.length, others: others.length };
      }),

    async 'import.begin'({ head, remember }) {
      const importId = bg.uuid();
      await keepStops(bg);
      await withStore(store, async () => {
        await rememberMapping(store, { ...remember, savedAt: now() });
        await beginImport(store, importId, head, now());
      });
      return { importId };
    },

    async 'import.rows'({ importId, page, rows }) {
      const staged = await withStore(store, () => stagePage(store, importId, page, rows));
      if (!staged) throw new Refusal('problem_import_gone');
      return {};
    },

    async 'import.commit'({ importId }) {
      if (!(await withStore(store, () => startCommit(store, importId)))) throw new Refusal('problem_import_gone');
      const progress = await takePages(bg, importId);
      if (!progress) throw new Refusal('problem_import_gone');
      return progress;
    },

    'import.cancel': ({ importId }) => withStore(store, async () => ({ dropped: await cancelImport(store, importId) })),

    'import.matches': () =>
      withStore(store, async () => {
        const { total, pairs } = await openMatches(store, PAIRS);
        return {
          total,
          pairs: pairs.map(({ match, file, patient }) => ({
            why: match.why,
            file: sideOf(file.record),
            patient: sideOf(patient.record),
          })),
        };
      }),

    async 'import.answer'({ fileKey, patientKey, same }) {
      const outcome = await withStore(store, async () => {
        const { merge } = decideFor(await practiceNow(bg));
        return answerMatch(store, { fileKey, patientKey }, same, merge);
      });
      // Elsewhere they are two still: what was said of one holds for the other there too.
      if (outcome === 'linked') await tellStanding(bg, [patientKey]);
      if (outcome === 'linked') syncSoon(bg, 0);
      if (outcome === 'linked') sweep(bg).catch((error) => bg.onError('sweep', error));
      return { outcome };
    },
  };
}

/** `https://pms.example/openemr` → `pms.example/openemr`; `file:cliniko` → `cliniko`. */
const labelOf = (pms: string): string => pms.replace(/^(?:https?:\/\/|file:)/, '');

const sideOf = (record: PatientRecord): MatchSide => ({
  key: record.key,
  name: record.name?.value ?? '',
  birthDay: record.birthDay?.value ?? null,
  phone: record.phones[0]?.raw ?? null,
  lastVisitDay: record.lastVisit?.value?.to ?? null,
  place: labelOf(record.pms),
});
