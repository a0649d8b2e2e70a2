import { MEASURES } from '../../library/patterns.ts';
import type { Promised } from '../deeds/promises.ts';
import { shareOf } from '../rows/shares.ts';
import type { Table } from './table.ts';

/** How well a deed was done, where that is checked in one way whatever the trade. */
const CHECKED: readonly (readonly [deeds: RegExp, rate: string])[] = [
  [/培训|轮训/, '考核合格率'],
  [/养护|管护|维护|保洁|清扫/, '考核合格率'],
  [
    /建设|改造|修缮|维修|修复|整修|加固|硬化|铺设|安装|制装|[新扩改修]建|布展|购置|采购|配备|添置|更新|更换|清淤|疏浚/,
    '验收合格率',
  ],
  [/编[制纂写]|测绘|普查|调查|勘察|设计|整理|归集|录入/, '成果验收合格率'],
  [/发放/, '准确率'],
];
const ACCEPTED = '验收合格率';
/** The name of a rate made of a thing and its deed is no longer, in signs. */
export const LONGEST_RATE_NAME = 18;

/** What the library does not know is checked by the pattern of its deed: up to so many qualities, by whether it is made, or kept or taught. */
export function takeChecks(
  table: Table,
  promised: readonly Promised[],
  most: { readonly made: number; readonly kept: number },
): void {
  const pattern = MEASURES.find(({ id }) => id === 'rate-good');
  if (pattern === undefined) return;
  const { id: _id, units: _units, words: _words, ...rest } = pattern;
  const whole = table.ideas.some(({ level2, name }) => level2 === '质量指标' && name.endsWith(ACCEPTED));
  const used = new Set<string>(whole ? [ACCEPTED] : []);
  for (const { deed, thing, part, counting } of promised) {
    // 网络文明建设 builds nothing that could be accepted.
    if (counting.tail === '活动场次') continue;
    const rate = CHECKED.find(([deeds]) => deeds.test(deed))?.[1];
    const name = `${thing}${deed}${rate}`;
    if (rate === undefined || used.has(rate) || name.length > LONGEST_RATE_NAME) continue;
    if (table.isFull) return;
    if (table.of('质量指标') >= most[rate.endsWith(ACCEPTED) ? 'made' : 'kept']) continue;
    const formula = shareOf(name) ?? rest.formula;
    if (table.take({ ...rest, name, formula, unit: '%', origin: 'goal', part, object: thing, deed }))
      used.add(rate);
  }
}
