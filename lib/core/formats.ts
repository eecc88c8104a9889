/** Intl's formatters are dear to make and cheap to use: one of each locale and kind is kept. */
function kept<O, F>(make: (locale: string, options: O | undefined) => F): (locale: string, options?: O) => F {
  const all = new Map<string, F>();
  return (locale, options) => {
    const id = `${locale} ${JSON.stringify(options ?? null)}`;
    const known = all.get(id);
    if (known) return known;
    const made = make(locale, options);
    all.set(id, made);
    return made;
  };
}

export const numberFormat = kept(
  (locale, options: Intl.NumberFormatOptions | undefined) => new Intl.NumberFormat(locale, options),
);
export const dateFormat = kept(
  (locale, options: Intl.DateTimeFormatOptions | undefined) => new Intl.DateTimeFormat(locale, options),
);
