/** Words that every goal and every indicator may have: they tie nothing together. */
const STOP =
  /进一步|努力|积极|不断|切实|有效|全面|深入|着力|充分|继续|持续|实现|完成|确保|保障|做好|抓好|开展|组织|举办|实施|落实|围绕|通过|利用|发挥|激发|推动|推进|促进|提升|提高|增强|加强|优化|强化|完善|健全|改善|规范|工作|项目|指标|目标|任务|情况|相关|各项|各类|能力|水平|作用|发展|建立|数量|年度|全县|全市|全区|我县|本县|不少于|不低于|不超过|达到|以上|以下|经费|专项|资金|[的和与及等对为将在并从由于以了]|[{}\d%，。；、：“”（）()《》\s]+/g;

/** A text cut to what it is about. */
const content = (text: string): string => text.replace(STOP, ' ');

/** Neighbouring characters of what a text is about. */
export function pairsOf(text: string): Set<string> {
  const pairs = new Set<string>();
  for (const word of content(text).split(' '))
    for (let at = 0; at + 1 < word.length; at += 1) pairs.add(word.slice(at, at + 2));
  return pairs;
}

/** How many pairs two sets share. */
export function sharedPairs(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let count = 0;
  for (const pair of a) if (b.has(pair)) count += 1;
  return count;
}

/** 0-1: how much of the first is in the second. */
export const within = (a: ReadonlySet<string>, b: ReadonlySet<string>): number =>
  a.size === 0 ? 0 : sharedPairs(a, b) / a.size;
