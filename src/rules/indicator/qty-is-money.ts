import { practice } from '../../basis/practice.ts';
import type { ReadIndicator } from '../../reading/types.ts';
import { toWanYuan, unitClass } from '../../reading/units.ts';
import { objection } from '../row.ts';
import { rule } from '../rule.ts';

const SPENT =
  /(资金|经费|预算|项目)?(支付|拨付|支出|执行|投入|到位|使用)(金额|总额|额|资金|经费|率|数|进度)?$|(项目|工程|财政|专项)?(资金|经费)(金额|总额|规模|量|额)?$|(成本|造价|投资额|单价|采购价)$/;
/** Money that is itself what people receive, or draw in. */
const PRODUCT =
  /补贴|补助|救助|资助|慰问|奖励|奖补|贷款|贴息|发放|代缴|理赔|募集|核销|融资|招商|引资|带动|撬动|收入|产值|销售|交易|成交|签约|授信|担保|保额|捐|税|利润|增收|收益|征收|追缴|清欠|挽回|罚没|减免|报销|标准|技术合同|服务经费|订单|投资额|资本金|注资|出资|股权|基金/;

/** The unit's own outlay or what came to it, whatever it goes for. */
const OUTLAY =
  /(?<!减少|节约|降低)(资金|经费)(支出|投入|支付|拨付|执行|使用)(额|数|金额|总额)?$|^(上级|中央|省级?|市级?|县级?|财政)(补助|专项|配套|转移支付)(资金|经费)$/;
/** A rate set by policy, or what the unit itself hands out by the sum: neither says to how many. */
const STANDARD = /(?:缴费|收费|供养|津贴|奖励|待遇|养老金|财政补助|人均补助)[一-龥]{0,2}标准$/;
const HANDED_OUT =
  /^(?!.*(?:贷款|担保|贴息|授信)).*(?:发放|兑付|拨付)[一-龥、]{0,12}(?:券|红包|奖金|奖补|奖励)(?:[一-龥]{0,3}金?额)?$|^奖补资金/;
/** Names that count: there money is the wrong unit, not the wrong thing. */
const COUNT = /((?<!控制)数|次|数量|面积|里程|长度|规模)$/;

/** The project's own money under the project's own name. */
const ofProject = (name: string, project: string | null): boolean =>
  /(资金|经费)$/.test(name) && !/发放|兑付/.test(name) && (project ?? '').includes(name);

/** The very sum of the budget: what was given, not what it was turned into. */
const isBudget = (row: ReadIndicator, budget: string | null): boolean =>
  budget !== null &&
  row.unit !== null &&
  row.value.number !== null &&
  !/贷|保额|收入|产值|销售|融资|投资/.test(row.name) &&
  Number(toWanYuan(row.value.number, row.unit)) === Number(budget);

export default rule({
  id: 'IND-QTY-IS-MONEY',
  scope: 'indicator',
  title: '把花钱当成了数量产出',
  level: 'warning',
  formal: false,
  aspect: '相关性',
  basis: [practice],
  why: '钱花了多少是预算执行，另有考核；数量指标要写钱换来了什么。',
  mend: '改写实物量或服务量：面积、套数、场次、人次；金额移到成本指标。',
  fault: 'wrong-level',
  examples: {
    bad: [
      {
        note: '交多少是政策定的',
        rows: [{ level2: '数量指标', name: '个人参保缴费标准', value: '=380元' }],
      },
      {
        note: '补多少也是政策定的',
        rows: [{ level2: '数量指标', name: '公卫人均财政补助标准', value: '≥84元' }],
      },
      {
        note: '发出多少钱，没有说发给几个人',
        rows: [{ level2: '数量指标', name: '发放图书、观影惠民券金额', value: '200万元' }],
      },
      { note: '资金作产出', rows: [{ level2: '数量指标', name: '工程资金金额', value: '≥43万元' }] },
      { note: '工作经费作产出', rows: [{ level2: '数量指标', name: '招商引资工作经费', value: '80万元' }] },
      {
        note: '就是预算那笔钱',
        rows: [{ level2: '数量指标', name: '耕地地力补贴发放资金', value: '860万元' }],
        around: { budget: '860' },
      },
      { note: '控制数也是钱', rows: [{ level2: '数量指标', name: '三公经费控制数', value: '≤18万元' }] },
      { note: '上级拨来的钱', rows: [{ level2: '数量指标', name: '上级补助资金', value: '80万元' }] },
      { note: '支付进度作产出', rows: [{ level2: '数量指标', name: '项目资金支付率', value: '≥95%' }] },
    ],
    good: [
      {
        note: '陷阱：核销的是别人来消费的',
        rows: [{ level2: '数量指标', name: '文旅惠民券核销金额', value: '≥160万元' }],
      },
      { note: '实物量', rows: [{ level2: '数量指标', name: '校舍改造面积', value: '≥1200平方米' }] },
      {
        note: '陷阱：补贴发放额就是产出',
        rows: [{ level2: '数量指标', name: '耕地地力补贴发放资金', value: '≥860万元' }],
      },
    ],
  },
  check: (row, { around }) => {
    const money =
      (row.unit !== null && unitClass(row.unit) === 'money' && !/^[万亿]$/.test(row.unit)) ||
      (row.value.shape === 'text' && /\d(万|亿)?元/.test(row.value.plain));
    const share = /(率|进度)$/.test(row.name);
    return row.level2 === 'quantity' &&
      ((money && !COUNT.test(row.name) && !/美元/.test(row.unit ?? '')) ||
        SPENT.test(row.name) ||
        OUTLAY.test(row.name) ||
        ofProject(row.name, around.projectName)) &&
      (STANDARD.test(row.name) ||
        HANDED_OUT.test(row.name) ||
        !PRODUCT.test(row.name) ||
        OUTLAY.test(row.name) ||
        isBudget(row, around.budget) ||
        /工作经费$/.test(row.name) ||
        ofProject(row.name, around.projectName)) &&
      (money || share)
      ? [objection(row, 'name', `“${row.name}”说的是花钱，不是产出了什么。`, { confidence: 0.85 })]
      : [];
  },
});
