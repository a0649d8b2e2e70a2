import { practice } from '../../basis/practice.ts';
import { objection } from '../row.ts';
import { rule } from '../rule.ts';

const LONG = 16;

export default rule({
  id: 'IND-NAME-LONG',
  scope: 'indicator',
  title: '三级指标名称偏长',
  level: 'info',
  formal: true,
  aspect: '文字/格式',
  basis: [practice],
  why: '名称过长，公开表和系统里会被截断，也容易读错对象。',
  mend: '删去“围绕”“开展”“相关”等不影响意思的词，口径和范围写进指标描述。',
  fault: 'name-form',
  examples: {
    bad: [
      {
        note: '可以精简的名称',
        rows: [{ level2: '数量指标', name: '围绕青少年重点人群开展科教活动次数', value: '≥2次' }],
      },
    ],
    good: [
      { note: '简明', rows: [{ level2: '数量指标', name: '青少年科教活动次数', value: '≥2次' }] },
      {
        note: '陷阱：外文词按一个字算',
        rows: [{ level2: '数量指标', name: 'Photoshop设计课程开设期数', value: '≥2期' }],
      },
      {
        note: '陷阱：括号内的口径不算名称长度',
        rows: [{ level2: '质量指标', name: '设备完好率(完好台数÷在用台数×100%)', value: '≥98%' }],
      },
    ],
  },
  check: row => {
    const length = row.name
      .replace(/[(（][^)）]{0,200}[)）]/g, '')
      .replace(/[A-Za-z][A-Za-z0-9-]*/g, '字').length;
    return length >= LONG
      ? [objection(row, 'name', `指标名称有${length}个字，可以更简。`, { confidence: 0.6 })]
      : [];
  },
});
