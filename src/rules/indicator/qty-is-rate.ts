import { practice } from '../../basis/practice.ts';
import { moved, objection } from '../row.ts';
import { rule } from '../rule.ts';

const RATE = /率$|比例$|占比$|比重$/;
/** Reach and coverage stand under 数量 in national templates. */
const REACH =
  /覆盖|参与|纳入|接种|检疫|普及|管理率|管控率|服务率|建档|筛查|检查率|体检|参保|签约|入学|巩固|惠及|受益|触达|发放率|随访|供给|供应|入户|开放率|配备|配置率|安装率|拥有率|绿化率|[列管]养|保障率|受助率|报告率|补助比例|救助比例|资助比例|参保比例/;
/** How well or how fast it was done is no reach, whatever was done. */
const DONE = /(完成|合格|达标|及时|准确|优良|到位)率$/;
/** What share of a bill is paid reaches nobody more or less. */
const SHARE_PAID = /费用?[一-龥]{0,6}(?:救助|补助|报销|支付|资助|保障)(?:比例|率)$/;
const SPENDING = /(支付|拨付|执行|到位|使用)率$/;

export default rule({
  id: 'IND-QTY-IS-RATE',
  scope: 'indicator',
  title: '数量指标写成了比率',
  level: 'warning',
  formal: false,
  aspect: '相关性',
  basis: [practice],
  why: '数量指标要写做了多少；比率看不出规模，95%可能是19个里的18个。',
  mend: '数量写场次、人次、面积等绝对数，比率移到质量或时效指标。',
  fault: 'wrong-level',
  examples: {
    bad: [
      {
        note: '报多少成不是数量',
        rows: [{ level2: '数量指标', name: '门诊慢病费用补助比例', value: '≥60%' }],
      },
      { note: '合格率放进数量', rows: [{ level2: '数量指标', name: '农产品抽检合格率', value: '≥98%' }] },
      { note: '筛查做完没有', rows: [{ level2: '数量指标', name: '听力筛查任务完成率', value: '100%' }] },
    ],
    good: [
      { note: '写批次', rows: [{ level2: '数量指标', name: '农产品抽检批次', value: '≥300批次' }] },
      {
        note: '陷阱：覆盖率可放数量',
        rows: [{ level2: '数量指标', name: '村级医保服务点覆盖率', value: '≥90%' }],
      },
      {
        note: '陷阱：参与率也是来了多少人',
        rows: [{ level2: '数量指标', name: '课后服务参与率', value: '≥80%' }],
      },
      {
        note: '陷阱：接种率可放数量',
        rows: [{ level2: '数量指标', name: '适龄儿童疫苗接种率', value: '≥90%' }],
      },
    ],
  },
  *check(row, { profile }) {
    if (row.level2 !== 'quantity' || !RATE.test(row.name) || SPENDING.test(row.name)) return;
    if (REACH.test(row.name) && !DONE.test(row.name) && !SHARE_PAID.test(row.name)) return;
    const timely = /及时|按期|按时/.test(row.name);
    const good = /合格|达标|优良|准确|完好/.test(row.name);
    yield objection(row, 'level2', `“${row.name}”是比率，不是数量。`, {
      confidence: 0.75,
      ...(timely ? moved(row, 'time', profile) : good ? moved(row, 'quality', profile) : {}),
    });
  },
});
