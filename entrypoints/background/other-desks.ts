import { launchAnswer } from '#lib/contract/enrolments.ts';
import { learn, unlearned } from '#lib/store/enrolments.ts';
import { accessOf } from './access.ts';
import type { Background } from './ports.ts';

/** More at once would hold the pull up; the rest is shown as another desk's, without its name. */
const MOST = 40;

/**
 * Asks the send API who started these follow-ups and which they are: the feed's lines say that one began and no more.
 * What could not be asked stays as it is; the follow-up itself is known all the same.
 */
export async function learnOthers(bg: Background, serverIds: string[]): Promise<void> {
  const { store, callApi } = bg;
  const access = serverIds.length > 0 ? await accessOf(bg) : null;
  if (!access) return;
  for (const row of (await unlearned(store, serverIds)).slice(0, MOST)) {
    const path = `/v1/enrolments/${row.serverId}`;
    const answer = await callApi(access, { method: 'GET', path });
    if (answer.kind === 'unreachable') return;
    const told = answer.kind === 'ok' ? launchAnswer.safeParse(answer.body) : null;
    if (told?.success) await learn(store, row.id, told.data.enrolment);
  }
}
