import { JixiaoError } from '../../domain/errors.ts';
import { type Block, cell } from '../cells.ts';
import { decodeText } from '../decode.ts';
import type { FrontEnd } from './index.ts';

/** How systems shorten the labels of the form: the first letters of their readings. */
const SHORTENED: Readonly<Record<string, string>> = {
  xmmc: '项目名称',
  xmbm: '项目编码',
  zgbm: '主管部门',
  ssdw: '实施单位',
  nd: '年度',
  zjze: '资金总额',
  ndzjze: '年度资金总额',
  ndmb: '年度目标',
  ztmb: '总体目标',
  yjzb: '一级指标',
  ejzb: '二级指标',
  sjzb: '三级指标',
  zbmc: '指标名称',
  zbsm: '指标说明',
  fh: '符号',
  zbz: '指标值',
  mbz: '目标值',
  dw: '计量单位',
  jldw: '计量单位',
  qz: '权重',
  fz: '分值',
  sjwcz: '实际完成值',
  wcz: '完成值',
  df: '得分',
  bz: '备注',
};

/** Deeper than any list of a form. */
const MOST_DEPTH = 20;
const tooDeep = (): JixiaoError =>
  new JixiaoError('too_large', `JSON 套了 ${MOST_DEPTH} 层以上，不像是表`, '只导出指标表本身，再重新读入');

const labelOf = (key: string): string => SHORTENED[key.toLowerCase()] ?? key;
const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
/** A row as programs that take tables from pages have it: texts, and null for a covered cell. */
const isRow = (value: unknown): value is readonly unknown[] =>
  Array.isArray(value) && value.length > 1 && value.every(one => one === null || typeof one !== 'object');
const told = (value: unknown): string =>
  value === null || value === undefined || typeof value === 'object' ? '' : String(value);

/** Rows of a value, each a line further on. */
class Writer {
  readonly blocks: Block[] = [];

  #row(texts: readonly string[]): void {
    const line = this.blocks.length + 1;
    this.blocks.push({ kind: 'row', line, cells: texts.map(text => cell(text, line)), aligned: true });
  }

  /** Records of one list are the rows of a table; what they hold in turn follows. */
  #list(items: readonly unknown[], depth: number): void {
    if (items.length > 0 && items.every(isRow)) {
      for (const item of items) this.#row(item.map(told));
      return;
    }
    const records = items.filter(isRecord);
    const all = new Set(records.flatMap(one => Object.keys(one)));
    const keys = [...all].filter(key => records.some(one => told(one[key]) !== ''));
    if (keys.length > 0) this.#row(keys.map(labelOf));
    for (const one of keys.length > 0 ? records : []) this.#row(keys.map(key => told(one[key])));
    for (const item of items)
      if (isRecord(item)) for (const inner of Object.values(item)) this.write(inner, depth + 1);
      else if (told(item) === '') this.write(item, depth + 1);
      else this.#row([told(item)]);
  }

  /** Errors: `too_large`. */
  write(value: unknown, depth = 0): void {
    if (depth > MOST_DEPTH) throw tooDeep();
    if (Array.isArray(value)) this.#list(value, depth);
    if (!isRecord(value)) return;
    for (const [key, one] of Object.entries(value))
      if (told(one) !== '') this.#row([labelOf(key), told(one)]);
    for (const one of Object.values(value)) this.write(one, depth + 1);
  }
}

const LITERAL = /"(?:[^"\\]|\\.)*"|'((?:[^'\\]|\\.)*)'|\b(?:None|True|False)\b/g;
const WORDS: Readonly<Record<string, string>> = { None: 'null', True: 'true', False: 'false' };

/** Lists as Python prints them, with their quotes and words as JSON has them. */
const asJson = (text: string): string =>
  text.replace(LITERAL, (whole, single?: string) =>
    single === undefined
      ? (WORDS[whole] ?? whole)
      : `"${single.replace(/\\'/g, "'").replace(/(?<!\\)"/g, '\\"')}"`,
  );

/** --- page 3 / 9 ---: a line between lists that a program printed. */
const BETWEEN = /^\s*(?:[-=#*]+.*|第?\s*\d+\s*页.*|(?:page|table)\b.*)?$/i;

/** 98.50 stays as it is written. */
const asWritten = (_key: string, value: unknown, told?: { readonly source?: string }): unknown =>
  typeof value === 'number' ? (told?.source ?? value) : value;

/** The value a text holds; undefined where it is no list and no record. */
function parsed(text: string): unknown {
  const plain = text.replace(/^\uFEFF/, '');
  for (const read of [plain, asJson(plain)])
    try {
      const value: unknown = JSON.parse(read, asWritten);
      if (typeof value === 'object' && value !== null) return value;
    } catch {}
  return undefined;
}

/** The lists of a text, and nothing else but lines that say where they stood; undefined for other texts. */
function listsIn(text: string): unknown {
  const parts = text
    .split('\n')
    .map(line => (BETWEEN.test(line) ? '' : line))
    .join('\n')
    .split(/\n(?=\[\[)/)
    .filter(part => part.trim() !== '');
  const values = parts.map(parsed);
  return values.length > 0 && values.every(value => value !== undefined) ? values : undefined;
}

const isOpening = (byte: number | undefined): boolean => byte === 0x7b || byte === 0x5b;
const HEAD = 512;

/** What bytes hold that begin as JSON does, or as lists that a program printed. */
function jsonIn(bytes: Uint8Array): unknown {
  const head = bytes.subarray(0, HEAD);
  if (isOpening(head.find(byte => byte > 0x20 && byte < 0x80))) {
    const value = parsed(decodeText(bytes).text);
    if (value !== undefined) return value;
  }
  return head.some((byte, at) => byte === 0x5b && head[at + 1] === 0x5b)
    ? listsIn(decodeText(bytes).text)
    : undefined;
}

/** What a finance system hands out for other systems: lists of records, whose keys are the headings, or of rows. */
export const jsonFrontEnd: FrontEnd = {
  title: 'JSON',
  accepts: ({ bytes }) => jsonIn(bytes) !== undefined,
  async read({ bytes }) {
    const writer = new Writer();
    writer.write(jsonIn(bytes));
    return writer.blocks;
  },
};
