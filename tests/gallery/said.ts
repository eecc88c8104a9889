/** What the components asked for, in order; the checks read it from the page. */
export const said: unknown[][] = [];
Object.assign(globalThis, { said });

export const tell =
  (name: string) =>
  (...args: unknown[]): void => {
    said.push([name, ...args]);
  };
