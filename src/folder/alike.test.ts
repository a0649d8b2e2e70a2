import { describe, expect, it } from 'vitest';
import hebeiCounty from '../profiles/hebei-county.ts';
import { Alike } from './alike.ts';
import { passagesOf } from './passages.ts';
import type { Passage } from './record.ts';
import { bare, likeness, packed, sketchOf, unpacked } from './sketch.ts';

const PLAN =
  '围绕全县中心工作，组织开展科普进校园、进社区、进农村活动，办好科普宣传周和科技工作者日，建设科普示范基地，培训农村实用技术人员，提升公民科学素质，服务乡村振兴和产业发展，确保各项任务按期完成。';
const OTHER =
  '保障义务教育阶段学校正常运转，改善农村中小学办学条件，落实家庭经济困难学生资助政策，组织教师培训和教研活动，推进优质教育资源均衡配置，促进教育公平和质量提升，办好人民满意的教育。';

/** Share of four-letter pieces in common, counted. */
function counted(left: string, right: string): number {
  const pieces = (text: string): Set<string> =>
    new Set(Array.from({ length: text.length - 3 }, (_, at) => text.slice(at, at + 4)));
  const [a, b] = [pieces(left), pieces(right)];
  const both = [...a].filter(piece => b.has(piece)).length;
  return both / (a.size + b.size - both);
}

const passage = (text: string, unit: string | null = null): Passage => {
  const letters = bare(text, unit);
  return { place: '总体绩效目标', text, chars: letters.length, sketch: packed(sketchOf(letters)) };
};

const from = (unit: string, year: number | null = 2026, earlier = false) => ({
  file: `${unit}${year}.txt`,
  unit,
  year,
  earlier,
});

describe('a sketch', () => {
  it.each([1, 5, 12, 30])('estimates how much two texts share when every %ith letter differs', step => {
    const changed = [...PLAN].map((letter, at) => (step > 1 && at % step === 0 ? '某' : letter)).join('');
    const [left, right] = [bare(PLAN, null), bare(changed, null)];
    expect(Math.abs(likeness(sketchOf(left), sketchOf(right)) - counted(left, right))).toBeLessThan(0.12);
  });

  it('is the same after being kept as text', () => {
    const sketch = sketchOf(bare(PLAN, null));
    expect(unpacked(packed(sketch))).toEqual(sketch);
  });

  it('leaves out figures, signs and the unit’s own name', () => {
    expect(bare('巨鹿县科协2026年培训 60 人，开支≤3.5万元。', '巨鹿县科协')).toBe('年培训人开支万元');
  });
});

describe('near-duplicates', () => {
  it('are found across units, whatever name and figures stand in them', () => {
    const alike = new Alike();
    alike.add(passage(`甲县科协2025年${PLAN}`, '甲县科协'), from('甲县科协'));
    alike.add(passage(OTHER, '甲县教育局'), from('甲县教育局'));
    alike.add(
      passage(`乙县科学技术协会2026年${PLAN.replace('办好', '举办')}`, '乙县科学技术协会'),
      from('乙县科学技术协会'),
    );
    const [group, ...more] = alike.groups();
    expect(more).toEqual([]);
    expect(group).toMatchObject({
      kind: 'units',
      members: [{ unit: '甲县科协' }, { unit: '乙县科学技术协会' }],
    });
    expect(group?.members[1]?.likeness).toBeGreaterThan(0.8);
  });

  it('are found against last year, by the year of the text or by its folder', () => {
    const alike = new Alike();
    alike.add(passage(PLAN), from('甲局', 2025));
    alike.add(passage(PLAN), from('甲局', 2026));
    alike.add(passage(OTHER), from('乙局', 2026, true));
    alike.add(passage(OTHER), from('乙局', 2026));
    expect(alike.groups().map(({ kind }) => kind)).toEqual(['years', 'years']);
  });

  it('of several units and years are told both ways', () => {
    const alike = new Alike();
    for (const [unit, year] of [
      ['甲局', 2025],
      ['甲局', 2026],
      ['乙局', 2026],
    ] as const)
      alike.add(passage(PLAN), from(unit, year));
    expect(alike.groups().map(({ kind, members }) => [kind, members.length])).toEqual([
      ['units', 3],
      ['years', 2],
    ]);
  });

  it('are none between two texts on different matters, nor within one unit and year', () => {
    const alike = new Alike();
    alike.add(passage(PLAN), from('甲局'));
    alike.add(passage(OTHER), from('乙局'));
    alike.add(passage(PLAN), from('甲局'));
    alike.add(passage(PLAN), from('甲局本级'));
    alike.add(passage(PLAN), from('甲局（本级）', null));
    expect(alike.groups()).toEqual([]);
  });

  it('are none where a good part is another text', () => {
    const cut = Math.floor(PLAN.length * 0.75);
    const mixed = PLAN.slice(0, cut) + OTHER.slice(cut);
    expect(counted(bare(PLAN, null), bare(mixed, null))).toBeGreaterThan(0.5);
    const alike = new Alike();
    alike.add(passage(PLAN), from('甲局'));
    alike.add(passage(mixed), from('乙局'));
    expect(alike.groups()).toEqual([]);
  });
});

it('compares what a drafter writes in sentences, long enough to tell', () => {
  const passages = passagesOf(hebeiCounty.example);
  expect(passages.map(({ place }) => place)).toContain('总体绩效目标');
  expect(passages.some(({ place }) => place.endsWith('绩效指标'))).toBe(true);
  expect(Math.min(...passages.map(({ chars }) => chars))).toBeGreaterThanOrEqual(40);
  expect(Math.max(...passages.map(({ text }) => text.length))).toBeLessThanOrEqual(81);
});
