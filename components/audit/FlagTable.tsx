import { Fragment } from 'react';
import type { KindCount } from '#lib/messages/manager-views.ts';
import { patientsHref } from '../patients/query-hash.ts';
import { Empty } from '../ui/Notice.tsx';
import { flagLook, Pill } from '../ui/Pill.tsx';
import { useWords } from '../words.tsx';
import { bandWords } from './band-words.ts';

/** Every flag with its bands; each count opens its patients. */
export function FlagTable({ kinds, leaking, read }: { kinds: KindCount[]; leaking: number; read: boolean }) {
  const words = useWords();
  const { t } = words;
  // Before anything was read nobody can be said to be well.
  if (kinds.length === 0)
    return <Empty icon={read ? 'check' : 'list'} title={t(read ? 'audit_no_flags' : 'audit_none_read')} />;
  return (
    <div className="edges overflow-x-auto rounded-xl border border-line">
      <table className="w-full text-sm [overflow-wrap:normal]">
        <thead>
          <tr className="border-b border-line text-xs text-ink-2">
            <th scope="col" className="px-3 py-2 text-start font-medium md:px-4">
              {t('audit_col_flag')}
            </th>
            <th scope="col" className="px-3 py-2 text-end font-medium md:px-4">
              {t('audit_col_leaking')}
            </th>
            <th scope="col" className="px-3 py-2 text-end font-medium md:px-4">
              {t('audit_col_flagged')}
            </th>
          </tr>
        </thead>
        <tbody>
          {kinds.map(({ kind, leaking: leaks, flagged, bands }) => {
            const look = flagLook[kind] ?? { tone: 'held' as const, icon: 'question' as const };
            return (
              <Fragment key={kind}>
                <tr className="border-t border-line first:border-t-0">
                  <th scope="row" className="px-3 pt-2.5 pb-1.5 text-start font-medium md:px-4">
                    <Pill tone={look.tone} icon={look.icon}>
                      {t(`flag_${kind}`)}
                    </Pill>
                  </th>
                  <Count value={leaks} href={patientsHref({ leaking: true, flag: kind })} strong />
                  <Count value={flagged} href={patientsHref({ flag: kind })} />
                </tr>
                {(bands.length === 1 && bands[0]?.band === '' ? [] : bands).map(({ band, count }) => (
                  <tr key={band} className="text-ink-2">
                    <th scope="row" className="px-3 py-1 ps-8 text-start font-normal md:px-4 md:ps-10">
                      {bandWords(kind, band, words)}
                    </th>
                    <Count value={count} href={patientsHref({ leaking: true, flag: kind, band })} />
                    <td />
                  </tr>
                ))}
              </Fragment>
            );
          })}
        </tbody>
        <tfoot>
          <tr className="border-t border-line bg-sunken font-semibold">
            <th scope="row" className="px-3 py-2.5 text-start md:px-4">
              {t('audit_total')}
            </th>
            <Count value={leaking} href={patientsHref({ leaking: true })} strong />
            <td />
          </tr>
        </tfoot>
      </table>
    </div>
  );
}

function Count({ value, href, strong }: { value: number; href: string; strong?: boolean }) {
  const { it } = useWords();
  const text = it({ id: 'popup_number', params: [value] });
  return (
    <td className={`px-3 py-1 text-end tabular-nums md:px-4 ${strong ? 'font-semibold text-ink' : ''}`}>
      {value === 0 ? (
        text
      ) : (
        <a
          href={href}
          className="inline-block min-w-8 rounded py-0.5 underline decoration-line-strong underline-offset-3 hover:text-brand-text hover:decoration-current"
        >
          {text}
        </a>
      )}
    </td>
  );
}
