import { goalMeasures2015 } from '../../basis/goal-measures-2015-88.ts';
import { practice } from '../../basis/practice.ts';
import { plain } from '../../reading/normalise.ts';
import type { ReadDraft, ReadIndicator } from '../../reading/types.ts';
import { clausesOf, type GoalPlace, overallGoal, partGoals, projectGoals } from '../goal-text.ts';
import { REGION_WIDE } from '../region-wide.ts';
import { type Objection, rule } from '../rule.ts';

const ABOUT = '(?:了|约|近|不少于|不低于|不小于|达到?|超过|至少|为|≥|>=|>){0,3}';
/** By how much: 提高10%, 下降3个百分点. */
const BY = new RegExp(
  `(?:提高|提升|增长|上升|增加|下降|降低|减少|压减|缩短)(?:幅度)?${ABOUT}(\\d+(?:\\.\\d+)?)(%|‰|个?百分点|倍|成)(?!以[上内]?的)`,
);
/** To how much: 提高到82%. */
const TO = new RegExp(
  `(?:提高|提升|增长|增加|扩大|上升|下降|降低|减少|缩短|压缩|降)[到至](?!20\\d\\d年|\\d{1,2}月)${ABOUT}(\\d+(?:\\.\\d+)?)(%|‰|[一-龥]{1,3})`,
);
/** A result of the whole region is meaningless without last year's. */
const REACHED = /达到?(?:了|约|≥|\s){0,2}(\d+(?:\.\d+)?)(%|‰)/;
/** What it is measured against stands there. */
const KNOWN =
  /[由从][^。；;]{0,24}\d|上年|去年|往年|前一?年|上一年|同期|同比|环比|历年|基期|基数|基准|现有|现状|原有|原来|目前|首次|首年|法定|(?:实施前|改造前|项目前)[^。；;]{0,24}\d[^。；;]{0,30}(?:提高|提升|增|降|升)|平均水平|计划数|预算(?:数)?(?:下降|压减)/;

interface Change {
  readonly quote: string;
  readonly number: string;
  readonly unit: string;
  readonly to: boolean;
}

function changeIn(clause: string): Change | null {
  const by = BY.exec(clause);
  const to = TO.exec(clause) ?? (REGION_WIDE.test(clause) ? REACHED.exec(clause) : null);
  const found = to ?? by;
  return found === null
    ? null
    : { quote: found[0], number: found[1] ?? '', unit: found[2] ?? '', to: found === to };
}

const HISTORY = /上年|去年|往年|历史|基期/;

/** Targets whose row tells where they come from. */
const explained = (rows: readonly ReadIndicator[]): Set<string> =>
  new Set(
    rows
      .filter(
        ({ raw, basis, description }) =>
          raw.baseline !== undefined || raw.last_year !== undefined || HISTORY.test(`${basis}${description}`),
      )
      .map(({ value, unit }) => `${value.number ?? ''}${unit ?? ''}`),
  );

function suggestion({ quote, number, unit, to }: Change): string {
  const verb = /^(?:提高|提升|增长|上升|增加|扩大|下降|降低|减少|压减|压缩|缩短|降)/.exec(quote)?.[0];
  const becomes = verb === undefined ? '变为' : `${verb}到`;
  return to
    ? `写成“由上年的X${unit}${becomes}${number}${unit}”，X填上年实际数并注明来源。`
    : `写明和什么比：“比上年的X${verb ?? '变化'}${number}${unit}”，X填上年实际数并注明来源。`;
}

/** True when an earlier year is named: what was then stands beside it. */
const namesEarlier = (text: string, year: number | null): boolean =>
  year !== null && [...text.matchAll(/(20\d\d)年/g)].some(found => Number(found[1]) < year);

function judge({ path, text }: GoalPlace, known: () => Set<string>, year: number | null): Objection | null {
  const change = clausesOf(text).flatMap(clause => {
    const found = changeIn(clause.text);
    return found === null ? [] : [{ ...found, clause: clause.raw }];
  });
  const whole = plain(text);
  if (change.length === 0 || KNOWN.test(whole) || namesEarlier(whole, year)) return null;
  const first = change.find(({ number, unit }) => !known().has(number + unit));
  if (first === undefined) return null;
  const lacks = first.to ? '没有写上年是多少' : '没有写和什么比';
  return {
    path,
    quote: first.clause,
    message: `“${first.quote}”${lacks}，看不出改善了多少。`,
    suggestion: suggestion(first),
    confidence: 0.7,
  };
}

function lazily<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

function* places(draft: ReadDraft): Iterable<[GoalPlace, () => Set<string>]> {
  const all = lazily(() =>
    explained([...draft.overall, ...draft.projects.flatMap(({ indicators }) => indicators)]),
  );
  for (const place of overallGoal(draft)) yield [place, all];
  for (const place of [...partGoals(draft), ...projectGoals(draft)]) {
    const { project } = place;
    yield [place, project === null ? all : lazily(() => explained(project.indicators))];
  }
}

export default rule({
  id: 'GOAL-NO-BASELINE',
  scope: 'draft',
  title: '提高多少没有起点',
  level: 'warning',
  formal: false,
  aspect: '可行性',
  basis: [goalMeasures2015, practice],
  why: '只写提高10%或提高到某数，不写上年是多少，就判断不了目标定高了还是定低了，年底也算不出来。',
  mend: '写成“由上年的X提高到X”，注明数据来源；第一年实施、没有上年数的，写明“首次实施”。',
  examples: {
    bad: [
      {
        note: '提升 10%，不知从多少起',
        change: [{ path: '/projects/0/goals/1/text', value: '2026年底参加群众科学素质提升10%。' }],
      },
      {
        note: '提高到某数，没有起点',
        change: [{ path: '/projects/2/goals/1/text', value: '科技工作者参训率提高到88%。' }],
      },
      {
        note: '全县比例达到多少，没有上年数',
        change: [{ path: '/overall_goal', value: '2026年举办活动7场，全县公民具备科学素质的比例达到16%。' }],
      },
    ],
    good: [
      {
        note: '写了起点',
        change: [{ path: '/projects/2/goals/1/text', value: '科技工作者参训率由80%提高到88%。' }],
      },
      {
        note: '陷阱：指标依据已写上年数',
        change: [{ path: '/projects/0/goals/1/text', value: '参加群众科普知识知晓率提高到82%。' }],
      },
      {
        note: '陷阱：合格率达到 100% 不是和上年比',
        change: [{ path: '/projects/0/goals/1/text', value: '展板验收合格率达到100%，能力提升培训2期。' }],
      },
      {
        note: '陷阱：括号里写了前一年的数',
        change: [{ path: '/projects/2/goals/1/text', value: '科技工作者参训率提高到88%（2025年80%）。' }],
      },
      {
        note: '陷阱：新增数本身就是增量',
        change: [{ path: '/projects/0/goals/1/text', value: '增加科普展板30块，增加就业岗位20个。' }],
      },
    ],
  },
  *check(draft) {
    for (const [place, known] of places(draft)) {
      const said = judge(place, known, draft.raw.year);
      if (said !== null) yield said;
    }
  },
});
