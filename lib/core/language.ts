/** The main language of a BCP 47 tag, in lower case: `pt-BR` and `pt_BR` → `pt`; '' of an empty one. */
export const mainLanguage = (tag: string): string => tag.split(/[-_]/)[0]?.toLowerCase() ?? '';
