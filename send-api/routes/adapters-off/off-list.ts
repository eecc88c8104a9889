import { readFile } from 'node:fs/promises';
import { type AdaptersOff, adaptersOff } from '#lib/contract/adapters-off.ts';

type OffList = { state: 'none' } | { state: 'bad'; why: string } | { state: 'list'; list: AdaptersOff };

/** The operator's file, read anew each time so that a change counts at once. `why` names the place, not the content. */
export async function readOffList(file: string | null): Promise<OffList> {
  if (file === null) return { state: 'none' };
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (error) {
    return (error as { code?: string }).code === 'ENOENT' ? { state: 'none' } : { state: 'bad', why: 'not readable' };
  }
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return { state: 'bad', why: 'not JSON' };
  }
  const parsed = adaptersOff.safeParse(json);
  if (parsed.success) return { state: 'list', list: parsed.data };
  const issue = parsed.error.issues[0];
  return { state: 'bad', why: `${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}` };
}
