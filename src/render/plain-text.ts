import { widthOf } from '../domain/width.ts';
import { type Block, textOf } from './blocks.ts';
import { boxed } from './text-table.ts';
import { wrapped } from './wrap.ts';

/** Columns of a printed page in a fixed-width face: 39 Chinese characters. */
const PAGE = 78;

const centred = (line: string): string =>
  ' '.repeat(Math.max(0, Math.floor((PAGE - widthOf(line)) / 2))) + line;

function blockText(block: Block): string | null {
  switch (block.kind) {
    case 'heading': {
      const lines = wrapped(block.text.replaceAll('\n', ' '), PAGE);
      return (block.align === 'center' ? lines.map(centred) : lines).join('\n');
    }
    case 'paragraph': {
      const text = textOf(block.runs) + (block.aside === '' ? '' : `　${block.aside}`);
      if (text === '') return null;
      if (block.role === 'title' || block.role === 'center')
        return wrapped(text, PAGE).map(centred).join('\n');
      if (block.role === 'unit') return ' '.repeat(Math.max(0, PAGE - widthOf(text))) + text;
      return wrapped(`　　${text}`, PAGE).join('\n');
    }
    case 'table':
      return boxed(block, PAGE);
    case 'figure':
      return `（图：${block.drawing.title}，见网页版）`;
    case 'contents':
    case 'break':
      return null;
  }
}

/** Plain text for a fixed-width face: tables drawn with lines, merged cells merged. */
export const toPlainText = (blocks: readonly Block[]): string =>
  `${blocks
    .map(blockText)
    .filter(text => text !== null)
    .join('\n\n')}\n`;
