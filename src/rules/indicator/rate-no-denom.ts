import { coreIndicators2021 } from '../../basis/core-indicators-2021-101.ts';
import { practice } from '../../basis/practice.ts';
import { jaccard } from '../../reading/similarity.ts';
import { described } from '../formulas.ts';
import { hasFormula, objection } from '../row.ts';
import { rule } from '../rule.ts';

const UNCLEAR = /(利用|使用|参与|参加|运转|运行|提升|改善|贡献|影响|转化|活跃|带动|普惠|保障)率$/;
const TASKS = /..(任务|工作|计划|项目)完成率$/;

export default rule({
  id: 'IND-RATE-NO-DENOM',
  scope: 'indicator',
  title: '比率的分母不明',
  level: 'warning',
  formal: false,
  aspect: '可行性',
  basis: [coreIndicators2021, practice],
  why: '利用率可以按机时、按场地、按天数算，参与率可以按全县、按受邀人数算；分母不明，95%就没有意义。',
  mend: '在描述里写清分子、分母，如“设备实际使用机时÷可用机时×100%”；任务类附清单。',
  fault: 'no-denominator',
  examples: {
    bad: [
      {
        note: '利用率没有分母',
        rows: [{ level2: '质量指标', name: '会议室利用率', value: '≥80%', description: '会议室利用率' }],
      },
      {
        note: '参与率没有分母',
        rows: [
          { level2: '社会效益指标', name: '垃圾分类参与率', value: '≥95%', description: '反映参与的情况' },
        ],
      },
    ],
    good: [
      {
        note: '有分子分母',
        rows: [
          {
            level2: '质量指标',
            name: '会议室利用率',
            value: '≥80%',
            description: '实际使用天数÷工作日天数×100%',
          },
        ],
      },
      {
        note: '陷阱：合格率的分母是惯例',
        rows: [{ level2: '质量指标', name: '设备验收合格率', value: '=100%', description: '反映设备验收' }],
      },
      {
        note: '陷阱：表格没有描述一栏',
        rows: [{ level2: '质量指标', name: '入户任务完成率', value: '=100%', description: null }],
      },
    ],
  },
  *check(row) {
    const unclear = UNCLEAR.test(row.name);
    if ((!unclear && !TASKS.test(row.name)) || hasFormula(row) || /清单|应完成|应参加/.test(row.description))
      return;
    const copied = row.description !== '' && jaccard(row.description, row.name) >= 0.9;
    if (!unclear && !copied) return;
    yield objection(row, 'name', `“${row.name}”以什么为分母没有写明。`, {
      severity: row.description === '' ? 'info' : 'warning',
      confidence: unclear ? 0.8 : 0.65,
      ...described(row),
    });
  },
});
