import { type Ref, useEffect, useState } from 'react';
import { Button } from '../ui/Button.tsx';
import { useWords } from '../words.tsx';
import { copyText } from './copy.ts';

interface Props {
  text: string;
  label: string;
  small?: boolean;
  look?: 'secondary' | 'quiet';
  /** Called when neither way of copying worked. */
  onFailed?: () => void;
  onCopied?: () => void;
  ref?: Ref<HTMLButtonElement>;
}

/** Copies, and says so for two seconds on the button itself. */
export function CopyButton({ text, label, small, look = 'secondary', onFailed, onCopied, ref }: Props) {
  const { t } = useWords();
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    if (!copied) return;
    const timer = setTimeout(() => setCopied(false), 2000);
    return () => clearTimeout(timer);
  }, [copied]);
  const press = async () => {
    const done = await copyText(text);
    setCopied(done);
    (done ? onCopied : onFailed)?.();
  };
  return (
    <>
      <Button
        ref={ref}
        look={look}
        size={small ? 'md' : 'sm'}
        icon={copied ? 'check' : 'copy'}
        onPress={press}
        aria-label={small ? label : undefined}
      >
        {!small && (copied ? t('card_copied') : label)}
      </Button>
      <span role="status" className="sr-only">
        {copied ? t('card_copied') : ''}
      </span>
    </>
  );
}
