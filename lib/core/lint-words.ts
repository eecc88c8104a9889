/** Words of one language that a text to a patient must not hold, as regular-expression sources (`u`, `i`, whole words). */
export interface LintWords {
  /** Procedure, diagnosis, body part under treatment, drug, test: the text travels on a lock screen. */
  clinical: readonly string[];
  guilt: readonly string[];
  /** "We miss you": about us, and no reason to come. */
  missYou: readonly string[];
  urgency: readonly string[];
  /** Ways of saying "you can opt out". */
  optOut: readonly string[];
  /** "Reply", "text", "answer": what asks for an answer. */
  reply: readonly string[];
  /** A greeting; followed by a comma it greets nobody. */
  greeting: readonly string[];
}

/** Codes are clinical in every language: CDT, ICD-10, tooth numbers, doses. */
export const clinicalCodes: readonly string[] = [
  'D\\d{4}',
  '[A-TV-Z]\\d{2}\\.\\d{1,4}',
  '\\d+(?:[.,]\\d+)?\\s?(?:mg|mcg|µg|ml|iu)',
  'hba1c',
  'hiv',
  'mri',
];

const en: LintWords = {
  clinical: [
    'tooth|teeth|molars?|incisors?|gums?|gingiv\\w+|enamel|jaw',
    'cleanings?|hygien\\w+|prophy\\w*|scal(?:e|ing) and (?:polish|root planing)|root planing|fluoride|sealants?',
    'perio\\w*|crowns?|fillings?|inlays?|onlays?|veneers?|bridgework|dentures?|implants?|root canals?|endo(?:dontic\\w*)?',
    'aligners?|invisalign|braces|retainers?|orthodont\\w*|extractions?|wisdom t(?:oo|ee)th|whitening|bonding|nightguards?',
    'cavit(?:y|ies)|decay|caries|plaque|tartar|abscess\\w*|infect\\w+|inflam\\w+|bleeding|swelling',
    'x-?rays?|radiograph\\w*|ct scans?|ultrasound|biops\\w+|blood (?:tests?|pressure|sugar)|smears?|mammogra\\w+|colonoscop\\w+|screenings?',
    'diagnos\\w+|patholog\\w+|symptoms?|disease|disorder|syndrome|chronic|cancer\\w*|tumou?rs?|melanoma|lesions?|moles?|acne|eczema|psoriasis',
    'diabet\\w+|asthma\\w*|hypertension|cholesterol|thyroid|pregnan\\w+|fertility|depress\\w+|anxiety|glaucoma|cataracts?|retin\\w+|macular',
    'surg(?:ery|ical|eries)|procedures?|treatments?|therap(?:y|ies)|injections?|anaesthe\\w+|anesthe\\w+|sedation|infusions?|botox|toxin|fillers?|laser|peels?',
    'medicat\\w+|medicines?|prescri\\w+|antibiotic\\w*|insulin|statins?|opioids?|ibuprofen|amoxicillin|vaccin\\w+|immuni[sz]\\w+|dos(?:e|age)s?',
    'injur\\w+|sprain\\w*|fractur\\w+|spin(?:e|al)|slipped disc|posture|rehab\\w*|pain',
  ],
  guilt: [
    'did you forget(?: (?:about )?us)?',
    'you (?:should|ought to) have|you (?:have )?(?:failed|neglected|ignored|let us down)|you never|you still haven.t|shame|disappoint\\w+|neglect\\w*',
    'don.t (?:ignore|put (?:it|this) off|risk|wait until)|before it.s too late|you.ll regret|your (?:health|smile) (?:will|is going to) suffer|we (?:held|saved) (?:a|your) (?:spot|slot) and',
  ],
  missYou: [
    'we(?: really)? miss(?:ed)? you|we have(?:n.t| not) seen you (?:in|for) (?:so|too|a very|a) (?:long|while)|(?:it.s been|it has been) (?:too|so) long|where have you been|long time no see',
  ],
  urgency: [
    'hurry|act (?:now|fast)|last chance|final (?:notice|warning|reminder|call)|urgent(?:ly)?|don.t miss(?: out)?',
    'only \\d+ (?:\\w+ )?(?:left|remaining)|(?:only|just) (?:a )?few (?:\\w+ )?(?:left|remaining)|limited (?:time|spots|slots|places|availability)|while (?:supplies|they|places) last',
    '(?:today|this week|this weekend|tonight) only|(?:offer|deal|discount)? ?(?:ends|expires|closes) (?:today|tonight|soon|tomorrow|at midnight|in \\d+)|\\d+ (?:hours?|days?|minutes?) (?:left|to go|remaining)|countdown|running out',
  ],
  optOut: ['opt[ -]?out', 'unsubscribe', 'to stop', 'stop (?:these|our|receiving|to end|texts|messages|emails)'],
  reply: ['reply', 'text', 'respond', 'answer', 'send', 'write'],
  greeting: ['hi', 'hello', 'dear', 'hey'],
};

