import { browser } from 'wxt/browser';
import type { Answer, Input, MessageName, Output } from './protocol.ts';

/** A refusal of the background, with the id of its sentence in `_locales`. */
class Refused extends Error {
  readonly id: string;
  readonly params: string[];
  constructor(id: string, params: string[]) {
    super(id);
    this.id = id;
    this.params = params;
  }
}

/**
 * Sends a message to the background. The background parses both ways (the content script carries no zod).
 * Throws `Refused` with a sentence id, or the browser's own error when the extension was updated underneath.
 */
export async function send<N extends MessageName>(name: N, data: Input<N>): Promise<Output<N>> {
  const answer = (await browser.runtime.sendMessage({ comeback: name, data })) as Answer<Output<N>> | undefined;
  if (!answer) throw new Refused('problem_no_answer', []);
  if (!answer.ok) throw new Refused(answer.problem.id, answer.problem.params);
  return answer.value;
}
