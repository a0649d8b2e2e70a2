import { headLabels } from './head-labels.ts';
import { HEADER_LABELS } from './vocabulary.ts';

/** A table extracted as one line is longer than the first; what is longer than the second is no table. */
const [SHORTEST, LONGEST] = [200, 20_000];
/** Three headings and the levels behind them, without a mark between: no sentence has them. */
const SHORTEST_GLUED = 80;
/** Fewer parts than this are a paragraph that names its labels. */
const FEWEST = 4;

const SPACED =
  /(?<=\s)(?=(?:绩效指标\s+)?一级指标\s|(?:产出|效益|满意度|成本|数量|质量|时效|(?:经济|社会|生态)效益|(?:经济|社会|生态环境)成本|可持续影响|服务对象满意度)指标(?:[\s(（]|$)|(?:项目名称|主管部门|实施单位)\s|(?:填报|申报|预算)单位[:：])/g;
const HEADER = /(?:(?:项目)?绩效指标\s*)?(?:[一二三]级(?:绩效)?指标|指标(?:内容|名称|类型|类别))/g;
const BRACKET = /^(?:\s+|[(（][^()（）]{0,12}[)）])/;
const NEXT_FORM = /项目(?:支出)?名称|(?:项目支出)?绩效(?:目标)?(?:申报|自评|审批|批复)?表(?![中里的内])/;
const LABEL =
  /(?:社会公众[或和])?(?:服务|受益)?对象满意度指标|(?<=满意度指标(?:[(（][^()（）]{0,8}[)）]分?)?)(?:服务|受益)?对象满意度(?=\p{Script=Han})|(?:产出|效益|满意度|成本|数量|质量|时效)指标|(?:经济|社会|生态|环境|生态环境)(?:成本|效益)指标|可持续(?:发展)?影响指标/gu;

/** The head of a form in a line of its own: 绩效目标表 项目名称 … 项目编码 …. */
const HEAD_LINE =
  /^(?:\s*(?:金额)?单位\s*[:：]\s*万?元\s)?(?:[^。；]{0,40}绩效[^。；]{0,6}表)?\s*项目名称\s+\S.*\s(?:项目(?:编码|代码)|资金总额|主管部门|实施单位)/;

/** Where a run of column headings ends that begins at `from`; null for fewer than three. */
function headerEnd(line: string, from: number): number | null {
  let [at, count] = [from, 0];
  for (;;) {
    const space = BRACKET.exec(line.slice(at, at + 20))?.[0].length;
    const label = HEADER_LABELS.find(word => line.startsWith(word, at));
    if (space === undefined && label === undefined) return isHeader(line, { from, at, count }) ? at : null;
    if (space === undefined) count++;
    at += space ?? label?.length ?? 0;
  }
}

/** Three headings, or the name's and the target's with a level right behind. */
function isHeader(line: string, { from, at, count }: { from: number; at: number; count: number }): boolean {
  if (count >= 3) return true;
  const both = /(?:指标(?:内容|名称)|三级(?:绩效)?指标)\s*(?:指标|目标)值\s*$/.test(line.slice(from, at));
  return both && line.slice(at).replace(NUMBER, '').search(LABEL) === 0;
}

/** 一、 before 产出指标. */
const NUMBER = /^\s*(?:[一二三四]、|\d[.、])/;

/** 数量 指标: a label of the table that a line break had parted. */
const BROKEN =
  /((?:^|[\s)）])(?:[一二三]级|年度|数量|质量|时效|成本|产出|效益|(?:经济|社会|生态)效益|(?:经济|社会|生态环境)成本|可持续(?:发展)?影响|满意度|(?:服务|受益)对象(?:满意度)?|实际(?=\s+完成值)|年度总体|项目))\s+(?=(?:指标|指标值|满意度(?:\s*指标)?|完成值|总体\s*目标|目标|资金)(?:[\s(（]|$))/g;

/** 产 出 指 标: a label that stood upright, one letter a line. */
const UPRIGHT =
  /(?<=\s)(?:(?:产 出|效 益|满 意 度|成 本|绩 效) 指 标|年 度 (?:绩 效|总 体) 目 标|(?:总 体|绩 效|年 度) 目 标)(?=\s)/g;

/** Labels of a long line in one piece. */
const whole = (line: string): string =>
  line
    .replace(UPRIGHT, label => label.replaceAll(' ', ''))
    .replace(BROKEN, '$1')
    .replace(BROKEN, '$1');

function cutAt(text: string, marks: RegExp): string[] {
  const starts = [0, ...Array.from(text.matchAll(marks), found => found.index), text.length];
  return starts
    .map((start, index) => text.slice(start, starts[index + 1] ?? text.length))
    .filter(part => part.trim() !== '');
}

/** 年度 before 绩效指标 belongs to the heading over the columns. */
const headOf = (text: string): string[] => {
  const over = /年度$/.exec(text)?.[0] ?? '';
  return [...headLabels(text.slice(0, text.length - over.length)), ...(over === '' ? [] : [over])];
};

/** Cells that ran together without a mark, cut at the form's labels, the headings and the levels. */
function glued(line: string): string[] {
  for (const { index } of line.matchAll(HEADER)) {
    const end = headerEnd(line, index);
    if (end === null) continue;
    const next = line.slice(end).search(NEXT_FORM);
    const again = [...line.matchAll(HEADER)].find(
      one => one.index > end && headerEnd(line, one.index) !== null,
    );
    const stop = Math.min(next < 0 ? line.length : end + next, again?.index ?? line.length);
    return [
      ...headOf(line.slice(0, index)),
      line.slice(index, end),
      ...cutAt(line.slice(end, stop), LABEL),
      ...(stop === line.length ? [] : glued(line.slice(stop))),
    ];
  }
  return [line];
}

/** Headings, and a level right behind them: a table however short. */
const hasTable = (line: string): boolean =>
  [...line.matchAll(HEADER)].some(({ index }) => {
    const end = headerEnd(line, index);
    const rest = end === null ? '' : line.slice(end).trim().replace(NUMBER, '');
    return rest.search(LABEL) === 0 && rest.length > 20;
  });

/**
 * The parts of a table extracted as one long line, null for any other line. `within`: the line before was such a table,
 * which a line break inside a cell may have parted from this.
 */
export function takenApart(given: string, within: boolean): string[] | null {
  const head = HEAD_LINE.test(given) && given.search(LABEL) < 0 ? headLabels(given) : [];
  if (head.length >= FEWEST) return head;
  const line = given.length < SHORTEST || given.length > LONGEST ? given : whole(given);
  const parts = line.length < SHORTEST || line.length > LONGEST ? [line] : line.split(SPACED);
  if (parts.length >= FEWEST) return parts;
  const short = line.length < SHORTEST_GLUED && !hasTable(line);
  const cut = short || line.length > LONGEST ? [line] : glued(line);
  if (cut.length >= FEWEST) return cut;
  const rest = within ? cutAt(line, LABEL) : [];
  return rest.length >= 2 ? rest : null;
}
