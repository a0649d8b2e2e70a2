import { practice } from '../../basis/practice.ts';
import { readDate } from '../../reading/dates.ts';
import { unitClass } from '../../reading/units.ts';
import { objection } from '../row.ts';
import { rule } from '../rule.ts';

const TIMELY =
  /\d个?月内|[一二三六]个月内|\d+分钟|\d+个?小时(?:以|之)?(?:内|到)|\d+(?:小时|分钟|天|日)[一-龥]{2,6}率|(?:直接|即时|实时|同步|联网)(?:结算|办结|救助)|[准正]点|每\d+个?(?:分钟|小时|[天日周月])|(?<!\d小)时|次月|当月|\d+个?(?:工作|自然)?[日天]|合同约定|按计划|当[日天]|开工|完工|竣工|交付|投用|次日|审限|限期|期内|办结|按[日周旬月]|按季|按年|逐月|全天|随.随|日清|按期|到期|逾期|延期|超期|工期|周期|期限|进度|日期|提前|延误|当年|年内|全年|年度|季度|每[年月季周日]|\d+月|月[底末前]|响应|[早晚]于|速度|[课汛节春学暖冬秋假会考种播]前/;

/** Checked and found right: whatever the description says, that is no matter of time. */
const CHECKED = /(合格|达标|准确|优良|完好|成活)率$/;
const ON_TIME = /及时|按期|按时|准时|如期|限时|时效|进度/;

export default rule({
  id: 'IND-TIME-NO-TIME',
  scope: 'indicator',
  title: '时效指标没有时间',
  level: 'warning',
  formal: false,
  aspect: '相关性',
  basis: [practice],
  why: '时效指标要能回答“什么时候完成、用多长时间”；没有时间就看不出快慢。',
  mend: '写完成日期（如“12月15日前”）、按期完成率或办理时限，并附进度计划。',
  fault: 'wrong-level',
  examples: {
    bad: [
      { note: '合格率放在时效', rows: [{ level2: '时效指标', name: '设备验收合格率', value: '≥98%' }] },
      { note: '次数放在时效', rows: [{ level2: '时效指标', name: '巡查工作力度', value: '≥20次' }] },
    ],
    good: [
      {
        note: '陷阱：正点就是时间',
        rows: [{ level2: '时效指标', name: '班车到站正点率', value: '≥95%' }],
      },
      {
        note: '陷阱：几小时一次也是时间',
        rows: [{ level2: '时效指标', name: '泵房巡检', value: '每4小时一次' }],
      },
      {
        note: '陷阱：直接结算就是当场结算',
        rows: [{ level2: '时效指标', name: '门诊直接结算率', value: '≥92%' }],
      },
      {
        note: '陷阱：几小时写在率前面',
        rows: [{ level2: '时效指标', name: '故障6小时修复率', value: '≥95%' }],
      },
      {
        note: '陷阱：几个月内就是时间',
        rows: [{ level2: '时效指标', name: '建议3个月内答复率', value: '≥98%' }],
      },
      {
        note: '陷阱：多少分钟就是时间',
        rows: [
          { level2: '时效指标', name: '接警后5分钟出动率', value: '≥95%' },
          { level2: '时效指标', name: '管网故障24小时内修复率', value: '≥95%' },
        ],
      },
      { note: '陷阱：课前就是时间', rows: [{ level2: '时效指标', name: '课前到书率', value: '=100%' }] },
      { note: '完成日期', rows: [{ level2: '时效指标', name: '设备验收', value: '2024年11月30日前' }] },
      {
        note: '陷阱：时间在单位里',
        rows: [{ level2: '时效指标', name: '故障设备修复', value: '≤2个工作日' }],
      },
      {
        note: '陷阱：时间写在描述里',
        rows: [
          {
            level2: '时效指标',
            name: '设备验收',
            value: '=100%',
            description: '11月底前完成验收的设备台数÷应验收台数',
          },
        ],
      },
    ],
  },
  check: row => {
    const { date, raw } = row.value;
    const told = `${row.name}${row.description}${raw}`;
    const timeUnit = row.unit !== null && unitClass(row.unit) === 'time';
    const checked = CHECKED.test(row.name) && !ON_TIME.test(row.name);
    const silent =
      row.level2 !== 'time' ||
      row.value.shape === 'empty' ||
      row.kind === 'completion' ||
      row.kind === 'satisfaction';
    return silent ||
      (!checked && (date !== null || timeUnit || TIMELY.test(told) || readDate(row.name) !== null))
      ? []
      : [objection(row, 'name', `“${row.name}”和它的值都没有时间。`, { confidence: 0.8 })];
  },
});
