/** Names of months, whole and short, as `plainWord` writes them (small, no accents, no dot), in the six languages of the product. */
export const monthWords: readonly (readonly string[])[] = [
  ['january', 'jan', 'enero', 'ene', 'janvier', 'janv', 'januar', 'janner', 'janeiro', 'जनवरी', 'जन'],
  ['february', 'feb', 'febrero', 'fevrier', 'fevr', 'fev', 'februar', 'feber', 'fevereiro', 'फरवरी', 'फर'],
  ['march', 'mar', 'marzo', 'mars', 'marz', 'maerz', 'mrz', 'marco', 'मार्च'],
  ['april', 'apr', 'abril', 'abr', 'avril', 'avr', 'अप्रैल'],
  ['may', 'mayo', 'mai', 'maio', 'मई'],
  ['june', 'jun', 'junio', 'juin', 'juni', 'junho', 'जून'],
  ['july', 'jul', 'julio', 'juillet', 'juil', 'juli', 'julho', 'जुलाई', 'जुल'],
  ['august', 'aug', 'agosto', 'ago', 'aout', 'अगस्त', 'अग'],
  ['september', 'sep', 'sept', 'septiembre', 'septembre', 'setembro', 'set', 'सितंबर', 'सितम्बर', 'सित'],
  ['october', 'oct', 'octubre', 'octobre', 'oktober', 'okt', 'outubro', 'out', 'अक्टूबर', 'अक्तूबर', 'अक्टू'],
  ['november', 'nov', 'noviembre', 'novembre', 'novembro', 'नवंबर', 'नवम्बर', 'नव'],
  ['december', 'dec', 'diciembre', 'dic', 'decembre', 'dezember', 'dez', 'dezembro', 'दिसंबर', 'दिसम्बर', 'दिस'],
];
