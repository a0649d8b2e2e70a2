import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Ledger } from '../../ledger.ts';
import type { Page } from './page.ts';
import { pageBlocks } from './page-blocks.ts';
import { unfolded } from './radicals.ts';
import { level, page, set, upright } from './testing-page.ts';

const told = (pages: readonly Page[], ledger = new Ledger()): string[] =>
  pageBlocks(pages, ledger).map(({ kind, cells }) => `${kind} ${cells.map(({ raw }) => raw).join('|')}`);

/** Two columns, a head, and a cell on the left that covers the rows below it. */
const grid = [
  ...[100, 120, 160].map(y => level(80, 300, y)),
  level(180, 300, 140),
  ...[80, 180, 300].map(x => upright(x, 100, 160)),
];

it('reads cells by the lines drawn around them, merged ones once', () => {
  const text = [
    ...set('一级指标', 85, 113),
    ...set('指标值', 200, 113),
    ...set('产出指标', 85, 142),
    ...set('≥7场', 200, 133),
    ...set('≥95%', 200, 153),
  ];
  expect(told([page(text, grid)])).toEqual(['row 一级指标|指标值', 'row 产出指标|≥7场', 'row |≥95%']);
});

it('joins what only wrapped and keeps a line a person ended', () => {
  const wrapped = [...set('科普活动参与人数', 82, 108), ...set('合计', 82, 118)];
  const ended = [...set('培训骨干', 182, 108), ...set('举办讲座', 182, 118)];
  const rules = [level(80, 300, 98), level(80, 300, 122), ...[80, 164, 300].map(x => upright(x, 98, 122))];
  expect(told([page([...wrapped, ...ended], rules)])).toEqual([
    'row 科普活动参与人数合计|培训骨干\n举办讲座',
  ]);
});

it('goes on with a table over the page, its head printed again left out', () => {
  const head = [...set('一级指标', 85, 113), ...set('指标值', 200, 113)];
  const row = (first: string, value: string) => [...set(first, 85, 142), ...set(value, 200, 133)];
  const pages = [
    page([...head, ...row('产出指标', '≥7场')], grid),
    page([...head, ...row('效益指标', '≥8所')], grid),
  ];
  expect(told(pages)).toEqual([
    'row 一级指标|指标值',
    'row 产出指标|≥7场',
    'row |',
    'row 效益指标|≥8所',
    'row |',
  ]);
});

it('keeps a row that says the same as an earlier one, wherever the page turns', () => {
  const head = [...set('一级指标', 85, 113), ...set('指标值', 200, 113)];
  const row = [...set('产出指标', 85, 133), ...set('≥7场', 200, 133)];
  const three = [
    ...[100, 120, 140].map(y => level(80, 300, y)),
    ...[80, 180, 300].map(x => upright(x, 100, 140)),
  ];
  const bare = [...set('产出指标', 85, 113), ...set('≥7场', 200, 113)];
  const two = [...[100, 120].map(y => level(80, 300, y)), ...[80, 180, 300].map(x => upright(x, 100, 120))];
  const first = page([...head, ...row], three);
  const rows = ['row 一级指标|指标值', 'row 产出指标|≥7场', 'row 产出指标|≥7场'];
  expect(told([first, page([...head, ...row], three)])).toEqual(rows);
  expect(told([first, page(bare, two)])).toEqual(rows);
});

it('parts paragraphs by indent and by where a line ends, and drops page numbers', () => {
  const full = '坚持稳中求进工作总基调统筹做好各项工作任务落实到位不折不扣完成全年目标任务';
  const pages = [
    page([
      ...set(full, 120, 100),
      ...set('并按季考核。', 100, 120),
      ...set('二是抓落实。', 120, 140),
      ...set('—1—', 280, 800),
    ]),
    page([...set('三是强监督。', 120, 100), ...set('—2—', 280, 800)]),
  ];
  expect(told(pages)).toEqual([
    `paragraph ${full}并按季考核。`,
    'paragraph 二是抓落实。',
    'paragraph 三是强监督。',
  ]);
});

