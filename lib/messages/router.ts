import { z } from 'zod';
import { type Answer, type MessageName, type Output, protocol } from './protocol.ts';

/** The parts of the browser's message sender that are looked at. */
export interface Sender {
  id?: string;
  url?: string;
  origin?: string;
  frameId?: number;
  documentId?: string;
  tab?: { id?: number; url?: string };
}

/** A frame of a granted web page: who may send `page` messages. */
export interface PageSender {
  from: 'page';
  tabId: number;
  frameId: number;
  /** The browser's id of the document, '' where it gives none. */
  document: string;
  url: string;
  origin: string;
}
/** Our card's frame inside a tab. */
export interface CardSender {
  from: 'card';
  tabId: number;
}
/** Popup, options page, side panel. */
export interface OwnSender {
  from: 'own';
}
export interface Senders {
  page: PageSender;
  card: CardSender;
  own: OwnSender;
  ours: OwnSender | CardSender;
}
export type SenderFor<N extends MessageName> = Senders[(typeof protocol)[N]['from']];

/** A refusal a person should read: the sentence's id and its blanks, already words. */
export class Refusal extends Error {
  readonly id: string;
  readonly params: string[];
  constructor(id: string, params: string[] = []) {
    super(id);
    this.id = id;
    this.params = params;
  }
}

/** One function a message. Input is parsed before it, output after it. */
export type Handlers = {
  [N in MessageName]: (input: z.output<(typeof protocol)[N]['input']>, sender: SenderFor<N>) => Promise<Output<N>>;
};

export interface RouterPorts {
  extensionId: string;
  /** Origin of our own pages, e.g. `chrome-extension://abc`. */
  ownOrigin: string;
  isGranted(origin: string): Promise<boolean>;
  /** An error that is our bug or the machine's: for the console, never with its data. */
  onError(name: string, error: unknown): void;
}

const envelope = z.object({ comeback: z.string(), data: z.unknown() });
const isName = (name: string): name is MessageName => Object.hasOwn(protocol, name);

/**
 * The one door of the background. Undefined = not a message of ours, or from somebody who may not send it: nothing
 * answers, so that a page that pokes at the extension learns nothing. Anything else is answered with a value or with a
 * sentence.
 */
export function routerOf(handlers: Handlers, ports: RouterPorts) {
  return async (message: unknown, sender: Sender): Promise<Answer<unknown> | undefined> => {
    const parsed = envelope.safeParse(message);
    if (!parsed.success || !isName(parsed.data.comeback)) return undefined;
    const name = parsed.data.comeback;
    const who = await identify(protocol[name].from, sender, ports);
    if (!who) return undefined;
    const input = protocol[name].input.safeParse(parsed.data.data);
    if (!input.success) {
      ports.onError(name, new Error(`input: ${input.error.issues.map((it) => it.path.join('.')).join(', ')}`));
      return { ok: false, problem: { id: 'problem_invalid_message', params: [] } };
    }
    try {
      const handle = handlers[name] as (data: unknown, who: unknown) => Promise<unknown>;
      return { ok: true, value: protocol[name].output.parse(await handle(input.data, who)) };
    } catch (error) {
      return { ok: false, problem: problemOf(name, error, ports) };
    }
  };
}

function problemOf(name: string, error: unknown, ports: RouterPorts): { id: string; params: string[] } {
  if (error instanceof Refusal) return { id: error.id, params: error.params };
  ports.onError(name, error);
  // The store's own problems carry a sentence id (lib/store/store-problem.ts); this room may not import it.
  const { id } = error as { id?: unknown };
  if (typeof id === 'string' && id.startsWith('problem_')) return { id, params: [] };
  return { id: 'problem_internal_extension', params: [] };
}

/** Who sent it, if that somebody may send messages of this kind; null = nobody we answer. */
async function identify(
  from: 'page' | 'card' | 'own' | 'ours',
  sender: Sender,
  ports: RouterPorts,
): Promise<PageSender | CardSender | OwnSender | null> {
  if (sender.id !== ports.extensionId || !sender.url || !URL.canParse(sender.url)) return null;
  const url = new URL(sender.url);
  const own = url.href.startsWith(`${ports.ownOrigin}/`);
  const isCard = own && url.pathname === '/card.html';
  const tabId = sender.tab?.id;
  if (from === 'ours') return (await identify('own', sender, ports)) ?? identify('card', sender, ports);
  if (from === 'own') {
    // No page of ours but the card can be framed by a web page, and a tab of ours is a top frame.
    const topOrNone = sender.tab === undefined || sender.frameId === undefined || sender.frameId === 0;
    return own && !isCard && topOrNone ? { from: 'own' } : null;
  }
  if (tabId === undefined || tabId < 0) return null;
  if (from === 'card') return isCard ? { from: 'card', tabId } : null;
  if (own || !/^https?:$/.test(url.protocol)) return null;
  if (!(await ports.isGranted(url.origin))) return null;
  const { frameId = 0, documentId = '' } = sender;
  return { from: 'page', tabId, frameId, document: documentId, url: url.href, origin: url.origin };
}
