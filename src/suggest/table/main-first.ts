import { pairsOf, sharedPairs } from '../text/pairs.ts';
import { NOT_ASKED } from './publics.ts';
import type { Candidate } from './ranked.ts';
import type { Choice, Level2 } from './table.ts';

/** What is built or bought is accepted, all of it. */
const ACCEPTED = /验收合格率$/;
const IS_MADE: readonly string[] = ['工程', '购置'];
const MAKES =
  /建设|新建|扩建|改建|建成|改造|修缮|维修|修复|加固|安装|购置|采购|购买|配备|配置|添置|更新|更换|工程/;

const isMade = ([main]: Choice['works'], parts: Choice['parts']): boolean =>
  IS_MADE.includes(main?.type.nature ?? '') &&
  parts.some(({ source, plain }) => source === 'goal' && MAKES.test(plain));

/** Of a trade whose work is measured by its form alone: what comes of it is the trade's own, where the goal has a word of it. */
function ofTrade(own: readonly Candidate[], { misfits, parts }: Choice): readonly Candidate[] {
  const said = parts.filter(({ source }) => source === 'goal');
  const isNear = ({ idea, strange, undone }: Candidate): boolean =>
    misfits.has(idea.work ?? '') &&
    !strange &&
    !undone &&
    said.some(({ pairs }) => sharedPairs(pairsOf(idea.name), pairs) > 0);
  // Of any building: what comes of it for the trade says more than that nobody was hurt.
  const isAlways = (one: Candidate): boolean =>
    misfits.has(one.idea.work ?? '') && !one.ofWhen && !one.strange && !one.undone && !isNear(one);
  const isLast = ({ idea }: Candidate): boolean => idea.name.startsWith('施工安全');
  const others = own.filter(one => !isNear(one) && !isAlways(one));
  return [
    ...own.filter(isNear).map(one => ({ ...one, aside: false })),
    ...others.filter(one => !isLast(one)),
    ...own.filter(isAlways).map(one => ({ ...one, aside: false })),
    ...others.filter(isLast),
  ];
}

/** The rows of a side with those first that are of the main work: whom it serves, that what it makes is accepted, what comes of it. */
export function mainFirst(
  own: readonly Candidate[],
  side: readonly Level2[],
  choice: Choice,
): readonly Candidate[] {
  const { works, misfits, parts } = choice;
  const main = works[0]?.type.id ?? '';
  if (side.includes('社会效益指标'))
    return misfits.size > 0 && main.startsWith('general.') ? ofTrade(own, choice) : own;
  const accepts = side.includes('质量指标') && isMade(works, parts);
  if (!accepts && !side.includes('服务对象满意度指标')) return own;
  const isMain = ({ idea, strange, undone }: Candidate): boolean =>
    idea.work === main &&
    (accepts ? !strange && ACCEPTED.test(idea.name) : !undone && !NOT_ASKED.test(idea.name));
  const first = own.filter(isMain).map(one => ({ ...one, aside: false }));
  const others = own.filter(one => !isMain(one));
  const isLast = ({ idea }: Candidate): boolean => NOT_ASKED.test(idea.name);
  return [...first, ...others.filter(one => !isLast(one)), ...others.filter(isLast)];
}