const es: LintWords = {
  clinical: [
    'dientes?|muelas?|enc[ií]as?|limpieza|empastes?|coronas?|implantes?|endodoncias?|ortodoncia|brackets|caries|sarro|periodont\\w+|extracci[oó]n|blanqueamiento|radiograf[ií]as?',
    'diagn[oó]stic\\w+|c[aá]ncer|diabetes|embaraz\\w+|cirug[ií]as?|tratamientos?|medic(?:amentos?|aci[oó]n)|antibi[oó]tic\\w+|vacunas?|recetas?|an[aá]lisis|dolor|infecci[oó]n|s[ií]ntomas?|procedimientos?',
  ],
  guilt: [
    'se ha olvidado|te has olvidado|deber[ií]a haber|antes de que sea (?:demasiado )?tarde|qu[eé] pena|nos ha decepcionado|descuida\\w* su salud|no lo deje pasar',
  ],
  missYou: [
    '(?:te|le|la|lo) (?:extrañamos|echamos (?:mucho )?de menos)|hace (?:mucho|demasiado) que no (?:le|la|lo|te) vemos',
  ],
  urgency: [
    '[uú]ltima oportunidad|solo hoy|s[oó]lo hoy|quedan \\d+|dese prisa|date prisa|urgente|termina hoy|[uú]ltimas? plazas?|tiempo limitado',
  ],
  optOut: ['darse de baja', 'no recibir', 'dejar de recibir', 'cancelar la suscripci[oó]n'],
  reply: ['responda', 'responde', 'env[ií]e', 'conteste', 'escriba'],
  greeting: ['hola', 'estimad[oa]'],
};

const fr: LintWords = {
  clinical: [
    'dents?|gencives?|d[eé]tartrage|couronnes?|implants?|plombages?|caries|appareil dentaire|extraction|blanchiment|radiographies?|parodont\\w+|endodont\\w+|proth[eè]ses?',
    'diagnosti\\w+|cancer|diab[eè]te|grossesse|chirurgi\\w+|op[eé]ration|traitements?|m[eé]dicaments?|antibioti\\w+|vaccin\\w*|ordonnances?|analyses?|douleurs?|infections?|sympt[oô]mes?|soins?',
  ],
  guilt: [
    'vous avez oubli[eé]|vous auriez d[uû]|avant qu.il ne soit trop tard|trop longtemps|vous n[eé]gligez|dommage que vous|ne tardez (?:pas|plus)',
  ],
  missYou: ['vous nous (?:manquez|avez manqu[eé])|cela fait (?:trop|si) longtemps|nous ne vous avons pas vu depuis'],
  urgency: [
    'derni[eè]re (?:chance|relance|minute)|aujourd.hui seulement|plus que \\d+|d[eé]p[eê]chez-vous|urgent|expire|offre limit[eé]e|vite',
  ],
  optOut: ['ne plus recevoir', 'd[eé]sinscri\\w+', 'd[eé]sabonn\\w+', 'stop pour'],
  reply: ['r[eé]pondez', 'envoyez', '[eé]crivez', 'tapez'],
  greeting: ['bonjour', 'ch[eè]re?', 'salut'],
};

const de: LintWords = {
  clinical: [
    'zahn\\w*|z[aä]hne\\w*|zahnfleisch|zahnreinigung|prophylaxe|kronen?|f[uü]llung(?:en)?|implantate?|wurzel\\w+|spangen?|aligner|karies|parodont\\w+|bleaching|r[oö]ntgen\\w*',
    'diagnose\\w*|krebs\\w*|diabet\\w+|schwanger\\w*|operation(?:en)?|behandlung(?:en)?|medikament\\w*|antibiotik\\w+|impfung(?:en)?|rezepte?|blut\\w+|schmerz\\w*|entz[uü]nd\\w+|symptom\\w*|therapie\\w*|vorsorge\\w*',
  ],
  guilt: [
    'haben sie uns vergessen|sie h[aä]tten (?:schon )?l[aä]ngst|bevor es zu sp[aä]t ist|viel zu lange|leider haben sie (?:nicht|schon wieder)|sie vernachl[aä]ssigen|schieben sie es nicht',
  ],
  missYou: ['wir vermissen sie|sie fehlen uns|lange nicht (?:mehr )?gesehen'],
  urgency: [
    'letzte (?:chance|mahnung|erinnerung)|nur (?:noch )?heute|nur noch \\d+|beeilen sie sich|dringend|l[aä]uft (?:heute )?ab|begrenzte zeit|sofort',
  ],
  optOut: ['abmelden', 'abbestellen', 'nicht mehr (?:erhalten|schreiben)'],
  reply: ['antworten', 'schreiben', 'senden', 'antwort'],
  greeting: ['hallo', 'guten tag', 'liebe[r]?', 'sehr geehrte[r]?'],
};

