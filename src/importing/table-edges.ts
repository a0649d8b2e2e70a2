import { type Block, bare, type Cell, cell, filled } from './cells.ts';
import { SIGN_ONLY } from './chunks.ts';
import type { Header } from './header.ts';
import type { Ledger } from './ledger.ts';
import { firstLevel, isLevelLabel, level1Label, level2Label, secondLevel } from './level-labels.ts';
import type { RawRow } from './raw-row.ts';
import { formLabel, isEndOfTable, letters } from './vocabulary.ts';

/** 到位率 / = / 100: a table whose header is lost begins, its signs in cells of their own. */
export const isSignedAt = (body: readonly Block[], at: number): boolean => {
  const [name, sign, number] = body.slice(at, at + 3).flatMap(filled);
  const parted = name !== undefined && /\p{Script=Han}{2}/u.test(name.raw) && formLabel(name.raw) === null;
  return parted && SIGN_ONLY.test(sign?.raw ?? '') && /^\d[\d,.]*$/.test(number?.raw ?? '');
};

const DATE =
  /^(?:20\d\d|二[〇○零Oo0]\p{Script=Han}{2})[年./-][\d一二三四五六七八九十]{1,3}[月./-][\d一二三四五六七八九十]{1,3}日?$/u;

/** The name of a unit and the date below it, in lines of their own under a table of rows. */
function isSignature(blocks: readonly Block[], at: number): boolean {
  const block = blocks[at];
  if (block === undefined || block.kind === 'row') return false;
  const [name, other] = filled(block);
  if (other !== undefined || !/^[^\d:：]{3,40}$/.test(name?.raw ?? '')) return false;
  const below = blocks.slice(at + 1, at + 4).find(block => filled(block).length > 0);
  const [date, more] = below === undefined || below.kind === 'row' ? [] : filled(below);
  return more === undefined && DATE.test(bare(date?.raw ?? ''));
}

/** A level on a line of its own, over the rows of a table that keeps its columns. */
export function labelRow(cell: Cell): RawRow | null {
  const [one, two] = [firstLevel(cell.raw), secondLevel(cell.raw)];
  if (one === null && two === null) return null;
  const isFirst = two === null || one?.key === 'satisfaction';
  const [level1, level2] = isFirst ? [cell.raw, ''] : ['', cell.raw];
  return { line: cell.line, level1, level2, garbled: '', texts: {}, cells: [cell], empty: true };
}

/** A level alone in its row, in a table that has no column for it; null for other rows. */
export function overRows(header: Header | null, [first, more]: readonly Cell[]): RawRow | null {
  if (!header?.inRow || first === undefined || more !== undefined) return null;
  const own = header.columns.some(column => ['level1', 'level2', 'group'].includes(column?.key ?? ''));
  return own ? null : labelRow(first);
}

/** 二、佐证材料: a line of its own below the rows of a table. */
const isHeading = (block: Block, text: string): boolean =>
  block.kind === 'paragraph' &&
  /^[一二三四五六七八九十]{1,2}、[^\d:：]{2,20}$/.test(text) &&
  !isLevelLabel(text);

/** 项目实施计划 beside a sentence: a row of the form below its indicators. */
function isFormRow(block: Block): boolean {
  const [label, text, more] = filled(block);
  if (block.kind !== 'row' || label === undefined || text === undefined || more !== undefined) return false;
  const told = text.raw.length > 20 && /[，,。；;]/.test(text.raw);
  return told && formLabel(label.raw)?.key === 'aside' && letters(label.raw) !== '绩效指标';
}

