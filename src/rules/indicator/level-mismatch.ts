import { coreIndicators2021 } from '../../basis/core-indicators-2021-101.ts';
import { practice } from '../../basis/practice.ts';
import type { Rewrite } from '../../domain/finding.ts';
import type { ReadIndicator } from '../../reading/types.ts';
import { unitClass } from '../../reading/units.ts';
import { countsThings, FREQUENCY, isCount, notQuality, OPENING, type Place, SPEC } from '../not-quality.ts';
import { isSatisfactionRow, moved, objection, replacing, written } from '../row.ts';
import { rule } from '../rule.ts';

const TIMELY =
  /按.{0,3}计划|截[至止]|当期|学期|及时|按期|按时|准时|时限|时间|时效|进度|周期|工期|提前|如期|当年|年内|[汛课节春]前|[年月期]末|[年月]底|季度|月/;
const WORK_RATE = /(?<!成本|预算|费用|经费)(发放|完成|合格|覆盖|兑付|及时|参与)率$/;
/** Rates that do say how much money a thing takes. */
const COST_RATE =
  /(节约|节省|节支|节资|降低|下降|压减|减少|控制|超支|偏差|误差|变动|增长|增加|结余|结转|下浮|折扣|[利费税汇]|贴息|损耗|耗占|损失|浪费|回收|审减|核减|达标|合规|符合|准确|(?<=价格|标准|定额)执行|支出|使用|执行|拨付|发放|完成|合格|覆盖|兑付|及时|参与|效)率$/;
const LAWFUL = /(?:资金|经费|财务)[一-龥]{0,4}(?:合规|合法|规范)率$/;
const LASTING =
  /^长期(?!(?:护理|照护|失业|滞留|卧床|闲置|积压|拖欠|未)|[一-龥]{1,6}(?:人员|患者|病人|老人|老年人|儿童|群众|对象|户|家庭|职工|居民|学生))|长期使用|使用年限|长效|持续(使用|影响|发挥)/;
const FEEDBACK = /满意|认可|好评|投诉|评价|信访|表扬|获得感|幸福感|安全感|口碑/;
/** 190元/人·月, however it is spelt. */
const PER_HEAD = /^元(?:[/每])?人[·.*/每、]?[月年]$/;
const JOBS = /(?:再?就业|上岗)(?:人员|困难人员)?(?:人数|人次|数量|数|岗位数?)$/;
/** How much of the money is gone. */
const SPENT_SO_FAR = /(?:资金|经费)(?:拨付|支付|支出|使用)进度$/;
/** A day by which something is done. */
const DATED = /(时间|日期|时限|工期|进度)$/;
const HANDLED = /(处理|处置|办结|回复|答复|受理|化解)(及时)?率$/;
const NOT_SATISFACTION =
  /知晓|了解(程度|度)$|(配合|参与|认知)度$|率$|比例$|起数$|数量$|次数$|人数$|金额$|成本$|时间$/;

/** A figure with a unit no opinion is given in: 公斤/亩, 万元, 起. */
const isOtherFigure = ({ unit, value }: ReadIndicator): boolean =>
  value.number !== null && unit !== null && !/^(percent|ratio|other)$/.test(unitClass(unit));