const pt: LintWords = {
  clinical: [
    'dentes?|gengivas?|limpeza|restaura[cç][aã]o|coroas?|implantes?|tratamento de canal|aparelho|c[aá]ries?|extra[cç][aã]o|clareamento|periodont\\w+|radiografias?|raio-?x',
    'diagn[oó]stic\\w+|c[aâ]ncer|diabetes|gr[aá]vid\\w+|cirurgias?|tratamentos?|rem[eé]dios?|medicamentos?|antibi[oó]tic\\w+|vacinas?|receitas?|exames?|dor(?:es)?|infec[cç][aã]o|sintomas?|procedimentos?',
  ],
  guilt: [
    'voc[eê] (?:se )?esqueceu|deveria ter|antes que seja tarde|tempo demais|que pena que|n[aã]o deixe para depois|descuid\\w+ da sua sa[uú]de',
  ],
  missYou: [
    '(?:sentimos|estamos com) (?:a )?(?:sua falta|saudades?)|faz (?:muito|tanto) tempo que (?:voc[eê] )?n[aã]o',
  ],
  urgency: [
    '[uú]ltima chance|s[oó] hoje|somente hoje|restam \\d+|corra|urgente|termina hoje|[uú]ltimas vagas|tempo limitado',
  ],
  optOut: ['sair da lista', 'deixar de receber', 'n[aã]o receber', 'descadastr\\w+', 'cancelar (?:a )?inscri[cç][aã]o'],
  reply: ['responda', 'envie', 'escreva', 'mande'],
  greeting: ['oi', 'ol[aá]', 'prezad[oa]', 'car[oa]'],
};

const hi: LintWords = {
  clinical: [
    'दांत|दाँत|दांतों|दाँतों|मसूड़े|मसूड़ों|सफाई|सफ़ाई|क्राउन|फिलिंग|इम्प्लांट|रूट कैनाल|एक्स-?रे|ब्रेसेस',
    'निदान|कैंसर|मधुमेह|शुगर|गर्भ\\S*|सर्जरी|ऑपरेशन|इलाज|उपचार|दवा|दवाई|दवाइयां|दवाइयाँ|टीका|टीकाकरण|जांच|जाँच|दर्द|संक्रमण|लक्षण',
  ],
  guilt: ['आप भूल गए|देर होने से पहले|बहुत देर|आपको आना चाहिए था|लापरवाही|टालिए मत'],
  missYou: ['आपकी (?:बहुत )?याद आ\\S*|बहुत दिनों से नहीं (?:देखा|आए|आईं)'],
  urgency: ['आखिरी मौका|अंतिम अवसर|सिर्फ आज|केवल आज|जल्दी करें|तुरंत|सीमित समय'],
  optOut: ['बंद करने', 'रोकने', 'नहीं चाहते'],
  reply: ['लिखें', 'जवाब', 'भेजें', 'उत्तर'],
  greeting: ['नमस्ते', 'प्रिय', 'नमस्कार'],
};

/** By main language. English always counts as well: its words turn up in texts of every language. */
export const lintWords: Record<string, LintWords> = { en, es, fr, de, pt, hi };

/** What a reply option may not be when the subject is an appointment: providers take these as "never write again". */
export const stopKeywords: readonly string[] = [
  'STOP',
  'STOPALL',
  'UNSUBSCRIBE',
  'CANCEL',
  'END',
  'QUIT',
  'REVOKE',
  'OPTOUT',
];

/** Words of an offer, a discount or a product: a text that has one is marketing, whatever its template says. */
export const offerWords: Record<string, readonly string[]> = {
  en: [
    '\\d+ ?(?:%|percent) off|discount\\w*|special offers?|vouchers?|coupons?|gift cards?|promo(?:tion\\w*)?|half price|money off',
    'free (?:consultation|check-?up|whitening|gift|visit|exam)',
  ],
  es: ['descuentos?|\\d+ ?% de descuento|oferta especial|promoci[oó]n\\w*|cup[oó]n|vale regalo|consulta gratis'],
  fr: ['remises?|r[ée]ductions?|offre sp[ée]ciale|promotions?|bon d.achat|consultation gratuite'],
  de: ['rabatte?|sonderangebote?|gutscheine?|aktionspreis\\w*|kostenlose (?:beratung|untersuchung)'],
  pt: ['descontos?|oferta especial|promo[cç](?:[aã]o|[oõ]es)|cup(?:om|ons)|vale-presente|consulta gr[aá]tis'],
  hi: ['छूट|ऑफर|कूपन|मुफ्त|मुफ़्त|डिस्काउंट'],
};
