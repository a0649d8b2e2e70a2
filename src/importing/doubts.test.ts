import { expect, it } from 'vitest';
import hebei from '../profiles/hebei-county.ts';
import { type Block, cell } from './cells.ts';
import { DOUBT, doubtRepairs, withoutDoubts } from './doubts.ts';

const row = (line: number, ...texts: string[]): Block => ({
  kind: 'row',
  line,
  cells: texts.map(text => cell(text, line)),
  aligned: true,
});

const [project] = hebei.example.projects;
const [indicator] = project?.indicators ?? [];
if (project === undefined || indicator === undefined) throw new Error('no example');
const draft = {
  ...hebei.example,
  projects: [
    {
      ...project,
      line: 3,
      indicators: [{ ...indicator, line: 9, name: '参与率', description: '参与率', value_raw: '≥95%' }],
    },
  ],
};

it('takes the marks out of the text and keeps their places', () => {
  const { blocks, doubts } = withoutDoubts([row(9, `参与率${DOUBT}`, '≥95%'), row(10, '无')]);
  expect(blocks[0]?.cells.map(({ raw }) => raw)).toEqual(['参与率', '≥95%']);
  expect(doubts).toEqual([{ line: 9, text: '参与率', places: new Set([2]) }]);
});

it('has no doubt of what the form itself prints', () => {
  expect(withoutDoubts([row(9, `数${DOUBT}量指标`, `指标${DOUBT}值`)]).doubts).toEqual([]);
});

it('names the place of the draft where a doubtful cell went', () => {
  const told = doubtRepairs(draft, [{ line: 9, text: '≥95%', places: new Set([0]) }]);
  expect(told).toEqual([
    {
      path: '/projects/0/indicators/0/value_raw',
      raw: '〔≥〕95%',
      repaired: '≥95%',
      kind: 'garbage',
      sure: false,
      line: 9,
    },
  ]);
});

it('names every place that may be meant, and the document where none is found', () => {
  const paths = (text: string): string[] =>
    doubtRepairs(draft, [{ line: 9, text, places: new Set([0]) }]).map(({ path }) => path);
  expect(paths('参与率')).toEqual(['/projects/0/indicators/0/description', '/projects/0/indicators/0/name']);
  expect(paths('别处没有的字')).toEqual(['']);
});
