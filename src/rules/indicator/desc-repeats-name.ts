import { coreIndicators2021 } from '../../basis/core-indicators-2021-101.ts';
import { practice } from '../../basis/practice.ts';
import { remembered } from '../../reading/remembered.ts';
import { jaccard } from '../../reading/similarity.ts';
import type { ReadIndicator } from '../../reading/types.ts';
import { described } from '../formulas.ts';
import { objection } from '../row.ts';
import { rule } from '../rule.ts';

const SAYS_NOTHING =
  /^(反映|体现|考核|指|衡量)?(该|本)?(项目|工作|指标)?(的)?(达到|完成)?(年度|预期)?(目标|指标|目标值|指标值)$/;
const spare = remembered(text =>
  text.replace(/^(反映|体现|考核|衡量|是指|指)|(指标|的?情况|的?程度)$|[\s,，。.;；:：()（）的]/g, ''),
);

const repeats = (row: ReadIndicator): boolean => {
  const [description, name] = [spare(row.description), spare(row.name)];
  if (description === name || SAYS_NOTHING.test(row.description)) return true;
  const longer = Math.max(description.length, name.length);
  return Math.min(description.length, name.length) > longer / 2 && jaccard(description, name) >= 0.9;
};

export default rule({
  id: 'IND-DESC-REPEATS-NAME',
  scope: 'indicator',
  title: '指标描述只重复了名称',
  level: 'warning',
  formal: true,
  aspect: '完整性',
  basis: [coreIndicators2021, practice],
  why: '描述要说清统计什么、怎么算、算到什么时候；照抄名称等于没有填。',
  mend: '写明口径、公式和统计时点，如“按期完成任务数÷应完成任务数×100%，统计至12月底”。',
  fault: 'description',
  examples: {
    bad: [
      {
        note: '照抄名称',
        rows: [{ level2: '质量指标', name: '设备利用率', value: '≥80%', description: '设备利用率' }],
      },
      {
        note: '只加“情况”',
        rows: [{ level2: '质量指标', name: '设备利用率', value: '≥80%', description: '反映设备利用率情况' }],
      },
      {
        note: '空话',
        rows: [{ level2: '质量指标', name: '设备利用率', value: '≥80%', description: '达到目标值' }],
      },
    ],
    good: [
      {
        note: '有口径有公式',
        rows: [
          {
            level2: '质量指标',
            name: '设备利用率',
            value: '≥80%',
            description: '设备实际使用机时÷可用机时×100%，统计至12月底',
          },
        ],
      },
      {
        note: '陷阱：表格没有描述一栏',
        rows: [{ level2: '质量指标', name: '设备利用率', value: '≥80%', description: null }],
      },
      {
        note: '陷阱：空格子另由完整性规则说',
        rows: [{ level2: '质量指标', name: '设备利用率', value: '≥80%', description: '' }],
      },
    ],
  },
  *check(row) {
    if (row.description === '' || row.name === '' || !repeats(row)) return;
    yield objection(row, 'description', '指标描述与名称相同，没有说明口径和算法。', described(row));
  },
});