/** A sum or a signature; an indicator that counts a sum has cells of its own beside its name, under those that cover it. */
export const endsTable = (blocks: readonly Block[], at: number, inRow: boolean): boolean => {
  const block = blocks[at];
  const first = block === undefined ? undefined : filled(block)[0];
  if (block === undefined || first === undefined) return false;
  const text = bare(first.raw);
  if (
    (block.kind !== 'row' && (NEXT_PART.test(text) || ANNEX.test(text))) ||
    NOTICE.test(text) ||
    FOOT.test(text) ||
    VERDICT.test(text)
  )
    return true;
  if (isFormRow(block)) return true;
  if (inRow && (isSignature(blocks, at) || isHeading(block, text))) return true;
  const covered = block.aligned && block.cells[0] !== first;
  return isEndOfTable(first.raw) && !(covered && filled(block).length > 1 && letters(first.raw).length > 2);
};

/** 公示期:, 联系地址:: whom to reach and until when, below a table. */
const NOTICE =
  /^(?:公示(?:期|时间|期限)|联系(?:地址|方式)|(?:咨询|举报|联系)?电话|通讯地址|地址|传真|邮编|电子邮箱):/;
/** What was thought of the project: another table below. */
const VERDICT =
  /^(?:预算|项目)?绩效评价(?:结果|结论|等级|得分)$|^(?:最近|上一?|以前|往)年度?绩效评价(?:情况|结果|结论)$/;

/** 版权所有, 扫一扫在手机打开: the foot of a web page. */
const FOOT =
  /^(?:(?:网站地图|联系我们|关于我们|内容保障|公务邮箱|打印本页|关闭窗口|分享到:?)$|版权所有|扫一扫[在用]|网站标识码|(?:主办|承办|技术支持)(?:单位)?:|[上下]一[篇条]:|.{0,4}ICP备|.{0,4}公网安备)/;

/** 附件3-2: what stands over the next table. */
const ANNEX = /^附[件表][一二三四五六七八九十\d]{0,3}(?:[-—－.]\d{1,3})*[:：]?$/;

/** （一）中长期绩效目标: the heading of what comes after a table. */
const NEXT_PART = /^[(（]?[一二三四五六七八九十]{1,3}[)）、.．]+.{0,10}绩效(?:目标|指标)$/;

/** The last row of a text that stops short of the columns of every row before it. */
export const isCut = (block: Block, blocks: readonly Block[]): boolean =>
  block.cells.at(-1)?.raw !== '' &&
  !block.cells.slice(0, -2).some(({ raw }) => raw === '定性') &&
  blocks.every(
    other => other === block || other.cells.length <= 1 || other.cells.length > block.cells.length,
  );

/** 年度绩效目标 beside 产出指标: the label of the goals covers the kinds of indicators. */
export const isLevelUnder = (first: Cell, second: Cell): boolean =>
  formLabel(first.raw)?.key === 'goal' && (level1Label(second.raw) ?? level2Label(second.raw)) !== null;

const FIELD_LINE = /^([^:：\s]{2,12})[:：]\s*\S/u;

/** 填报单位：…, 绩效目标：…: a field of the form in a line below a table of cells. */
export const isFieldBelow = (block: Block): boolean => {
  const [text, more] = filled(block);
  const label = FIELD_LINE.exec(text?.raw ?? '')?.[1];
  const key = formLabel(label ?? '')?.key ?? 'aside';
  return block.kind === 'paragraph' && more === undefined && key !== 'aside';
};

/** 填报单位：…  年度：…: each field of such a line by itself. */
export function fieldsOf(block: Block, ledger: Ledger): Block[] {
  const [whole] = filled(block);
  const parts = (whole?.raw ?? '').split(/\s{2,}/);
  if (whole === undefined || block.kind !== 'paragraph' || parts.length < 2) return [block];
  const cells = parts.map(text => cell(text, block.line));
  ledger.cut(whole, cells);
  return cells.map(one => ({ ...block, cells: [one] }));
}

/** 年度绩效目标2 above the rows of its own. */
export const isLaterGoal = (block: Block): boolean => {
  const [first, text, more] = filled(block);
  return text !== undefined && more === undefined && formLabel(first?.raw ?? '')?.key === 'goal';
};
