import { FACES } from '../docx/faces.ts';
import { OFFICIAL, WORKING } from '../docx/sheet.ts';
import type { Made, Manuscript } from '../writers.ts';
import { replacements } from './fonts.ts';
import { typstSource } from './source.ts';

const BY_HAND = '已改写成网页：用浏览器打开，打印时选“另存为 PDF”';
const NO_PROGRAM = `这台机器上没有能排 PDF 的程序，${BY_HAND}。要直接生成 PDF，重新运行 npm install 装上可选组件，或安装 LibreOffice`;
const NO_FACE = `这台机器上没有中文字体，排不了 PDF，${BY_HAND}。要直接生成 PDF，先安装中文字体（如 Noto CJK）`;

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
    const content = await helpers.office.convert({ bytes: toDocx(manuscript), from: 'docx' }, 'pdf', signal);
    return { content, notes: ['由 LibreOffice 从 Word 文件转成；这台机器上没有的字体，由它自行代替'] };
  }
  const { toHtml } = await import('../html.ts');
  return {
    content: toHtml(blocks, title, working),
    notes: [printed === null ? NO_PROGRAM : NO_FACE],
    instead: 'html',
  };
}
