import { strToU8, zipSync } from 'fflate';
import { textOf } from '../../cells.ts';
import { Ledger } from '../../ledger.ts';
import { readDocx } from './read.ts';

export const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
export const p = (inner: string, properties = ''): string =>
  `<w:p><w:pPr>${properties}</w:pPr>${inner}</w:p>`;
export const t = (text: string): string => `<w:r><w:t>${text}</w:t></w:r>`;
export const tc = (text: string, properties = ''): string =>
  `<w:tc><w:tcPr>${properties}</w:tcPr>${p(t(text))}</w:tc>`;
export const tr = (...cells: string[]): string => `<w:tr>${cells.join('')}</w:tr>`;

export const file = (body: string, more: Record<string, string> = {}): Uint8Array =>
  zipSync({
    'word/document.xml': strToU8(`<w:document ${W}><w:body>${body}</w:body></w:document>`),
    ...Object.fromEntries(Object.entries(more).map(([name, xml]) => [`word/${name}`, strToU8(xml)])),
  });

export const lines = (body: string, more?: Record<string, string>): string[] =>
  readDocx(file(body, more), new Ledger()).map(textOf);
export const cells = (body: string): string[][] =>
  readDocx(file(body), new Ledger()).map(block => block.cells.map(cell => cell.raw));
