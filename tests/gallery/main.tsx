import { createRoot } from 'react-dom/client';
import { WordsProvider } from '#components/words.tsx';
import { sayFrom } from '#lib/core/words.ts';
import arabic from '../../public/_locales/ar/messages.json';
import messages from '../../public/_locales/en/messages.json';
import { fixtureWords, fixtureWordsArabic } from './fixture-words.ts';
import { states } from './states.tsx';

const query = new URLSearchParams(location.search);
const name = query.get('state');
const dir = query.get('dir') === 'rtl' ? 'rtl' : 'ltr';
const english = { ...messages, ...fixtureWords };
// Right to left is looked at in the words of a language that is written so.
const say = sayFrom(dir === 'rtl' ? { ...english, ...arabic, ...fixtureWordsArabic } : english);
const locale = dir === 'rtl' ? 'ar' : 'en-GB';
document.documentElement.dir = dir;
document.documentElement.lang = locale;

const State = name ? states[name] : undefined;
const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <WordsProvider say={say} locale={locale} dir={dir} zone="Europe/London">
      {State ? <State /> : <Index />}
    </WordsProvider>,
  );
}

/** All states on one page, each in a frame of its own. */
function Index() {
  return (
    <main className="flex flex-wrap gap-6 p-6">
      <h1 className="w-full text-xl font-semibold">Gallery</h1>
      {Object.keys(states).map((state) => (
        <figure key={state} className="flex flex-col gap-1">
          <figcaption>
            <a href={`?state=${state}`} className="text-sm text-brand-text underline">
              {state}
            </a>
          </figcaption>
          <iframe
            title={state}
            src={`?state=${state}`}
            className="h-155 w-95 rounded-xl border border-line-strong"
            loading="lazy"
          />
        </figure>
      ))}
    </main>
  );
}
