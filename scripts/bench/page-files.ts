import type { measureCold } from './cold.ts';
import type { Timing } from './timed.ts';

/** What `rivals.ts` prints of one program. */
export interface Writing extends Timing {
  readonly kb: number;
  readonly down: number;
  readonly across: number;
}
/** What `files.ts` prints. */
export interface Files {
  readonly projects: number;
  readonly read: Timing;
  readonly xlsx: Timing;
  readonly pdf: Timing | null;
  readonly office: Timing | null;
}
/** One program at one table, and at a hundred. */
export interface Rival {
  readonly name: string;
  readonly how: string;
  readonly one: Writing | null;
  readonly many: Writing | null;
}

export const number = (value: number): string =>
  value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2);
export const goal = (reached: boolean): string => (reached ? '达到' : '**未达到**');

const ms = (timing: Timing | null): string => (timing === null ? '没有量到' : number(timing.ms));

function rivalRow({ name, how, one, many }: Rival, ours: Rival): string {
  if (one === null || many === null) return `| ${name} | ${how} | 没有量到 | | | | | |`;
  const ratio = (mine: Writing, theirs: Writing | null): string =>
    theirs === null || mine === theirs ? '' : `（${number(mine.ms / theirs.ms)}×）`;
  return `| ${name} | ${how} | ${ms(one)}${ratio(one, ours.one)} | ${ms(many)}${ratio(many, ours.many)} | ${number(one.cold)} | ${name === 'soffice' ? '另一进程' : number(many.peak_mb)} | ${number(many.kb)} | ${many.down} / ${many.across} |`;
}

const fileRow = ({ projects, read, xlsx, pdf, office }: Files): string =>
  `| ${projects} | ${ms(read)} | ${ms(xlsx)} | ${ms(pdf)} | ${ms(office)} | ${office === null || pdf === null ? '' : `${number(pdf.ms / office.ms)}×`} | ${number(xlsx.peak_mb)} | ${number((pdf ?? xlsx).peak_mb)} |`;

/** The part of the page that tells of files, ours beside those of other programs. */
export function filesPart(
  cold: ReturnType<typeof measureCold>,
  files: readonly Files[],
  rivals: readonly Rival[],
): string {
  const [ours] = rivals;
  if (ours === undefined) throw new Error('nothing was measured');
  return `## 文件（毫秒，中位数）

| 从创建进程到文件写成，真实县级文本，读入在内 | 秒 | CPU 秒 | 目标 |
|---|---|---|---|
| Word | ${number(cold.docx.wall_s)} | ${number(cold.docx.cpu_s)} | ≤ 0.50：${goal(cold.docx.wall_s <= 0.5)} |
| PDF | ${number(cold.pdf.wall_s)} | ${number(cold.pdf.cpu_s)} | ≤ 1.00：${goal(cold.pdf.wall_s <= 1)} |

| 项目 | 读入 Word | 写 Excel | 写 PDF | 同一份由 soffice 从 Word 转 PDF | PDF 与 soffice 之比 | Excel 后内存（MB） | PDF 后内存（MB） |
|---|---|---|---|---|---|---|---|
${files.map(fileRow).join('\n')}

| 同样的绩效目标表写成 Word | 怎样写 | 1 张 | 100 张 | 第 1 张（冷） | 100 张内存（MB） | 100 张文件（KB） | 100 张里合并的格：纵 / 横 |
|---|---|---|---|---|---|---|---|
${rivals.map(rival => rivalRow(rival, ours)).join('\n')}

- 括号里是与 jixiao 自己的写法之比，同一次运行。docxtemplater 与“填表样”填同一份表样，不带付费模块，不合并格；html-to-docx 与 soffice 读的是 jixiao 写的网页，给 soffice 的去掉了打印样式（带着它读不完）。
- html-to-docx 带来近九十个包，不作依赖：要量它，先 \`npm install --no-save html-to-docx@1.8.0\`。soffice 每次一个新进程；没装，或一分钟没有做成，就没有量到。
`;
}
