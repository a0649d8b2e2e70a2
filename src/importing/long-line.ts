import { HEADER_LABELS } from './vocabulary.ts';

/** A table extracted as one line is longer than the first; what is longer than the second is no table. */
const [SHORTEST, LONGEST] = [200, 20_000];
/** Fewer parts than this are a paragraph that names its labels. */
const FEWEST = 4;

const SPACED =
  /(?<=\s)(?=(?:绩效指标\s+)?一级指标\s|(?:产出|效益|满意度|成本|数量|质量|时效|(?:经济|社会|生态)效益|(?:经济|社会|生态环境)成本|可持续影响|服务对象满意度)指标(?:[\s(（]|$)|(?:项目名称|主管部门|实施单位)\s)/g;
const HEADER = /[一二]级(?:绩效)?指标/g;
const BRACKET = /^(?:\s+|[(（][^()（）]{0,12}[)）])/;
const FORM =
  /项目(?:支出)?名称|(?:项目)?(?:主管部门|实施单位|负责人)|资金情况|项目资金|年度资金总额|年度总体目标|总体目标|年度目标/g;
const NEXT_FORM = /项目(?:支出)?名称/;
const LABEL =
  /(?:社会公众[或和])?(?:服务|受益)?对象满意度指标|(?:产出|效益|满意度|成本|数量|质量|时效)指标|(?:经济|社会|生态|环境|生态环境)(?:成本|效益)指标|可持续(?:发展)?影响指标/g;

/** Where a run of column headings ends that begins at `from`; null for fewer than three. */
function headerEnd(line: string, from: number): number | null {
  let [at, count] = [from, 0];
  for (;;) {
    const space = BRACKET.exec(line.slice(at, at + 20))?.[0].length;
    const label = HEADER_LABELS.find(word => line.startsWith(word, at));
    if (space === undefined && label === undefined) return count >= 3 ? at : null;
    if (space === undefined) count++;
    at += space ?? label?.length ?? 0;
  }
}

function cutAt(text: string, marks: RegExp): string[] {
  const starts = [0, ...Array.from(text.matchAll(marks), found => found.index), text.length];
  return starts
    .map((start, index) => text.slice(start, starts[index + 1] ?? text.length))
    .filter(part => part.trim() !== '');
}

/** Cells that ran together without a mark, cut at the form's labels, the headings and the levels. */
function glued(line: string): string[] {
  for (const { index } of line.matchAll(HEADER)) {
    const end = headerEnd(line, index);
    if (end === null) continue;
    const next = line.slice(end).search(NEXT_FORM);
    const stop = next < 0 ? line.length : end + next;
    return [
      ...cutAt(line.slice(0, index), FORM),
      line.slice(index, end),
      ...cutAt(line.slice(end, stop), LABEL),
      ...(stop === line.length ? [] : glued(line.slice(stop))),
    ];
  }
  return [line];
}

/**
 * The parts of a table extracted as one long line, null for any other line. `within`: the line before was such a table,
 * which a line break inside a cell may have parted from this.
 */
export function takenApart(line: string, within: boolean): string[] | null {
  const parts = line.length < SHORTEST || line.length > LONGEST ? [line] : line.split(SPACED);
  if (parts.length >= FEWEST) return parts;
  const cut = line.length < SHORTEST || line.length > LONGEST ? [line] : glued(line);
  if (cut.length >= FEWEST) return cut;
  const rest = within ? cutAt(line, LABEL) : [];
  return rest.length >= 2 ? rest : null;
}
