import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../bootstrap.mjs';
import { reference } from './reference.ts';

/** `npm run docs:adapter`: writes docs/adapter-format.md from the schema. */
writeFileSync(join(root, 'docs', 'adapter-format.md'), reference());