it('hands the running head back once, and keeps a line of unit and money on every page', () => {
  const pages = ['甲', '乙', '丙'].map(name =>
    page([
      ...set('某县部门预算', 100, 40),
      ...set(`单位：万元`, 300, 120),
      ...set(`${name}项目。`, 100, 200),
    ]),
  );
  const ledger = new Ledger();
  const blocks = pageBlocks(pages, ledger);
  expect(blocks.map(({ cells }) => cells.map(({ raw }) => raw).join('|'))).toEqual([
    '单位：万元',
    '甲项目。',
    '单位：万元',
    '乙项目。',
    '单位：万元',
    '丙项目。',
    '某县部门预算',
  ]);
  expect(ledger.leftovers(blocks).at(-1)).toMatchObject({
    text: '某县部门预算',
    reason: '页眉或页脚，每页都有',
  });
});

it('reads leaders of a contents page as a title and its page', () => {
  expect(told([page(set('一、总体绩效目标………………3', 100, 100))])).toEqual(['row 一、总体绩效目标|3']);
});

it('turns radical forms back into characters and says so once', () => {
  const ledger = new Ledger();
  expect(told(unfolded([page(set('⼀⻓⺠', 100, 100))], ledger))).toEqual(['paragraph 一长民']);
  expect(ledger.repairs).toEqual([
    { path: '', raw: '⼀⻓⺠', repaired: '一长民', kind: 'garbage', sure: true },
  ]);
});

it('takes an underline and a frame around text for no table', () => {
  const frame = [level(80, 300, 90), level(80, 300, 130), upright(80, 90, 130), upright(300, 90, 130)];
  expect(told([page(set('绩效文本', 100, 110), [...frame, level(100, 140, 112)])])).toEqual([
    'paragraph 绩效文本',
  ]);
});

it('says that a table without lines is not sure', () => {
  const ledger = new Ledger();
  pageBlocks(
    [page([...set('一级指标', 100, 100), ...set('二级指标', 200, 100), ...set('指标值', 300, 100)])],
    ledger,
  );
  expect(ledger.repairs).toMatchObject([{ raw: '第 1 页的表没有框线', sure: false }]);
});

it('says which page is a picture', () => {
  const ledger = new Ledger();
  pageBlocks([page(set('绩效目标', 100, 100)), { ...page(set('—2—', 280, 800)), pictured: true }], ledger);
  expect(ledger.repairs).toMatchObject([{ raw: '第 2 页是图片', sure: false }]);
});

it('loses no character, wherever text and lines stand', () => {
  const place = fc.integer({ min: 0, max: 58 }).map(step => step * 10);
  const words = fc.stringMatching(/^[产出效益满意度≥95%]{1,12}$/);
  const text = fc.tuple(words, place, place).map(([said, x, y]) => set(said, x, y + 0.5));
  const rule = fc
    .tuple(place, place, place, fc.boolean())
    .map(([x, y, long, flat]) => (flat ? level(x, x + long + 5, y) : upright(x, y, y + long + 5)));
  const signs = (all: readonly string[]): string => [...all.join('').replace(/\s/g, '')].sort().join('');
  fc.assert(
    fc.property(fc.array(text, { maxLength: 12 }), fc.array(rule, { maxLength: 24 }), (texts, rules) => {
      const glyphs = texts
        .flat()
        .filter((one, at, all) => all.findIndex(o => Math.hypot(o.x - one.x, o.y - one.y) < 2) === at);
      const blocks = pageBlocks([page(glyphs, rules)], new Ledger());
      const read = blocks.flatMap(({ cells }) => cells.map(({ raw }) => raw));
      const numbers = /^\d{1,4}$/;
      fc.pre(!texts.some(one => numbers.test(one.map(({ text: sign }) => sign).join(''))));
      expect(signs(read)).toBe(signs(glyphs.map(({ text: sign }) => sign)));
    }),
    { seed: 7, numRuns: 400 },
  );
});
