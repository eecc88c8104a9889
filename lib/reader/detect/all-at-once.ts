/** What steps come to, taken without a pause. */
export function allAtOnce<T>(steps: Generator<null, T>): T {
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}
