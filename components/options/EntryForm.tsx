import { useState } from 'react';
import { ENTRY_HOLD_MINUTES, type EntryRule } from '#lib/core/entry.ts';
import type { Sequence } from '#lib/core/sequence/sequence.ts';
import type { PracticeDaysView } from '#lib/messages/setup-views.ts';
import { SelectField } from '../ui/Field.tsx';
import { Notice } from '../ui/Notice.tsx';
import { useWords } from '../words.tsx';
import { SaveRow } from './SaveRow.tsx';
import { SequenceList } from './SequenceList.tsx';

interface Props {
  view: PracticeDaysView;
  today: string;
  busy: boolean;
  saved: boolean;
  onSave: (next: Pick<PracticeDaysView, 'days' | 'limits'>) => void;
}

const WAYS = ['click', 'propose', 'start'] as const;
type Way = (typeof WAYS)[number];

/** Every follow-up, and how each one starts: by a click unless the practice's manager says otherwise. */
export function EntryForm({ view, today, busy, saved, onSave }: Props) {
  const { it, t, when } = useWords();
  const [edits, setEdits] = useState<Record<string, Way>>({});
  const { limits } = view;
  const rules = limits?.entries ?? [];
  const ruleOf = (id: string) => rules.find((one) => one.sequenceId === id);
  const wayOf = (id: string): Way => edits[id] ?? ruleOf(id)?.how ?? 'click';
  // One that changes counts from today: nobody who was put forward before starts by it.
  const draftOf = (id: string): EntryRule[] => {
    const [how, known] = [wayOf(id), ruleOf(id)];
    if (how === 'click') return [];
    return [known?.how === how ? known : { sequenceId: id, how, since: today }];
  };
  const ids = [...new Set([...rules.map((one) => one.sequenceId), ...Object.keys(edits)])].sort();
  const draft = ids.flatMap(draftOf);

  const entry = ({ id, startedBy }: Sequence) => {
    if (!limits || startedBy !== 'flag') return null;
    const [rule] = draftOf(id);
    const hint = rule && t(`options_entry_${rule.how}_hint`, when(rule.since, 'day'), ENTRY_HOLD_MINUTES);
    return (
      <SelectField
        label={t('options_entry_label')}
        hint={hint}
        value={wayOf(id)}
        disabled={!view.mayChange}
        onChange={(event) => setEdits({ ...edits, [id]: WAYS.find((way) => way === event.target.value) ?? 'click' })}
        options={WAYS.map((way) => ({ value: way, label: t(`options_entry_${way}`) }))}
      />
    );
  };

  return (
    <div className="flex flex-col gap-5">
      {view.problem ? (
        <Notice look="warn">{it(view.problem)}</Notice>
      ) : (
        <Notice>
          {limits ? `${t('options_entry_lead')} ` : t('options_entry_unpaired')}
          {limits && !view.mayChange && t('options_days_locked')}
        </Notice>
      )}
      <SequenceList entry={entry} />
      {limits && view.mayChange && (
        <SaveRow
          dirty={JSON.stringify(draft) !== JSON.stringify(ids.flatMap((id) => ruleOf(id) ?? []))}
          busy={busy}
          saved={saved}
          wrong={false}
          onSave={() => onSave({ days: view.days, limits: { ...limits, entries: draft.length > 0 ? draft : null } })}
          onDiscard={() => setEdits({})}
        />
      )}
    </div>
  );
}
