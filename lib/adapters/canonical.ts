/**
 * A piece of an adapter with its keys in the order of its schema (`shape`), as the lint wants it and a reader expects it;
 * keys without a value, and such as the schema doesn't know, are left out.
 */
export const canonical = <T extends object>(piece: T, shape: object): T =>
  Object.fromEntries(
    Object.keys(shape).flatMap((key) => {
      const value = (piece as Record<string, unknown>)[key];
      return value === undefined ? [] : [[key, value]];
    }),
  ) as T;
