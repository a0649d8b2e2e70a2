import { goalMeasures2015 } from '../../basis/goal-measures-2015-88.ts';
import { practice } from '../../basis/practice.ts';
import { plain } from '../../reading/normalise.ts';
import { isTimeUnit } from '../../reading/polarity.ts';
import type { ReadIndicator } from '../../reading/types.ts';
import { unitClass } from '../../reading/units.ts';
import { amountOf, isCostRow, isPercent, objection, turned, turnedCell } from '../row.ts';
import { rule } from '../rule.ts';

/** Names that themselves speak of rise or fall belong to IND-NAME-OP-CONFLICT. */
const CHANGE = /(降低|下降|减少|提高|增长|提升|增加|上升)(率|幅度|比例|数|量|额)?$/;
const MONEY = /成本|费用|金额|造价|单价|经费/;
/** Doing with less: however bad the word that follows, more of it is better. */
const SAVED = /减轻|削减|缓解|节约|节省|降低|减少|压减|下降|避免|挽回|防止/;
/** What a unit uses up or is corrected for: its ceiling is meant. */
const LIMITED =
  /租用|占用|办公用房|公务用车|保障人数|变更|纠错|返工|退回|撤销|偏离|浓度|(成本|费用|支出|负担|耗材|能耗)[一-龥]{0,3}占|^(?!.*(培训|服务|补助)).*(工作|办公|聘用)人员(人?数|数量)$/;
/** Work done about something bad: how much of it is wanted depends on the case. */
const HANDLED =
  /调解|仲裁|审理|办理|承办|受理|查办|查处|破获|侦破|打击|抓获|拆除|整改|纠正|督办|处理|处置|整治|检查|巡查|排查|监测|检测|救助|治理|打击|宣传|培训|演练/;

/** So much money to each, by whatever name. */
const PER_HEAD = /^[生人户亩村均台件场次]均/;
/** In a cost row a sum of money is a ceiling, whatever it is called. */
const isSpending = (row: ReadIndicator): boolean =>
  isCostRow(row) &&
  row.unit !== null &&
  /元/.test(row.unit) &&
  (/(额|支出|标准|投入|补助|补贴|价格|价)$|^(工程|项目|建设|[亩户村]均|单位面积|每亩)投资$/.test(row.name) ||
    PER_HEAD.test(row.name)) &&
  !/带动|收入|增收|产值|效益|社会投资|自筹|配套/.test(row.name);

/** A price for a piece of whatever stands in a cost row: 基础母羊 ≥1800元/只. */
const isPrice = (row: ReadIndicator): boolean =>
  isCostRow(row) &&
  row.unit !== null &&
  unitClass(row.unit) === 'unit-cost' &&
  row.kind !== 'cost' &&
  !/补|助|奖|资|贴|收|产值|效益|节|标准|保障|投入|水平/.test(row.name);

/** Minutes and days until something is done, under 时效; how long a place is open is another matter. */
const takesLong = ({ level2, name }: ReadIndicator): boolean =>
  level2 === 'time' &&
  /(反应|响应|处理|处置|办理|修复|恢复|到达|到场|等候|等待|交付|完成|整改|反馈|答复|审核)(平均)?(时间|时长|用时|天数)$/.test(
    name,
  );

/** What each of those entitled must get at least: the State sets it as a floor. */
const FLOOR =
  /(资助|养育|供养|抚恤|救助|生活补助|生活补贴|公用经费)[一-龥]{0,4}(标准|水平)$|^[生人]均公用经费$|(低保|最低生活保障|特困|医保|养老保险|优待|优抚|孤儿)[一-龥]{0,8}(标准|水平|补助|补贴|金)$/;
const OF_EACH = /每[人生户年月天日]/g;
/** The goal promises just this much money at least: 人均补助不低于670元, 伙食标准不低于每人每月330元. */
const isPromised = ({ value, unit }: ReadIndicator, goals: readonly string[]): boolean => {
  const money = unit?.split('/')[0] ?? '';
  const told = `${value.number}${money}`;
  return (
    unitClass(money) === 'money' &&
    goals.some(goal =>
      ['不低于', '不少于', '至少'].some(least =>
        plain(goal)
          .replace(OF_EACH, '')
          .includes(least + told),
      ),
    )
  );
};

