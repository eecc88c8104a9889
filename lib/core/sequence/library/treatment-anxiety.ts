import { CALL_AFTER_CLICK, compose, days, FIRST, LETTER, TEXT } from './compose.ts';

/**
 * Chosen when the person is uneasy about coming: time, breaks, and that more can be done to make it easy. What that is may only be
 * said by phone.
 */
export const treatmentAnxiety = compose({
  id: 'treatment-anxiety',
  version: 1,
  flagKinds: ['unscheduled_treatment', 'unfinished_course', 'quote_open'],
  purpose: 'care',
  steps: [
    FIRST,
    { id: 'letter', delay: days(2), channels: LETTER, phone: true },
    CALL_AFTER_CLICK,
    { id: 'last', delay: days(7), channels: TEXT, closes: true },
  ],
  words: {
    en: {
      first: {
        say: 'For the visit we talked about we take our time, with breaks whenever you want one.',
        subject: 'At your own pace',
      },
      letter: {
        subject: 'A visit at your own pace',
        letter:
          'If the visit we talked about makes you uneasy, you are in good company, and there is a lot we can do to make it easy. You can come for a talk first, bring somebody along, and ask for a break at any time.',
      },
      last: { say: 'Come for a talk first if you like. Nothing else happens that day.' },
    },
    es: {
      first: { say: 'La visita de la que hablamos la hacemos sin prisas y con pausas.', subject: 'A su ritmo' },
      letter: {
        subject: 'Una visita a su ritmo',
        letter:
          'Si la visita de la que hablamos le inquieta, le pasa a mucha gente, y podemos hacer mucho para que sea fácil. Puede venir primero a hablar, traer a alguien y pedir una pausa cuando quiera.',
      },
      last: { say: 'Si quiere, venga primero solo a hablar. Ese rato no haremos otra cosa.' },
    },
    fr: {
      first: {
        say: 'Pour la visite dont nous avons parlé, nous prenons notre temps, avec des pauses.',
        subject: 'À votre rythme',
      },
      letter: {
        subject: 'Une visite à votre rythme',
        letter:
          'Si la visite dont nous avons parlé vous inquiète, vous n’êtes pas seul, et nous pouvons faire beaucoup pour la rendre facile. Vous pouvez venir d’abord pour en parler, être accompagné et demander une pause à tout moment.',
      },
      last: { say: "Venez d'abord en parler si vous voulez. Rien d'autre ne se fera ce jour." },
    },
    de: {
      first: {
        say: 'Für den besprochenen Besuch nehmen wir uns Zeit, mit Pausen, wann Sie möchten.',
        subject: 'In Ihrem Tempo',
      },
      letter: {
        subject: 'Ein Besuch in Ihrem Tempo',
        letter:
          'Wenn Ihnen der besprochene Besuch Sorgen macht, geht es Ihnen wie vielen, und wir können viel tun, damit er leicht wird. Sie können erst zum Gespräch kommen, jemanden mitbringen und jederzeit um eine Pause bitten.',
      },
      last: { say: 'Kommen Sie gern erst zum Gespräch. Mehr geschieht an dem Tag nicht.' },
    },
    pt: {
      first: { say: 'A visita de que falamos vai com calma e com pausas.', subject: 'No seu ritmo' },
      letter: {
        subject: 'Uma visita no seu ritmo',
        letter:
          'Se a visita de que falamos deixa você apreensivo, isso acontece com muita gente, e podemos fazer bastante para facilitar. Você pode vir primeiro para conversar, trazer alguém e pedir uma pausa quando quiser.',
      },
      last: { say: 'Se preferir, venha primeiro conversar. Nesse dia fica por isso.' },
    },
    hi: {
      first: { say: 'बात हुई विज़िट आराम से, रुक-रुककर होगी।', subject: 'आपकी रफ़्तार से' },
      letter: {
        subject: 'आपकी रफ़्तार से एक विज़िट',
        letter:
          'जिस विज़िट की बात हुई थी, उससे घबराहट हो तो आप अकेले नहीं हैं, और हम उसे आसान बनाने के लिए बहुत कुछ कर सकते हैं। आप पहले केवल बात करने आ सकते हैं, किसी को साथ ला सकते हैं और कभी भी रुकने को कह सकते हैं।',
      },
      last: { say: 'पहले केवल बात करने आ सकते हैं।' },
    },
  },
});
