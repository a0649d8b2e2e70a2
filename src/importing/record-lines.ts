import { type Block, type Cell, cell, filled } from './cells.ts';
import { isLevel as isLevelText, level1Label, level2Label, secondLevel } from './level-labels.ts';
import { type Column, HEADER_LABELS, headerLabel } from './vocabulary.ts';

const LABELLED = /^([^:：]{2,12})[:：]\s*([\s\S]*)$/;
/** 绩效指标1: what counts the records. */
const COUNT = /^(?:绩效)?指标\s*[\d一二三四五六七八九十]{1,3}\s*[:：.、]?$/;
/** 指标1：检查户次: the number of the record names what it holds. */
const NAMED = /^(?:绩效)?指标\d{1,2}$/;
/** 三级指标：检查户次；指标值：≥90户: where the next label of a line begins. */
const NEXT = new RegExp(`(?<=[\\s；;，,。→])(?=(?:${HEADER_LABELS.join('|')}|内容)[:：])`, 'u');
/** 运算符号：≥，内容：90: what stands beside a sign is its number. */
const SIGNED = /符号[:：].*内容[:：]/u;
/** 检查户次 → 实施周期指标值 ≥90户 → 本年度指标值 ≥30户: a name, and behind arrows its labelled targets. */
const ARROW = /\s*→\s*/;
const LABEL_AHEAD = /^([^\s:：]{2,12})[\s:：]+(\S[\s\S]*)$/;
/** The target of the whole term, beside the year's. */
const OF_TERM = /^(?:(?:项目|实施)?周期|(?:项目)?实施期|中长?期|长期)(?:绩效)?(?:指标|目标)值$/;
const FRAME =
  /^(?:[(（]?[一二三四五六七八九十\d]{1,3}[)）]?[、.．]?)?[【[]?([^【】[\]:：]{2,24})[\]】]?[:：]?$/u;

/** From where else in a run of fields that are no records records may yet begin. */
const MOST_TRIES = 50;

/** What the target of the term is in a table: known, and no field of a draft. */
const TERM = '参考值';

interface Field {
  readonly key: Column;
  readonly label: string;
  readonly value: Cell;
}

function fieldOf(given: string, text: string, line: number): Field | null {
  const label = NAMED.test(given) ? '三级指标' : given;
  const key = headerLabel(label)?.key;
  const isOne = key !== undefined && key !== 'group' && headerLabel(text) === null;
  return isOne ? { key, label, value: cell(text.replace(/[；;，,→]\s*$/, ''), line) } : null;
}

/** The fields of a name and what stands labelled behind arrows, the year's target among it; none for other texts. */
function arrowed({ raw, line }: Cell): readonly Field[] {
  const [name = '', ...parts] = raw.split(ARROW).filter(part => part !== '');
  const own = parts.map(part => {
    const [, label = '', text = ''] = LABEL_AHEAD.exec(part) ?? [];
    return OF_TERM.test(label) ? fieldOf(TERM, part, line) : fieldOf(label, text, line);
  });
  const fields = [fieldOf('三级指标', name, line), ...own].filter(field => field !== null);
  return own.length > 0 && fields.length > own.length && !LABELLED.test(name) ? fields : [];
}

/** 三级指标：检查户次, in one cell or in two; several of them in a line. None for a block that holds anything else. */
function fieldsOf(block: Block): readonly Field[] {
  const cells = filled(block);
  const [first, second, more] = cells;
  const alone = first !== undefined && second !== undefined && more === undefined;
  if (alone && !LABELLED.test(first.raw)) {
    const field = fieldOf(first.raw, second.raw, second.line);
    return field === null ? [] : [field];
  }
  const parted = first !== undefined && second === undefined && ARROW.test(first.raw) ? arrowed(first) : [];
  if (parted.length > 0) return parted;
  const found = cells.flatMap(({ raw, line }) =>
    (/[:：]/.test(raw) ? raw.split(NEXT) : [raw]).map(part => {
      const [, label, text] = LABELLED.exec(part) ?? [];
      const own = label === '内容' && SIGNED.test(raw) ? '指标值' : label;
      return own === undefined || text === undefined ? null : fieldOf(own, text, line);
    }),
  );
  const sure = found.filter(field => field !== null);
  return sure.length === found.length ? sure : [];
}

/** 【产出指标-数量指标】: the levels of the records below. */
function levelsOver(block: Block): readonly Field[] {
  const [first, other] = filled(block);
  const text = other === undefined ? FRAME.exec(first?.raw ?? '')?.[1] : undefined;
  if (first === undefined || text === undefined) return [];
  const [one = '', two = '', more] = text.split(/[-—–/、>\s]+/);
  const field = (key: 'level1' | 'level2', raw: string): Field => ({
    key,
    label: key === 'level1' ? '一级指标' : '二级指标',
    value: cell(raw, first.line),
  });
  if (more !== undefined) return [];
  if (level1Label(one) !== null && level2Label(two) !== null)
    return [field('level1', one), field('level2', two)];
  if (two !== '') return [];
  return level1Label(one) !== null
    ? [field('level1', one)]
    : level2Label(one) !== null
      ? [field('level2', one)]
      : [];
}

