import { asideRun, type Block, type Cell, type Run, type Table, textOf } from './blocks.ts';

/** Signs that would start markup inside a line. */
const INLINE = /[\\`*_{}[\]<>|~#!&]/g;
/** Signs that would start a list, heading, quote or rule at the start of a line. */
const LINE_START = /^([^\S\n]*)([-+=]|\d{1,9}(?=[.)](\s|$)))/gm;

const escaped = (text: string): string => text.replace(INLINE, sign => `\\${sign}`);
const atStart = (line: string): string =>
  line.replace(LINE_START, (_, space: string, sign: string) =>
    /\d/.test(sign) ? `${space}${sign}\\` : `${space}\\${sign}`,
  );

const around = (text: string, sign: string): string =>
  text.replace(/^(\s*)(.*?)(\s*)$/s, (_, a, b, c) =>
    b === '' ? a + c : `${a}${sign}${escaped(b)}${sign}${c}`,
  );

const inline = (runs: readonly Run[], breaks: string): string =>
  runs
    .map(({ text, bold, mark }) =>
      mark === 'del' ? around(text, '~~') : bold || mark === 'ins' ? around(text, '**') : escaped(text),
    )
    .join('')
    .replaceAll('\n', breaks);

const cellText = (cell: Cell): string => {
  const marked = cell.runs.some(({ mark }) => mark !== undefined);
  if (marked) return inline(cell.runs, '<br>').trim();
  const text = escaped(textOf(cell.runs)).replaceAll('\n', '<br>').trim();
  return cell.header && text !== '' ? `**${text}**` : text;
};

/** A pipe table: merged cells say their text once, what they cover is empty. */
function table({ columns, rows }: Table): string {
  const lines = rows.map(({ cells }) => {
    const line = columns.map(() => '');
    for (const cell of cells) line[cell.column] = cellText(cell);
    return `| ${line.join(' | ')} |`;
  });
  const [first = '', ...rest] = lines;
  return [first, `|${' --- |'.repeat(columns.length)}`, ...rest].join('\n');
}

function blockText(block: Block): string | null {
  switch (block.kind) {
    case 'heading':
      return `${'#'.repeat(block.level)} ${block.runs === undefined ? escaped(block.text).replaceAll('\n', ' ') : inline(block.runs, ' ')}`;
    case 'table':
      return table(block);
    case 'paragraph': {
      const line = atStart(inline(block.runs, '  \n'));
      const aside = block.aside === '' ? '' : `　${inline([asideRun(block)], '')}`;
      if (line === '' && aside === '') return null;
      return block.role === 'title' ? `# ${line}` : line + aside;
    }
    case 'figure':
      return ['```mermaid', block.mermaid, '```', '', block.drawing.legend].join('\n');
    case 'contents':
    case 'break':
      return null;
  }
}

/** Markdown that any viewer shows; text from the draft cannot become markup. */
export const toMarkdown = (blocks: readonly Block[]): string =>
  `${blocks
    .map(blockText)
    .filter(text => text !== null)
    .join('\n\n')}\n`;
