/** How people ask to be left alone, by language. Each must stop the person at once, whatever else they write. */
export const stopPhrasings: Record<string, string[]> = {
  en: ['STOP', 'Stop texting me', 'take me off your list', 'OPT OUT', 'not interested, stop'],
  es: ['BAJA', 'no me escriban más', 'dejen de enviar mensajes'],
  fr: ['ARRÊT', 'ne m’écrivez plus', 'je ne veux plus de messages'],
  de: ['abmelden', 'Bitte nicht mehr schreiben', 'keine Nachrichten mehr'],
  pt: ['SAIR', 'parem de enviar', 'não quero receber mensagens'],
  hi: ['बंद करो', 'मैसेज मत भेजो', 'band karo'],
  it: ['basta', 'non scrivetemi più', 'cancellatemi'],
  nl: ['afmelden', 'niet meer sturen', 'hou op'],
  tr: ['dur', 'mesaj atmayın', 'listeden çıkarın'],
  ar: ['توقف', 'لا ترسلوا رسائل', 'إلغاء الاشتراك'],
  zh: ['停止', '请不要再发了', '退订'],
  ru: ['СТОП', 'Не пишите мне больше', 'отписаться'],
  pl: ['wypisz', 'proszę nie pisać', 'nie wysyłajcie'],
};
