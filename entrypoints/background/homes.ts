import { type HouseholdView, householdView } from '#lib/core/household/around.ts';
import { reachedBy } from '#lib/core/household/reached-by.ts';
import { sequences } from '#lib/core/sequence/library/sequences.ts';
import type { HomeView } from '#lib/messages/manager-views.ts';
import { openEnrolments } from '#lib/store/enrolments.ts';
import { type Standing, standingOf } from '#lib/store/holds.ts';
import { type HomeRow, homesOf } from '#lib/store/homes.ts';
import { patientsByKeys } from '#lib/store/patients.ts';
import { getSetting } from '#lib/store/settings.ts';
import { decideFor } from './decide.ts';
import { type PatientNow, proposedFor } from './patient-view.ts';
import type { Background } from './ports.ts';
import type { Practice } from './practice.ts';

type Member = PatientNow & { patientKey: string; running: boolean };

/** A household as it is known now: its members as judged this moment, and what one message would speak for. */
export interface HomeNow {
  home: HomeRow;
  view: HouseholdView;
  members: Map<string, Member>;
  /** What the practice says a family is worth over the years; null = it doesn't. */
  worth: number | null;
}

/** The household a patient belongs to; a settled one comes before what was only proposed or refused. */
export async function homeOf(bg: Background, practice: Practice, patientKey: string): Promise<HomeNow | null> {
  const rank = { confirmed: 0, linked: 1, proposed: 2, rejected: 3 };
  const [home] = (await homesOf(bg.store, [patientKey])).sort((a, b) => rank[a.standing] - rank[b.standing]);
  return home ? ((await homesNow(bg, practice, [home]))[0] ?? null) : null;
}

export async function homesNow(
  { store }: Pick<Background, 'store'>,
  practice: Practice,
  homes: HomeRow[],
): Promise<HomeNow[]> {
  const keys = [...new Set(homes.flatMap((it) => it.members))];
  const [rows, standing, open, lifetime] = await Promise.all([
    patientsByKeys(store, keys),
    standingOf(store, keys),
    openEnrolments(store, keys),
    getSetting(store, 'lifetimeValue'),
  ]);
  const decide = decideFor(practice);
  const known = new Map(
    rows.map(({ key, record, around }): [string, Member] => {
      const own: Standing = standing(key);
      const about = { standing: own, open: open.get(key), unsure: false, identified: true, around };
      const assessment = decide.assess(record, about);
      return [
        key,
        { patientKey: key, record, assessment, standing: own, enrolments: [], running: about.open !== undefined },
      ];
    }),
  );
  return homes.map((home) => {
    const { members, ties, standing: state } = home;
    const as = state === 'rejected' ? ('proposed' as const) : state;
    return {
      home,
      view: householdView({ members, ties, standing: as }, known, practice.compiled),
      members: new Map(members.flatMap((key) => (known.has(key) ? [[key, known.get(key) as Member]] : []))),
      worth: lifetime?.family ?? null,
    };
  });
}

/** The member as the household's contact would be written to: judged anew, with the contact's addresses and consent. */
export function asReached(it: HomeNow, patientKey: string, practice: Practice): PatientNow | null {
  const member = it.members.get(patientKey);
  const contact = it.view.contact === null ? undefined : it.members.get(it.view.contact);
  if (!member || !contact) return null;
  const record = reachedBy(member.record, contact.record);
  const standing: Standing = { ...member.standing, consents: contact.standing.consents };
  const about = { standing, open: undefined, unsure: false, identified: true };
  return { ...member, record, standing, assessment: decideFor(practice).assess(record, about) };
}

/** One sequence for as many of them as it fits, so that the send API joins their messages into one; else each its own. */
export function sequencesFor(it: HomeNow, practice: Practice): Map<string, string> {
  const kindsOf = (key: string) => it.members.get(key)?.assessment.flags.map((flag) => flag.kind) ?? [];
  const fits = (key: string, id: string) =>
    sequences.find((one) => one.id === id)?.flagKinds.some((kind) => kindsOf(key).includes(kind)) === true;
  const count = (id: string) => it.view.covers.filter((key) => fits(key, id)).length;
  // Never a reminder or a freed time: those start by themselves.
  const offered = sequences.filter((one) => one.startedBy === 'flag').map((one) => one.id);
  const common = offered.sort((a, b) => count(b) - count(a))[0] ?? '';
  return new Map(
    it.view.covers.flatMap((key) => {
      const member = it.members.get(key);
      const own = member && proposedFor(member, practice)?.id;
      const id = fits(key, common) ? common : own;
      return id ? [[key, id]] : [];
    }),
  );
}

/** What a person is shown of a household. `self` = the patient whose card is open, where one is. */
export function homeViewOf(it: HomeNow, practice: Practice, self: string | null): HomeView {
  const nameOf = (key: string | null) => (key === null ? null : (it.members.get(key)?.record.name?.value ?? ''));
  const { home, view } = it;
  const settled = home.standing === 'linked' || home.standing === 'confirmed';
  const starts = settled && view.contact !== null ? sequencesFor(it, practice) : new Map<string, string>();
  const ready = [...starts.keys()].filter((key) => asReached(it, key, practice)?.assessment.ready === true);
  return {
    id: home.id,
    standing: home.standing,
    ties: home.ties,
    decided: home.decision ? { by: home.decision.by, at: home.decision.at } : null,
    contact: view.contact === null ? null : { patientKey: view.contact, name: nameOf(view.contact) ?? '' },
    ...(settled && it.worth !== null && { worth: { amount: it.worth, currency: practice.policy.practice.currency } }),
    members: view.people.flatMap((person) => {
      const member = it.members.get(person.key);
      if (!member) return [];
      const { flags, primary } = member.assessment;
      const own = flags.filter((flag) => flag.kind !== 'household');
      const flag = (primary === null ? undefined : flags[primary]) ?? own[0];
      const shown = flag?.kind === 'household' ? own[0] : flag;
      return [
        {
          patientKey: person.key,
          name: member.record.name?.value ?? '',
          self: person.key === self,
          state: person.state,
          kind: shown?.kind ?? null,
          label: shown?.label ?? null,
          minor: person.minor,
          guardian: nameOf(person.guardian),
          running: member.running,
          covered: ready.includes(person.key),
        },
      ];
    }),
  };
}
