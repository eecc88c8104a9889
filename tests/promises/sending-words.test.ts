import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { gateReason } from '#lib/core/gate.ts';
import { sequenceName, sequences } from '#lib/core/sequence/library/sequences.ts';
import type { Catalogue } from '#lib/core/words.ts';

const english = JSON.parse(
  readFileSync(new URL('../../public/_locales/en/messages.json', import.meta.url), 'utf8'),
) as Catalogue;
const lintIds =
  'blank clinical countdown stop_reply no_action many_actions no_practice no_opt_out no_postal_address offer offer_end offer_over no_reason too_long guilt try_kind try_reason'.split(
    ' ',
  );

describe('every decision of the sending half has a sentence for staff', () => {
  it.each([
    ...gateReason.options.map((reason) => `gate_${reason}`),
    ...lintIds.map((id) => `lint_${id}`),
    ...sequences.map(({ id }) => sequenceName(id)),
  ])('%s', (id) => {
    expect(english[id]?.message).toMatch(/\S{2}/);
  });
});
