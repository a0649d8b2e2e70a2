import { practice } from '../../basis/practice.ts';
import { objection, replacing, written } from '../row.ts';
import { rule } from '../rule.ts';

const FUZZY =
  /若干|^[多数][次场批期项个]|^(大?约(?!束)|暂定|暂估|暂按|估计|大概|基本(达到)?|原则上|力争|争取|预计|将?近)|左右|上下$|以上(?=的?$)/;
/** Words that stand for a number without naming one. */
const COUNTLESS = /若干|^[多数][次场批期项个]/;
const BOUNDED = /[≥≤><≧≦⩾⩽=＝═]|不少于|不低于|不超过|至少|以内/;

export default rule({
  id: 'IND-FUZZY-NUMBER',
  scope: 'indicator',
  title: '指标值写得含糊',
  level: 'warning',
  formal: false,
  aspect: '可行性',
  basis: [practice],
  why: '“约、左右、力争”没有界线，完成99算不算完成100左右，谁也说不准。',
  mend: '去掉含糊词，用“≥”或“≤”写出界线。',
  examples: {
    bad: [
      { note: '约数', rows: [{ level2: '数量指标', name: '参训人数', value: '约100人' }] },
      { note: '左右', rows: [{ level2: '数量指标', name: '发放资料数量', value: '2000份左右' }] },
      { note: '等于又以上', rows: [{ level2: '质量指标', name: '结业合格率', value: '=90%以上' }] },
    ],
    good: [
      {
        note: '陷阱：每天的量本来有起落',
        rows: [{ level2: '数量指标', name: '污水处理量', value: '约260吨/日' }],
      },
      {
        note: '陷阱：有多少由上级定',
        rows: [{ level2: '数量指标', name: '核查疑似点位', value: '300个左右，以省级下发为准' }],
      },
      { note: '有界线', rows: [{ level2: '数量指标', name: '参训人数', value: '≥100人' }] },
      {
        note: '陷阱：“以上”自己就是界线',
        rows: [{ level2: '质量指标', name: '结业合格率', value: '90%以上' }],
      },
      {
        note: '陷阱：“力争”在名称之外的说明里',
        rows: [{ level2: '数量指标', name: '参训人数', value: '≥100人', description: '力争覆盖全部乡镇' }],
      },
    ],
  },
  *check(row) {
    const raw = written(row, 'value_raw').trim();
    const word = FUZZY.exec(raw)?.[0] ?? /(?<=[=＝═][^上]*)以上$/.exec(raw)?.[0];
    if (word === undefined || !(/\d/.test(raw) || COUNTLESS.test(raw)) || row.value.date !== null) return;
    /** The State's own wording for health insurance is 70%左右. */
    if (word === '左右' && /支付比例|报销比例/.test(row.name + raw)) return;
    /** An estimate still says how much: it is tidied, not sent back. */
    const mild = /^大?约$|左右/.test(word) ? ({ severity: 'info' } as const) : {};
    /** A count that another sets, and work that goes by the day, are told about. */
    if (/^大?约$|左右/.test(word) && (/以.+为准/.test(raw) || /\/[日天]$/.test(raw))) return;
    if (word === '以上' && !/[=＝═]/.test(raw)) return;
    const sign = row.polarity === 'positive' ? '≥' : row.polarity === 'negative' ? '≤' : null;
    const rest = raw.replace(FUZZY, '').replace(/[=＝═]/, '');
    const plainRest = sign !== null && /\d/.test(rest) && !BOUNDED.test(rest);
    yield objection(row, 'value_raw', `“${raw}”里的“${word}”使指标值没有界线。`, {
      confidence: 0.9,
      ...mild,
      ...(plainRest ? { rewrite: replacing(row, 'value_raw', `${sign}${rest}`) } : {}),
    });
  },
});
