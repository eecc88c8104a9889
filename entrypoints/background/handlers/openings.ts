import type { LaunchRequest } from '#lib/contract/enrolments.ts';
import { openingAnswer, openingsAnswer } from '#lib/contract/openings.ts';
import { sameSlot } from '#lib/core/openings.ts';
import { findSequence } from '#lib/core/sequence/library/sequences.ts';
import { launchRequestOf } from '#lib/messages/launch-request.ts';
import type { Output } from '#lib/messages/protocol.ts';
import { type Handlers, Refusal } from '#lib/messages/router.ts';
import { standingOf } from '#lib/store/holds.ts';
import { keysOfHashes, patientsByKeys, readyKeys } from '#lib/store/patients.ts';
import { getSetting, setSettings } from '#lib/store/settings.ts';
import { withStore } from '#lib/store/store-problem.ts';
import { sayAnswer } from '#lib/sync/api.ts';
import { hashPatientKeys } from '#lib/sync/patient-hash.ts';
import { accessOf, byNow } from '../access.ts';
import { decideFor } from '../decide.ts';
import type { Background } from '../ports.ts';
import { practiceNow } from '../practice.ts';
import { keepOffered } from '../slots.ts';

const SEQUENCE = 'last-minute-opening';
/** One opening is offered to no more people (lib/contract/openings.ts). */
const MOST = 100;
/** Ready patients among whom those are found; a practice with more has some left for the next time. */
const LOOKED_AT = 1_000;

/** Times that came free: seen as cancelled or entered by hand, and what became of their offers. */
export function openingHandlers(bg: Background): Pick<Handlers, 'openings.list' | 'openings.offer' | 'openings.end'> {
  const { store } = bg;
  const by = () => byNow(bg);
  return {
    'openings.list': () =>
      withStore(store, async (): Promise<Output<'openings.list'>> => {
        const access = await accessOf(bg);
        const { today } = await practiceNow(bg);
        const answer = access ? await bg.callApi(access, { method: 'GET', path: '/v1/openings' }) : null;
        const told = answer?.kind === 'ok' ? openingsAnswer.safeParse(answer.body) : null;
        const openings = told?.success ? told.data.openings : [];
        if (told?.success) await keepOffered(bg, openings);
        const keys = await keysOfHashes(
          store,
          openings.flatMap((it) => it.takenBy ?? []),
        );
        const names = new Map((await patientsByKeys(store, [...keys.values()])).map((it) => [it.key, it.record]));
        const freed = (await getSetting(store, 'freedSlots')) ?? [];
        return {
          openings: openings.map(({ takenBy, ...it }) => ({
            ...it,
            taker: takenBy ? (names.get(keys.get(takenBy) ?? '')?.name?.value ?? '') : null,
          })),
          freed: freed.filter((slot) => slot.on >= today && !openings.some((it) => sameSlot(it, slot))),
          suitable: (await readyKeys(store, MOST)).length,
          paired: access !== null,
          problem: answer && answer.kind !== 'ok' ? sayAnswer(answer) : null,
        };
      }),

    'openings.offer': ({ on, at, provider }) =>
      withStore(store, async () => {
        const access = await accessOf(bg);
        if (!access) throw new Refusal('problem_not_paired');
        const visit = { on, at, ref: `${on} ${at} ${provider ?? ''}`.trim() };
        const offers = await launches(bg, visit);
        if (offers.length === 0) throw new Refusal('problem_nobody_suits');
        const body = { on, at, ...(provider ? { provider } : {}), by: await by(), offers };
        const answer = await bg.callApi(access, { method: 'POST', path: '/v1/openings', body });
        if (answer.kind !== 'ok') throw new Refusal(sayAnswer(answer).id);
        const { opening } = openingAnswer.parse(answer.body);
        const slots = (await getSetting(store, 'offeredSlots')) ?? [];
        const slot = { id: opening.id, on, at, provider: opening.provider };
        await setSettings(store, { offeredSlots: [...slots.filter((it) => it.id !== slot.id), slot] });
        return { people: offers.length };
      }),

    'openings.end': ({ id }) =>
      withStore(store, async () => {
        const access = await accessOf(bg);
        if (!access) throw new Refusal('problem_not_paired');
        const body = { state: 'withdrawn', by: await by() };
        const answer = await bg.callApi(access, { method: 'POST', path: `/v1/openings/${id}/end`, body });
        if (answer.kind !== 'ok') throw new Refusal(sayAnswer(answer).id);
        return {};
      }),
  };
}

/** Everybody who is flagged, ready and reachable, the most money first: each as the launch that their turn would be. */
async function launches(bg: Background, visit: { on: string; at: string; ref: string }): Promise<object[]> {
  const practice = await practiceNow(bg);
  const sequence = findSequence(SEQUENCE);
  if (!sequence || !practice.device) throw new Refusal('problem_no_sequence');
  const keys = await readyKeys(bg.store, LOOKED_AT);
  const standing = await standingOf(bg.store, keys);
  const decide = decideFor(practice);
  const at = bg.now().toISOString();
  const by = await byNow(bg);
  const suiting: { key: string; high: number; launch: Omit<LaunchRequest, 'patientKey'> }[] = [];
  for (const { key, record } of await patientsByKeys(bg.store, keys)) {
    const about = { standing: standing(key), open: undefined, unsure: false, identified: true };
    const assessment = decide.assess(record, about);
    const [flag] = assessment.flags
      .filter((it) => sequence.flagKinds.includes(it.kind))
      .sort((a, b) => b.money.high - a.money.high);
    if (!assessment.ready || !flag) continue;
    const { compiled } = practice;
    const asked = { record, patientKey: '', sequence, flagKind: flag.kind, compiled, override: null, by, at };
    const launch = launchRequestOf({ ...asked, recorded: about.standing.consents });
    if (launch && launch.addresses.length > 0)
      suiting.push({ key, high: flag.money.high, launch: { ...launch, plan: { visit } } });
  }
  const chosen = suiting.sort((a, b) => b.high - a.high).slice(0, MOST);
  const hashes = await hashPatientKeys(
    practice.device.salt,
    chosen.map((it) => it.key),
  );
  return chosen.map(({ key, launch }) => ({ ...launch, patientKey: hashes.get(key) ?? '' }));
}
