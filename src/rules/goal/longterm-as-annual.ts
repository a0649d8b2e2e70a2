import { goalMeasures2015 } from '../../basis/goal-measures-2015-88.ts';
import { practice } from '../../basis/practice.ts';
import { clausesOf, type GoalPlace, opening, partGoals, projectGoals, withoutTitles } from '../goal-text.ts';
import { type Objection, rule } from '../rule.ts';

/** A stretch of years looked ahead to; 近三年, 毕业三年内, 质保三年 look at other things. */
const YEARS =
  /(?:[用经通][过]?|在|力争|计划|争取|未来|今后)?(?<![近前满足每第续去往续过来质保修])[两二三四五六七八十2-9]年(?:之?内|时间|左右)/;
const OTHER_YEARS =
  /毕业|离校|退役|退出|入职|入校|创办|成立|注册|参保|质保|保修|养护期|使用|贷款|借款|合同|出狱|刑满|回访|脱贫|过渡期|连续|不足|超过|工龄|学制|存续|有效期|保质|追溯|复审|服务期|生育|岁/;
const TERM = /中长期目标|规划期[内末]|长远目标/;
const BY_YEAR = /(?:[到至]|力争|争取)(20[2-4]\d)年|(20[2-4]\d)年(?:[底末]|[之以]?前(?!期)|建成|实现|达到)/g;
/** The last year of a five-year plan whose end is named. */
const PLAN_END = /“?(十[四五六])五”?(?:期?末|时期末|收官|(?:期间|时期)(?:累计|共|总计))/;
const LAST_YEAR: Readonly<Record<string, number>> = { 十四: 2025, 十五: 2030, 十六: 2035 };

/** The words of a clause that reach beyond the budget year. */
function beyond(written: string, year: number | null): string | null {
  const clause = withoutTitles(written);
  const stretch = OTHER_YEARS.test(clause) ? null : YEARS.exec(clause);
  const words = stretch?.[0] ?? TERM.exec(clause)?.[0];
  if (words !== undefined) return words;
  if (year === null) return null;
  const plan = PLAN_END.exec(written);
  if (plan !== null && (LAST_YEAR[plan[1] ?? ''] ?? 0) > year) return plan[0];
  for (const found of clause.matchAll(BY_YEAR)) if (Number(found[1] ?? found[2]) > year) return found[0];
  return null;
}

function judge({ path, text }: GoalPlace, year: number | null): Objection | null {
  const whole = withoutTitles(text);
  if (/本年|当年|年度任务|年度目标/.test(whole) || (year !== null && whole.includes(`${year}年`)))
    return null;
  if (year !== null && new RegExp(`${year}[-~至]`).test(whole)) return null;
  for (const clause of clausesOf(text)) {
    const words = beyond(clause.text, year);
    if (words === null) continue;
    const when = year === null ? '当年' : `${year}年`;
    return {
      path,
      quote: clause.raw,
      message: `“${words}”是以后年度的目标，没有写${when}要完成到哪一步。`,
      suggestion: `把“${opening(clause.text)}”分解到${when}，写明当年完成哪一段、完成X%；中长期的写入中期目标。`,
      confidence: 0.75,
    };
  }
  return null;
}

export default rule({
  id: 'GOAL-LONGTERM-AS-ANNUAL',
  scope: 'draft',
  title: '中长期目标写进了年度目标',
  level: 'warning',
  formal: false,
  aspect: '相关性',
  basis: [goalMeasures2015, practice],
  why: '年度预算考核当年，几年后才见分晓的目标年底无法评价。',
  mend: '写明当年完成到哪一步；中长期目标另写在中期目标里。',
  examples: {
    bad: [
      {
        note: '三年内建成',
        change: [{ path: '/projects/0/goals/1/text', value: '三年内建成科普教育基地10个。' }],
      },
      {
        note: '到以后年度',
        change: [{ path: '/projects/1/goals/1/text', value: '到2030年培养科技后备人才200名。' }],
      },
      {
        note: '规划期末',
        change: [{ path: '/sub_goals/0/goal', value: '“十五五”末科普知识知晓率由78%提高到95%。' }],
      },
      {
        note: '规划期内累计',
        change: [{ path: '/projects/1/goals/1/text', value: '“十五五”期间累计培训科技辅导员200人。' }],
      },
    ],
    good: [
      {
        note: '写了当年完成到哪一步',
        change: [
          {
            path: '/projects/0/goals/1/text',
            value: '到2028年建成科普教育基地10个，2026年建成3个。',
          },
        ],
      },
      {
        note: '本来就是中期目标',
        change: [
          {
            path: '/projects/0/goals/1',
            value: { id: 'p1-g2', text: '三年内建成科普教育基地10个。', scope: '中期' },
          },
        ],
      },
      {
        note: '陷阱：毕业两年内、三年行动计划、质保三年不是目标期限',
        change: [
          { path: '/projects/0/goals/0/text', value: '落实科普提升三年行动任务，展板质保三年，制作30块。' },
          { path: '/projects/0/goals/1/text', value: '帮助离校两年内未就业高校毕业生60人上岗。' },
        ],
      },
      {
        note: '陷阱：年份在文件名称里',
        change: [
          {
            path: '/projects/0/goals/1/text',
            value: '落实《全民科学素质行动规划纲要（2021—2035年）》，服务群众2100人次。',
          },
        ],
      },
    ],
  },
  *check(draft) {
    const { year, projects } = draft.raw;
    for (const place of [...partGoals(draft), ...projectGoals(draft)]) {
      const [, , at, , goal] = place.path.split('/');
      if (place.of === 'project' && projects[Number(at)]?.goals[Number(goal)]?.scope === '中期') continue;
      const said = judge(place, year);
      if (said !== null) yield said;
    }
  },
});
