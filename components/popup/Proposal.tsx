import { useState } from 'react';
import type { ProposalView } from '#lib/messages/teach-views.ts';
import { fieldName } from '../card/provenance.ts';
import { PreviewTable } from '../teach/PreviewTable.tsx';
import { warningWords } from '../teach/teach-words.ts';
import { Button } from '../ui/Button.tsx';
import { Choice } from '../ui/Field.tsx';
import { Notice } from '../ui/Notice.tsx';
import { useWords } from '../words.tsx';

export type ProposalAnswers = Record<string, string>;

interface Props {
  /** null = still looking; empty = no list of patients was found. */
  proposals: ProposalView[] | null;
  busy: boolean;
  /** The page as it would be read with the answers so far. */
  onAnswers: (proposal: ProposalView, answers: ProposalAnswers) => void;
  onKeep: (proposal: ProposalView, answers: ProposalAnswers) => void;
  onTeach: () => void;
  onClose: () => void;
}

/** What the list in this page would be read as, row by row, and the one question whether that is right. */
export function Proposal({ proposals, busy, onAnswers, onKeep, onTeach, onClose }: Props) {
  const { t } = useWords();
  const [at, setAt] = useState(0);
  const [answers, setAnswers] = useState<ProposalAnswers>({});
  const proposal = proposals?.[at];
  if (proposals === null) return <Notice live>{t('propose_looking')}</Notice>;
  if (!proposal)
    return (
      <div className="flex flex-col gap-2">
        <Notice look="warn" live>
          {t('propose_none')}
        </Notice>
        <div className="flex gap-2">
          <Button look="primary" onPress={onTeach}>
            {t('propose_teach')}
          </Button>
          <Button look="quiet" onPress={onClose}>
            {t('card_cancel')}
          </Button>
        </div>
      </div>
    );
  const asked = proposal.questions.filter((it) => it.id !== 'read_as');
  const open = asked.some((it) => it.id === 'date_order' && answers.date_order === undefined);
  const answer = (id: string, value: string) => {
    const next = { ...answers, [id]: value };
    setAnswers(next);
    onAnswers(proposal, next);
  };
  return (
    <div className="flex flex-col gap-3">
      <Head proposal={proposal} />
      <PreviewTable preview={proposal.preview} most={12} />
      {asked.map(({ id, options }) => (
        <Choice
          key={id}
          legend={t(`detect_question_${id}`)}
          value={answers[id] ?? null}
          options={options
            .filter((value) => value !== 'unknown')
            .map((value) => ({ value, label: t(`propose_${id}_${value}`) }))}
          onChange={(value) => answer(id, value)}
        />
      ))}
      <Warnings codes={proposal.warnings} />
      <div className="flex flex-wrap items-center gap-2">
        <p className="w-full text-sm font-medium">{t(open ? 'teach_needs_order' : 'popup_confirm_question')}</p>
        <Button look="primary" busy={busy} disabled={open} onPress={() => onKeep(proposal, answers)}>
          {t('propose_yes')}
        </Button>
        {at + 1 < proposals.length && (
          <Button
            onPress={() => {
              setAt(at + 1);
              setAnswers({});
            }}
          >
            {t('propose_other')}
          </Button>
        )}
        <Button look="quiet" onPress={onTeach}>
          {t('propose_teach')}
        </Button>
        <Button look="quiet" onPress={onClose}>
          {t('card_cancel')}
        </Button>
      </div>
      <p className="text-2xs text-ink-3">{t('propose_note')}</p>
    </div>
  );
}

function Head({ proposal }: { proposal: ProposalView }) {
  const words = useWords();
  const { list, percent, t } = words;
  const names = proposal.fields.map(({ field, label }) => {
    const name = field === 'identity' ? t('popup_confirm_identity') : fieldName(field, words);
    return label && label.toLowerCase() !== name.toLowerCase() ? t('propose_field', name, label) : name;
  });
  return (
    <div className="flex flex-col gap-1">
      <p className="text-sm">
        {t('propose_read_as')} <span className="font-medium">{list(names)}</span>
      </p>
      <p className="text-xs text-ink-3">{t('propose_confidence', percent(proposal.confidence), proposal.rows)}</p>
    </div>
  );
}

function Warnings({ codes }: { codes: string[] }) {
  const words = useWords();
  const said = [...new Set(codes.map((code) => warningWords(code, words)))];
  return said.length === 0 ? null : (
    <ul className="list-disc ps-4 text-xs text-warn-text">
      {said.map((text) => (
        <li key={text}>{text}</li>
      ))}
    </ul>
  );
}
