import { goalMeasures2015 } from '../../basis/goal-measures-2015-88.ts';
import { practice } from '../../basis/practice.ts';
import { countedIn, partsOf } from '../department-text.ts';
import { beginning } from '../goal-text.ts';
import { isCountable } from '../quantities.ts';
import { rule } from '../rule.ts';

export default rule({
  id: 'DP-SUBIND-NOT-INDICATOR',
  scope: 'draft',
  title: '分项“绩效指标”只是口号',
  level: 'warning',
  formal: false,
  aspect: '相关性',
  basis: [goalMeasures2015, practice],
  why: '指标要有名称、符号、数值和单位；写成“努力实现”“积极配合”，年底无从对照。',
  mend: '写成“指标名称＋符号＋数值＋单位”，与后面的项目表一致，如“培训人数≥X人”。',
  examples: {
    bad: [
      {
        note: '全是态度',
        change: [{ path: '/sub_goals/0/indicators_text', value: '努力实现科普全面覆盖，积极配合上级工作。' }],
      },
    ],
    good: [
      { note: '有数有单位', change: [] },
      {
        note: '陷阱：全覆盖、零事故可以核对',
        change: [{ path: '/sub_goals/0/indicators_text', value: '行政村科普活动全覆盖，活动零事故。' }],
      },
      { note: '陷阱：表式没有这一段', change: [{ path: '/sub_goals/0/indicators_text', value: null }] },
    ],
  },
  *check(draft) {
    for (const { indicators, at, name } of partsOf(draft))
      if (indicators !== '' && countedIn(indicators).length === 0 && !isCountable(indicators))
        yield {
          path: `${at}/indicators_text`,
          quote: beginning(indicators, 60),
          message: `“${name}”的绩效指标是一段话，没有一个可以核对的数。`,
          confidence: 0.85,
        };
  },
});
