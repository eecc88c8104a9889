/** What the way out of every email says, by language. `$1` is the practice. */
export interface StopWords {
  ask: string;
  askText: string;
  stop: string;
  done: string;
  doneText: string;
  /** Followed by the practice's phone. */
  changed: string;
}

export const stopWords: Record<string, StopWords> = {
  en: {
    ask: 'No more messages from $1?',
    askText: 'Press the button and we won’t write to you again, neither by email nor by text.',
    stop: 'Stop all messages',
    done: 'Done',
    doneText: '$1 won’t write to you again.',
    changed: 'If you change your mind, tell the practice: $2',
  },
  es: {
    ask: '¿No quiere más mensajes de $1?',
    askText: 'Pulse el botón y no volveremos a escribirle, ni por correo ni por mensaje de texto.',
    stop: 'No recibir más mensajes',
    done: 'Hecho',
    doneText: '$1 no volverá a escribirle.',
    changed: 'Si cambia de opinión, avise a la consulta: $2',
  },
  fr: {
    ask: 'Ne plus recevoir de messages de $1 ?',
    askText: 'Appuyez sur le bouton et nous ne vous écrirons plus, ni par e-mail ni par SMS.',
    stop: 'Arrêter tous les messages',
    done: 'C’est fait',
    doneText: '$1 ne vous écrira plus.',
    changed: 'Si vous changez d’avis, dites-le au cabinet : $2',
  },
  de: {
    ask: 'Keine Nachrichten mehr von $1?',
    askText: 'Drücken Sie den Knopf, und wir schreiben Ihnen nicht mehr, weder per E-Mail noch per SMS.',
    stop: 'Alle Nachrichten beenden',
    done: 'Erledigt',
    doneText: '$1 schreibt Ihnen nicht mehr.',
    changed: 'Wenn Sie es sich anders überlegen, sagen Sie es der Praxis: $2',
  },
  pt: {
    ask: 'Não quer mais mensagens de $1?',
    askText: 'Carregue no botão e não voltaremos a escrever-lhe, nem por email nem por SMS.',
    stop: 'Parar todas as mensagens',
    done: 'Feito',
    doneText: '$1 não voltará a escrever-lhe.',
    changed: 'Se mudar de ideias, diga à clínica: $2',
  },
  hi: {
    ask: 'क्या $1 से और संदेश नहीं चाहिए?',
    askText: 'बटन दबाएँ, फिर हम आपको न ईमेल से लिखेंगे, न टेक्स्ट से।',
    stop: 'सभी संदेश बंद करें',
    done: 'हो गया',
    doneText: '$1 आपको फिर नहीं लिखेगा।',
    changed: 'मन बदले तो क्लिनिक को बताएँ: $2',
  },
};
