import { toDayNumber } from '#lib/core/day.ts';
import { bookedVisit } from '#lib/core/lifecycle.ts';
import type { PatientRecord } from '#lib/core/patient.ts';
import type { SeenBooking } from '#lib/store/report.ts';
import { getSetting } from '#lib/store/settings.ts';
import { hashPatientKey } from '#lib/sync/patient-hash.ts';
import type { Background } from './ports.ts';

/**
 * Bookings with a word for the appointment itself, so that a moved one is told from a second one. Its number in the
 * practice's software stays here: what goes on is a hash that every desk of the practice makes alike.
 */
export async function withRefs(
  { store }: Background,
  seen: Array<SeenBooking & { record: PatientRecord }>,
): Promise<SeenBooking[]> {
  const salt = (await getSetting(store, 'device'))?.salt;
  return Promise.all(
    seen.map(async ({ enrolment, booking, record }) => {
      const id = booking.state === 'booked' ? bookedVisit(record, toDayNumber(booking.on))?.id : undefined;
      if (!salt || !id) return { enrolment, booking };
      const ref = (await hashPatientKey(salt, `${record.key} ${id}`)).slice(0, 32);
      return { enrolment, booking: { ...booking, ref } };
    }),
  );
}
