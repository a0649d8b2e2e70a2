import { deedOf } from '../text/objects.ts';
import type { Part } from '../text/parts.ts';
import type { Quantity } from './quantities.ts';

const DATE =
  /(?:20\d\d年(?:底|末)|(?:20\d\d年)?(?:\d{1,2}月(?:\d{1,2}日)?(?:底|末|上旬|中旬|下旬)?|年底|年末|第?[一二三四]季度末?|[上下]半年))(?:之?前|以前|内)?/g;
const DUE = /^[^，。；]{0,8}(?:完成|竣工|完工|交付|验收|投入使用|建成|办结|到位|发放|启动|举办|通车|并网)/;

/** 2000年底前建成的小区: since when it stands. */
const STOOD = /^(?:之?前|以前)?(?:建成|建造|竣工|投用|修建|建设|交付)(?:投用|交付|使用|入住)?的/;
/** 1月至10月 ends with the second; by when a rate is reached is no deadline of work. */
const NOT_YET = /^[至到~-]\d|^(?:之?前)?[^，]{0,14}(?:率|比例|比重)[^，]{0,8}\d/;
/** A step on the way is not the end. */
const PARTLY = /^[^，。；]{0,6}(?:一半|过半|半数|\d+%)/;

/** The days by which a clause says that something is done. */
export function* deadlinesIn(part: Part): Iterable<Quantity> {
  for (const found of part.plain.matchAll(DATE)) {
    const after = part.plain.slice(found.index + found[0].length);
    if (STOOD.test(after)) continue;
    const told = /[前内]$/.test(found[0]) || /[到至]$/.test(part.plain.slice(0, found.index));
    if (!told && !DUE.test(after)) continue;
    if (/每$/.test(part.plain.slice(0, found.index)) || PARTLY.test(after) || NOT_YET.test(after)) continue;
    const text = part.text.slice(found.index, found.index + found[0].length);
    const deed = deedOf('', after.replace(/^(?:完成|建成|举办|开展|[搞发办修做干]完)/, ''));
    yield { part, number: null, text, unit: '日期', operator: '<=', quote: part.text, ...deed };
  }
}
