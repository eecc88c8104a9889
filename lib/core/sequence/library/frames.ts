/** What a message asks for, always one thing: choose a time, move one, reach us, take the one that came free. */
export type Ask = 'book' | 'move' | 'reach' | 'take';

/** The words around what a text says, in one language. Written as a kind receptionist of the country would. */
export interface Frame {
  /** Opens a text message: who it is for and who writes. SMS words keep to letters of the SMS alphabet. */
  hello: string;
  /** What stands before the link of a text message. */
  ask: Record<Ask, string>;
  letter: {
    hello: string;
    ask: Record<Ask, string>;
    /** The other way to a human. */
    phone: string;
    /** Closes the last letter of a sequence. */
    closing: string;
    sign: string;
    /** Subjects of letters that say again what an earlier one said. */
    again: string;
    last: string;
  };
}

/** By main language. To add a language: a frame here, its texts in every file of this folder, its opt-out wording. */
export const frames: Record<string, Frame> = {
  en: {
    hello: 'Hi {{firstName}}, this is {{practiceName}}.',
    ask: { book: 'Choose a time:', move: 'To move it:', reach: 'To reach us:', take: 'To take it:' },
    letter: {
      hello: 'Hi {{firstName}},',
      ask: {
        book: 'You can see our free times and choose one here:',
        move: 'If you need to move it, you can do that here:',
        reach: 'You can ask us to ring you, or choose a time, here:',
        take: 'If it suits you, you can take it here:',
      },
      phone: 'If you would rather talk, call us on {{practicePhone}}.',
      closing:
        'We will not keep writing about this. If you have moved or see someone else now, just reply and we will note it.',
      sign: 'The team at {{practiceName}}',
      again: 'Would one of these times suit you?',
      last: 'Whenever it suits you',
    },
  },
  es: {
    hello: 'Hola {{firstName}}, le escribe {{practiceName}}.',
    ask: {
      book: 'Elija la hora que prefiera:',
      move: 'Para cambiarla:',
      reach: 'Para hablar con nosotros:',
      take: 'Para quedarse con ella:',
    },
    letter: {
      hello: 'Hola, {{firstName}}:',
      ask: {
        book: 'Aquí puede ver las horas libres y elegir la que prefiera:',
        move: 'Si necesita cambiarla, puede hacerlo aquí:',
        reach: 'Aquí puede pedirnos que le llamemos o elegir una hora:',
        take: 'Si le viene bien, puede quedársela aquí:',
      },
      phone: 'Si prefiere hablarlo, llámenos al {{practicePhone}}.',
      closing:
        'No seguiremos escribiéndole sobre esto. Si se ha mudado o ya acude a otro centro, responda a este correo y lo anotaremos.',
      sign: 'El equipo de {{practiceName}}',
      again: '¿Le viene bien alguna de estas horas?',
      last: 'Cuando le venga bien',
    },
  },
  fr: {
    hello: 'Bonjour {{firstName}}, ici {{practiceName}}.',
    ask: {
      book: 'Choisissez votre horaire :',
      move: 'Pour le déplacer :',
      reach: 'Pour nous joindre :',
      take: 'Pour le prendre :',
    },
    letter: {
      hello: 'Bonjour {{firstName}},',
      ask: {
        book: 'Vous pouvez voir nos horaires libres et en choisir un ici :',
        move: 'Si vous devez le déplacer, c’est ici :',
        reach: 'Ici, vous pouvez nous demander de vous appeler ou choisir un horaire :',
        take: 'S’il vous convient, vous pouvez le prendre ici :',
      },
      phone: 'Si vous préférez en parler, appelez-nous au {{practicePhone}}.',
      closing:
        'Nous ne vous écrirons plus à ce sujet. Si vous avez déménagé ou si vous êtes suivi ailleurs, répondez simplement et nous le noterons.',
      sign: 'L’équipe de {{practiceName}}',
      again: 'Un de ces horaires vous convient-il ?',
      last: 'Quand cela vous conviendra',
    },
  },
  de: {
    hello: 'Guten Tag {{firstName}}, hier ist {{practiceName}}.',
    ask: {
      book: 'Wählen Sie Ihren Termin:',
      move: 'Zum Verschieben:',
      reach: 'So erreichen Sie uns:',
      take: 'Zum Annehmen:',
    },
    letter: {
      hello: 'Guten Tag {{firstName}}!',
      ask: {
        book: 'Unsere freien Termine sehen Sie hier und können gleich einen wählen:',
        move: 'Wenn Sie ihn verschieben möchten, geht das hier:',
        reach: 'Hier können Sie um einen Anruf bitten oder einen Termin wählen:',
        take: 'Wenn er Ihnen passt, können Sie ihn hier annehmen:',
      },
      phone: 'Wenn Sie lieber mit uns sprechen, rufen Sie uns an: {{practicePhone}}.',
      closing:
        'Wir schreiben Ihnen dazu nicht weiter. Falls Sie umgezogen sind oder inzwischen woanders hingehen, antworten Sie einfach, und wir notieren es.',
      sign: 'Ihr Team von {{practiceName}}',
      again: 'Passt Ihnen einer dieser Termine?',
      last: 'Wann es Ihnen passt',
    },
  },
  pt: {
    hello: 'Oi {{firstName}}, aqui é {{practiceName}}.',
    ask: {
      book: 'Escolha quando prefere vir:',
      move: 'Para mudar a hora:',
      reach: 'Para falar com a gente:',
      take: 'Para ficar com essa hora:',
    },
    letter: {
      hello: 'Olá, {{firstName}}!',
      ask: {
        book: 'Veja os horários livres e escolha o seu aqui:',
        move: 'Se precisar mudar o horário, é só usar esta página:',
        reach: 'Aqui você pode pedir que a gente ligue ou escolher um horário:',
        take: 'Se servir para você, fique com ele aqui:',
      },
      phone: 'Se preferir conversar, ligue para {{practicePhone}}.',
      closing:
        'Não vamos continuar escrevendo sobre isso. Se você se mudou ou já vai a outro lugar, responda a este e-mail e vamos anotar.',
      sign: 'Equipe {{practiceName}}',
      again: 'Algum destes horários serve para você?',
      last: 'Quando for melhor para você',
    },
  },
  hi: {
    hello: 'नमस्ते {{firstName}}, {{practiceName}} से।',
    ask: { book: 'समय चुनें:', move: 'बदलने के लिए:', reach: 'हमसे बात करें:', take: 'लेने के लिए:' },
    letter: {
      hello: 'नमस्ते {{firstName}},',
      ask: {
        book: 'खाली समय देखकर यहाँ अपना समय चुन सकते हैं:',
        move: 'समय बदलना हो, तो यहाँ बदल सकते हैं:',
        reach: 'यहाँ आप हमें फ़ोन करने को कह सकते हैं या समय चुन सकते हैं:',
        take: 'यह समय आपको ठीक लगे, तो यहाँ ले सकते हैं:',
      },
      phone: 'अगर आप बात करना चाहें, तो हमें {{practicePhone}} पर फ़ोन करें।',
      closing: 'हम इस बारे में और नहीं लिखेंगे। अगर आप कहीं और चले गए हैं या अब कहीं और जाते हैं, तो बस उत्तर दें, हम नोट कर लेंगे।',
      sign: '{{practiceName}} की टीम',
      again: 'क्या इनमें से कोई समय ठीक रहेगा?',
      last: 'जब भी आपको सुविधा हो',
    },
  },
};
