import { isUnit } from '../reading/units.ts';
import { type Block, bare, type Cell, filled } from './cells.ts';
import { isValueLike } from './glued.ts';
import { isWording } from './glued-values.ts';
import type { Ledger } from './ledger.ts';
import { isLevel } from './level-labels.ts';
import type { RawRow } from './raw-row.ts';
import { STATUS } from './spaced-rows.ts';
import { formLabel, headerLabel, isEndOfTable } from './vocabulary.ts';

/** What a row says, and whether its text is the last of the document. */
interface Said {
  readonly name: string;
  readonly value: string;
  readonly isTarget: boolean;
  readonly isLast: boolean;
  /** The cell or the line its name stands in. */
  readonly source: string;
}

const HAN = /\p{Script=Han}/gu;
const LINK = /https?:\/\/|www\.|\]\(|javascript:/;
const SIGNED =
  /(?:签[字名章]|盖章|领导|负责人|经办人|审核人|填[报表]人|制表人?|复核人?|联系人|电话|日期)(?:[(（][^()（）]*[)）])?[:：]?$/;
const LABELLED = /^\p{Script=Han}{2,8}[:：]/u;
const VERDICT = /(?:说明|意见|分析)[:：]?$/;
/** 某县妇女联合会 2022年3月22日: who put the text out, and when. */
const OFFICE = /(?:局|委员?会|联合会|办公室|中心|医院|学校|政府|大队|支队|公司|[党团]委|检察院|法院)$/;
const DAY = /^20\d\d年\d{1,2}月\d{1,2}日$/;
/** 等次：优 审核： 日期: several things asked for in one line, the last to be signed. */
const ASKED = /[^\d][:：]/;
/** Of a whole table, whatever stands beside it. */
const OF_ALL =
  /结论(?:自评)?$|^(?:自评|评价)?(?:总分|得分|等级)$|^(?:填报|发布|成文|制表|公开|填表)(?:日期|时间)$|^(?:序号|备注|编号)$|^(?:NaN|null|undefined)$/;
/** 51170323T000008842971-: the code of the next project. */
const CODED = /^\d{6,}[A-Z]?\d*\s*[-—]/;
const NEXT = /^[<〈《【(（]?项目\s*[一二三四五六七八九十\d]{1,2}[>〉》】)）、:：]/;
const OWN_NUMBER = /^指标\d{0,2}[:：.、]?$/;
/** 312人次, ≥95%: a number with its unit, no date. */
const FIGURE = /^[≥≤≧≦=＝<>]{0,2}\d+(?:[.,]\d+)*[^\d年月日.、．]{0,4}$/u;
const BARE_NUMBER = /^\d+(?:\.\d+)?$/;
const WHEN = /^(?:全年|长期|当年|年[内底初末]|节前|月末|季末|[按每]\S{1,6})$/u;
const FIELDS = ['name', 'code', 'unit', 'goal', 'goal_mid', 'purpose', 'plan', 'scale'];
const FIRST_LEVELS = ['数量指标', '质量指标', '时效指标', '成本指标', '经济效益指标', '社会效益指标'];
const LEVEL_WORDS = [...FIRST_LEVELS, '生态效益指标', '可持续影响指标', '满意度指标', '服务对象满意度指标'];
const LONGEST = 16;

const isTarget = (text: string): boolean =>
  isValueLike(text) ||
  isWording(text) ||
  STATUS.test(text) ||
  WHEN.test(text) ||
  (/\d/.test(text) && text.length <= LONGEST && !/^\d{1,2}[.、]\D/.test(text));

/** 可持续影, 度指, 服务: a piece of a level that was broken. */
const isPiece = (text: string): boolean =>
  text.length >= 2 && LEVEL_WORDS.some(word => word.includes(text)) && !isLevel(text);

const isLabel = (text: string): boolean =>
  FIELDS.includes(formLabel(text)?.key ?? '') ||
  ['name', 'value', 'level2'].includes(headerLabel(text)?.key ?? '');

const isFiller = (text: string): boolean => /^[\s.…·—–\-/]*$/.test(text);

/** A bracket that never closes: the rest of the name stands elsewhere. */
const isOpen = (text: string): boolean => /[（(][^（）()]*$/.test(text);

/** Each way in which a row's name is none. */
const NAMES: readonly [string, (said: Said) => boolean][] = [
  [
    '没有指标名称',
    ({ name, value, isTarget }) => (name === '' && !isTarget && value !== '') || OWN_NUMBER.test(name),
  ],
  ['像是表后的签字、结论或说明', ({ name }) => OF_ALL.test(name)],
  ['指标名称处只有数字或符号', ({ name }) => name !== '' && !/[\p{Script=Han}A-Za-z]/u.test(name)],
  ['指标名称只剩一个字', ({ name }) => name.match(HAN)?.length === 1 && !/[A-Za-z]{2}|\d/.test(name)],
  [
    '指标名称处是指标值',
    ({ name, value }) =>
      FIGURE.test(name) &&
      name !== value &&
      (isFiller(value) || (isValueLike(value) && !BARE_NUMBER.test(value))),
  ],
  ['指标名称处是指标值', ({ name, value, isTarget }) => !isTarget && isWording(name) && name !== value],
  ['指标名称处是计量单位', ({ name, isTarget }) => !isTarget && isUnit(name)],
  [
    '指标名称处是指标级别',
    ({ name, value, isTarget }) => !isTarget && name !== value && (isLevel(name) || isPiece(name)),
  ],
  ['指标名称只剩半截', ({ name, isTarget }) => isOpen(name) && !isTarget],
  ['像是表后的签字、结论或说明', ({ name }) => ASKED.test(name.slice(0, -1)) && SIGNED.test(name)],
  [
    '是表头或项目信息的栏名',
    ({ name, isTarget }) => !isTarget && isLabel(/^(.+?)[:：]/.exec(name)?.[1] ?? ''),
  ],
  [
    '像是表后的签字、结论或说明',
    ({ name, isTarget }) => (SIGNED.test(name) || VERDICT.test(name) || isEndOfTable(name)) && !isTarget,
  ],
  [
    '是表头或项目信息的栏名',
    ({ name, isTarget }) => isLabel(name) && !(isTarget && headerLabel(name) !== null),
  ],
  ['像是下一个项目的开头', ({ name }) => CODED.test(name) || NEXT.test(name)],
];

/** 以上资金合计105万元，其中：苗种购置68万元: what money goes to. */
const SUM_NAME = /^(?:以上|上述|资金|项目|预算)*(?:合计|总计|共计|小计)$|^其中[:：]/u;
const SUM_LINE = /^(?:以上|上述)\p{Script=Han}{0,6}(?:合计|总计|共计)|^(?:资金)?(?:合计|总计|共计)[:：]?\d/u;
const PAGE_NUMBER = /^\d{1,3}页?$/;

/** Each way in which a row's target is none. */
const VALUES: readonly [string, (said: Said) => boolean][] = [
  [
    '是合计或开支的金额',
    ({ name, source, value }) => /[元]/.test(value) && (SUM_NAME.test(name) || SUM_LINE.test(source)),
  ],
  ['像是表后的签字、结论或说明', ({ name, value }) => OFFICE.test(name) && DAY.test(value)],
  ['是页码', ({ name, value }) => /第$|Page$/i.test(name) && PAGE_NUMBER.test(value)],
  ['是网页上的链接', ({ name, value }) => LINK.test(name) || LINK.test(value)],
  ['像是表后的签字、结论或说明', ({ value }) => /\p{Script=Han}[:：]$/u.test(value)],
  [
    '像是表后的签字、结论或说明',
    ({ value }) => LABELLED.test(value) && SIGNED.test(value.replace(/[:：].*$/u, '')),
  ],
  [
    '指标值处是指标级别或表头',
    ({ name, value }) =>
      name !== value && /指标$|效益$|对象$/.test(value) && (isLevel(value) || isPiece(value)),
  ],
  ['像是下一个项目的开头', ({ value }) => value.length > 2 && isLabel(value)],
  ['全文到这里中断，没有读到指标值', ({ value, isLast }) => isLast && value === ''],
];

/** The last text of a document: where it broke off, if it did. */
export function endOf(blocks: readonly Block[]): Cell | null {
  const last = blocks.findLast(block => filled(block).length > 0);
  const end = last?.cells.at(-1);
  return end === undefined || end.raw === '' ? null : end;
}

/** Why a row is none, in a word for the person who looks; null where nothing speaks against it. */
function whyNot(row: RawRow, end: Cell | null): string | null {
  const [name, value] = [bare(row.texts.name ?? ''), bare(row.texts.value ?? '')];
  const atEnd = row.cells.some(({ line }) => line === end?.line) && bare(end?.raw ?? '').endsWith(name);
  const said = {
    name,
    value,
    isTarget: isTarget(value),
    isLast: name !== '' && atEnd,
    source: bare(row.cells[0]?.raw ?? ''),
  };
  return [...NAMES, ...VALUES].find(([, is]) => is(said))?.[0] ?? null;
}

/** With what the reasons end for which a row was taken for none. */
export const DISBELIEVED = '：没有当作指标';

/** Rows whose name and target can be believed; the others go back to the person, saying why. Where none can, all stay. */
export function believed(
  rows: readonly RawRow[],
  { end, ledger }: { end: Cell | null; ledger: Ledger },
): RawRow[] {
  const valueless = rows.filter(row => !row.empty && bare(row.texts.value ?? '') === '').length;
  const reasons = rows.map(row => (row.empty ? null : whyNot(row, valueless > 1 ? null : end)));
  if (rows.every((row, at) => row.empty || reasons[at] !== null)) return [...rows];
  return rows.map((row, at) => {
    const reason = reasons[at] ?? null;
    if (reason === null) return row;
    for (const cell of row.cells) if (!isLevel(cell.raw)) ledger.leave(cell, `${reason}${DISBELIEVED}`);
    return { ...row, empty: true };
  });
}
