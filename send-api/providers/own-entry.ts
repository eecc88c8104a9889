/** A table's own entry for a word from outside: `__proto__` and `constructor` are in none. */
export function ownEntry<T>(table: Record<string, T>, word: string | undefined): T | undefined {
  return word !== undefined && Object.hasOwn(table, word) ? table[word] : undefined;
}
