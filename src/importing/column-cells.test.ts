import { expect, it } from 'vitest';
import { doubted, read, rowsOf, table } from './testing-tables.ts';

it('signs and units under headings that name neither are what they are', () => {
  const text = table(
    '项目名称|路灯维护',
    '一级指标|二级指标|三级指标|方向|目标值|实际|备注',
    '产出指标|数量指标|新装路灯数量|≥|120|126|盏',
    '产出指标|质量指标|路灯亮灯率|≥|98|99|%',
    '产出指标|成本指标|单盏费用|≤|900|880|元',
    '效益指标|社会效益指标|夜间事故数|≤|3|2|起',
  );
  expect(rowsOf(text).map(row => row.split('/').at(-1))).toEqual(['≥120盏', '≥98%', '≤900元', '≤3起']);
});

it('remarks among which a unit stands stay remarks, and the figure is doubted', () => {
  const text = table(
    '项目名称|路灯维护',
    '一级指标|二级指标|三级指标|目标值|备注',
    '产出指标|数量指标|新装路灯数量|120|盏',
    '产出指标|质量指标|路灯亮灯率|≥98%|每季抽查一次',
    '产出指标|成本指标|单盏费用|≤900元|招标确定',
    '效益指标|社会效益指标|夜间事故数|≤3起|交警统计',
  );
  expect(rowsOf(text)[0]).toBe('产出指标/数量指标/新装路灯数量/120');
  expect(doubted(text)).toEqual(['/projects/0/indicators/0/value_raw']);
  expect(read(text).repairs.find(({ sure }) => !sure)?.repaired).toContain('盏');
});

it('the same word twice is both levels', () => {
  const text = `项目名称：路灯维护

一级      二级        三级指标                    指标值
产出      数量        路灯数量                    ≥12盏
          质量        合格率                      ≥90%
效益      社会效益    事故数量                    ≤3起
满意度    满意度      居民满意度                  ≥85%`;
  expect(rowsOf(text).at(-1)).toBe('满意度/满意度/居民满意度/≥85%');
});
