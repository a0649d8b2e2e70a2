import { expect, it } from 'vitest';
import { PROFILES } from '../../../profiles/index.ts';
import { importBlocks } from '../../import-text.ts';
import { Ledger } from '../../ledger.ts';
import type { Glyph } from './page.ts';
import { pageBlocks } from './page-blocks.ts';
import { page, set } from './testing-page.ts';

const HEAD: readonly [string, number][] = [
  ['一级指标', 60],
  ['二级指标', 130],
  ['三级指标', 220],
  ['指标值', 330],
];
const heads = (y: number): Glyph[] => HEAD.flatMap(([text, x]) => set(text, x, y));

/** A row of a table without lines: its name over as many lines as it has parts, the rest in their middle. */
function row(y: number, [level1, level2, name, value]: readonly [string, string, string, string]): Glyph[] {
  const parts = name.split('/');
  const middle = y + ((parts.length - 1) * 14) / 2;
  return [
    ...set(level1, 60, middle),
    ...set(level2, 130, middle),
    ...parts.flatMap((part, at) => set(part, 220, y + at * 14)),
    ...set(value, 330, middle),
  ];
}

const FORM = [
  ...set('路灯维护绩效目标表', 200, 80),
  ...set('项目名称', 60, 110),
  ...set('路灯维护', 130, 110),
  ...set('预算数', 60, 135),
  ...set('10.00', 130, 135),
  ...set('绩效目标', 60, 167),
  ...set('1.装灯保障照明', 130, 160),
  ...set('2.巡检及时维修', 130, 174),
  ...heads(200),
];

function read(pages: readonly (readonly Glyph[])[]) {
  const ledger = new Ledger();
  const { draft, repairs, leftovers } = importBlocks(
    pageBlocks(
      pages.map(glyphs => page(glyphs)),
      ledger,
    ),
    ledger,
    { profiles: PROFILES },
  );
  return {
    project: draft.projects[0],
    rows: draft.projects.flatMap(one =>
      one.indicators.map(own => [own.level1, own.level2, own.name, own.value_raw].join('/')),
    ),
    unsure: repairs.flatMap(({ sure, path }) => (sure ? [] : [path])),
    left: leftovers.map(({ text }) => text).join(' '),
  };
}

const ROWS = [
  '产出指标/数量指标/新装节能路灯数量/≥120盏',
  '产出指标/质量指标/路灯亮灯率/≥98%',
  '满意度指标/满意度指标/居民满意度/≥90%',
];

it('reads a table nobody drew lines for by its gaps, and every row of it asks to be looked at', () => {
  const { project, rows, unsure, left } = read([
    [
      ...FORM,
      ...row(230, ['', '数量指标', '新装节能/路灯数量', '≥120盏']),
      ...set('产出指标', 60, 252),
      ...row(275, ['', '质量指标', '路灯亮灯率', '≥98%']),
      ...row(305, ['满意度指标', '满意度指标', '居民满意度', '≥90%']),
      ...set('填表人另附说明', 60, 360),
    ],
  ]);
  expect(rows).toEqual(ROWS);
  expect(project).toMatchObject({
    name: '路灯维护',
    budget: { total: '10.00' },
    goals: [{ text: '装灯保障照明' }, { text: '巡检及时维修' }],
  });
  expect(unsure).toEqual(['', ...[0, 1, 2].map(at => `/projects/0/indicators/${at}`)]);
  expect(left).toContain('填表人另附说明');
});

it('goes on under the same columns on the next page', () => {
  const { rows } = read([
    [...FORM, ...row(230, ['产出指标', '数量指标', '新装节能路灯数量', '≥120盏'])],
    [
      ...row(80, ['', '质量指标', '路灯亮灯率', '≥98%']),
      ...row(110, ['满意度指标', '满意度指标', '居民满意度', '≥90%']),
    ],
  ]);
  expect(rows).toEqual(ROWS);
});

it.each([
  ['columns touch', [['产出指标', '数量指标', '新装节能路灯的数量合计', '≥120盏']]],
  [
    'targets are fewer than names',
    [
      ['产出指标', '数量指标', '新装路灯', ''],
      ['', '', '亮灯率', '≥98%'],
    ],
  ],
] as const)('where %s it reads nothing, and hands the lines back', (_, given) => {
  const { rows, left, unsure } = read([[...FORM, ...given.flatMap((one, at) => row(230 + at * 30, one))]]);
  expect(rows).toEqual([]);
  expect(unsure).toEqual(['']);
  for (const text of given.flat()) expect(left.replace(/\s/g, '')).toContain(text);
});
