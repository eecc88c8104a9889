import { mainLanguage } from './language.ts';
import type { Channel } from './sighting.ts';

/**
 * What staff read out before they tick a channel, by language and channel. One plain question each: who writes, how, what
 * about, and that it can be taken back. `$1` is the practice.
 */
const wording: Record<string, Record<Channel, string>> = {
  en: {
    sms: 'May $1 remind you by text message when your next visit is due? You can say no at any time, and it makes no difference to your care.',
    email:
      'May $1 remind you by email when your next visit is due? You can say no at any time, and it makes no difference to your care.',
    whatsapp:
      'May $1 remind you on WhatsApp when your next visit is due? You can say no at any time, and it makes no difference to your care.',
    call: 'May $1 call you when your next visit is due? You can say no at any time, and it makes no difference to your care.',
  },
  es: {
    sms: '¿Podemos recordarle por mensaje de texto, de parte de $1, cuándo le toca su próxima visita? Puede decir que no en cualquier momento, sin que afecte a su atención.',
    email:
      '¿Podemos recordarle por correo electrónico, de parte de $1, cuándo le toca su próxima visita? Puede decir que no en cualquier momento, sin que afecte a su atención.',
    whatsapp:
      '¿Podemos recordarle por WhatsApp, de parte de $1, cuándo le toca su próxima visita? Puede decir que no en cualquier momento, sin que afecte a su atención.',
    call: '¿Podemos llamarle de parte de $1 cuando le toque su próxima visita? Puede decir que no en cualquier momento, sin que afecte a su atención.',
  },
  fr: {
    sms: '$1 peut-il vous rappeler par SMS votre prochaine visite ? Vous pouvez refuser à tout moment, sans conséquence pour vos soins.',
    email:
      '$1 peut-il vous rappeler par e-mail votre prochaine visite ? Vous pouvez refuser à tout moment, sans conséquence pour vos soins.',
    whatsapp:
      '$1 peut-il vous rappeler par WhatsApp votre prochaine visite ? Vous pouvez refuser à tout moment, sans conséquence pour vos soins.',
    call: '$1 peut-il vous appeler pour votre prochaine visite ? Vous pouvez refuser à tout moment, sans conséquence pour vos soins.',
  },
  de: {
    sms: 'Darf $1 Sie per SMS an Ihren nächsten Termin erinnern? Sie können jederzeit Nein sagen; auf Ihre Behandlung hat das keinen Einfluss.',
    email:
      'Darf $1 Sie per E-Mail an Ihren nächsten Termin erinnern? Sie können jederzeit Nein sagen; auf Ihre Behandlung hat das keinen Einfluss.',
    whatsapp:
      'Darf $1 Sie über WhatsApp an Ihren nächsten Termin erinnern? Sie können jederzeit Nein sagen; auf Ihre Behandlung hat das keinen Einfluss.',
    call: 'Darf $1 Sie anrufen, wenn Ihr nächster Termin ansteht? Sie können jederzeit Nein sagen; auf Ihre Behandlung hat das keinen Einfluss.',
  },
  pt: {
    sms: '$1 pode lembrar-lhe por SMS a sua próxima consulta? Pode dizer não a qualquer momento, sem que isso afete o seu atendimento.',
    email:
      '$1 pode lembrar-lhe por e-mail a sua próxima consulta? Pode dizer não a qualquer momento, sem que isso afete o seu atendimento.',
    whatsapp:
      '$1 pode lembrar-lhe pelo WhatsApp a sua próxima consulta? Pode dizer não a qualquer momento, sem que isso afete o seu atendimento.',
    call: '$1 pode ligar-lhe quando chegar a altura da sua próxima consulta? Pode dizer não a qualquer momento, sem que isso afete o seu atendimento.',
  },
  hi: {
    sms: 'क्या $1 आपको अगली विज़िट की याद SMS से दिला सकता है? आप कभी भी मना कर सकते हैं, इससे आपके इलाज पर कोई असर नहीं होगा।',
    email: 'क्या $1 आपको अगली विज़िट की याद ईमेल से दिला सकता है? आप कभी भी मना कर सकते हैं, इससे आपके इलाज पर कोई असर नहीं होगा।',
    whatsapp:
      'क्या $1 आपको अगली विज़िट की याद WhatsApp पर दिला सकता है? आप कभी भी मना कर सकते हैं, इससे आपके इलाज पर कोई असर नहीं होगा।',
    call: 'क्या $1 अगली विज़िट का समय आने पर आपको फ़ोन कर सकता है? आप कभी भी मना कर सकते हैं, इससे आपके इलाज पर कोई असर नहीं होगा।',
  },
};

/** Languages there is a wording in. */
export const consentLanguages = Object.keys(wording);

/**
 * The question for one channel, in the patient's language where there is one, else in the practice's, else in English;
 * with the language it is in, which is recorded beside the answer.
 */
export function consentWording(
  channel: Channel,
  practice: { name: string; language: string },
  patientLanguage: string | null,
): { language: string; text: string } {
  const wanted = [patientLanguage, practice.language, 'en'];
  const language = wanted.map((tag) => mainLanguage(tag ?? '')).find((it) => it in wording) ?? 'en';
  const text = wording[language]?.[channel] ?? '';
  return { language, text: text.replace('$1', () => practice.name) };
}
