import { useId, useRef, useState } from 'react';
import type { Sentence } from '#lib/core/flag.ts';
import { Button } from '../ui/Button.tsx';
import { TextArea } from '../ui/Field.tsx';
import { Icon } from '../ui/Icon.tsx';
import { Notice } from '../ui/Notice.tsx';
import { useWords } from '../words.tsx';

interface Props {
  problem: Sentence | null;
  /** False = the practice's country is a guess, and phones and dates with it. */
  practiceKnown: boolean;
  onFile: (file: File) => void;
  onText: (text: string) => void;
  onSetup: () => void;
}

/** A file dropped or chosen, or cells pasted from a sheet. */
export function ChooseFile({ problem, practiceKnown, onFile, onText, onSetup }: Props) {
  const { it, t } = useWords();
  const input = useRef<HTMLInputElement>(null);
  const id = useId();
  const [over, setOver] = useState(false);
  const [text, setText] = useState('');
  const drop = (event: React.DragEvent) => {
    event.preventDefault();
    setOver(false);
    const [file] = event.dataTransfer.files;
    const words = event.dataTransfer.getData('text/plain');
    if (file) onFile(file);
    else if (words) onText(words);
  };
  return (
    <div className="flex flex-col gap-5">
      {problem && (
        <Notice look="problem" live>
          {it(problem)}
        </Notice>
      )}
      {!practiceKnown && (
        <Notice
          look="warn"
          action={
            <Button size="sm" onPress={onSetup}>
              {t('import_setup')}
            </Button>
          }
        >
          {t('import_practice_unknown')}
        </Notice>
      )}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: a place to drop a file on; the button in it does the same by keyboard */}
      <div
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
        className={`flex flex-col items-center gap-3 rounded-xl border-2 border-dashed px-6 py-10 text-center transition-colors ${over ? 'border-brand bg-brand-soft' : 'border-line-strong bg-sunken'}`}
      >
        <span className="grid size-11 place-items-center rounded-full bg-surface text-brand-text">
          <Icon name="list" size={22} />
        </span>
        <p className="text-base font-semibold">{t('import_drop')}</p>
        <p className="max-w-[46ch] text-sm text-pretty text-ink-2">{t('import_drop_hint')}</p>
        <input
          ref={input}
          id={id}
          type="file"
          aria-label={t('import_choose')}
          tabIndex={-1}
          className="sr-only"
          accept=".csv,.tsv,.txt,.xlsx,text/csv,text/tab-separated-values,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
          onChange={(event) => {
            const [file] = event.target.files ?? [];
            event.target.value = '';
            if (file) onFile(file);
          }}
        />
        <Button look="primary" onPress={() => input.current?.click()}>
          {t('import_choose')}
        </Button>
      </div>
      <div className="flex flex-col gap-2">
        <TextArea
          label={t('import_paste')}
          hint={t('import_paste_hint')}
          rows={4}
          dir="auto"
          value={text}
          spellCheck={false}
          onChange={(event) => setText(event.target.value)}
          onPaste={(event) => {
            const pasted = event.clipboardData.getData('text/plain');
            if (text !== '' || !pasted.includes('\n')) return;
            event.preventDefault();
            onText(pasted);
          }}
        />
        <div>
          <Button disabled={text.trim() === ''} onPress={() => onText(text)}>
            {t('import_read_pasted')}
          </Button>
        </div>
      </div>
      <p className="flex items-start gap-2 text-xs text-ink-3">
        <Icon name="info" size={14} className="mt-px" />
        {t('import_privacy')}
      </p>
    </div>
  );
}