/** A share nobody would want so small: what it is a share of is bad, whatever it is called. */
const SMALL = 10;
const WANTED_SHARE =
  /满意|合格|达标|覆盖|完成|及时|准确|知晓|参与|优良|到位|完好|正常|稳定|就业|利用|使用|普及/;
const isFaultShare = (row: ReadIndicator): boolean =>
  isPercent(row) && amountOf(row) <= SMALL && !WANTED_SHARE.test(row.name);

/** Work whose pieces are wanted; what is bought or hired may have a ceiling. */
const MADE = /^(?:印制|印刷|制作|举办|开展|组织|召开|新建|修建|种植|栽植|编制)(?!.*(?:单价|费|成本|时间))/;
const isMade = (row: ReadIndicator): boolean =>
  row.level2 === 'quantity' && row.polarity === 'unknown' && !isPercent(row) && MADE.test(row.name);

/** A deed done to something bad, put first: 调解矛盾纠纷. */
const HANDLED_FIRST = new RegExp(
  `^(?:依法|全面|及时|成功|有效|集中)?(?:${HANDLED.source}|化解|防范|消除|清理|追缴|追回)`,
);

const wanted = (row: ReadIndicator, goals: readonly string[]): boolean =>
  FLOOR.test(row.name) ||
  isPromised(row, goals) ||
  /(费用?|成本|经费|支出|投入)(占比|比重|比例)$/.test(row.name) ||
  SAVED.test(row.name) ||
  (HANDLED_FIRST.test(row.name) &&
    !isPercent(row) &&
    !/率|(天数|时间|时长|时限|周期|成本|费用?)$/.test(row.name)) ||
  (row.kind === 'count' && HANDLED.test(row.name) && !/(天数|时间|时长|时限|周期)$/.test(row.name));