const isCount = (block: Block): boolean => {
  const [first, more] = filled(block);
  return first === undefined || (more === undefined && COUNT.test(first.raw));
};

const has = (fields: readonly Field[], key: Column): boolean => fields.some(one => one.key === key);
const isLevel = (field: Field | undefined): boolean => field?.key === 'level1' || field?.key === 'level2';

interface Run {
  readonly records: readonly Field[][];
  /** The block after the last record. */
  readonly next: number;
  /** The block that is of no record. */
  readonly end: number;
}

/** The fields of one indicator after another, from `from` on. */
function recordsFrom(blocks: readonly Block[], from: number): Run {
  const records: Field[][] = [];
  let next = from;
  let over: readonly Field[] = [];
  let at = from;
  for (; at < blocks.length; at++) {
    const block = blocks[at];
    if (block === undefined) break;
    if (at > from && isCount(block)) continue;
    const levels = levelsOver(block);
    if (levels.length > 0) {
      const fresh = levels[0]?.key === 'level1' ? [] : over.filter(({ key }) => key === 'level1');
      over = [...fresh, ...levels];
      continue;
    }
    const fields = fieldsOf(block);
    if (fields.length === 0) break;
    for (const field of fields) {
      const open = records.at(-1);
      if (open?.every(isLevel) === true && over.every(one => !has(open, one.key)) && !isLevel(field)) {
        open.push(...over, field);
        over = [];
        continue;
      }
      const ahead = isLevel(records[0]?.[0]) && isLevel(field) && has(open ?? [], 'name');
      if (open === undefined || over.length > 0 || ahead || has(open, field.key))
        records.push([...over, field]);
      else open.push(field);
      over = [];
    }
    next = at + 1;
  }
  return { records, next, end: at };
}

/** 检查户次（数量）: a name, and its level in brackets behind. */
const BRACKETED = /^(.{2,}?)\s*[(（]([^()（）]{2,12})[)）]$/su;

/** The records with the levels that stand behind all of their names in fields of their own. */
function withoutBrackets(records: readonly Field[][]): readonly Field[][] {
  const told = records.map(fields => {
    const at = fields.findIndex(({ key }) => key === 'name');
    const [, name = '', level = ''] = BRACKETED.exec(fields[at]?.value.raw ?? '') ?? [];
    return fields.some(isLevel) || !isLevelText(level) ? null : { at, name, level };
  });
  if (told.length < 2 || told.includes(null)) return records;
  const second = told.some(one => secondLevel(one?.level ?? '') !== null);
  return records.map((fields, index) => {
    const { at, name, level } = told[index] ?? { at: 0, name: '', level: '' };
    const line = fields[at]?.value.line ?? 1;
    const own: Field = {
      key: second ? 'level2' : 'level1',
      label: second ? '二级指标' : '一级指标',
      value: cell(level, line),
    };
    return [
      own,
      ...fields.map((field, place) => (place === at ? { ...field, value: cell(name, line) } : field)),
    ];
  });
}

/** Each is named, and hardly one lacks its target; one alone says 指标 of both. */
const areRecords = (records: readonly Field[][]): boolean =>
  (records.length >= 2 || records.flat().filter(({ label }) => /指标/.test(label)).length >= 2) &&
  records.every(fields => has(fields, 'name')) &&
  records.filter(fields => has(fields, 'value')).length > records.length * 0.7;

const LEVELS: readonly Column[] = ['level1', 'level2'];
/** Levels come first, whatever stood before them. */
const rankOf = (key: Column): number => (LEVELS.includes(key) ? LEVELS.indexOf(key) : LEVELS.length);

/** Indicators told field by field, a label and its text a line, turned into the table they stand for. */
export function recordLines(blocks: readonly Block[]): readonly Block[] {
  const found: Block[] = [];
  let [tries, last] = [0, 0];
  for (let at = 0; at < blocks.length; ) {
    const { records: told, next, end } = recordsFrom(blocks, at);
    const records = withoutBrackets(told);
    const line = blocks[at]?.line ?? 1;
    if (!areRecords(records)) {
      tries = end === last ? tries + 1 : 0;
      last = end;
      const on = records.length === 0 || tries >= MOST_TRIES ? Math.max(end, at + 1) : at + 1;
      for (; at < on; at++) found.push(...blocks.slice(at, at + 1));
      continue;
    }
    const printed = new Map(records.flat().map(({ key, label }) => [key, label]));
    const labels = new Map([...printed].sort(([one], [other]) => rankOf(one) - rankOf(other)));
    const row = (cells: readonly Cell[], own: number): Block => ({
      kind: 'row',
      line: own,
      cells,
      aligned: true,
    });
    found.push(
      row(
        [...labels.values()].map(label => cell(label, line)),
        line,
      ),
    );
    for (const fields of records) {
      const own = fields.find(({ key }) => key === 'name')?.value.line ?? line;
      found.push(
        row(
          [...labels.keys()].map(key => fields.find(one => one.key === key)?.value ?? cell('', own)),
          own,
        ),
      );
    }
    at = next;
  }
  return found;
}
