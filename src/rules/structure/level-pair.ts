import { coreIndicators2021 } from '../../basis/core-indicators-2021-101.ts';
import { practice } from '../../basis/practice.ts';
import type { Level1Key } from '../../domain/taxonomy.ts';
import { objection } from '../row.ts';
import { rule } from '../rule.ts';

/** A label with letters in it and not one Chinese character. */
const isForeign = (label: string | null): boolean =>
  label !== null && /[A-Za-z]{3}/.test(label) && !/[一-龥]/.test(label);

/** Wrong in every form there is, old or new. */
const NOWHERE: Readonly<Partial<Record<Level1Key, RegExp>>> = {
  output: /^(economic|social|ecological|sustainable)$/,
  benefit: /^(quantity|quality|time)$/,
  satisfaction: /^(quantity|quality|time)$/,
};

export default rule({
  id: 'STR-L1L2-PAIR',
  scope: 'indicator',
  title: '二级指标不在这个一级指标之下',
  level: 'error',
  formal: false,
  aspect: '完整性',
  basis: [coreIndicators2021, practice],
  why: '一级、二级指标的搭配由表式规定；搭配错了，系统导不进去，审核也会退回。',
  mend: '按所用表式改到规定的一级、二级指标下；新旧两套体系不要混用。',
  examples: {
    bad: [
      {
        note: '旧体系的产出下没有经济成本',
        rows: [{ level1: '产出指标', level2: '经济成本指标', name: '讲座总成本', value: '≤5万元' }],
      },
      {
        note: '没有用中文写',
        rows: [{ level1: 'Output', level2: 'Quantity', name: '讲座场次', value: '≥5场' }],
      },
      {
        note: '质量放到了效益下',
        rows: [{ level1: '效益指标', level2: '质量指标', name: '验收合格率', value: '≥98%' }],
      },
    ],
    good: [
      {
        note: '产出下的成本',
        rows: [{ level1: '产出指标', level2: '成本指标', name: '讲座总成本', value: '≤5万元' }],
      },
      {
        note: '陷阱：省去“指标”二字',
        rows: [{ level1: '产出', level2: '数量', name: '讲座场次', value: '≥5场' }],
      },
      {
        note: '陷阱：二级写“满意度指标”',
        rows: [{ level1: '满意度指标', level2: '满意度指标', name: '听众满意度', value: '≥90%' }],
      },
      {
        note: '陷阱：一级指标没有给出',
        rows: [{ level1: null, level2: '质量指标', name: '验收合格率', value: '≥98%' }],
      },
    ],
  },
  *check(row, { profile, around }) {
    const { level1, level2, raw } = row;
    const foreign = (['level1', 'level2'] as const).filter(cell => isForeign(raw[cell]));
    const [cell] = foreign;
    if (cell !== undefined) {
      const labels = foreign.map(each => `“${raw[each]}”`).join('、');
      yield {
        path: `${row.path}/${cell}`,
        quote: raw[cell] ?? '',
        message: `${labels}不是中文，表式里没有这样的一级、二级指标${isForeign(raw.name) ? '；指标名称也要用中文写' : ''}。`,
        suggestion: `一级指标照表式写：${profile.taxonomy.map(({ label }) => label).join('、')}；二级指标同样用表式的中文名称。`,
      };
      return;
    }
    if (level1 === null || level2 === null) return;
    const branch = profile.taxonomy.find(({ key }) => key === level1);
    if (branch?.children.some(({ key }) => key === level2)) return;
    if (!around.whole && !NOWHERE[level1]?.test(level2)) {
      yield {
        abstain: '只给了单行，不知道用的是哪种表式，不判断一级、二级指标是否相配',
        path: `${row.path}/level2`,
      };
      return;
    }
    if (branch === undefined)
      yield objection(row, 'level2', `所用表式没有“${raw.level1}”这个一级指标。`, {
        suggestion: '确认用的是哪一种表式；选错表式的，先改表式。',
        severity: 'warning',
        confidence: 0.7,
      });
    else
      yield objection(row, 'level2', `“${raw.level2}”不应放在“${raw.level1}”之下。`, {
        suggestion: `“${branch.label}”下可以设：${branch.children.map(({ label }) => label).join('、')}。`,
        ...(level2 === 'satisfaction' ? { severity: 'info' as const, confidence: 0.7 } : {}),
      });
  },
});
