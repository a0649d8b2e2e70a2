import { practice } from '../../basis/practice.ts';
import { isBlank } from '../blank.ts';
import { objection, written } from '../row.ts';
import { rule } from '../rule.ts';

const CELLS = [
  { cell: 'name', label: '名称', severity: 'error' },
  { cell: 'description', label: '描述', severity: 'warning' },
] as const;

export default rule({
  id: 'STR-IND-FIELD-EMPTY',
  scope: 'indicator',
  title: '指标有空格没有填',
  level: 'error',
  formal: false,
  aspect: '完整性',
  basis: [practice],
  why: '没有名称或指标值的一行考核不了；系统导入时也会被拒绝。',
  mend: '补填；数要由单位给出的，问清以后再填，不要编一个数。',
  examples: {
    bad: [
      {
        note: '指标值空白',
        rows: [{ level2: '质量指标', name: '培训合格率', value: '' }],
      },
      {
        note: '名称空白',
        rows: [{ level2: '质量指标', name: '', value: '≥95%' }],
      },
      {
        note: '描述空白',
        rows: [{ level2: '质量指标', name: '培训合格率', value: '≥95%', description: '' }],
      },
    ],
    good: [
      {
        note: '都填了',
        rows: [{ level2: '质量指标', name: '培训合格率', value: '≥95%', description: '合格人数÷参训人数' }],
      },
      {
        note: '陷阱：表里没有描述一栏',
        rows: [{ level2: '质量指标', name: '培训合格率', value: '≥95%', description: null }],
      },
      {
        note: '陷阱：明说不适用的一行',
        rows: [{ level2: '生态效益指标', name: '本项目不涉及生态效益', value: '无' }],
      },
      {
        note: '陷阱：指标值是日期',
        rows: [{ level2: '时效指标', name: '培训完成时间', value: '2026年6月底前' }],
      },
    ],
  },
  *check(row, { profile, around }) {
    const { value, value_raw } = row.raw;
    const name = written(row, 'name') || '这一行';
    if (row.raw.name === '' && (value_raw ?? '').trim() === '' && row.value.shape === 'empty') {
      yield objection(row, 'name', '这一行是空的，名称和指标值都没有填写。');
      return;
    }
    for (const { cell, label, severity } of CELLS)
      if (row.raw[cell] === '') yield objection(row, cell, `${name}没有填写${label}。`, { severity });
    const split = around.whole && profile.columns.some(({ key }) => key === 'value');
    const said = value !== null && (value.number !== null || (value.text ?? '').trim() !== '');
    const unfilled = value_raw === null ? split && value === null : !said && value_raw.trim() === '';
    const waived = /不适用|不涉及/.test(name);
    const none = !waived && value_raw !== null && /^(无|暂无)$/.test(value_raw.trim()) && isBlank(value_raw);
    if (unfilled || none) yield objection(row, 'value_raw', `“${name}”没有填写指标值。`);
  },
});
