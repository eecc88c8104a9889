import type { Catalogue } from '#lib/core/words.ts';

/** Sentences that the core would have made, for people who do not exist. */
export const fixtureWords: Catalogue = {
  fx_overdue: { message: 'Overdue 8 mo' },
  fx_overdue_why: { message: 'The hygiene visit was due on $1 and nothing is booked since.' },
  fx_plan: { message: 'Crown unscheduled' },
  fx_plan_why: { message: 'A crown was accepted on $1 and has no appointment.' },
  fx_noshow: { message: 'No-show' },
  fx_noshow_why: { message: 'Missed the appointment on $1; nothing booked since.' },
  fx_lapsed: { message: 'Lapsed 14 mo' },
  fx_lapsed_why: { message: 'Last visit in $1, nothing booked.' },
  fx_last_visit: { message: 'Last visit $1' },
  fx_booked: { message: 'Has a booking on $1.' },
  fx_booked_lift: { message: 'Lifted when the booking is cancelled or missed.' },
  fx_stale: { message: 'Bookings were last seen 12 days ago.' },
  fx_stale_lift: { message: 'Open the patient’s page to refresh them.' },
  fx_complaint: { message: 'A complaint is open.' },
  fx_complaint_lift: { message: 'Lift it here once it is settled.' },
  fx_no_phone: { message: 'No phone or email seen.' },
  fx_no_language: { message: 'There is no text in Polish for this message yet.' },
  fx_history_seen: { message: 'Flagged as overdue' },
  fx_history_call: { message: 'Called, no answer' },
  fx_api_down: { message: 'The send service can’t be reached. What waits here is kept and tried again.' },
  fx_refused: { message: 'Already contacted this week.' },
  fx_reply: { message: 'Replied: “Can I come on a Friday?”' },
  fx_call_why: { message: 'Clicked the booking link, did not book' },
  fx_look_why: { message: 'Bookings not seen for 9 days; a message waits' },
};
