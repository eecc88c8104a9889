import { type ReactNode, useEffect, useId, useRef } from 'react';
import { useWords } from '../words.tsx';
import { Button } from './Button.tsx';

interface Props {
  title: string;
  action: string;
  danger?: boolean;
  busy?: boolean;
  /** Gives the action its leave; without it the action is always allowed. */
  allowed?: boolean;
  onConfirm: () => void;
  onCancel: () => void;
  children: ReactNode;
}

/** A modal question on the native `dialog`: the browser keeps focus inside and gives it back. Esc = cancel. */
export function Confirm({ title, action, danger, busy, allowed = true, onConfirm, onCancel, children }: Props) {
  const { t } = useWords();
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    dialog.current?.showModal();
  }, []);
  return (
    <dialog
      ref={dialog}
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault();
        onCancel();
      }}
      onKeyDown={(event) => event.stopPropagation()}
      className="rise m-auto w-[min(22rem,calc(100vw-1.5rem))] rounded-2xl border border-line bg-surface p-4 text-ink shadow-2xl"
    >
      <h2 id={id} className="mb-2 text-lg font-semibold">
        {title}
      </h2>
      <div className="mb-4 flex flex-col gap-3 text-sm text-ink-2">{children}</div>
      <div className="flex justify-end gap-2">
        <Button onPress={onCancel}>{t('card_cancel')}</Button>
        <Button look={danger ? 'danger' : 'primary'} busy={busy} disabled={!allowed} onPress={onConfirm}>
          {action}
        </Button>
      </div>
    </dialog>
  );
}
