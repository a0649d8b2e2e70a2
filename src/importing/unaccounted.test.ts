import { expect, it } from 'vitest';
import hebei from '../profiles/hebei-county.ts';
import mof from '../profiles/mof-2021.ts';
import { cell } from './cells.ts';
import { importText } from './import-text.ts';
import { unaccounted } from './unaccounted.ts';

const HEAD = '项目名称|河道管护|||\n一级指标|二级指标|三级指标|指标值|备注';
const ROWS = [
  '产出指标|数量指标|管护河道里程|≥42公里|',
  '|质量指标|管护到位率|≥95%|',
  '效益指标|社会效益指标|沿河环境|明显改善|',
  '满意度指标|服务对象满意度指标|群众满意度|≥90%|',
];
const read = (text: string) => importText(text, { profiles: [hebei, mof] });
const whole = read([HEAD, ...ROWS].join('\n'));
const doubts = (lines: readonly string[], result = whole): string[] =>
  unaccounted(
    lines.map((line, at) => ({
      kind: 'row',
      line: at + 1,
      aligned: true,
      cells: line.split('|').map(text => cell(text, at + 1)),
    })),
    result,
  ).map(({ path, repaired, sure }) => {
    expect(sure).toBe(false);
    return `${path} ${repaired}`;
  });
const lines = [...HEAD.split('\n'), ...ROWS];

it('is silent on a table that was read whole', () => {
  expect(whole.draft.projects[0]?.indicators).toHaveLength(4);
  expect(whole.repairs).toEqual([]);
  expect(doubts(lines)).toEqual([]);
});

it('tells the row whose own line has a figure with a sign that it has not, and once only', () => {
  const more = lines.map(line => line.replace('明显改善', '明显改善|≥88.5%'));
  expect(doubts(more)[0]).toBe('/projects/0/indicators/2 同一行的“88.5”没有读进指标值，请对照原件');
  const told = [
    { path: '/projects/0/indicators/2/name', raw: '', repaired: '', kind: 'order' as const, sure: false },
  ];
  expect(doubts(more, { ...whole, repairs: told }).some(one => one.includes('indicators/2'))).toBe(false);
});

it('tells the line whose figure with a sign stands nowhere', () => {
  const more = [...lines, '质量指标|护岸完好率|≥77%|'];
  expect(doubts(more)).toEqual([' “77”没有读进哪一栏，请对照原件']);
  expect(doubts(more, { ...whole, leftovers: [{ line: 7, text: '护岸完好率 ≥77%', reason: '' }] })).toEqual(
    [],
  );
});

it('tells a goal that is the table', () => {
  const [project] = whole.draft.projects;
  if (project === undefined) throw new Error('no project');
  const goals = [
    { id: 'p1-g1', text: '管护河道42公里', line: 1 },
    { id: 'p1-g2', text: '一级指标／三级指标／指标值', line: 2 },
    { id: 'p1-g3', text: '产出指标／管护河道里程／≥42公里', line: 3 },
  ];
  const draft = { ...whole.draft, projects: [{ ...project, goals }] };
  expect(doubts(lines, { ...whole, draft })).toEqual(
    [1, 2].map(at => `/projects/0/goals/${at} 像是把指标表读成了一段文字，请对照原件`),
  );
});

it('tells a row under no level where the text prints levels, and a text that breaks off in its last target', () => {
  const [project] = whole.draft.projects;
  if (project === undefined) throw new Error('no project');
  const indicators = project.indicators
    .slice(2, 3)
    .map(row => ({ ...row, level1: '', level2: '', value_raw: '日益浓' }));
  const draft = { ...whole.draft, projects: [{ ...project, indicators }] };
  expect(doubts(lines.slice(0, 4), { ...whole, draft })[0]).toContain('没有读到级别');
  const filed = {
    ...project,
    indicators: indicators.map(row => ({ ...row, level1: '效益指标', level2: '社会效益指标' })),
  };
  const end = [...HEAD.split('\n'), '效益指标|社会效益指标|沿河环境|日益浓'];
  expect(doubts(end, { ...whole, draft: { ...draft, projects: [filed] } })).toEqual([
    '/projects/0/indicators/0 全文到这里为止，指标值像是没有写完，请对照原件',
  ]);
});
