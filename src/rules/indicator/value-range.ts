import { goalMeasures2015 } from '../../basis/goal-measures-2015-88.ts';
import type { ReadIndicator } from '../../reading/types.ts';
import { unitClass } from '../../reading/units.ts';
import { amountOf, isCostRow, isPercent, objection, replacing, written } from '../row.ts';
import { rule } from '../rule.ts';

/** Shares of a whole that can pass 100%: growth, output against plan, use of capacity. */
const OPEN =
  /增长|提高|提升|增加|增幅|增速|完成率|完成度|利用率|回报|收益|产销|达产|超额|保值|增值|负荷|覆盖倍数|流动比|(?<!占)比率?$|倍|同比|较上年/;
const SHARE = /(及时|准确|完整|合规|规范)性$|率$|满意度$|知晓度$|比例$|占比$|比重$/;
/** Nothing can fall by more than all of it. */
const LESS = /(降低|下降|减少|压减|削减)(率|幅度|比例)$/;
/** A deed or a slogan in per cent: done in full at most. Work may pass its plan. */
const isDeed = ({ kind, name }: ReadIndicator): boolean =>
  (kind === 'generic' || kind === 'time') &&
  !/完成|产量|产值|进度|计划|目标|产出|任务|收入|投资|增|升/.test(name);
/** What may well be below zero. */
const SIGNED =
  /增长|增幅|增速|增减|提高|下降|降低|温度|变动|变化|水位|高程|标高|利润|盈亏|结余|差额|节约|节支/;
const AT_LEAST = />=|[≥≧⩾]|不少于|不低于|大于等于|至少/;

export default rule({
  id: 'IND-VALUE-RANGE',
  scope: 'indicator',
  title: '指标值不可能取到',
  level: 'error',
  formal: false,
  aspect: '完整性',
  basis: [goalMeasures2015],
  why: '合格率、覆盖率是部分占全部，最高就是100%；写“≥100%”或更高、写负数都无法达到或没有意义。',
  mend: '全部要做到的写“=100%”，其余写实际可达到的比例。',
  examples: {
    bad: [
      { note: '降低率超过100%', rows: [{ level2: '社会效益指标', name: '警情降低率', value: '≥120%' }] },
      { note: '超过全部', rows: [{ level2: '质量指标', name: '工程验收合格率', value: '≥120%' }] },
      { note: '大于等于全部', rows: [{ level2: '质量指标', name: '免费用餐覆盖率', value: '≥100%' }] },
      { note: '做到的事也到不了全部以上', rows: [{ level2: '质量指标', name: '遗体火化', value: '≥100%' }] },
      { note: '每人花零元', rows: [{ level2: '成本指标', name: '人均培训成本', value: '=0万元/人' }] },
      { note: '次数为负', rows: [{ level2: '数量指标', name: '巡查次数', value: '≥-3次' }] },
    ],
    good: [
      {
        note: '陷阱：占比以外的“比”可以超过100%',
        rows: [{ level2: '经济效益指标', name: '投入产出比', value: '≥150%' }],
      },
      { note: '等于全部', rows: [{ level2: '质量指标', name: '免费用餐覆盖率', value: '=100%' }] },
      {
        note: '陷阱：增长率可以超过100%',
        rows: [{ level2: '经济效益指标', name: '网络销售额增长率', value: '≥150%' }],
      },
      {
        note: '陷阱：完成率可以超额',
        rows: [{ level2: '质量指标', name: '造林任务完成率', value: '≥100%' }],
      },
      { note: '陷阱：增长率可以为负', rows: [{ level2: '成本指标', name: '三公经费增长率', value: '≤-5%' }] },
    ],
  },
  *check(row) {
    const number = amountOf(row);
    if (Number.isNaN(number)) return;
    const whole = isPercent(row) && (SHARE.test(row.name) || isDeed(row)) && !OPEN.test(row.name);
    const raw = written(row, 'value_raw');
    const emptied = isPercent(row) && LESS.test(row.name);
    if ((whole || emptied) && number > 100)
      yield objection(row, 'value_raw', `“${row.name}”最高为100%，写成${row.value.raw}不可能达到。`, {
        confidence: 0.95,
      });
    else if (
      whole &&
      row.value.operator !== '' &&
      number === 100 &&
      (row.operator === '>=' || row.operator === '>') &&
      !/达到?/.test(raw)
    )
      yield objection(row, 'value_raw', `“${row.name}”最高为100%，不能写“大于等于100%”。`, {
        severity: 'warning',
        confidence: 0.9,
        ...(AT_LEAST.test(raw) ? { rewrite: replacing(row, 'value_raw', raw.replace(AT_LEAST, '=')) } : {}),
      });
    else if (number === 0 && isCostRow(row) && unitClass(row.unit ?? '') === 'unit-cost')
      yield objection(row, 'value_raw', `“${row.name}”写成${raw}，等于不花钱。`, { confidence: 0.8 });
    else if (number < 0 && !SIGNED.test(row.name))
      yield objection(row, 'value_raw', `“${row.name}”不会是负数。`, { confidence: 0.9 });
    else if (number === 0 && row.operator === '>=' && row.polarity !== 'negative' && !SIGNED.test(row.name))
      yield objection(row, 'value_raw', '“≥0”什么都不做也能完成。', { severity: 'warning', confidence: 0.9 });
  },
});
