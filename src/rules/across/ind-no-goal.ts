import { practice } from '../../basis/practice.ts';
import { linksOf } from '../../reading/links.ts';
import { objection } from '../row.ts';
import { rule } from '../rule.ts';

const lamps = {
  path: '/projects/0/indicators/0',
  value: {
    id: 'n1',
    level1: '产出指标',
    level2: '数量指标',
    name: '路灯亮化盏数',
    description: '亮灯验收的路灯盏数',
    operator: '>=',
    value: { number: '60', text: null, unit: '盏' },
    value_raw: '≥60盏',
    basis: '《示例县2026年路灯亮化方案》',
  },
};

export default rule({
  id: 'X-IND-NO-GOAL',
  scope: 'project',
  title: '指标与绩效目标无关',
  level: 'warning',
  formal: false,
  aspect: '相关性',
  basis: [practice],
  why: '目标、用途和项目名称都没有提到这件事，多半是从别的项目抄来的。',
  mend: '确属本项目的，在绩效目标里补上；不属于的删去。',
  fault: 'foreign-row',
  examples: {
    bad: [
      {
        note: '科普项目里出现了路灯',
        change: [lamps],
      },
    ],
    good: [
      { note: '指标都出自目标', change: [] },
      {
        note: '陷阱：用途里写了这项支出',
        change: [lamps, { path: '/projects/0/purpose', value: '场地路灯60盏，每盏500元；科普展板制作7套。' }],
      },
    ],
  },
  *check(project) {
    if (project.raw.goals.every(({ text }) => text.trim() === '')) return;
    const { loose, results } = linksOf(project);
    if (loose.length * 2 > results) return;
    for (const row of loose)
      yield objection(row, 'name', `“${row.name}”在绩效目标、资金用途和项目名称里都没有出现过。`, {
        confidence: 0.6,
      });
  },
});
