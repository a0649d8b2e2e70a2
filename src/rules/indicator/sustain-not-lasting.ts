import { practice } from '../../basis/practice.ts';
import type { ReadIndicator } from '../../reading/types.ts';
import { unitClass } from '../../reading/units.ts';
import { moved, objection } from '../row.ts';
import { rule } from '../rule.ts';

const LASTING =
  /年限|机制|制度|体系|长效|留存|续签|续约|续聘|管护|维护|持续|稳定|长期|永久|后续|寿命|有效期|使用期|协议|规划|巩固|可持续|队伍|资源|数据库|标准|人才|返贫|保有|存活|成活|发展|能力|素质|循环|年均|年平均|机时|每年|以上年|基础|传承|保护/;
const ONE_OFF =
  /(?<!整改)(完成|执行|支付|拨付|发放|兑付|到位|及时|合格)率$|(活动|培训|讲座|宣传|会议|开放|服务|演出)(读者|群众)?(场次|次数|天数|人次|期数)?$|(场次|次数|天数|人次)$/;
/** Bodies that came of the work and stay. */
const GROWN = /新增|新建|培育|孵化|带动|建成|引进|成立|品牌|示范|存续|岗位|专利|成果/;
const WITHIN_YEAR = /^(天|日|小时|次|场|人次|期)$/;

/** A deadline, or one act done once: nothing of it is left the year after. */
const ONCE = /^(?:年内|当年|全年)?(?:开展|完成|组织|举办|召开)?\d+(?:次|场|期)(?!\/)|^20\d\d年度?$/;
/** From one month to another of the same year. */
const withinYear = (text: string): boolean => {
  const years = text.match(/20\d\d(?=年|[./])/g) ?? [];
  return /[-~至]/.test(text) && /\d月|\d[./]\d/.test(text) && years.length === 2 && years[0] === years[1];
};
/** A year's warranty or contract is over when the year is. */
const oneYear = (row: ReadIndicator): boolean =>
  ((row.unit === '年' && Number(row.value.number) <= 1) ||
    (/^个?月$/.test(row.unit ?? '') &&
      Number(row.value.number) <= 12 &&
      /(时间|期限|期|时长)$/.test(row.name))) &&
  !/每年/.test(row.name);
/** Set up once, and nothing said of its use: 数据库建立. */
const SET_UP = /(数据库|平台|系统|报告|规划|网站|名录|图集)(的?(建立|建设|建成|编制|搭建|完成))?$/;
/** So much less every year from now on. */
const SPARED_YEARLY = /^年?均?(?:减少|降低|节约|节省|压减|避免|替代)[^ ]+ .*(?:\/年|每年)/;
const endsOnce = ({ value }: ReadIndicator): boolean =>
  (value.date !== null && !/[-~至]/.test(value.plain)) || ONCE.test(value.plain) || withinYear(value.plain);

export default rule({
  id: 'IND-SUSTAIN-NOT-LASTING',
  scope: 'indicator',
  title: '可持续影响没有“以后”',
  level: 'warning',
  formal: false,
  aspect: '相关性',
  basis: [practice],
  why: '可持续影响考的是钱花完以后还起不起作用；当年开放多少天、办几次活动是产出。',
  mend: '写年度之后还在的东西：使用年限、协议有效期、管护制度、队伍留存率。',
  fault: 'wrong-level',
  examples: {
    bad: [
      {
        note: '画一次是当年的产出',
        rows: [{ level2: '可持续影响指标', name: '绘制辖区风险图', value: '1份' }],
      },
      { note: '当年开放天数', rows: [{ level2: '可持续影响指标', name: '阅览室开放天数', value: '≥300天' }] },
      {
        note: '只有当年一段',
        rows: [{ level2: '可持续影响指标', name: '服务期限', value: '2024年3月—2024年11月' }],
      },
      { note: '一年的质保', rows: [{ level2: '可持续影响指标', name: '设备质保期', value: '≥1年' }] },
      { note: '只管十二个月', rows: [{ level2: '可持续影响指标', name: '保洁持续时间', value: '12个月' }] },
      { note: '完成率', rows: [{ level2: '可持续影响指标', name: '宣传任务执行率', value: '≥95%' }] },
    ],
    good: [
      {
        note: '陷阱：整改是查完以后的事',
        rows: [{ level2: '可持续影响指标', name: '巡察整改完成率', value: '≥85%' }],
      },
      { note: '使用年限', rows: [{ level2: '可持续影响指标', name: '健身器材使用年限', value: '≥8年' }] },
      {
        note: '陷阱：期限写在值里',
        rows: [{ level2: '可持续影响指标', name: '电梯免费维保', value: '≥3年' }],
      },
      {
        note: '陷阱：跨到以后年度',
        rows: [{ level2: '可持续影响指标', name: '服务期限', value: '2024年3月—2026年11月' }],
      },
      {
        note: '陷阱：机制就是持久的',
        rows: [{ level2: '可持续影响指标', name: '村级保洁长效机制', value: '建立' }],
      },
    ],
  },
  *check(row, { profile }) {
    if (row.level2 !== 'sustainable' || row.name === '') return;
    if (
      endsOnce(row) ||
      oneYear(row) ||
      (SET_UP.test(row.name) && /^已?(建立|建成|完成|编制完成)$/.test(row.value.plain))
    ) {
      yield objection(row, 'value_raw', `可持续影响的值写成“${row.value.raw}”，只到当年，看不出以后。`, {
        confidence: 0.75,
      });
      return;
    }
    const told = `${row.name}${row.description}${row.value.text ?? ''}`;
    if (SPARED_YEARLY.test(`${row.name} ${row.value.plain}`)) return;
    if (LASTING.test(told) || (unitClass(row.unit ?? '') === 'time' && /年|月/.test(row.unit ?? ''))) return;
    const stands =
      /^[家个所座]$/.test(row.unit ?? '') && row.polarity !== 'negative' && !GROWN.test(row.name);
    const made =
      /^(?:更新|编制|修订|制作|购置|安装|建立|建设|绘制|整理)/.test(row.name) &&
      /^[套份部册本张项]$/.test(row.unit ?? '');
    const oneOff = stands || made || ONE_OFF.test(row.name) || WITHIN_YEAR.test(row.unit ?? '');
    if (oneOff)
      yield objection(row, 'level2', `“${row.name}”说的是当年的工作，看不出年度之后的影响。`, {
        confidence: 0.8,
        ...(WITHIN_YEAR.test(row.unit ?? '') ? moved(row, 'quantity', profile) : {}),
      });
    else if (row.kind === 'attitude' || row.kind === 'satisfaction' || row.kind === 'awareness')
      yield objection(row, 'level2', `“${row.name}”没有体现年度之后的持续影响。`, {
        severity: 'info',
        confidence: 0.6,
      });
  },
});
