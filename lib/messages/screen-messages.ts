import { z } from 'zod';
import { message, none } from './message.ts';
import { preview, proposalView, repairView, screenLine } from './teach-views.ts';

/** Messages about screens that this practice reads in its own way. */
export const screenMessages = {
  /** "Read this page": what the detector proposes for it. Nothing is kept, and nobody is flagged by it. */
  'screens.propose': message(
    'own',
    z.object({ tabId: z.number().int() }),
    z.object({ proposals: z.array(proposalView).max(5) }),
  ),
  /** What an adapter of one screen would make of a frame; null where the frame is gone. */
  'screens.preview': message(
    'own',
    z.object({ tabId: z.number().int(), frameId: z.number().int(), adapter: z.unknown() }),
    z.object({ preview: preview.nullable() }),
  ),
  /** Screens of this tab that were known and aren't read right now, and where their columns seem to stand. */
  'screens.moved': message('own', z.object({ tabId: z.number().int() }), repairView),
  /** A person agreed: the screen is read so from now on, in place of `replaces` where it had another name. */
  'screens.keep': message(
    'own',
    z.object({
      adapter: z.unknown(),
      made: z.enum(['detected', 'taught', 'repaired']),
      replaces: z.string().max(120).nullable(),
    }),
    z.object({ id: z.string() }),
  ),
  'screens.list': message('own', none, z.array(screenLine)),
  /** The adapter JSON of one screen: to export or to go on teaching. */
  'screens.get': message(
    'own',
    z.object({ id: z.string().max(120) }),
    z.object({ adapter: z.unknown(), made: screenLine.shape.made }),
  ),
  'screens.forget': message('own', z.object({ id: z.string().max(120) }), z.object({ forgotten: z.boolean() })),
  /** A file of adapter JSON; `origin`: the site here that it is for. It asks for one confirmation on its first page. */
  'screens.import': message(
    'own',
    z.object({ text: z.string().max(500_000), origin: z.string().max(300).nullable() }),
    z.object({ ids: z.array(z.string()) }),
  ),
} as const;
