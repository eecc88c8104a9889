import type { PatientRecord } from '../patient.ts';
import { plainText } from '../procedure/vocabulary.ts';
import type { Household, HouseholdDecision, HouseholdTie } from './household.ts';

/** More people than this behind one phone, email or address: a front desk's own number, a home, a block of flats. */
export const LARGEST = 8;

type Tied = { tie: HouseholdTie; keys: string[] };

/**
 * The households among `records`: proposed from a shared phone, email or address, or taken from the PMS's own family link.
 * A name alone ties nobody: that one of them is named as another's guardian only adds to what they share. `decisions` are
 * staff's words; a rejected set is not proposed again.
 */
export function findHouseholds(
  records: Iterable<PatientRecord>,
  decisions: readonly HouseholdDecision[] = [],
): Household[] {
  const shared = new Map<string, Tied>();
  const names = new Map<string, { name: string; guardian: string }>();
  for (const record of records) {
    const guardian = nameWords(record.guardianName?.value ?? '');
    names.set(record.key, { name: nameWords(record.name?.value ?? ''), guardian });
    for (const { tie, value } of tiesOf(record)) {
      const at = `${tie}|${value}`;
      const known = shared.get(at);
      if (!known) shared.set(at, { tie, keys: [record.key] });
      else if (!known.keys.includes(record.key)) known.keys.push(record.key);
    }
  }
  const ties = [...shared.values()].filter(
    ({ tie, keys }) => keys.length > 1 && (tie === 'family' || keys.length <= LARGEST),
  );
  const rejected = new Set(decisions.filter((d) => d.verdict === 'rejected').map((d) => nameOf(d.members)));
  const confirmed = decisions
    .filter((d) => d.verdict === 'confirmed')
    .map((d) => ({ ...d, members: sorted(d.members) }));

  const settled: Household[] = [];
  const taken = new Set<string>();
  const settle = (all: string[], standing: Household['standing']) => {
    const members = all.filter((key) => !taken.has(key));
    if (members.length < 2) return;
    for (const key of members) taken.add(key);
    const guarded = members.some((key) => {
      const wanted = names.get(key)?.guardian;
      return wanted && members.some((other) => other !== key && names.get(other)?.name === wanted);
    });
    const found = [...tiesAmong(members, ties), ...(guarded ? (['guardian'] as const) : [])].sort();
    settled.push({ members, ties: found, standing });
  };
  for (const { members } of confirmed) settle(members, 'confirmed');
  for (const members of groups(ties.filter((it) => it.tie === 'family')))
    if (!rejected.has(nameOf(members))) settle(members, 'linked');
  for (const members of groups(ties)) {
    if (rejected.has(nameOf(members)) || members.length > LARGEST || members.some((key) => taken.has(key))) continue;
    settle(members, 'proposed');
  }
  return settled.sort((a, b) => ((a.members[0] ?? '') < (b.members[0] ?? '') ? -1 : 1));
}

/** "Ruiz, Ana" and "Ana Ruiz" are one name. */
export const nameWords = (name: string): string => plainText(name).trim().split(' ').sort().join(' ').trim();

/** What ties a record to others besides phones and email, as strings to look up: the PMS's family link, the address. */
export const familyTiesOf = (record: PatientRecord): string[] =>
  tiesOf(record).flatMap(({ tie, value }) => (tie === 'family' || tie === 'address' ? [`${tie}:${value}`] : []));

const sorted = (keys: readonly string[]): string[] => [...new Set(keys)].sort();
const nameOf = (keys: readonly string[]): string => sorted(keys).join('\n');

function tiesOf(record: PatientRecord): { tie: HouseholdTie; value: string }[] {
  const ties: { tie: HouseholdTie; value: string }[] = [];
  const add = (tie: HouseholdTie, value: string | undefined) => {
    if (value) ties.push({ tie, value });
  };
  const family = record.familyId?.value;
  add('family', family ? `${record.pms}|${family}` : undefined);
  // A workplace's number is shared by colleagues.
  for (const phone of record.phones) if (phone.kind !== 'work') add('phone', phone.e164);
  add('email', record.email?.value?.trim().toLowerCase());
  const address = plainText(record.address?.value ?? '').trim();
  // A town alone is no address.
  add('address', /\d/.test(address) && address.includes(' ') ? address : undefined);
  return ties;
}

/** Everybody who hangs together by these ties, as sorted groups. */
function groups(ties: Tied[]): string[][] {
  const leader = new Map<string, string>();
  const find = (key: string): string => {
    const up = leader.get(key) ?? key;
    if (up === key) return key;
    const top = find(up);
    leader.set(key, top);
    return top;
  };
  for (const { keys } of ties) for (const key of keys) leader.set(find(key), find(keys[0] ?? key));
  const byLeader = new Map<string, string[]>();
  for (const key of leader.keys()) byLeader.set(find(key), [...(byLeader.get(find(key)) ?? []), key]);
  return [...byLeader.values()].map(sorted).filter((keys) => keys.length > 1);
}

function tiesAmong(members: readonly string[], ties: Tied[]): HouseholdTie[] {
  const inside = new Set(members);
  const kinds = ties.filter(({ keys }) => keys.filter((key) => inside.has(key)).length > 1).map(({ tie }) => tie);
  return [...new Set(kinds)].sort();
}
