import type { CellStyle } from 'hucre/xlsx';
import type { Align } from '../blocks.ts';

const THIN = { style: 'thin', color: { rgb: '000000' } } as const;
const BOX = { top: THIN, right: THIN, bottom: THIN, left: THIN };
const BODY = { name: '宋体', size: 10.5 } as const;

/** How each kind of line looks. */
export function styleOf(role: string, strong: boolean, align: Align = 'left'): CellStyle {
  const wrap = { vertical: 'center', wrapText: true } as const;
  if (role === 'cell')
    return {
      font: { ...BODY, bold: strong },
      border: BOX,
      alignment: { ...wrap, horizontal: strong || align === 'center' ? 'center' : 'left' },
    };
  if (role === 'unit') return { font: BODY, alignment: { ...wrap, horizontal: 'left' } };
  if (role === 'aside') return { font: BODY, alignment: { ...wrap, horizontal: 'right' } };
  if (role === 'title' || role === 'center' || strong)
    return {
      font: { name: '黑体', size: role === 'title' ? 18 : 14 },
      alignment: { ...wrap, horizontal: 'center' },
    };
  if (/^h[1-4]$/.test(role))
    return { font: { name: '黑体', size: 12 }, alignment: { ...wrap, horizontal: 'left' } };
  return { font: BODY, alignment: { ...wrap, horizontal: 'left' } };
}
