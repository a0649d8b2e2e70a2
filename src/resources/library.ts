import { OPERATOR_SIGNS } from '../domain/values.ts';
import type { Entry, Sector, WorkType } from '../library/schema.ts';
import type { Family } from './resource.ts';

const sectors = async () => (await import('../library/index.ts')).SECTORS;

/** A cell of a Markdown table; the slot's braces are for the program alone. */
const cell = (text: string): string => text.replace(/[{}]/g, '').replaceAll('|', '｜');

/** Which projects of its type a row is for. */
const usedFor = ({ when }: Entry): string => (when === undefined ? '都用' : `写到${when.join('、')}时`);

/** How a target is written: a deadline is a day, no number of days. */
function targetOf({ operator, unit }: Entry): string {
  if (unit === '日期') return '…月…日前';
  return unit === '' ? OPERATOR_SIGNS[operator] : `${OPERATOR_SIGNS[operator]}…${unit}`;
}

const row = (entry: Entry): string => {
  const { level2, name, formula, basisHint, source, pitfall } = entry;
  const cells = [level2, name, usedFor(entry), formula, targetOf(entry), basisHint, source, pitfall];
  return `| ${cells.map(cell).join(' | ')} |`;
};

const typePart = ({ name, triggers, indicators, notApplicable }: WorkType): string[] => [
  `## ${name}`,
  '',
  `用于：${triggers.join('、')}`,
  '',
  '| 二级指标 | 三级指标 | 何时用 | 口径 | 符号、单位 | 确定依据 | 数据来源 | 常见毛病 |',
  '|---|---|---|---|---|---|---|---|',
  ...indicators.map(row),
  '',
  ...notApplicable.map(({ level2, because }) => `不适用${level2}：${because}`),
  ...(notApplicable.length === 0 ? [] : ['']),
];

const page = ({ name, types }: Sector): string =>
  [
    `# ${name}指标库`,
    '',
    '只有口径和依据，没有目标值：目标值由单位定。',
    '',
    ...types.flatMap(typePart),
  ].join('\n');

/** The indicator library, a sector a page. */
export const libraryFamily: Family = {
  kind: 'library',
  title: '指标库',
  description: '各行业各类工作怎样考核：指标、口径、依据、数据来源；没有目标值',
  list: async () => (await sectors()).map(({ code, name }) => ({ id: code, title: name })),
  async read(id) {
    const sector = (await sectors()).find(({ code }) => code === id);
    return sector === undefined ? null : page(sector);
  },
};
