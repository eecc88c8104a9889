import { cliniko } from './cliniko/adapter.ts';
import { curve } from './curve/adapter.ts';
import { demo } from './demo/adapter.ts';
import { dentally } from './dentally/adapter.ts';
import { dentalpin } from './dentalpin/adapter.ts';
import { denticon } from './denticon/adapter.ts';
import { dentrixAscend } from './dentrix-ascend/adapter.ts';
import { jane } from './jane/adapter.ts';
import { openemr } from './openemr/adapter.ts';
import { oscar } from './oscar/adapter.ts';
import { practiceFusion } from './practice-fusion/adapter.ts';
import type { Adapter } from './schema.ts';
import { simplepractice } from './simplepractice/adapter.ts';
import { tebra } from './tebra/adapter.ts';

/** Every adapter that ships, in the order they are tried. */
export const adapters: Adapter[] = [
  demo,
  openemr,
  dentalpin,
  oscar,
  jane,
  practiceFusion,
  tebra,
  dentally,
  denticon,
  curve,
  dentrixAscend,
  simplepractice,
  cliniko,
];
