import { practice } from '../../basis/practice.ts';
import { isTimeUnit } from '../../reading/polarity.ts';
import { amountOf, objection, turnedCell } from '../row.ts';
import { rule } from '../rule.ts';

const CHANGE = /(降低|下降|减少|提高|增长|提升|增加|上升|压减|节约)(率|幅度|比例|数|量|额)?$/;
const WANTED_SMALL =
  /(三公|经费|开支|投诉|事故|发案|故障|能耗|成本|费用|负债|差错|损失|价格|支出)(增长|增加|上升|提高)(率|幅度|比例|数|量|额)?$/;

export default rule({
  id: 'IND-NAME-OP-CONFLICT',
  scope: 'indicator',
  title: '名称说的变化与符号相反',
  level: 'error',
  formal: false,
  aspect: '适当性',
  basis: [practice],
  why: '名称已写明“下降”或“增长”，符号写“≤”就成了降得越少、增得越少越好。',
  mend: '“下降率”“增长率”写“≥”；如果本意是控制增幅，名称写“××增幅控制数”。',
  fault: 'direction',
  examples: {
    bad: [
      { note: '降得越少越好', rows: [{ level2: '生态效益指标', name: '单位能耗下降率', value: '≤5%' }] },
      { note: '增得越少越好', rows: [{ level2: '经济效益指标', name: '农民人均收入增长率', value: '≤6%' }] },
    ],
    good: [
      { note: '方向一致', rows: [{ level2: '生态效益指标', name: '单位能耗下降率', value: '≥5%' }] },
      {
        note: '陷阱：本来就要控制增幅',
        rows: [{ level2: '社会效益指标', name: '信访投诉增长率', value: '≤2%' }],
      },
      {
        note: '陷阱：写明是控制数',
        rows: [{ level2: '成本指标', name: '三公经费增长控制率', value: '≤0%' }],
      },
    ],
  },
  *check(row) {
    const { operator, name } = row;
    if (row.value.number === null || amountOf(row) < 0 || isTimeUnit(row.unit) || !CHANGE.test(name)) return;
    const low = operator === '<=' || operator === '<';
    const cell = row.value.operator === '' ? 'name' : 'value_raw';
    if (low && row.polarity !== 'cap' && !WANTED_SMALL.test(name))
      yield objection(row, cell, `名称写“${CHANGE.exec(name)?.[1]}”，值却写成上限，变化越小越达标。`, {
        ...turnedCell(row, cell),
        confidence: 0.95,
      });
  },
});
