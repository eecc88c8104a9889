import { type PracticeSettings, type PracticeView, practiceView } from '#lib/contract/practice.ts';
import type { Sentence } from '#lib/core/flag.ts';
import type { Policy } from '#lib/core/policy.ts';
import { Refusal } from '#lib/messages/router.ts';
import { getSetting } from '#lib/store/settings.ts';
import { withStore } from '#lib/store/store-problem.ts';
import { type ApiAccess, type ApiAnswer, sayAnswer } from '#lib/sync/api.ts';
import { accessOf } from './access.ts';
import type { Background } from './ports.ts';
import { policyWith, settingsWith } from './practice-policy.ts';
import { keepPolicy } from './save-policy.ts';

const PATH = '/v1/practice';

/** The practice as the send API has it. `review` is told to a manager's browser alone. */
export async function askPractice(
  bg: Background,
  access: ApiAccess,
): Promise<{ view: PracticeView } | { problem: Sentence }> {
  const answer = await bg.callApi(access, { method: 'GET', path: PATH });
  const view = viewIn(answer);
  return view ? { view } : { problem: troubleOf(answer) };
}

/** Changes it, as only a manager's browser may; the answer says nothing of the review, so what was known of it stays. */
export async function putPractice(
  bg: Background,
  access: ApiAccess,
  body: Partial<PracticeSettings> & { policy?: Policy },
  { review }: PracticeView,
): Promise<PracticeView> {
  const answer = await bg.callApi(access, { method: 'PUT', path: PATH, body });
  const told = viewIn(answer);
  if (!told) throw new Refusal(troubleOf(answer).id);
  return { ...told, ...(body.policy && { policy: body.policy }), ...(review && { review }) };
}

/**
 * Saves what the practice decided. With a send API it is the whole practice's, every desk flags by it and the send API
 * goes by its part of it: only a manager's browser may change it, and what can't be told there is not half saved here.
 */
export async function savePolicy(bg: Background, policy: Policy): Promise<void> {
  await withStore(bg.store, async () => {
    const access = await accessOf(bg);
    if (!access) return keepPolicy(bg, policy);
    const asked = await askPractice(bg, access);
    if ('problem' in asked) throw new Refusal(asked.problem.id);
    if (!asked.view.review) throw new Refusal('problem_managers_only');
    const told = await putPractice(bg, access, { ...settingsWith(asked.view.settings, policy), policy }, asked.view);
    return keepPolicy(bg, policyWith(policy, told));
  });
}

/**
 * Takes over what the practice's managers last saved. A practice that has said nothing yet gets the policy of the first
 * manager's browser; one that was set up on the approval page alone has its word counted, and the rest stays this browser's.
 */
export async function followPolicy(bg: Background, view: PracticeView): Promise<void> {
  const own = await getSetting(bg.store, 'policy');
  const base = view.policy ?? own;
  if (!base) return;
  const next = policyWith(base, view);
  if (JSON.stringify(next) !== JSON.stringify(own)) await keepPolicy(bg, next);
  const access = view.policy === undefined && view.review ? await accessOf(bg) : null;
  if (!access) return;
  const body = { ...view.settings, policy: next };
  await putPractice(bg, access, body, view).catch((error) => bg.onError('policy', error));
}

function viewIn(answer: ApiAnswer): PracticeView | null {
  const parsed = answer.kind === 'ok' ? practiceView.safeParse(answer.body) : null;
  return parsed?.success ? parsed.data : null;
}

const troubleOf = (answer: ApiAnswer): Sentence =>
  sayAnswer(answer.kind === 'ok' ? { kind: 'unreachable', why: 'odd_answer', retryAfterMs: null } : answer);
