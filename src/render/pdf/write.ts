import type { Block } from '../blocks.ts';
import { FACES, type Faces } from '../docx/faces.ts';
import { OFFICIAL, WORKING } from '../docx/sheet.ts';
import type { Made, Manuscript } from '../writers.ts';
import { embeddedFonts } from './embedded.ts';
import { families, replacedIn, replacements } from './fonts.ts';
import { typstSource } from './source.ts';

const BY_HAND = '已改写成网页：用浏览器打开，打印时选“另存为 PDF”';
const NO_PROGRAM = `这台机器上没有能排 PDF 的程序，${BY_HAND}。要直接生成 PDF，重新运行 npm install 装上可选组件，或安装 LibreOffice`;
const NO_FACE = `这台机器上没有中文字体，排不了 PDF，${BY_HAND}。要直接生成 PDF，先安装中文字体（如 Noto CJK）`;

const HEADING = { 1: 'title', 2: 'heading1', 3: 'heading2', 4: 'body' } as const;

function* kindsOf(block: Block): Iterable<keyof Faces> {
  if (block.kind === 'heading') yield HEADING[block.level];
  else if (block.kind === 'contents') yield* ['heading1', 'body'] as const;
  else if (block.kind === 'paragraph')
    yield block.role === 'title' ? 'title' : block.role === 'unit' ? 'table' : 'body';
  else if (block.kind === 'table')
    for (const { header } of block.rows.flatMap(({ cells }) => cells)) yield header ? 'heading1' : 'table';
}

/** The kinds of letters a document has; its page numbers are always there. */
const kindsIn = (blocks: readonly Block[]): (keyof Faces)[] => [
  ...new Set(['table' as const, ...blocks.flatMap(block => [...kindsOf(block)])]),
];

/** A PDF by the typesetter; without it by the office suite; without both a page ready to be printed, and says so. */
export async function toPdf(manuscript: Manuscript, signal?: AbortSignal): Promise<Made> {
  const { blocks, title, working, fonts, helpers } = manuscript;
  const faces = FACES[fonts];
  const source = typstSource(manuscript, working ? WORKING : OFFICIAL, faces);
  const printed = (await helpers.press?.print(source)) ?? null;
  const notes = printed === null ? null : replacements(faces, new Set(printed.missing));
  if (printed !== null && notes !== null) return { content: printed.bytes, notes };
  if (printed === null && helpers.office !== null) {
    const { toDocx } = await import('../docx/write.ts');
    const file = { bytes: toDocx(manuscript), from: 'docx', families: families(faces) };
    const content = await helpers.office.convert(file, 'pdf', signal);
    const replaced = replacedIn(embeddedFonts(content), faces, kindsIn(blocks));
    return { content, notes: ['由 LibreOffice 从 Word 文件转成', ...replaced] };
  }
  const { toHtml } = await import('../html.ts');
  return {
    content: toHtml(blocks, title, working),
    notes: [printed === null ? NO_PROGRAM : NO_FACE],
    instead: 'html',
  };
}
