import { Fragment } from 'react';
import type { ImportMatches, MatchSide } from '#lib/messages/import-views.ts';
import { Button } from '../ui/Button.tsx';
import { Section } from '../ui/Section.tsx';
import { useWords } from '../words.tsx';

interface Props {
  matches: ImportMatches;
  busy: boolean;
  onAnswer: (fileKey: string, patientKey: string, same: boolean) => void;
}

/** People of the list who may be patients already known: only a person at the desk says so. */
export function Matches({ matches, busy, onAnswer }: Props) {
  const { t } = useWords();
  if (matches.pairs.length === 0) return null;
  return (
    <Section title={t('import_matches', matches.total)}>
      <p className="text-sm text-ink-2">{t('import_matches_lead')}</p>
      <ul className="flex flex-col gap-2">
        {matches.pairs.map(({ why, file, patient }) => (
          <li
            key={file.key + patient.key}
            className="grid gap-3 rounded-xl border border-line p-3 sm:grid-cols-[1fr_1fr_auto] sm:items-center"
          >
            <Side side={file} title={t('import_match_file')} />
            <Side side={patient} title={patient.place} />
            <div className="flex flex-wrap gap-2">
              <Button
                size="sm"
                look="primary"
                busy={busy}
                aria-label={t('import_match_same_name', file.name)}
                onPress={() => onAnswer(file.key, patient.key, true)}
              >
                {t('import_match_same')}
              </Button>
              <Button
                size="sm"
                busy={busy}
                aria-label={t('import_match_not_name', file.name)}
                onPress={() => onAnswer(file.key, patient.key, false)}
              >
                {t('import_match_not')}
              </Button>
            </div>
            <p className="text-xs text-ink-3 sm:col-span-3">{t(`import_match_why_${why}`)}</p>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Side({ side, title }: { side: MatchSide; title: string }) {
  const { t } = useWords();
  const born = side.birthDay === null ? null : t('import_match_born', { day: side.birthDay });
  const visit = side.lastVisitDay === null ? null : t('import_match_visit', { day: side.lastVisitDay });
  return (
    <div className="min-w-0 text-sm">
      <p className="text-xs text-ink-3">{title}</p>
      <p className="font-medium">
        <bdi>{side.name}</bdi>
      </p>
      <p className="text-xs text-ink-2">
        {[born, side.phone, visit]
          .filter((it) => it !== null)
          .map((it, n) => (
            <Fragment key={it}>
              {n > 0 && ' · '}
              <bdi>{it}</bdi>
            </Fragment>
          ))}
      </p>
    </div>
  );
}
