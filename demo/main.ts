import { parseArgs } from 'node:util';
import { createDemo } from './app.ts';
import { clockIn, dayIn, daysBetween } from './dates.ts';
import { daytimeZone } from './practice.ts';

/** `node demo/main.ts [--port N] [--data DIR] [--zone Z] [--seed N]`: the demo practice, until Ctrl-C. */
const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '4780' },
    data: { type: 'string' },
    zone: { type: 'string' },
    seed: { type: 'string', default: '1' },
  },
});

const zone = values.zone ?? daytimeZone(new Date());
const demo = createDemo({
  today: () => dayIn(zone, new Date()),
  zone,
  seed: Number(values.seed),
  clock: clockIn(zone, new Date()),
  dataDir: values.data,
});
const { url, close } = await demo.listen(Number(values.port));
console.log(`demo ready ${JSON.stringify({ url })}`);
console.log(`demo practice: ${url}/recalls`);

const age = daysBetween(demo.store.practice.seededOn, demo.store.today());
if (age > 6) console.log(`Its diary was written ${age} days ago; empty its data folder to begin with a new one.`);

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    void close().then(() => process.exit(0));
  });
}
