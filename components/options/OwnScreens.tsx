import { type ChangeEvent, useRef, useState } from 'react';
import type { ScreenLine } from '#lib/messages/teach-views.ts';
import { Button } from '../ui/Button.tsx';
import { Confirm } from '../ui/Confirm.tsx';
import { SelectField } from '../ui/Field.tsx';
import { Notice } from '../ui/Notice.tsx';
import { Pill } from '../ui/Pill.tsx';
import { useWords } from '../words.tsx';

interface Props {
  screens: ScreenLine[];
  /** Sites this browser may read: an imported screen is for one of them. */
  origins: string[];
  imported: number;
  busy: boolean;
  onEdit: (line: ScreenLine) => void;
  onExport: (line: ScreenLine) => void;
  onDelete: (line: ScreenLine) => void;
  onImport: (text: string, origin: string | null) => void;
}

/** Screens that were found, pointed at, put right or brought in here, and how each is doing. */
export function OwnScreens({ screens, origins, imported, busy, onEdit, onExport, onDelete, onImport }: Props) {
  const { t } = useWords();
  const [asking, setAsking] = useState<ScreenLine | null>(null);
  const own = screens.filter((it) => it.made !== 'shipped');
  const shipped = screens.filter((it) => it.made === 'shipped');
  const lines = (list: ScreenLine[]) => (
    <ul className="flex flex-col divide-y divide-line">
      {list.map((line) => (
        <Line key={line.id} line={line} onEdit={onEdit} onExport={onExport} onDelete={setAsking} />
      ))}
    </ul>
  );
  return (
    <div className="flex flex-col gap-3">
      <h3 className="text-sm font-semibold">{t('screens_own')}</h3>
      {own.length === 0 ? <p className="text-sm text-ink-2">{t('screens_none')}</p> : lines(own)}
      {imported > 0 && (
        <Notice look="good" live>
          {t('screens_imported', imported)}
        </Notice>
      )}
      <Import origins={origins} busy={busy} onImport={onImport} />
      {shipped.length > 0 && (
        <>
          <h3 className="mt-2 text-sm font-semibold">{t('screens_seen')}</h3>
          {lines(shipped)}
        </>
      )}
      {asking && (
        <Confirm
          title={t('screens_delete_title', asking.screenName)}
          action={t('screens_delete')}
          danger
          busy={busy}
          onConfirm={() => {
            onDelete(asking);
            setAsking(null);
          }}
          onCancel={() => setAsking(null)}
        >
          <p>{t(asking.made === 'repaired' ? 'screens_delete_repair' : 'screens_delete_own')}</p>
        </Confirm>
      )}
    </div>
  );
}

function Line({
  line,
  onEdit,
  onExport,
  onDelete,
}: { line: ScreenLine } & Pick<Props, 'onEdit' | 'onExport' | 'onDelete'>) {
  const { t, when } = useWords();
  const { made, health, unused } = line;
  const state = health?.state ?? 'never';
  const on = when(line.on, 'day');
  return (
    <li className="flex flex-col gap-1.5 py-3 first:pt-0">
      <div className="flex flex-wrap items-baseline gap-x-2.5 gap-y-1">
        <h4 className="text-sm font-medium">{line.screenName}</h4>
        <Pill tone={made === 'repaired' ? 'treatment' : made === 'imported' ? 'risk' : 'running'}>
          {t(`screens_made_${made}`)}
        </Pill>
        <span className="text-xs text-ink-3">{line.by ? t('screens_by', on, line.by) : t('screens_on', on)}</span>
      </div>
      <p className="text-xs break-all text-ink-3">
        <bdi dir="ltr">{made === 'shipped' || made === 'repaired' ? line.adapterName : line.hosts.join(', ')}</bdi>
      </p>
      <p className={`text-xs ${state === 'unsure' || unused ? 'text-warn-text' : 'text-ink-2'}`}>
        {unused ? t('screens_unused') : t(`screens_health_${state}`)}
        {health && !unused && <span className="text-ink-3"> · {when(health.at)}</span>}
      </p>
      <div className="flex flex-wrap gap-1.5">
        {!unused && (
          <Button size="sm" onPress={() => onEdit(line)} aria-label={`${t('screens_edit')}: ${line.screenName}`}>
            {t('screens_edit')}
          </Button>
        )}
        <Button size="sm" onPress={() => onExport(line)} aria-label={`${t('screens_export')}: ${line.screenName}`}>
          {t('screens_export')}
        </Button>
        {made !== 'shipped' && (
          <Button
            size="sm"
            look="danger-quiet"
            onPress={() => onDelete(line)}
            aria-label={`${t('screens_delete')}: ${line.screenName}`}
          >
            {t('screens_delete')}
          </Button>
        )}
      </div>
    </li>
  );
}

function Import({ origins, busy, onImport }: Pick<Props, 'origins' | 'busy' | 'onImport'>) {
  const { t } = useWords();
  const file = useRef<HTMLInputElement>(null);
  const [origin, setOrigin] = useState('');
  const chosen = async (event: ChangeEvent<HTMLInputElement>) => {
    const [one] = event.currentTarget.files ?? [];
    event.currentTarget.value = '';
    if (one) onImport(await one.text(), origin || null);
  };
  return (
    <div className="flex flex-col gap-2 border-t border-line pt-3">
      <div className="flex flex-wrap items-end gap-2">
        <SelectField
          className="min-w-52 flex-1"
          label={t('screens_import_for')}
          value={origin}
          options={[
            { value: '', label: t('screens_import_as_is') },
            ...origins.map((value) => ({ value, label: value })),
          ]}
          onChange={(event) => setOrigin(event.currentTarget.value)}
        />
        <input
          ref={file}
          type="file"
          accept="application/json,.json"
          hidden
          aria-label={t('screens_import')}
          onChange={(event) => void chosen(event)}
        />
        <Button busy={busy} onPress={() => file.current?.click()}>
          {t('screens_import')}
        </Button>
      </div>
      <p className="text-xs text-ink-3">{t('screens_note')}</p>
    </div>
  );
}
