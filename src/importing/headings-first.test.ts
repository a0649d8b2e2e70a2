import { expect, it } from 'vitest';
import { read, rowsOf, table } from './testing-tables.ts';

const ROWS = table(
  '绩效指标|产出指标|新装路灯数量|数量指标|≥120盏|',
  '||路灯亮灯率|质量指标|≥98%|抽查',
  '|满意度指标|居民满意度|服务对象满意度指标|≥90%|',
);
const HEADINGS = '|一级指标|三级指标|二级指标|目标值|备注';

it('headings printed above the form are those of the rows below it', () => {
  const text = [
    table(HEADINGS, '项目名称：路灯维护|||||', '预算：31.8万元|||||', '绩效目标：新装路灯120盏。|||||'),
    ROWS,
  ].join('\n');
  expect(rowsOf(text)).toEqual([
    '产出指标/数量指标/新装路灯数量/≥120盏',
    '产出指标/质量指标/路灯亮灯率/≥98%',
    '满意度指标/服务对象满意度指标/居民满意度/≥90%',
  ]);
  expect(read(text).draft.projects[0]?.name).toBe('路灯维护');
});

it('the target is that of the year to come, beside those of years gone by', () => {
  const text = table(
    '项目名称|路灯维护',
    '目标类型|指标名称|前年|上年|预计当年实现|确定依据',
    '产出指标|新装路灯数量|80盏|95盏|120盏|巡查',
    '产出指标|路灯亮灯率|95%|96%|≥98%|',
    '满意度指标|居民满意度|88%|89%|≥90%|问卷',
  );
  expect(rowsOf(text).map(row => row.split('/').at(-1))).toEqual(['120盏', '≥98%', '≥90%']);
});

it('fields in lines below the rows are of the form', () => {
  const text = [
    table('一级指标|二级指标|三级指标|指标值'),
    table('产出指标|数量指标|新装路灯数量|≥120盏', '产出指标|质量指标|路灯亮灯率|≥98%'),
    '填报单位：河东县城管局  项目名称：路灯维护',
    '总目标：新装路灯120盏，亮灯率不低于98%。',
  ].join('\n');
  const [project] = read(text).draft.projects;
  expect(project?.indicators).toHaveLength(2);
  expect([project?.name, project?.unit_name]).toEqual(['路灯维护', '河东县城管局']);
  expect(project?.goals[0]?.text).toContain('亮灯率');
});
