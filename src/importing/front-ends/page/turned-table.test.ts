import { expect, it } from 'vitest';
import { Ledger } from '../../ledger.ts';
import type { Glyph, Page } from './page.ts';
import { pageBlocks } from './page-blocks.ts';
import { level, page, set, upright } from './testing-page.ts';

const HEAD = [...set('二级指标', 85, 113), ...set('指标值', 200, 113)];
/** A head and rows of one value each; on the left, cells that cover so many rows. */
function form(cells: readonly (readonly [text: string, rows: number])[], values: readonly string[]): Page {
  const rules = [level(80, 300, 100), level(80, 300, 120)];
  const glyphs: Glyph[] = [...HEAD];
  let top = 120;
  for (const [text, rows] of cells) {
    glyphs.push(...set(text, 85, top + 13));
    top += 20 * rows;
    rules.push(level(80, 300, top));
  }
  values.forEach((value, at) => {
    glyphs.push(...set(value, 200, 133 + 20 * at));
    rules.push(level(180, 300, 140 + 20 * at));
  });
  rules.push(...[80, 180, 300].map(x => upright(x, 100, top)));
  return page(glyphs, rules);
}

function told(...pages: readonly Page[]): { rows: string[]; flags: string[] } {
  const ledger = new Ledger();
  const rows = pageBlocks(pages, ledger)
    .slice(1)
    .map(({ cells }) => cells.map(({ raw }) => raw).join('|'));
  return { rows, flags: ledger.repairs.filter(({ sure }) => !sure).map(({ raw }) => raw) };
}

it('finds the text of a merged cell that begins in the last line of a page below its turn', () => {
  const first = form(
    [
      ['数量指标', 1],
      ['', 1],
    ],
    ['≥7场', '≥8所'],
  );
  const second = form([['质量指标', 2]], ['≥90%', '≥95%']);
  expect(told(first, second)).toEqual({
    rows: ['数量指标|≥7场', '质量指标|≥8所', '|≥90%', '|≥95%'],
    flags: ['第 2 页表格最上面的“质量指标”'],
  });
});

it('is sure of it where the empty cell itself covers several rows, even a whole page of them', () => {
  const first = form(
    [
      ['数量指标', 1],
      ['', 2],
    ],
    ['≥7场', '≥8所', '≥9项'],
  );
  const whole = form([['', 2]], ['≥1个', '≥2个']);
  const last = form(
    [
      ['质量指标', 1],
      ['时效指标', 1],
    ],
    ['≥90%', '≤30天'],
  );
  expect(told(first, whole, last)).toEqual({
    rows: ['数量指标|≥7场', '质量指标|≥8所', '|≥9项', '|≥1个', '|≥2个', '|≥90%', '时效指标|≤30天'],
    flags: [],
  });
});

it('leaves a cell that goes on from above as it is, however long its text is in coming', () => {
  const first = form([['数量指标', 2]], ['≥7场', '≥8所']);
  const whole = form([['', 2]], ['≥1个', '≥2个']);
  const last = form([['质量指标', 2]], ['≥90%', '≥95%']);
  expect(told(first, whole, last)).toEqual({
    rows: ['数量指标|≥7场', '|≥8所', '|≥1个', '|≥2个', '质量指标|≥90%', '|≥95%'],
    flags: [],
  });
});

it('leaves an empty cell empty where no cell of its column is merged', () => {
  const first = form(
    [
      ['数量指标', 1],
      ['', 1],
    ],
    ['≥7场', '≥8所'],
  );
  const second = form([['质量指标', 1]], ['≥90%']);
  expect(told(first, second)).toEqual({
    rows: ['数量指标|≥7场', '|≥8所', '质量指标|≥90%'],
    flags: [],
  });
});
