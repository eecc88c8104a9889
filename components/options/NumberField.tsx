import { TextField } from '../ui/Field.tsx';

interface Props {
  label: string;
  hint?: string;
  error?: string | null;
  unit?: string;
  value: number;
  min?: number;
  max?: number;
  step?: number | 'any';
  disabled?: boolean;
  className?: string;
  onChange: (value: number) => void;
}

/** A number as typed; an emptied box is NaN, which no check lets through, so that it is never taken for zero. */
export function NumberField({ value, onChange, step = 1, ...rest }: Props) {
  return (
    <TextField
      {...rest}
      type="number"
      inputMode={step === 1 ? 'numeric' : 'decimal'}
      step={step}
      value={Number.isNaN(value) ? '' : value}
      onChange={(event) => onChange(event.target.value === '' ? Number.NaN : Number(event.target.value))}
    />
  );
}
