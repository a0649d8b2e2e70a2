import type { Entry } from '../../library/schema.ts';
import { effectOf } from '../rows/goal-effects.ts';
import { alike } from '../rows/idea.ts';
import { pairsOf, sharedPairs, within } from '../text/pairs.ts';
import type { Candidate } from './ranked.ts';
import { AT_MOST, type Choice, type Table } from './table.ts';

const EFFECTS: readonly Entry['level2'][] = ['社会效益指标', '经济效益指标', '生态效益指标'];
/** What is to come of the work, or not to happen. */
const PROMISED =
  /确保|保证|防止|杜绝|避免|不发生|零|降低|减少|减轻|缩短|核减|带动|增收|增加[一-龥]{0,6}收入|提高|提升|改善|缓解|消除|防范|遏制|安全/;
/** 较大以上生产安全事故 are not all accidents. */
const SEVERE = /(?:较大|重大|特大|重特大)(?:及?以上)?(?!节日|活动)/;
const LEAST_SHARED = 2;
const HALF = 0.5;
const MOST = 2;

/** What the goal says will come of the work is measured before what usually comes of such work. */
export function takeEffects(table: Table, { parts }: Choice, ranked: readonly Candidate[]): void {
  const said = parts.filter(({ source, plain }) => source === 'goal' && PROMISED.test(plain));
  const known = ranked.filter(({ idea, aside }) => !aside && EFFECTS.includes(idea.level2));
  // 防范较大以上事故 is said of the whole, and not of the clause that speaks of safety first.
  for (const part of said) {
    const own = effectOf(part);
    if (own !== undefined && SEVERE.test(own.name)) table.take(own);
  }
  for (const part of said) {
    if (EFFECTS.reduce((sum, level2) => sum + table.of(level2), 0) >= MOST || table.isFull) return;
    const near = known
      .map(({ idea }) => ({ idea, pairs: pairsOf(idea.name) }))
      .map(({ idea, pairs }) => ({
        idea,
        shared: sharedPairs(pairs, part.pairs),
        share: within(pairs, part.pairs),
      }))
      .filter(({ shared, share }) => shared >= LEAST_SHARED || share >= HALF)
      .sort((a, b) => b.shared - a.shared || b.share - a.share);
    if (near.some(({ idea }) => table.take({ ...idea, part }))) continue;
    const own = effectOf(part);
    const same = own === undefined ? undefined : ranked.find(({ idea }) => alike(idea, own));
    const told = same === undefined || same.aside ? own : { ...same.idea, part };
    if (told !== undefined && table.of(told.level2) < AT_MOST[told.level2]) table.take(told);
  }
}
