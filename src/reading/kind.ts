import { remembered } from './remembered.ts';
import type { Kind } from './types.ts';

/** First match decides: a 满意率 is satisfaction before it is a rate. */
const KINDS: readonly (readonly [RegExp, Kind])[] = [
  [/满意/, 'satisfaction'],
  [/知晓|认知|知悉/, 'awareness'],
  [/及时|按期|按时|准时|时限|时间|周期|工期|响应|月底前|提前|进度|时长/, 'time'],
  [/完成(率|度|比例)|落实率|执行率|兑现率/, 'completion'],
  [/(率|比例|比重|占比|百分比)(\(.*\))?$/, 'rate'],
  [
    /(成本|费用?|金额|单价|造价|支出|经费(需求)?|资金(额|量)?|投资|投入|补助标准|补贴标准)(控制数|总额|额)?(\(.*\))?$|成本/,
    'cost',
  ],
  [/热情|积极性|意识|氛围|主动性|凝聚力|归属感/, 'attitude'],
  [/(机制|制度|体系|办法|规程|预案|规划|方案)(\(.*\))?$|建立健全/, 'institution'],
  [
    /(数|数量|次|次数|场次|人次|人数|户数|家数|个数|篇数|份数|期数|台数|面积|里程|长度|座数|套数|件数|规模)(\(.*\))?$/,
    'count',
  ],
];

/** What sort of thing a (normalised) name measures; `generic` when the name does not tell. */
export const kindOf = remembered(
  (name): Kind => KINDS.find(([pattern]) => pattern.test(name))?.[1] ?? 'generic',
);
