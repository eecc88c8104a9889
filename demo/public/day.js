// The day list: fetches the day as JSON, draws every row anew, and does so again every few seconds.
const section = document.querySelector('[data-screen="day"]');
const body = document.querySelector('#day-list tbody');
const next = {
  booked: [
    ['arrived', 'Arrived'],
    ['missed', 'Missed'],
    ['cancelled', 'Cancel'],
  ],
  confirmed: [
    ['arrived', 'Arrived'],
    ['missed', 'Missed'],
    ['cancelled', 'Cancel'],
  ],
  arrived: [['completed', 'Attended']],
};

function element(name, attributes, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
}

function actionsOf(row) {
  return (next[row.status] ?? []).map(([status, word]) => {
    const button = element('button', { type: 'button', class: 'small', 'data-action': status }, word);
    button.addEventListener('click', () => mark(row.id, status));
    return button;
  });
}

function drawRow(row) {
  const name = element('a', { href: `/patients/${row.patientId}` }, element('bdi', {}, row.name));
  return element(
    'tr',
    { 'data-appointment-id': row.id, 'data-patient-id': row.patientId, 'data-status': row.status },
    element('td', { 'data-col': 'time' }, row.time),
    element('td', { 'data-col': 'patient' }, name),
    element('td', { 'data-col': 'age', class: 'num' }, String(row.age)),
    element('td', { 'data-col': 'type' }, row.type),
    element('td', { 'data-col': 'with' }, row.provider),
    element('td', { 'data-col': 'minutes', class: 'num' }, String(row.minutes)),
    element('td', { 'data-col': 'phone' }, row.phone ?? '—'),
    element('td', { 'data-col': 'status' }, element('span', { class: `st ${row.status}` }, row.statusText)),
    element('td', { class: 'acts' }, ...actionsOf(row)),
  );
}

function draw(rows) {
  const counts = Map.groupBy(rows, (row) => row.statusText);
  const words = [...counts].map(([word, of]) => `${of.length} ${word.toLowerCase()}`);
  document.querySelector('#day-summary').textContent = [`${rows.length} appointments`, ...words].join(' · ');
  document.querySelector('#day-loading').hidden = true;
  document.querySelector('#day-failed').hidden = true;
  document.querySelector('#day-empty').hidden = rows.length > 0;
  document.querySelector('#day-list').hidden = rows.length === 0;
  body.replaceChildren(...rows.map(drawRow));
}

let newest = 0;
async function refresh() {
  const mine = ++newest;
  try {
    const answer = await fetch(`/api/day?date=${section.dataset.date}`);
    if (!answer.ok) throw new Error(String(answer.status));
    const { rows } = await answer.json();
    if (mine === newest) draw(rows);
  } catch {
    document.querySelector('#day-loading').hidden = true;
    document.querySelector('#day-failed').hidden = false;
  }
}

async function mark(id, status) {
  await fetch(`/api/appointments/${id}/status`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ status }),
  });
  await refresh();
}

await refresh();
setInterval(refresh, Number(section.dataset.every));
