import type { Summary } from '#lib/messages/views.ts';
import { Fold, Section } from '../ui/Section.tsx';
import { oneLine, useWords } from '../words.tsx';

/** What is leaking, in money, with the whole sum it comes from (domain rule: no figure without its formula). `bare`: nothing that leads away. */
export function Leakage({ leakage, bare }: { leakage: Summary['leakage']; bare?: boolean }) {
  const { it, percent, range, t } = useWords();
  const number = (value: number) => it({ id: 'popup_number', params: [value] });
  if (leakage.patientsSeen === 0) {
    return (
      <Section title={t('popup_leakage')}>
        <p className="text-sm text-ink-2">{t('popup_leakage_none')}</p>
        {!bare && <Ways />}
      </Section>
    );
  }
  const kinds = leakage.byKind.filter((kind) => kind.count > 0);
  return (
    <Section title={t('popup_leakage')}>
      <div>
        <p className="text-2xl font-semibold tracking-tight tabular-nums">
          {range(leakage.low, leakage.high, leakage.currency)}
        </p>
        <p className="text-xs text-ink-2">
          {t(
            'popup_formula',
            number(leakage.count),
            percent(leakage.recoveryRate),
            number(Math.round(leakage.recoverable * 10) / 10),
            oneLine(range(leakage.perVisitLow, leakage.perVisitHigh, leakage.currency)),
          )}
        </p>
      </div>
      <Fold title={t('popup_how_counted')}>
        <p className="mb-2 text-xs text-ink-2">{t('popup_formula_note', number(leakage.patientsSeen))}</p>
        <ul className="flex flex-col gap-1 text-xs">
          {kinds.map((kind) => (
            <li key={kind.kind} className="grid grid-cols-[1fr_4rem_2.5rem] items-center gap-2">
              <a
                href={`patients.html#leaking=1&flag=${kind.kind}`}
                target="_blank"
                rel="noreferrer"
                className="text-ink-2 underline decoration-line-strong underline-offset-3 hover:text-ink"
              >
                {kind.label}
              </a>
              <span className="h-1.5 overflow-hidden rounded-full bg-sunken">
                <span
                  className="block h-full rounded-full bg-brand"
                  style={{ width: `${Math.max(4, (100 * kind.count) / Math.max(1, leakage.count))}%` }}
                />
              </span>
              <span className="text-end tabular-nums">{number(kind.count)}</span>
            </li>
          ))}
        </ul>
      </Fold>
      {!bare && <Ways />}
    </Section>
  );
}

/** The pages behind the figure, one click away even while there is none. */
function Ways() {
  const { t } = useWords();
  const ways = {
    audit: 'popup_audit',
    results: 'popup_results',
    patients: 'popup_patients',
    import: 'options_import_link',
  } as const;
  return (
    <p className="flex flex-wrap gap-x-3.5 gap-y-1 text-xs font-medium">
      {Object.entries(ways).map(([page, words]) => (
        <a
          key={page}
          href={`${page}.html`}
          target="_blank"
          rel="noreferrer"
          className="text-brand-text underline underline-offset-3"
        >
          {t(words)}
        </a>
      ))}
    </p>
  );
}
