import type { TemplateText } from '../../../sequence.ts';

/** Hindi, formal. Every SMS is UCS-2 (67 letters a part), so the texts are short. */
export const hi: Record<string, TemplateText> = {
  'overdue-recare.sms-first': {
    body: 'नमस्ते {{firstName}}, {{practiceName}} से। आपकी अगली विज़िट का समय आ गया है। समय चुनें: {{bookingLink}} {{optOut}}',
  },
  'overdue-recare.email-first': {
    subject: '{{practiceName}} में आपकी अगली विज़िट',
    body: 'नमस्ते {{firstName}},\n\n{{practiceName}} में आपकी अगली विज़िट का समय आ गया है। खाली समय देखकर यहाँ अपना समय चुन सकते हैं:\n\n{{bookingLink}}\n\n{{practiceName}} की टीम\n\n{{optOut}}',
  },
  'overdue-recare.email-second': {
    subject: '{{firstName}}, आपके लिए कौन सा समय ठीक रहेगा?',
    body: 'नमस्ते {{firstName}},\n\n{{practiceName}} की ओर से एक छोटा संदेश: आपकी अगली विज़िट अभी बुक नहीं हुई है। सुबह और शाम सहित सभी खाली समय इस पेज पर हैं, और एक ही मिनट लगता है:\n\n{{bookingLink}}\n\nअगर आप बात करना चाहें, तो हमें {{practicePhone}} पर फ़ोन करें।\n\n{{practiceName}} की टीम\n\n{{optOut}}',
  },
  'overdue-recare.sms-last': {
    body: 'नमस्ते {{firstName}}, {{practiceName}} से। जब भी आना चाहें, खाली समय यहाँ हैं: {{bookingLink}} {{optOut}}',
  },
  'overdue-recare.email-last': {
    subject: 'जब भी आप चाहें',
    body: 'नमस्ते {{firstName}},\n\nहम इस बारे में और नहीं लिखेंगे। जब भी आप {{practiceName}} आना चाहें, खाली समय यहाँ हैं:\n\n{{bookingLink}}\n\nअगर आप कहीं और चले गए हैं या अब कहीं और जाते हैं, तो बस उत्तर दें, हम नोट कर लेंगे।\n\n{{practiceName}} की टीम\n\n{{optOut}}',
  },
  'unscheduled-treatment.sms-first': {
    body: 'नमस्ते {{firstName}}, {{practiceName}} से। जिस विज़िट की बात हुई थी, वह बुक नहीं हुई है। समय चुनें: {{bookingLink}} {{optOut}}',
  },
  'unscheduled-treatment.email-first': {
    subject: 'जिस विज़िट की बात हुई थी',
    body: 'नमस्ते {{firstName}},\n\nपिछली बार {{practiceName}} में हमने एक और विज़िट की बात की थी, जो अभी बुक नहीं हुई है। समय यहाँ चुन सकते हैं:\n\n{{bookingLink}}\n\n{{practiceName}} की टीम\n\n{{optOut}}',
  },
  'unscheduled-treatment.email-second': {
    subject: 'बुक करने से पहले कोई सवाल?',
    body: 'नमस्ते {{firstName}},\n\n{{practiceName}} में जिस विज़िट की बात हुई थी, वह अभी बाकी है। समय, खर्च या किसी और बात पर पहले कुछ पूछना हो, तो {{practicePhone}} पर फ़ोन करें, हम आराम से बात करेंगे। अगर आप तैयार हैं, तो समय यहाँ चुनें:\n\n{{bookingLink}}\n\n{{practiceName}} की टीम\n\n{{optOut}}',
  },
  'unscheduled-treatment.sms-last': {
    body: 'नमस्ते {{firstName}}, {{practiceName}} से। जिस विज़िट की बात हुई थी, उसके लिए समय यहाँ चुनें: {{bookingLink}} {{optOut}}',
  },
  'unscheduled-treatment.email-last': {
    subject: 'आपका स्वागत है',
    body: 'नमस्ते {{firstName}},\n\nहम इस बारे में और नहीं लिखेंगे। अगर आप {{practiceName}} में वह विज़िट करना चाहें जिसकी बात हुई थी, तो खाली समय यहाँ हैं:\n\n{{bookingLink}}\n\nअगर आपने कुछ और तय किया है, तो बस उत्तर दें, हम नोट कर लेंगे।\n\n{{practiceName}} की टीम\n\n{{optOut}}',
  },
  'missed-or-cancelled.sms-first': {
    body: 'नमस्ते {{firstName}}, {{practiceName}} से। आपकी पिछली अपॉइंटमेंट नहीं हो पाई। नया समय चुनें: {{bookingLink}} {{optOut}}',
  },
  'missed-or-cancelled.email-first': {
    subject: '{{practiceName}} में नया समय',
    body: 'नमस्ते {{firstName}},\n\n{{practiceName}} में आपकी पिछली अपॉइंटमेंट नहीं हो पाई। ऐसा हो जाता है। नया समय यहाँ चुन सकते हैं:\n\n{{bookingLink}}\n\n{{practiceName}} की टीम\n\n{{optOut}}',
  },
  'missed-or-cancelled.email-second': {
    subject: 'क्या हम नया समय ढूँढें?',
    body: 'नमस्ते {{firstName}},\n\n{{practiceName}} में आपका नया समय अभी तय नहीं हुआ है। सभी खाली समय इस पेज पर हैं:\n\n{{bookingLink}}\n\nअगर कोई ठीक न लगे, तो {{practicePhone}} पर फ़ोन करें, हम साथ मिलकर ढूँढेंगे।\n\n{{practiceName}} की टीम\n\n{{optOut}}',
  },
  'missed-or-cancelled.sms-last': {
    body: 'नमस्ते {{firstName}}, {{practiceName}} से। नया समय चाहिए तो जब भी सुविधा हो, चुनें: {{bookingLink}} {{optOut}}',
  },
  'missed-or-cancelled.email-last': {
    subject: 'जब भी आपको सुविधा हो',
    body: 'नमस्ते {{firstName}},\n\nहम इस बारे में और नहीं लिखेंगे। अगर आपको {{practiceName}} में नया समय चाहिए, तो जब भी सुविधा हो, यहाँ चुनें:\n\n{{bookingLink}}\n\n{{practiceName}} की टीम\n\n{{optOut}}',
  },
};
