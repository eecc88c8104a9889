import { mainLanguage } from '../../language.ts';

/**
 * How to say no, by language. STOP stays in every language: it is the word carriers and providers listen to, and the
 * reply reader knows the local ones as well.
 */
const wording: Record<string, { sms: string; email: string }> = {
  en: { sms: 'Reply STOP to opt out.', email: 'To stop these emails:' },
  es: { sms: 'Responda STOP para darse de baja.', email: 'Para dejar de recibir estos correos:' },
  fr: { sms: 'STOP pour ne plus recevoir.', email: 'Pour ne plus recevoir ces e-mails :' },
  de: { sms: 'Abmelden mit STOP.', email: 'Diese E-Mails abbestellen:' },
  pt: { sms: 'Responda STOP para sair da lista.', email: 'Para deixar de receber estes e-mails:' },
  hi: { sms: 'बंद करने के लिए STOP लिखें।', email: 'ये ईमेल बंद करने के लिए:' },
};

/**
 * The value of `{{optOut}}`. `url` is the one-click unsubscribe page; an email has none without it.
 *
 * @returns null where the language has no wording, or an email no link: the message is blocked, not sent without it.
 */
export function optOutWording(channel: 'sms' | 'email' | 'whatsapp', language: string, url?: string): string | null {
  const words = wording[mainLanguage(language)];
  if (!words) return null;
  if (channel !== 'email') return words.sms;
  return url ? `${words.email} ${url}` : null;
}

const confirmed: Record<string, string> = {
  en: '$1: done, you will get no more messages from us. If that was a mistake, text START.',
  es: '$1: hecho, no recibirá más mensajes. Si fue un error, envíe START.',
  fr: "$1 : c'est noté, vous ne recevrez plus de messages. En cas d'erreur, envoyez START.",
  de: '$1: erledigt, Sie erhalten keine Nachrichten mehr. War das ein Versehen, senden Sie START.',
  pt: '$1: pronto, não receberá mais mensagens. Se foi engano, envie START.',
  hi: '$1: हो गया, अब आपको संदेश नहीं आएंगे। गलती से हुआ हो तो START भेजें।',
};

/** People take STOP for a cancelled visit, so who has one is told that it stands. */
const visitStands: Record<string, string> = {
  en: 'A visit you have booked still stands.',
  es: 'Una cita ya reservada sigue en pie.',
  fr: 'Un rendez-vous déjà pris est maintenu.',
  de: 'Ein gebuchter Termin bleibt bestehen.',
  pt: 'Uma consulta já marcada está mantida.',
  hi: 'पहले से तय अपॉइंटमेंट बनी रहेगी।',
};

/**
 * The one confirmation of an opt-out: who wrote, that it is done, how to undo it, and that a booked visit stands where
 * one was seen. Nothing else may stand in it.
 */
export function optOutConfirmed(language: string, practiceName: string, booked = false): string {
  const main = mainLanguage(language);
  const spoken = Object.hasOwn(confirmed, main) ? main : 'en';
  const words = (confirmed[spoken] ?? '').replace('$1', () => practiceName);
  return booked ? `${words} ${visitStands[spoken]}` : words;
}
