const LETTERS = /[\u0300-\u036f\u093c]/g;

/** For comparing words that are typed with and without accents, in capitals too ("PROXIMA CITA", "ADI", "मरीज़", "जाँच"). */
export const unaccented = (text: string): string =>
  text
    .normalize('NFD')
    .replace(LETTERS, '')
    .replaceAll('ı', 'i')
    .replaceAll('’', "'")
    .replaceAll('ँ', 'ं')
    .normalize('NFC');