export default rule({
  id: 'IND-DIRECTION-WRONG',
  scope: 'indicator',
  title: '比较符号方向写反',
  level: 'error',
  formal: false,
  aspect: '适当性',
  basis: [goalMeasures2015, practice],
  why: '正向指标写“≤”等于越差越达标，成本写“≥”等于花得越多越好，年底按此计分会倒扣。',
  mend: '越高越好的写“≥”，越低越好的（成本、投诉、事故）写“≤”；确属上限的，名称写明“控制数”。',
  fault: 'direction',
  examples: {
    bad: [
      {
        note: '每户花得越多越好',
        rows: [{ level2: '成本指标', name: '户均设施值', value: '≥8000元' }],
      },
      { note: '每亩花得越多越好', rows: [{ level2: '成本指标', name: '亩均投资', value: '≥2400元/亩' }] },
      { note: '满意度越低越好', rows: [{ level2: '满意度指标', name: '参训群众满意度', value: '≤95%' }] },
      { note: '成本越高越好', rows: [{ level2: '成本指标', name: '技能培训成本', value: '≥5万元' }] },
      { note: '最多办两次', rows: [{ level2: '数量指标', name: '健康讲座次数', value: '不超过2次' }] },
      { note: '买得越贵越好', rows: [{ level2: '成本指标', name: '种公羊', value: '≥2600元/只' }] },
      { note: '一册不印也达标', rows: [{ level2: '数量指标', name: '印制防火手册', value: '≤3万册' }] },
      {
        note: '目标里别的事说了不少于3次',
        rows: [{ level2: '质量指标', name: '群众投诉次数', value: '≥3次' }],
        around: { goal: '开展集中宣传不少于3次，及时处理投诉。' },
      },
      { note: '反应越慢越好', rows: [{ level2: '时效指标', name: '警情反应时间', value: '≥15分钟' }] },
      { note: '欠费户越多越好', rows: [{ level2: '质量指标', name: '群众投诉次数', value: '≥3次' }] },
    ],
    good: [
      { note: '正向', rows: [{ level2: '满意度指标', name: '参训群众满意度', value: '≥95%' }] },
      { note: '反向', rows: [{ level2: '质量指标', name: '群众投诉次数', value: '≤3次' }] },
      {
        note: '陷阱：破掉的案件占比越高越好',
        rows: [{ level2: '社会效益指标', name: '利用视频破获盗窃案件占比', value: '≥60%' }],
      },
      {
        note: '陷阱：名次越小越好',
        rows: [{ level2: '社会效益指标', name: '全市平安测评排名', value: '≤8名' }],
      },
      {
        note: '陷阱：编制控制数是上限',
        rows: [{ level2: '数量指标', name: '公务用车编制控制数', value: '≤12辆' }],
      },
      { note: '陷阱：处理率越高越好', rows: [{ level2: '质量指标', name: '投诉处理率', value: '≥98%' }] },
      {
        note: '陷阱：节约的成本越多越好',
        rows: [{ level2: '经济效益指标', name: '节约采购成本', value: '≥10万元' }],
      },
      {
        note: '陷阱：优待金由国家定了下限',
        rows: [{ level2: '成本指标', name: '义务兵家庭优待金', value: '≥12000元/户' }],
      },
      {
        note: '陷阱：目标自己说了不低于',
        rows: [{ level2: '成本指标', name: '村医人均补助', value: '≥6000元' }],
        around: { goal: '保障村医待遇，人均补助不低于6000元。' },
      },
      {
        note: '陷阱：租用面积是上限',
        rows: [{ level2: '数量指标', name: '租用办公用房面积', value: '≤1200平方米' }],
      },
      {
        note: '陷阱：没有人想要这么小的好事',
        rows: [{ level2: '质量指标', name: '低保对象错保率', value: '≤2%' }],
      },
      {
        note: '陷阱：调解掉的纠纷越多越好',
        rows: [{ level2: '数量指标', name: '调解邻里纠纷', value: '≥600件' }],
      },
      { note: '陷阱：时限写上限', rows: [{ level2: '时效指标', name: '设备维护及时性', value: '<24小时' }] },
      {
        note: '陷阱：科目调整越少越好',
        rows: [{ level2: '质量指标', name: '预算科目调整次数', value: '≤10次' }],
      },
      {
        note: '陷阱：带动投资越多越好',
        rows: [{ level2: '经济效益指标', name: '带动社会投资金额', value: '≥500万元' }],
      },
    ],
  },
  *check(row, { around }) {
    const { operator, polarity } = row;
    if (row.value.number === null || CHANGE.test(row.name)) return;
    const low = operator === '<=' || operator === '<';
    const high = operator === '>=' || operator === '>';
    const cell = row.value.operator === '' ? 'name' : 'value_raw';
    const to = turned(operator);
    const ceiling = isCostRow(row) || row.kind === 'cost' || LIMITED.test(row.name);
    if (low && polarity === 'positive' && !isTimeUnit(row.unit) && !ceiling && !isFaultShare(row))
      yield objection(row, cell, `“${row.name}”越高越好，却写成上限，越差越达标。`, turnedCell(row, cell));
    else if (low && isMade(row) && !ceiling)
      yield objection(
        row,
        cell,
        `“${row.name}”是要做成的，写成上限，一件不做也达标。`,
        turnedCell(row, cell),
      );
    else if (
      high &&
      (polarity === 'negative' || isSpending(row) || isPrice(row)) &&
      !wanted(row, around.goals)
    ) {
      const sure = isCostRow(row) || !MONEY.test(row.name);
      yield objection(row, cell, `“${row.name}”越低越好，却写成下限。`, {
        ...turnedCell(row, cell),
        severity: sure ? 'error' : 'warning',
        confidence: sure ? 1 : 0.6,
      });
    } else if (high && isTimeUnit(row.unit) && (/时限$/.test(row.name) || takesLong(row)))
      yield objection(row, cell, `“${row.name}”越短越好，却写成下限。`, turnedCell(row, cell));
    else if (
      low &&
      polarity === 'unknown' &&
      isPercent(row) &&
      !ceiling &&
      !isFaultShare(row) &&
      !/[÷/]|增[幅速]$|涨幅$/.test(row.name)
    )
      yield objection(row, cell, `“${row.name}”的百分比写成了上限，是否应为“${to}”？`, {
        severity: 'warning',
        confidence: 0.6,
      });
  },
});
