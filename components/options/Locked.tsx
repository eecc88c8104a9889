import type { ReactNode } from 'react';
import { Notice } from '../ui/Notice.tsx';
import { useWords } from '../words.tsx';

/** What holds for the whole practice: to be read here, and changed in a manager's browser alone. */
export function Locked({ locked, children }: { locked: boolean; children: ReactNode }) {
  const { t } = useWords();
  if (!locked) return children;
  return (
    <div className="flex flex-col gap-5">
      <Notice>{t('options_days_locked')}</Notice>
      <fieldset disabled className="min-w-0">
        {children}
      </fieldset>
    </div>
  );
}
