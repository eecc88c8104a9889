import { mainLanguage } from '#lib/core/language.ts';

/** What the page behind a link says, by language. `$1` is the practice, `$2` its phone. */
export interface PageWords {
  title: string;
  intro: string;
  book: string;
  ask: string;
  days: string;
  times: string;
  morning: string;
  afternoon: string;
  evening: string;
  send: string;
  ring: string;
  ringHint: string;
  no: string;
  wrong: string;
  other: string;
  thanks: string;
  asked: string;
  ringing: string;
  declined: string;
  wronged: string;
  expired: string;
  unknown: string;
  /** What may have happened to a link nobody knows, and what to do. */
  unknownHint: string;
  call: string;
  /** The phone beside other ways on. */
  alsoCall: string;
  take: string;
  took: string;
  gone: string;
}

export const pageWords: Record<string, PageWords> = {
  en: {
    title: 'Your next visit to $1',
    intro: 'What would you like to do?',
    book: 'Choose a time',
    ask: 'Tell us what suits you',
    days: 'Which days?',
    times: 'What time of day?',
    morning: 'Morning',
    afternoon: 'Afternoon',
    evening: 'Evening',
    send: 'Ask for an appointment',
    ring: 'Please call me',
    ringHint: 'We’ll call the number we have for you.',
    no: 'No, thank you',
    wrong: 'I’m not the person you’re looking for',
    other: 'Something else?',
    thanks: 'Thank you',
    asked: 'We’ll find a time and get back to you to confirm it. Nothing is booked yet.',
    ringing: 'We’ll call you.',
    declined: 'We won’t write about this again.',
    wronged: 'Sorry about that. We won’t write to you here again.',
    expired: 'This link has expired',
    unknown: 'This link doesn’t work',
    unknownHint: 'It may have been cut off on its way. Open it from the message again, or call the practice.',
    call: 'Please call us: $2',
    alsoCall: 'You can also call us: $2',
    take: 'Take this time',
    took: 'The time is yours. The practice enters it and confirms it.',
    gone: 'This time is gone. You can ask for another one here.',
  },
  es: {
    title: 'Su próxima visita a $1',
    intro: '¿Qué le gustaría hacer?',
    book: 'Elegir una hora',
    ask: 'Díganos qué le conviene',
    days: '¿Qué días?',
    times: '¿En qué momento del día?',
    morning: 'Mañana',
    afternoon: 'Tarde',
    evening: 'Última hora',
    send: 'Pedir una cita',
    ring: 'Llámenme, por favor',
    ringHint: 'Llamamos al número que tenemos de usted.',
    no: 'No, gracias',
    wrong: 'No soy la persona que buscan',
    other: '¿Otra cosa?',
    thanks: 'Gracias',
    asked: 'Buscamos una hora y le avisamos para confirmarla. Todavía no hay nada reservado.',
    ringing: 'Le llamaremos.',
    declined: 'No volveremos a escribirle sobre esto.',
    wronged: 'Disculpe. No volveremos a escribirle aquí.',
    expired: 'Este enlace ha caducado',
    unknown: 'Este enlace no funciona',
    unknownHint: 'Puede que se haya cortado por el camino. Ábralo de nuevo desde el mensaje o llame a la consulta.',
    call: 'Llámenos, por favor: $2',
    alsoCall: 'También puede llamarnos: $2',
    take: 'Quedarme con esta hora',
    took: 'La hora es suya. La consulta la anota y se la confirma.',
    gone: 'Esta hora ya no está libre. Aquí puede pedir otra.',
  },
  fr: {
    title: 'Votre prochain rendez-vous à $1',
    intro: 'Que souhaitez-vous faire ?',
    book: 'Choisir un horaire',
    ask: 'Dites-nous ce qui vous convient',
    days: 'Quels jours ?',
    times: 'À quel moment ?',
    morning: 'Matin',
    afternoon: 'Après-midi',
    evening: 'Soir',
    send: 'Demander un rendez-vous',
    ring: 'Rappelez-moi, s’il vous plaît',
    ringHint: 'Nous appelons le numéro que nous avons de vous.',
    no: 'Non, merci',
    wrong: 'Je ne suis pas cette personne',
    other: 'Autre chose ?',
    thanks: 'Merci',
    asked: 'Nous cherchons un horaire et revenons vers vous pour le confirmer. Rien n’est encore réservé.',
    ringing: 'Nous vous appellerons.',
    declined: 'Nous ne vous écrirons plus à ce sujet.',
    wronged: 'Toutes nos excuses. Nous ne vous écrirons plus ici.',
    expired: 'Ce lien a expiré',
    unknown: 'Ce lien ne fonctionne pas',
    unknownHint: 'Il a peut-être été coupé en chemin. Rouvrez-le depuis le message ou appelez le cabinet.',
    call: 'Appelez-nous : $2',
    alsoCall: 'Vous pouvez aussi nous appeler : $2',
    take: 'Prendre cet horaire',
    took: 'L’horaire est à vous. Le cabinet l’inscrit et vous le confirme.',
    gone: 'Cet horaire n’est plus libre. Vous pouvez en demander un autre ici.',
  },
  de: {
    title: 'Ihr nächster Termin bei $1',
    intro: 'Was möchten Sie tun?',
    book: 'Termin aussuchen',
    ask: 'Sagen Sie uns, was Ihnen passt',
    days: 'Welche Tage?',
    times: 'Welche Tageszeit?',
    morning: 'Vormittag',
    afternoon: 'Nachmittag',
    evening: 'Abend',
    send: 'Um einen Termin bitten',
    ring: 'Bitte rufen Sie mich an',
    ringHint: 'Wir rufen die Nummer an, die wir von Ihnen haben.',
    no: 'Nein, danke',
    wrong: 'Ich bin nicht gemeint',
    other: 'Etwas anderes?',
    thanks: 'Danke',
    asked: 'Wir suchen eine Zeit und melden uns zur Bestätigung. Noch ist nichts gebucht.',
    ringing: 'Wir rufen Sie an.',
    declined: 'Wir schreiben Ihnen dazu nicht mehr.',
    wronged: 'Bitte entschuldigen Sie. Wir schreiben hierhin nicht mehr.',
    expired: 'Dieser Link ist abgelaufen',
    unknown: 'Dieser Link funktioniert nicht',
    unknownHint:
      'Vielleicht wurde er unterwegs abgeschnitten. Öffnen Sie ihn noch einmal aus der Nachricht, oder rufen Sie die Praxis an.',
    call: 'Bitte rufen Sie uns an: $2',
    alsoCall: 'Sie können uns auch anrufen: $2',
    take: 'Diesen Termin nehmen',
    took: 'Der Termin gehört Ihnen. Die Praxis trägt ihn ein und bestätigt ihn.',
    gone: 'Dieser Termin ist schon vergeben. Hier können Sie einen anderen erfragen.',
  },
  pt: {
    title: 'A sua próxima consulta em $1',
    intro: 'O que gostaria de fazer?',
    book: 'Escolher um horário',
    ask: 'Diga-nos o que lhe convém',
    days: 'Que dias?',
    times: 'Em que parte do dia?',
    morning: 'Manhã',
    afternoon: 'Tarde',
    evening: 'Noite',
    send: 'Pedir um horário',
    ring: 'Por favor, liguem-me',
    ringHint: 'Ligamos para o número que temos.',
    no: 'Não, obrigado',
    wrong: 'Não sou a pessoa que procuram',
    other: 'Outra coisa?',
    thanks: 'Obrigado',
    asked: 'Procuramos um horário e entramos em contacto para confirmar. Ainda não há nada marcado.',
    ringing: 'Vamos ligar-lhe.',
    declined: 'Não voltaremos a escrever sobre isto.',
    wronged: 'Pedimos desculpa. Não voltaremos a escrever para aqui.',
    expired: 'Este link expirou',
    unknown: 'Este link não funciona',
    unknownHint: 'Pode ter sido cortado pelo caminho. Abra-o de novo a partir da mensagem ou ligue para a clínica.',
    call: 'Ligue-nos, por favor: $2',
    alsoCall: 'Também pode ligar-nos: $2',
    take: 'Ficar com este horário',
    took: 'O horário é seu. A clínica anota e confirma.',
    gone: 'Este horário já foi ocupado. Aqui pode pedir outro.',
  },
  hi: {
    title: '$1 में आपका अगला अपॉइंटमेंट',
    intro: 'आप क्या करना चाहेंगे?',
    book: 'समय चुनें',
    ask: 'बताइए, आपको क्या ठीक रहेगा',
    days: 'कौन से दिन?',
    times: 'दिन में कब?',
    morning: 'सुबह',
    afternoon: 'दोपहर',
    evening: 'शाम',
    send: 'अपॉइंटमेंट माँगें',
    ring: 'कृपया मुझे फ़ोन करें',
    ringHint: 'हमारे पास जो नंबर है, उसी पर फ़ोन करेंगे।',
    no: 'नहीं, धन्यवाद',
    wrong: 'मैं वह व्यक्ति नहीं हूँ',
    other: 'कुछ और?',
    thanks: 'धन्यवाद',
    asked: 'हम समय देखकर पुष्टि के लिए आपसे बात करेंगे। अभी कुछ बुक नहीं हुआ है।',
    ringing: 'हम आपको फ़ोन करेंगे।',
    declined: 'हम इस बारे में फिर नहीं लिखेंगे।',
    wronged: 'क्षमा करें। हम यहाँ फिर नहीं लिखेंगे।',
    expired: 'इस लिंक का समय बीत गया है',
    unknown: 'यह लिंक काम नहीं करता',
    unknownHint: 'हो सकता है कि वह रास्ते में कट गया हो। संदेश से उसे दोबारा खोलें, या क्लिनिक को फ़ोन करें।',
    call: 'कृपया हमें फ़ोन करें: $2',
    alsoCall: 'आप हमें फ़ोन भी कर सकते हैं: $2',
    take: 'यह समय लें',
    took: 'यह समय आपका है। क्लिनिक इसे दर्ज करके पुष्टि करेगा।',
    gone: 'यह समय अब खाली नहीं है। आप यहाँ दूसरा समय माँग सकते हैं।',
  },
};

/** The words of a language, else the practice's, else English: a page must open whatever stands in the record. */
export function wordsFor(...languages: string[]): { language: string; words: PageWords } {
  for (const tag of languages) {
    const language = mainLanguage(tag);
    const words = pageWords[language];
    if (words) return { language, words };
  }
  return { language: 'en', words: pageWords.en as PageWords };
}
