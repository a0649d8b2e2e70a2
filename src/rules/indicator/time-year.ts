import { practice } from '../../basis/practice.ts';
import { objection } from '../row.ts';
import { rule } from '../rule.ts';

const ACROSS = /跨年|续建|结转|尾款|质保|多年|以前年度|20\d\d\s*[-—~至到]\s*20\d\d/;
const YEAR = /(20\d\d)(?=年|[.\-/]\d)/g;

export default rule({
  id: 'IND-TIME-YEAR',
  scope: 'indicator',
  title: '时限不在预算年度内',
  level: 'error',
  formal: false,
  aspect: '可行性',
  basis: [practice],
  why: '年度目标的时限应在预算年度内；写成往年多是沿用旧表，写成以后年度当年无法考核。',
  mend: '把时限改到预算年度之内；确属跨年项目的，写明当年完成到哪一步。',
  examples: {
    bad: [
      {
        note: '沿用旧表的年份',
        rows: [{ level2: '时效指标', name: '工程完工时间', value: '2022年底之前' }],
        around: { year: 2024 },
      },
    ],
    good: [
      {
        note: '当年',
        rows: [{ level2: '时效指标', name: '工程完工时间', value: '2024年底之前' }],
        around: { year: 2024 },
      },
      {
        note: '陷阱：跨年项目',
        rows: [{ level2: '时效指标', name: '工程完工时间', value: '2025年6月底前' }],
        around: { year: 2024, project: '图书馆新馆建设（跨年度续建）' },
      },
      {
        note: '陷阱：名称里的年份是项目批次',
        rows: [{ level2: '时效指标', name: '2023年高标准农田项目按期完工率', value: '=100%' }],
        around: { year: 2024 },
      },
    ],
  },
  *check(row, { around }) {
    if (around.year === null || ACROSS.test(`${around.projectName ?? ''}${row.name}${row.description}`))
      return;
    if (row.level2 !== 'time' && row.value.date === null) return;
    const raw = row.value.plain;
    const years = [...raw.matchAll(YEAR)].map(found => Number(found[1]));
    if (
      years.length === 0 ||
      years.includes(around.year) ||
      (around.projectName ?? '').includes(String(years[0]))
    )
      return;
    const past = Math.max(...years) < around.year;
    yield objection(row, 'value_raw', `预算年度是${around.year}年，时限却写“${row.value.raw}”。`, {
      severity: past ? 'error' : 'info',
      confidence: past ? 0.9 : 0.6,
    });
  },
});
