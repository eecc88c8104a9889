import type { App } from '../../http/app-env.ts';
import { document, schemaOf } from '../../http/documented.ts';
import { problems } from '../../problem.ts';
import { sesEvent } from '../../providers/ses.ts';
import { type Reporter, reporters } from './reporters.ts';

const GROUP = 'What providers report';
const taken =
  'Taken, or known already. Also what says nothing to us: a state of tomorrow, or a mail that answers none of ours. The body is an empty TwiML document, which asks Twilio for nothing.';
const answers = { 200: { description: taken }, ...problems(404, 413, 503) };
const forged =
  'A forged report is answered like a provider that is not set up (404) and not kept; the log says `webhook refused`. What is taken is kept as it came for 30 days and acted on once, however often it is sent.';

/** Into the reference: what each provider posts, what proves it, and how it is set up. Several may share an address. */
export function documentWebhooks(app: App): void {
  app.openAPIRegistry.registerComponent('schemas', 'SesEvent', schemaOf(sesEvent));
  for (const [path, group] of Map.groupBy(reporters, (one) => one.path)) {
    document(app, {
      method: 'post',
      path,
      tags: [GROUP],
      summary: group.map(({ name }) => name).join('; '),
      description: forged,
      'x-reporters': group.map(({ name, what, signedBy, setHere, setThere }) => ({
        name, what, signedBy, setHere, setThere,
      })),
      request: { body: { required: true, content: contentOf(group) } },
      responses: answers,
    }); // biome-ignore format: one line a reporter
  }
  document(app, {
    method: 'get',
    path: '/webhooks/whatsapp/status',
    tags: [GROUP],
    summary: 'Meta asks once whether this webhook is ours',
    description: 'Answered with hub.challenge when hub.verify_token is WHATSAPP_VERIFY_TOKEN.',
    parameters: ['hub.mode', 'hub.verify_token', 'hub.challenge'].map((name) => ({
      name, in: 'query' as const, required: true, schema: { type: 'string' as const },
    })),
    responses: { 200: { description: 'The challenge, as text' }, ...problems(404) },
  }); // biome-ignore format: one line a parameter
}

/** One body a media type; those who share one are told apart by their schemas. */
function contentOf(group: Reporter[]) {
  return Object.fromEntries(
    [...Map.groupBy(group, ({ type }) => type)].map(([type, [first, ...others]]) => {
      const all = first ? [first, ...others] : others;
      const schemas = all.map(({ name, schema }) => ({ title: name, ...schemaOf(schema) }));
      const schema = schemas.length === 1 ? schemas[0] : { anyOf: schemas };
      const examples = Object.fromEntries(all.map(({ name, example }) => [name, { value: example }]));
      return [type, { schema, examples }];
    }),
  );
}
