import { practice } from '../../basis/practice.ts';
import type { ReadIndicator } from '../../reading/types.ts';
import { amountOf, isCostRow, isPercent, objection, replacing, written } from '../row.ts';
import { rule } from '../rule.ts';

/** Names of fixed entitlements and standards: the target is met exactly. */
const FIXED = /标准|每人|定额|补助|补贴|达标率|准确率/;

/** The sign such a row is meant to carry; null where the name does not tell. */
function signFor(row: ReadIndicator): '≤' | '≥' | '=' | null {
  if (row.polarity === 'negative' || (isCostRow(row) && !isPercent(row))) return '≤';
  if (row.polarity !== 'positive') return null;
  return isPercent(row) && amountOf(row) === 100 ? '=' : '≥';
}

export default rule({
  id: 'IND-OP-MISSING',
  scope: 'indicator',
  title: '指标值没有比较符号',
  level: 'info',
  formal: true,
  aspect: '完整性',
  basis: [practice],
  why: '年底按“≥、≤、=”判定是否完成并计分；没有符号，2万元是上限还是下限说不清。',
  mend: '成本写“≤”，次数、人数和比率写“≥”，固定标准写“=”。',
  examples: {
    bad: [
      { note: '成本没有上限符号', rows: [{ level2: '成本指标', name: '项目总成本', value: '2万元' }] },
      { note: '次数没有符号', rows: [{ level2: '数量指标', name: '技能培训场次', value: '10场' }] },
    ],
    good: [
      { note: '有符号', rows: [{ level2: '成本指标', name: '项目总成本', value: '≤2万元' }] },
      {
        note: '陷阱：符号留在名称的模板里',
        rows: [{ level2: '数量指标', name: '培训人数(≥**人)', value: '100人' }],
      },
      {
        note: '陷阱：文字已说明方向',
        rows: [{ level2: '数量指标', name: '宣传次数', value: '全年不少于2次' }],
      },
      {
        note: '陷阱：日期不需要符号',
        rows: [{ level2: '时效指标', name: '完工时间', value: '2024年11月30日' }],
      },
    ],
  },
  *check(row) {
    if (row.value.shape !== 'number' || row.operator !== '' || row.value.tolerance) return;
    const sign = signFor(row);
    const fixed = FIXED.test(row.name);
    const cost = isCostRow(row) && !fixed && !isPercent(row);
    yield objection(row, 'value_raw', `指标值“${row.value.raw}”没有写“≥、≤、=”。`, {
      severity: cost ? 'warning' : 'info',
      confidence: cost ? 0.9 : 0.6,
      ...(sign === null || fixed || written(row, 'value_raw') === ''
        ? {}
        : { rewrite: replacing(row, 'value_raw', `${sign}${written(row, 'value_raw').trim()}`) }),
    });
  },
});