function placeOf(row: ReadIndicator): Place | null {
  const { kind, name, level2 } = row;
  if (level2 === 'quality') return notQuality(row);
  if (level2 === 'quantity' && kind === 'satisfaction')
    return { to: 'satisfaction', because: '满意度应放在满意度指标' };
  if (level2 === 'quantity' && unitClass(row.unit ?? '') === 'unit-cost' && !/标准$|单价$/.test(name))
    return { to: 'cost', because: '每件、每天多少钱是花费，属于成本指标' };
  if (level2 === 'quantity' && PER_HEAD.test(row.unit ?? ''))
    return { to: 'cost', because: '每人每月多少钱是标准，属于成本指标' };
  if (/^(economic|sustainable)$/.test(level2 ?? '') && JOBS.test(name) && row.value.number !== null)
    return { to: 'social', because: '多少人就业是社会效益' };
  if (level2 === 'social' && /增收$/.test(name) && /元/.test(row.value.plain))
    return { to: 'economic', because: '多挣多少钱是经济效益' };
  if (level2 === 'time' && SPENT_SO_FAR.test(name) && /%/.test(row.value.plain))
    return { to: null, because: '钱花了几成是预算执行，不是事情办得快慢' };
  if (level2 === 'quantity' && SPEC.test(name))
    return { to: 'quality', because: '规格说的是做成什么样，属于质量指标' };
  if (level2 === 'time' && row.value.date === null && countsThings(row) && !/[日天时周]$/.test(name))
    return { to: 'quantity', because: '做了多少是数量，不是快慢' };
  if (
    level2 === 'time' &&
    kind === 'completion' &&
    !TIMELY.test(`${name}${row.description}${row.value.plain}`) &&
    row.value.date === null
  )
    return { to: null, because: '完成率说的是做了多少，没有时间要素，不是时效' };
  if (
    level2 === 'time' &&
    row.value.date === null &&
    (FREQUENCY.test(name) ||
      (OPENING.test(name) && (row.operator.startsWith('>') || /^每[天日周月年]/.test(row.value.plain))))
  )
    return { to: 'quantity', because: '频次、开放时长说的是做了多少，不是快慢' };
  if (/^(cost|economic_cost)$/.test(level2 ?? '') && isCount(row))
    return { to: 'quantity', because: '做了多少、有多少人，不是花了多少钱' };
  if (
    /^(economic|social|ecological|quantity|cost|economic_cost)$/.test(level2 ?? '') &&
    (row.value.date !== null || /\d月/.test(row.value.plain)) &&
    DATED.test(name)
  )
    return { to: 'time', because: '哪天做完说的是快慢，属于时效指标' };
  if (level2 === 'time' && kind === 'satisfaction')
    return { to: 'satisfaction', because: '满意度应放在满意度指标' };
  if (level2 === 'cost' && kind === 'satisfaction')
    return { to: 'satisfaction', because: '满意度应放在满意度指标' };
  if (level2 === 'cost' && /(支出|使用|拨付|(?<!价格|标准|定额)执行)率$/.test(name) && row.operator !== '<=')
    return { to: null, because: '支出率说的是花没花出去，不是花得省不省' };
  if (level2 === 'cost' && /率$/.test(name) && !COST_RATE.test(name))
    return { to: null, because: '没有说花多少钱、省不省钱' };
  if (level2 === 'cost' && LAWFUL.test(name)) return { to: 'quality', because: '钱用得合不合规不是花了多少' };
  if (level2 === 'cost' && WORK_RATE.test(name)) return { to: null, because: '说的是办没办到，不是花了多少' };
  if (
    level2 === 'ecological' &&
    /^(?!.*(耕地|土壤|污染|环境|排放|扬尘|噪[声音]|废[水气渣]|污水|尾气|油烟|粉尘|弃[渣土]|废弃物|垃圾)).*(食品|药品|教学|工程|施工|产品|设备|粮食?|粮油|商品|物资|农资|苗木)[一-龥]{0,6}(合格|达标|完好)率$/.test(
      name,
    )
  )
    return { to: 'quality', because: '东西合不合格是质量，不是生态' };
  if ((level2 === 'social' || level2 === 'economic') && LASTING.test(name))
    return { to: 'sustainable', because: '说的是以后还起不起作用，属于可持续影响' };
  if (
    isSatisfactionRow(row) &&
    (!FEEDBACK.test(name) || HANDLED.test(name)) &&
    (NOT_SATISFACTION.test(name) || isOtherFigure(row))
  )
    return { to: null, because: '满意度指标要写谁对什么满意；知晓、完成和数量不是满意' };
  return null;
}

/** A completion rate under 时效 becomes timely by its name; when the work is due, the unit says. */
const onTime = (row: ReadIndicator): { rewrite?: Rewrite } =>
  row.level2 === 'time' && /完成率$/.test(written(row, 'name'))
    ? {
        rewrite: {
          ...replacing(row, 'name', written(row, 'name').replace(/完成率$/, '按期完成率'), [
            `“${row.name}”对应的任务计划哪天完成？`,
          ]),
          proposal: true,
        },
      }
    : {};

