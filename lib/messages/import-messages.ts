import { z } from 'zod';
import { rememberedMapping } from '../core/import-mapping.ts';
import { importHead, importRow, PAGE_ROWS } from '../core/import-row.ts';
import { importContext, importMatches, importProgress } from './import-views.ts';
import { message, none } from './message.ts';

/** Lists from files: put aside page by page, then taken in as a whole. */
export const importMessages = {
  /** What the import page must know about the practice, and whose patient numbers a list may carry. */
  'import.context': message('own', none, importContext),
  'import.mapping': message('own', z.object({ headerSet: z.string().max(80) }), rememberedMapping.nullable()),
  /** Whether some people of a list are known under their numbers, before anything comes in. */
  'import.check': message(
    'own',
    z.object({
      pms: z.string().max(300),
      people: z
        .array(z.object({ id: z.string().max(200), name: z.string().max(500), birthOn: z.iso.date().nullable() }))
        .max(500),
    }),
    z.object({ known: z.number().int(), others: z.number().int() }),
  ),
  'import.begin': message(
    'own',
    z.object({ head: importHead, remember: rememberedMapping.omit({ savedAt: true }) }),
    z.object({ importId: z.string() }),
  ),
  /** A page of rows, put aside: nothing of it counts yet. */
  'import.rows': message(
    'own',
    z.object({
      importId: z.string(),
      page: z.number().int().nonnegative(),
      rows: z.array(importRow).min(1).max(PAGE_ROWS),
    }),
    none,
  ),
  /** Goes on taking the staged pages in; to be asked again until it says `done`. */
  'import.commit': message('own', z.object({ importId: z.string() }), importProgress),
  'import.cancel': message('own', z.object({ importId: z.string() }), z.object({ dropped: z.boolean() })),
  'import.matches': message('own', none, importMatches),
  'import.answer': message(
    'own',
    z.object({ fileKey: z.string(), patientKey: z.string(), same: z.boolean() }),
    z.object({ outcome: z.enum(['linked', 'refused', 'running', 'gone']) }),
  ),
} as const;
