interface Props {
  values: number[];
  /** What the line shows, for those who don't see it; the numbers stand beside it. */
  label: string;
  wide?: boolean;
}

/** A line without axes: which way it goes is all it says, and the number beside it says the rest. */
export function Trend({ values, label, wide }: Props) {
  if (values.length < 2) return null;
  const [width, height] = wide ? [600, 64] : [96, 24];
  const top = Math.max(...values);
  const bottom = Math.min(...values, top - 1);
  const x = (index: number) => (index / (values.length - 1)) * (width - 4) + 2;
  const y = (value: number) => height - 3 - ((value - bottom) / (top - bottom)) * (height - 6);
  const line = values.map((value, index) => `${x(index).toFixed(1)},${y(value).toFixed(1)}`).join(' ');
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 0 ${width} ${height}`}
      preserveAspectRatio="none"
      className={`text-brand rtl:-scale-x-100 ${wide ? 'h-16 w-full' : 'h-6 w-24'}`}
    >
      <title>{label}</title>
      <polygon points={`2,${height} ${line} ${width - 2},${height}`} fill="currentColor" opacity="0.1" />
      <polyline
        points={line}
        fill="none"
        stroke="currentColor"
        strokeWidth="1.75"
        strokeLinejoin="round"
        vectorEffect="non-scaling-stroke"
      />
    </svg>
  );
}
