import type { Page } from '@playwright/test';

export interface Person {
  id: string;
  name: string;
}

/**
 * People of the recall list on screen who may be texted and whom nobody reminded this week, in list order.
 * The list's own cells say so: the tests look at the same screen as the desk.
 */
export async function textable(page: Page): Promise<Person[]> {
  return page.$$eval('#recall-list tbody tr', (rows) => {
    const cell = (row: Element, name: string) => row.querySelector(`[data-col="${name}"]`)?.textContent?.trim() ?? '';
    return rows
      .filter(
        (row) =>
          cell(row, 'texts') === 'Yes' && row.querySelector('[data-phone="mobile"]') && cell(row, 'reminded') === '—',
      )
      .filter((row) => /^\d{2}\/\d{2}\/\d{4}$/.test(cell(row, 'due')))
      .filter((row) => Number(row.querySelector('[data-col="born"] small')?.textContent) >= 18)
      .filter((row) => /^[A-Za-z]+ [A-Za-z]+$/.test(cell(row, 'patient')))
      .map((row) => ({ id: row.getAttribute('data-patient-id') ?? '', name: cell(row, 'patient') }));
  });
}

/** Those of `people` whose own page says that nothing is booked, up to `wanted`. */
export async function unbooked(demoUrl: string, people: Person[], wanted: number): Promise<Person[]> {
  const found: Person[] = [];
  for (const person of people) {
    if (found.length === wanted) break;
    const text = await (await fetch(`${demoUrl}/patients/${person.id}`)).text();
    if (text.includes('data-empty="bookings"') && !text.includes('data-notice=')) found.push(person);
  }
  return found;
}
