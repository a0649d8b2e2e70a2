import { goalMeasures2015 } from '../../basis/goal-measures-2015-88.ts';
import { practice } from '../../basis/practice.ts';
import type { ReadIndicator } from '../../reading/types.ts';
import { amountOf, isPercent, lastYear, objection } from '../row.ts';
import { rule } from '../rule.ts';

/** Effects that depend on other people, not on the unit. */
const OUTSIDE =
  /(?:判决|起诉|抗诉|诉讼请求|诉求)[一-龥]{0,2}支持率|胜诉率|采纳率|生存率|治愈率|好转率|(?:食品|药品|农产品|食用农产品|商品|产品|流通领域)(?:质量)?(?:监督)?抽[检查](?:样品|产品)?合格率|知晓|认知|满意|认可度|参与率|参加率|普及率|使用率|(?<!安全)利用率|就业率|(?<!党组织|村|社区|班子)转化率|收听|收视|避险|好评|安全感|获得感|幸福感|息诉|息访|筹资|筹劳|自愿|(案|罪率?|事故率?|发病率?|信访量?|投诉率?|纠纷|警情|失业率?)[一-龥]{0,2}(下降|降低|减少)率?$/;
/** What must be done in full: standards, entitlements, rules, safety, punctuality of the unit itself. */
const DUE =
  /合格|达标|准确|及时|按期|按时|合规|规范|覆盖|发放|兑付|到位|拨付|支付|安全|完好|完成|开工|竣工|办结|保障|资助|参保/;
const SHARE = 0.6;
const FEW = 5;

export default rule({
  id: 'IND-100-ABUSE',
  scope: 'rows',
  title: '不由本单位左右的效果定成100%',
  level: 'warning',
  formal: false,
  aspect: '适当性',
  basis: [goalMeasures2015, practice],
  why: '知晓、参与取决于别人，定100%实际做不到，年底不是造数就是扣分。',
  mend: '按上年实际值适当提高；合格、发放、覆盖等应当全部做到的可以保留100%。',
  fault: 'effect-value',
  examples: {
    bad: [
      {
        note: '判决由法院作',
        rows: [{ level2: '质量指标', name: '行政诉讼胜诉率', value: '100%' }],
      },
      { note: '市场上的东西不全合格', rows: [{ level2: '质量指标', name: '食品抽检合格率', value: '100%' }] },
      { note: '知晓率', rows: [{ level2: '社会效益指标', name: '助学政策知晓率', value: '=100%' }] },
      { note: '参与率', rows: [{ level2: '社会效益指标', name: '垃圾分类参与率', value: '100%' }] },
      { note: '投诉不会降到没有', rows: [{ level2: '社会效益指标', name: '食品投诉下降率', value: '100%' }] },
    ],
    good: [
      { note: '留有余地', rows: [{ level2: '社会效益指标', name: '助学政策知晓率', value: '≥90%' }] },
      {
        note: '陷阱：发放准确率应当100%',
        rows: [{ level2: '质量指标', name: '助学金发放准确率', value: '=100%' }],
      },
      {
        note: '陷阱：治理过的地块由本单位放行',
        rows: [{ level2: '社会效益指标', name: '污染地块安全利用率', value: '100%' }],
      },
      {
        note: '陷阱：工资项目都是100%',
        rows: [
          { level2: '质量指标', name: '工资发放准确率', value: '=100%' },
          { level2: '时效指标', name: '工资发放及时率', value: '=100%' },
          { level2: '质量指标', name: '社保缴纳合规率', value: '=100%' },
        ],
      },
    ],
  },
  *check(rows, { around }) {
    const rates = rows.filter(row => isPercent(row) && row.value.number !== null);
    const full = rates.filter(row => amountOf(row) === 100);
    const outside = (row: ReadIndicator): boolean => OUTSIDE.test(row.name) && row.polarity !== 'negative';
    for (const row of full.filter(outside))
      yield objection(row, 'value_raw', `“${row.name}”不由本单位左右，定为100%难以做到。`, {
        confidence: row.kind === 'awareness' || row.kind === 'satisfaction' ? 0.85 : 0.7,
        ...lastYear(row),
      });
    const loose = full.filter(row => !outside(row) && !DUE.test(row.name));
    const [first] = loose;
    if (around.whole && first !== undefined && rates.length >= FEW && full.length / rates.length >= SHARE)
      yield objection(
        first,
        'value_raw',
        `本项目${rates.length}个比率有${full.length}个定为100%，没有逐项论证。`,
        {
          severity: 'info',
          confidence: 0.6,
        },
      );
  },
});
