import type { RowMark } from '../../index/settings';
import './marks.css';

const shapes: Readonly<Record<RowMark['shape'], string>> = {
  circle: 'M0 -4.500a4.500 4.500 0 1 1 0 9a4.500 4.500 0 0 1 0 -9z',
  square: 'M-4 -4h8v8h-8z',
  triangle: 'M0 -4.500L4.800 4H-4.800z',
  diamond: 'M0 -5.200L5 0L0 5.200L-5 0z',
  star: 'M0 -5.400L1.500 -1.800L5.300 -1.600L2.400 0.900L3.300 4.700L0 2.600L-3.300 4.700L-2.400 0.900L-5.300 -1.600L-1.500 -1.800z',
  cross: 'M-1.700 -5h3.400v3.300H5v3.400H1.700V5h-3.400V1.700H-5v-3.400h3.300z',
};

/** The mark of a rule: a shape in a colour, named for those who see neither. */
export const RowMarkGlyph = ({ mark: { name, shape, colour } }: { readonly mark: Pick<RowMark, 'name' | 'shape' | 'colour'> }) => (
  <span className={`row-mark row-mark-${colour}`} title={name}>
    <svg width="11" height="11" viewBox="-5.5 -5.5 11 11" aria-hidden focusable="false">
      <path d={shapes[shape]} fill="currentColor" />
    </svg>
    <span className="sr-only">{name}: </span>
  </span>
);
