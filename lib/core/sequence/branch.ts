import { ANY_STEP, type Branch, type Step, type StepOutcome } from './sequence.ts';

/** What is known of an earlier step when a later one is due. */
export interface StepSoFar {
  stepId: string;
  /** It left, or may have. */
  left: boolean;
  clicked: boolean;
  replied: boolean;
}

const came = ({ left, clicked, replied }: StepSoFar, outcome: StepOutcome): boolean => {
  if (outcome === 'clicked') return clicked;
  if (outcome === 'replied') return replied;
  return left && !clicked && !replied;
};

function holds({ step, outcome }: Branch, sofar: readonly StepSoFar[]): boolean {
  if (step !== ANY_STEP) return sofar.some((it) => it.stepId === step && came(it, outcome));
  // "No answer to any of them" is said of all that left, the others of one.
  if (outcome !== 'no_answer') return sofar.some((it) => came(it, outcome));
  const left = sofar.filter((it) => it.left);
  return left.length > 0 && left.every((it) => came(it, outcome));
}

/** Whether the step is to be done, given what earlier steps came to. A step without conditions always is. */
export function takesStep({ only, unless }: Pick<Step, 'only' | 'unless'>, sofar: readonly StepSoFar[]): boolean {
  return (!only || holds(only, sofar)) && !(unless && holds(unless, sofar));
}
