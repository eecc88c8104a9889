import { useEffect, useRef } from 'react';

interface Props {
  token: string;
  title: string;
  onMessage: (what: unknown) => void;
}

/** The card beside the list, or over it where the window is narrow. It speaks to this page as it does to a practice's. */
export function CardFrame({ token, title, onMessage }: Props) {
  const frame = useRef<HTMLIFrameElement>(null);
  useEffect(() => {
    const listen = (event: MessageEvent) => {
      if (event.source !== frame.current?.contentWindow || event.origin !== location.origin) return;
      const what = (event.data as { comeback?: unknown } | null)?.comeback;
      onMessage(what);
    };
    addEventListener('message', listen);
    return () => removeEventListener('message', listen);
  }, [onMessage]);
  return (
    <iframe
      ref={frame}
      key={token}
      title={title}
      src={`card.html#${token}`}
      allow="clipboard-write"
      onLoad={() => frame.current?.focus()}
      className="fixed inset-x-2 bottom-2 z-10 h-[min(620px,calc(100dvh-1rem))] rounded-2xl border border-line-strong bg-surface shadow-2xl max-sm:w-[calc(100vw-1rem)] sm:inset-x-auto sm:end-4 sm:bottom-4 sm:w-95 lg:static lg:h-[min(620px,100%)] lg:w-95 lg:shrink-0 lg:shadow-none"
    />
  );
}