export default rule({
  id: 'IND-LEVEL-MISMATCH',
  scope: 'indicator',
  title: '指标放错了二级指标',
  level: 'warning',
  formal: false,
  aspect: '相关性',
  basis: [coreIndicators2021, practice],
  why: '数量、质量、时效、效益各考一面；放错格子，这一面就等于没有考核，那一面重复计分。',
  mend: '把指标移到它所属的二级指标下，空出来的一面另设合适的指标。',
  fault: 'wrong-level',
  examples: {
    bad: [
      {
        note: '合不合规不是成本',
        rows: [{ level2: '成本指标', name: '专项资金使用合规率', value: '100%' }],
      },
      { note: '办了几场不是成本', rows: [{ level2: '经济成本指标', name: '送戏下乡场次', value: '≥120场' }] },
      {
        note: '增收是经济效益',
        rows: [{ level2: '社会效益指标', name: '茶农增收', value: '户均800元' }],
      },
      {
        note: '有人就业是社会效益',
        rows: [{ level2: '可持续影响指标', name: '带动就业人数', value: '≥120人' }],
      },
      {
        note: '花掉几成不是快慢',
        rows: [{ level2: '时效指标', name: '补助资金拨付进度', value: '11月底前≥90%' }],
      },
      {
        note: '完成日期不是效益',
        rows: [{ level2: '社会效益指标', name: '改造完工时间', value: '2026年9月底前' }],
      },
      {
        note: '亩产不是满意度',
        rows: [{ level2: '服务对象满意度指标', name: '亩均单产', value: '≥545公斤/亩' }],
      },
      { note: '到没到货不是质量', rows: [{ level2: '质量指标', name: '救灾种子储备到位率', value: '100%' }] },
      { note: '做完多少不是质量', rows: [{ level2: '质量指标', name: '泵站检修完成率', value: '100%' }] },
      {
        note: '期满留没留下是效益',
        rows: [{ level2: '质量指标', name: '“三支一扶”期满继续在基层工作比例', value: '≥40%' }],
      },
      { note: '清运了多少不是质量', rows: [{ level2: '质量指标', name: '垃圾清运量', value: '≥6200吨' }] },
      { note: '采购进度不是质量', rows: [{ level2: '质量指标', name: '政府采购执行率', value: '100%' }] },
      { note: '钱到没到不是质量', rows: [{ level2: '质量指标', name: '检测经费到位率', value: '100%' }] },
      { note: '省钱不是质量', rows: [{ level2: '质量指标', name: '印刷成本节约率', value: '≥5%' }] },
      { note: '办多久不是质量', rows: [{ level2: '质量指标', name: '案件平均审理天数', value: '≤52天' }] },
      { note: '办了几件不是质量', rows: [{ level2: '质量指标', name: '查处占道违法行为', value: '300起' }] },
      { note: '人次不是质量', rows: [{ level2: '质量指标', name: '单次讲座参与人次', value: '≥150人次' }] },
      { note: '完成率不是时效', rows: [{ level2: '时效指标', name: '年度课题任务完成率', value: '≥95%' }] },
      { note: '每天多少钱不是数量', rows: [{ level2: '数量指标', name: '讲解员补贴', value: '≤150元/天' }] },
      {
        note: '每人每月多少钱不是数量',
        rows: [{ level2: '数量指标', name: '孤儿养育标准', value: '≥1400元每人每月' }],
      },
      {
        note: '就业不是经济效益',
        rows: [{ level2: '经济效益指标', name: '退捕渔民再就业人数', value: '≥260人' }],
      },
      { note: '开没开工不是质量', rows: [{ level2: '质量指标', name: '当年开工率', value: '100%' }] },
      { note: '规格不是数量', rows: [{ level2: '数量指标', name: '路面铺装厚度', value: '≥18厘米' }] },
      { note: '检修几次不是质量', rows: [{ level2: '质量指标', name: '机房设备检修', value: '≥4次' }] },
      { note: '做没做不是质量', rows: [{ level2: '质量指标', name: '消防安全培训', value: '已完成' }] },
      {
        note: '知晓率不是满意度',
        rows: [{ level2: '服务对象满意度指标', name: '惠农政策知晓率', value: '≥90%' }],
      },
      {
        note: '长期使用不是当年效益',
        rows: [{ level2: '社会效益指标', name: '长期使用年限', value: '≥10年' }],
      },
    ],
    good: [
      {
        note: '陷阱：一周开几小时是服务标准',
        rows: [{ level2: '质量指标', name: '阅览室周开放时间', value: '≥50小时' }],
      },
      {
        note: '陷阱：环境成本里的次数',
        rows: [{ level2: '环境成本指标', name: '施工扰民投诉次数', value: '≤3次' }],
      },
      {
        note: '陷阱：扬尘达标就是生态',
        rows: [{ level2: '生态效益指标', name: '工地扬尘达标率', value: '100%' }],
      },
      {
        note: '陷阱：年末是时间',
        rows: [{ level2: '时效指标', name: '课题年末完成率', value: '≥95%' }],
      },
      { note: '人次归数量', rows: [{ level2: '数量指标', name: '单次讲座参与人次', value: '≥150人次' }] },
      {
        note: '陷阱：按期完成率有时间要素',
        rows: [{ level2: '时效指标', name: '年度课题按期完成率', value: '≥95%' }],
      },
      {
        note: '陷阱：投诉次数可以反映质量',
        rows: [{ level2: '质量指标', name: '群众投诉次数', value: '≤3次' }],
      },
      {
        note: '陷阱：不许多过几次的是毛病',
        rows: [{ level2: '质量指标', name: '设计变更次数', value: '≤2次' }],
      },
      {
        note: '陷阱：获奖次数可以反映质量',
        rows: [{ level2: '质量指标', name: '作品省级以上获奖', value: '≥2次' }],
      },
      {
        note: '陷阱：投诉率可以反映满意',
        rows: [{ level2: '服务对象满意度指标', name: '服务投诉率', value: '≤1%' }],
      },
      {
        note: '陷阱：继续教育合格率是学得怎样',
        rows: [{ level2: '质量指标', name: '专业技术人员继续教育合格率', value: '≥95%' }],
      },
      {
        note: '陷阱：覆盖率放质量也通行',
        rows: [{ level2: '质量指标', name: '营养餐覆盖率', value: '≥98%' }],
      },
    ],
  },
  *check(row, { profile }) {
    const place = placeOf(row);
    if (place === null) return;
    yield objection(row, 'level2', `“${row.name}”放错了位置：${place.because}。`, {
      confidence: 0.8,
      ...(place.to === null ? onTime(row) : moved(row, place.to, profile)),
    });
  },
});
