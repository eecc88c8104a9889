import { useWords } from '../words.tsx';

export function Money({
  low,
  high,
  currency,
  className = '',
}: {
  low: number;
  high: number;
  currency: string;
  className?: string;
}) {
  const { range } = useWords();
  return <bdi className={`tabular-nums ${className}`}>{range(low, high, currency)}</bdi>;
}
