import { launchSample, startHarness } from './harness.ts';
import { scriptedProvider } from './scripted-provider.ts';

/** A paired desk whose messages go to a provider a test scripts, with the words for what became of each step. */
export async function startSteps(abilities?: { lookup: boolean }) {
  const { provider, script } = scriptedProvider(abilities);
  const api = await startHarness({ providers: () => [provider] });
  const desk = await api.pair();
  const view = async (id: string) =>
    (await api.call('GET', `/v1/enrolments/${id}`, undefined, api.by(desk))).body.enrolment;
  return {
    api,
    desk,
    script,
    view,
    /** Launches for somebody; the ids of the enrolment and of its three messages. */
    async start(change: Parameters<typeof launchSample>[0] = {}) {
      const request = launchSample(change);
      const { body } = await api.launch(desk, request);
      const id: string = body.enrolment.id;
      const rows = await api.ports.db
        .selectFrom('messages')
        .select('id')
        .where('enrolment_id', '=', id)
        .orderBy('position')
        .execute();
      return { request, id, messages: rows.map((row) => row.id) as [string, string, string] };
    },
    /** `state: reason` of each step, or the state alone. */
    steps: async (id: string): Promise<string[]> =>
      (await view(id)).steps.map((s: { state: string; reason: string | null }) =>
        s.reason ? `${s.state}: ${s.reason}` : s.state,
      ),
  };
}
