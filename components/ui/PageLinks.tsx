import { useWords } from '../words.tsx';

/** The pages that fill a tab, in the order a manager needs them, with the sentence that names each. */
const pages = {
  patients: 'popup_patients',
  households: 'homes_title',
  audit: 'popup_audit',
  results: 'popup_results',
  worklist: 'worklist_title',
  import: 'options_import_link',
  options: 'popup_settings',
} as const;

/** The ways between them, the same on each; where one is stands out. */
export function PageLinks({ at }: { at: Exclude<keyof typeof pages, 'worklist'> }) {
  const { t } = useWords();
  return (
    <nav aria-label={t('pages_label')} className="-mx-2 flex flex-wrap gap-x-1 print:hidden">
      {(Object.keys(pages) as (keyof typeof pages)[]).map((page) => (
        <a
          key={page}
          href={`${page}.html`}
          aria-current={page === at ? 'page' : undefined}
          className="rounded-lg px-2 py-1 text-sm whitespace-nowrap text-ink-2 hover:bg-sunken hover:text-ink aria-[current]:font-semibold aria-[current]:text-ink"
        >
          {t(pages[page])}
        </a>
      ))}
    </nav>
  );
}
