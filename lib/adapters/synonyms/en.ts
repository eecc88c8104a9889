import type { Vocabulary } from './vocabulary.ts';

export const en: Vocabulary = {
  language: 'en',
  heads: {
    name: 'patient|patient name|patients|client|client name|clients|guest|guest name|name|full name|pt name|pt|display name|patient full name|customer|customer name|pname|patient name (last, first)|patient / client|client/patient|patient details|patient info|member|member name|name of patient|pat. name|pat name|pt. name',
    first: 'first|first name|given name|forename|fname',
    last: 'last name|surname|family name|lname',
    patientId:
      'patient id|patient number|patient no|patient no.|patient #|patnum|pat num|patid|pat id|chart|chart #|chart no|chart number|chart id|prn|mrn|pid|user code|client id|client number|client no|record number|file number|file no|patient code|patient ref|hospital no|uhid|chart#|patient#|pat #|pat. no|pat no|pt #|pt id|pt no|account #|account no|account number|acct #|acct no|file #|record #|record no|record id|medical record number|reg no|reg. no|registration no|op no|ip no|client ref|patient ref no|mr no|mr no.|mr number|mr #|m.r. no|m.r. no.|mrno|registration number|reg number',
    birth:
      'dob|d.o.b.|date of birth|birth date|birthdate|birthday|born|birth|dob (age)|birth dt|b. date|d o b|date of birth (age)|dob/age',
    phone:
      'phone|telephone|tel|tel.|phone number|phone no|phone no.|contact number|telephone number|contact no|phones|ph|ph.|ph no|ph. no|phone #|tel no|tel. no|tel #|contact no.|primary phone|preferred phone|best phone|main phone|contact phone|day phone|telephone no',
    mobile:
      'mobile|cell|cell phone|mobile phone|mobile number|mobile no|cellphone|cell number|cell no|mobile tel|mobile #|cell #|cell ph|cell ph.|mob|mob.|mobile phone number|cell phone number|mobile ph|mobile tel.|whatsapp no|whatsapp number',
    home: 'home phone|home tel|home|home number|phone (home)|landline|home ph|home ph.|home phone #|home phone number|h phone|phone home|hm phone',
    work: 'work phone|work tel|work|work number|phone (work)|business phone|office phone|work ph|work ph.|work phone #|work phone number|bus phone|business ph|phone work',
    email: 'email|e-mail|email address|e-mail address|mail|e mail|email id|email add|mail id|primary email',
    contact: 'contact|contact info|contact details|contact information|contacts',
    language: 'language|preferred language',
    guardian: 'guardian|parent|parent/guardian|responsible party|guarantor',
    due: 'due|due date|date due|recall date|recall due|recall due date|recare due|recare date|recare due date|suggested date|return visit|return visit date|return due|continuing care due|continuing care date|overdue since|due on|next due|next due date|follow up due|follow-up due|follow up date|follow-up date|hygiene due|exam due|recall due on|due for recall|recalldate|duedate|datedue|cont. care due|cont care due|cc due|recall due by|due by|overdue from|recall month|due month|next recall|next recall date|next recare|next recare date|next hygiene due|next exam due|recall on|hyg due|recall by|next check up due|check-up due|checkup due|next checkup|review due|review date|next review|next review date|revisit date|re-visit date|exam due date|hygiene due date|due back in|reminder due|due since|sight test due|eye test due|next sight test|next eye test',
    recall:
      'recall|recare|continuing care|recall type|recare type|recall for|recare for|due for|return visit reminder|recall name|type of recall',
    recallReason: 'recall reason|reason for recall',
    attempts: 'attempts|contact attempts|tries|times contacted|no. of attempts|# attempts',
    reminded:
      'last reminder|reminder sent|reminded|last reminded|last contacted|reminded on|last contact|reminder sent on|last reminder sent|letter sent|letter sent on|letter date|last letter|last letter sent|last sent|sms sent|sms sent on|text sent|text sent on|last text|last sms|last message|message sent on',
    lastVisit:
      'last visit|last seen|last appointment|last appt|last attended|last arrived|last visit date|last seen on|last appointment date|date last seen|last attendance|last exam|previous visit|last visited|lastvisit|last appt date|last visit on|last came|last treated|last attended on|last completed appt|last completed visit|date of last visit|last hygiene|last hygiene visit|last app|last consult|last consultation|last consultation date|last session|last treatment date|last check-up|last checkup|last seen date|previous appointment|prev visit|prev. visit|last encounter|last encounter date|last dos|last date of service|most recent visit|last in|last in on|date last in|last sight test|last eye test|last eye exam|last well visit|last physical|last screening',
    next: 'next appointment|next appt|next visit|upcoming|upcoming appointment|next booking|next appointment date|next appt.|next scheduled|next visit date|booked for|future appointment|next appt date|nextappointment|next|next session|next appt date/time|next scheduled appt|next appointment on|next app|next appointment date/time|next booked|next appointment time|next consultation|future appt|future booking|next scheduled visit|next sched. visit|next appt on',
    appointment:
      'appointment|appt|appt.|appointment date|appt date|appointment date/time|appt date/time|appointment time|visit date|date of appointment|booking|booking date|scheduled for|scheduled|session|date of visit|visit|appt.date|app date|appointment on|appt start|booked date|scheduled date|date/time of appointment|slot date|start date/time|start date & time|starts at|start time/date|appointment start|appointment starts|start of appointment|appointment start time|appt start time|appointment begins|booking start|visit start|starts on|begins at|begins on|start datetime|start date time|missed appt|missed appt.|missed appointment|missed appointment date|missed visit|missed session|missed on',
    appointmentId: 'appointment id|appt id|booking id|appointment no|booking ref|appointment ref',
    date: 'date|day|date/time|date & time|date and time|when|start date|on',
    time: 'time|start|start time|appt time|from|hour|at|time slot|slot|starts|begins|begin|begin time',
    status:
      'status|state|attendance|appt status|appointment status|intake status|recall status|plan status|visit status|booking status|recare status|appt/status|treatment status|outcome|visit state|booking state|arrival status|attendance status|appt. status|current status|patient status|confirmation status|confirmation|app status',
    type: 'type|treatment|procedure|procedures|service|services|reason|appointment type|appt type|visit type|visit reason|code|reason for visit|treatments|appointment reason|category|session type|treatment type|purpose|appttype|service type|exam type|type of service|type of visit|appointment service|vaccine|vaccination|immunization|immunisation|review|review type|type of review',
    provider:
      'provider|doctor|dentist|practitioner|clinician|therapist|hygienist|staff|with|dr|dr.|provider name|consultant|physician|gp|primary provider|seen by|assigned provider|specialist|professional|physio|staff member|staff name|practitioner name|doctor name|resource|seen by dr|attending|attending provider|rendering provider|dr name|dr. name|treating doctor|consultant name|therapist name|operator|clinician name|assigned to provider|primary dentist|primary hygienist|col provider|healthcare practitioner|healthcare provider|healthcare professional|pcp|primary care provider|psychologist|physiotherapist|optometrist|dermatologist|pediatrician|paediatrician|chiropractor|counsellor|counselor|treated by',
    plan: 'plan|treatment plan|plan name|plan title|planned treatment|proposed treatment|estimate|quote|case',
    planId: 'plan id|plan number|plan no|plan #|estimate no|quote no|quote number',
    planOn:
      'plan date|proposed|proposed on|date proposed|plan created|presented|date presented|presented on|quoted|quote date|estimate date|accepted on|date planned|planned on|quoted on|estimated on|quote sent|estimate given',
    value:
      'value|fee|fees|estimate total|plan value|plan total|treatment value|total fee|quote amount|estimated fee|estimated cost|cost|price|plan fee|est. value|total value',
    balance:
      'balance|outstanding|outstanding balance|owing|amount owing|account balance|amount outstanding|balance due',
    smsOk: 'sms consent|sms ok|text consent|texts|sms opt-in|sms allowed|allow sms|consent sms|texts ok',
    emailOk: 'email consent|email ok|email opt-in|emails|email allowed|allow email|consent email|emails ok',
    task: 'task|task name|assigned to|assignee|priority|to do|to-do|action item|action required|assigned|owner of task|requested by|needed by|raised by|reported by|ticket|ticket no',
    invoice:
      'invoice|invoice no|invoice number|invoice #|invoice date|claim|claim no|claim #|claim id|claim number|payment|payments|payment date|paid|receipt|voucher|charge|charges|superbill|transaction|billed|billed date|date paid|amount paid',
    staff:
      'role|job title|position|username|user name|permissions|department|last login|employee|employee name|employee id|shift|shift type|rota|hours worked|on call|hire date|payroll|work days|roster|days off|candidate|applicant|interview|interview date|appraisal|last appraisal|next appraisal|trainer|course|gdc no|gdc number|dbs|dbs number|licence no|license no|indemnity|probation|contract type|hourly rate|colleague|team member',
    other:
      'age|sex|gender|notes|note|comments|comment|address|city|postcode|zip|zip code|location|facility|site|room|chair|created|created on|created at|date created|updated|updated at|last updated|modified|registered|registered on|date added|added|first visit|first seen|date of first visit|actions|action|tools|select|referral date|referred on|referred by|referring provider|duration|length|minutes|end|end time|to|arrived|arrival|check in|check-in|checked in|check out|interval|recall interval|frequency|reg date|expiry|expires|prescribed|sample date|collected|received|result|test|lab|document|uploaded|amount|total|date of death|emergency contact|emergency phone|cancelled on|days overdue|months overdue|overdue by|overdue|waiting since|requested|requested on|discharged|consent date|booked on|date booked|booked at|booked by|tags|species|breed|owner phone|finish|finish time|finishes|qty|quantity|sku|supplier|item|product|stock|ip|ip address|action taken|subject|message|due back|lab name|shade|returned|batch|lot|expiry date|reorder|unit price|file name|size|version|ends|end date|no-shows|total visits|visits|total spent|lifetime value|marketing source|source|campaign|opened|clicked|segment|insurance id|member id|policy no|policy number|group no|date of referral|birth weight|serial no|sr no|sr. no|s.no|s. no|sl no|no.|#',
    insurer:
      'insurance|insurer|carrier|insurance name|health fund|health insurance|insurance company|insurance provider|payer|primary insurance|dental insurance',
    sessions: 'sessions|sessions done|sessions used|sessions completed|sessions attended|visits used',
  },
  appointment: {
    booked:
      'booked|scheduled|open|pending|queued|unarrived|unconfirmed|not confirmed|planned|upcoming|tentative|new|reserved|active|initiated|reminder done|reminder sent',
    confirmed: 'confirmed|reminder confirmed|sms confirmed|email confirmed',
    arrived:
      'arrived|checked in|in chair|in room|waiting|waiting room|in progress|seated|with doctor|ready to pay|in session|in lobby|arrived late|in exam room',
    completed:
      'completed|complete|done|seen|checked out|finalized|finalised|signed|finished|attended|fulfilled|closed|departed|left|kept|note signed',
    no_show:
      'no show|no-show|noshow|did not attend|dna|missed|did not arrive|failed to attend|fta|failed|absent|not attended|dns|did not show|no showed|wnb|was not brought|did not turn up',
    cancelled:
      'cancelled|canceled|deleted|void|voided|cancelled by patient|cancelled by clinic|late cancel|late cancellation|declined|archived|canc|entered in error|cancelled by the patient|canceled by patient|canceled by the patient|cancelled by the clinic|cancelled by practice|cancelled by the practice|cancelled by provider|canceled by provider|canceled by clinic|patient cancelled|patient canceled|canceled < 24h|cancelled < 24h|canceled late|late canceled|uta|unable to attend|short notice cancellation|same day cancellation|late cx',
    rescheduled: 'rescheduled|moved|relocated|postponed',
  },
  recall: {
    due: 'due|overdue|pending|open|outstanding|not contacted|to contact|due soon|to do|not sent|awaiting contact|uncontacted|to call|to be called|not called|to be contacted',
    contacted:
      'contacted|sent|reminded|left message|letter sent|sms sent|email sent|attempted|no answer|voicemail|called|left voicemail|reminder sent|texted|emailed|no response|no reply|not reached|unreachable|message left|message sent|msg sent|portal message sent|portal msg sent|whatsapp sent|left msg|letter mailed|phoned',
    booked: 'booked|scheduled|appointment made|appointed',
    done: 'done|completed|complete|seen|attended|closed',
    declined: 'declined|refused|not interested|do not contact|opted out|cancelled|does not want|no longer wants',
  },
  plan: {
    proposed: 'proposed|draft|presented|pending|sent|quoted|planned|open|awaiting acceptance|offered|estimate|new',
    accepted: 'accepted|approved|agreed|accepted, unscheduled|signed|authorised|authorized',
    in_progress: 'in progress|started|active|ongoing|partially completed|part done',
    completed: 'completed|complete|done|finished|closed',
    declined: 'declined|rejected|refused|cancelled|canceled|expired|withdrawn',
  },
  none: 'none|no appointment|not booked|not scheduled|nothing booked|no upcoming appointments|never|no visits|none booked|no booking|unscheduled|no future appointment|not seen yet|no appointments|none scheduled|nothing scheduled|not yet booked|no appt|no appts|n/s|no next appt|no next appointment|no future appt|not applicable|no upcoming|no bookings',
  relative: { today: 0, tomorrow: 1, yesterday: -1 },
  holder: 'account name|account holder|contact name|person name|person account',
  todayIs: 'today|today is|printed|printed on|as of|date printed|current date|report date|generated|generated on',
  recallTitle:
    'recall|recalls|recall list|recare|overdue|due list|recall board|continuing care|return visits|patients due|due for recall|recall report',
  day: "day list|day sheet|daily list|daily schedule|day schedule|surgery list|surgery day list|clinic list|appointment list|appointment book|patients today|today's patients|today's appointments|today's schedule|appointments today|patient flow|patient schedule|patient appointments|waiting room|waiting list",
  book: 'appointments|schedule|diary|agenda|day view|calendar|visits|consultations|arrivals|bookings|front desk|reception|surgery',
  rota: 'rota|roster|duty list|duty rota|staff schedule|on-call list|team leave|staff leave|annual leave|leave calendar|time off|staff holidays|shifts|shift plan|on call|cleaning plan|cleaning schedule',
  uninsured: 'self-pay|self pay|selfpay|private|private pay|cash|uninsured|no insurance|not insured|none',
  goods: 'supplier|vendor|sku|stock|batch|reorder|reorder level|last ordered|in stock|stock level',
  log: 'ip|ip address|ip addr|user agent',
  yes: 'yes|y|✓|✔|allowed|granted|true|opted in|ok',
  no: 'no|n|✗|✘|✕|refused|denied|false|opted out|declined',
  parts: {
    last: 'last|latest|previous|prev|prior|recent',
    next: 'next|upcoming|coming|future|following|forthcoming',
    due: 'due|overdue',
    needed: 'needed|required|owed',
    planned: 'expected|suggested|recommended',
    visit:
      'visit|visits|visited|attendance|attended|consultation|consult|consulted|session|encounter|seen|treatment|treated|came|arrived',
    booking: 'appointment|appointments|appt|appts|booking|booked|scheduled',
    check:
      'exam|examination|check|checkup|hygiene|hyg|cleaning|clean|prophy|prophylaxis|perio|maintenance|scale|polish|review|screening|wellness|awv|physical',
    recall: 'recall|recalls|recare|follow|followup|return|continuing|recalled|reactivation',
    kind: 'filling|crown|bridge|canal|extraction|implant|whitening|emergency|denture|brace|braces|aligner|aligners|sealant|veneer|injection|vaccination|vaccine|massage|laser|pain|toothache|orthodontics|ortho|refraction|assessment|physio|impression|suture|sutures|botox|hygienist|prp|mesotherapy|peel|microneedling',
    done: 'completed|kept|fulfilled|finished|actual',
    phone: 'phone|telephone|tel|ph',
    mobile: 'mobile|cell|cellphone|mob|cellular|sms|text',
    home: 'home|landline',
    work: 'work|office|business',
    email: 'email|mail',
    address: 'address',
    patient: 'patient|patients|client|clients|pt|pat|guest|member',
    called: 'name|names',
    number: 'n|nº|n°|º|no|nr|num|number|numero|id|code',
    typed: 'type|kind|reason|purpose',
    state: 'status|state',
    filler:
      'the|of|on|for|at|by|in|is|was|were|be|to|a|an|since|from|up|care|date|dates|day|dt|month|most|falls|dental|eye|annual|routine|regular|clinical|e|o|falling|surgery|clinic|practice|time|monthly|six|yearly|half|into|contact|well',
  },
};
