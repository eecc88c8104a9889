import type { Adapter } from '../../adapters/schema.ts';
import type { FieldName } from '../../core/sighting.ts';
import type { LessonProblem } from './first-lesson.ts';
import type { RawPreview } from './preview.ts';

/** Name of the port between the teaching panel and the picker in each frame; what follows the colon is the panel's own. */
export const PORT = 'comeback-teach:';

/** What is pointed at: a first name, another one, the patient's number, or a field. */
export type Want = 'first' | 'second' | 'identity' | FieldName;

export type ToPage =
  | { do: 'aim'; want: Want; label: string; adapter: Adapter | null }
  | { do: 'rest' }
  | { do: 'key'; key: 'next' | 'prev' | 'wider' | 'narrower' | 'take' }
  | { do: 'preview'; adapter: Adapter };

export type FromPage =
  | { said: 'ready'; top: boolean; href: string }
  | { said: 'first' }
  | {
      said: 'taught';
      want: Want;
      ok: true;
      adapter: Adapter;
      warnings: string[];
      asks: string[];
      preview: RawPreview;
    }
  | { said: 'refused'; want: Want; why: LessonProblem }
  | { said: 'preview'; preview: RawPreview }
  | { said: 'left' };
