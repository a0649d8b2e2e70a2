import { centralOpinion2018 } from '../../basis/central-opinion-2018-34.ts';
import { practice } from '../../basis/practice.ts';
import { plain } from '../../reading/normalise.ts';
import type { ReadDraft } from '../../reading/types.ts';
import { toWanYuan } from '../../reading/units.ts';
import { decimalOf, ROUNDING, sumOf, wan } from '../amounts.ts';
import { type Objection, rule } from '../rule.ts';

const MONEY = /\d+(\.\d+)?(亿|万|千)?元/;
const AMOUNT = '(\\d+(?:\\.\\d+)?)(亿元|万元|元)';
const TOTAL = new RegExp(`(?:部门|单位|年度|年)预算(?:收支|支出)?(?:总额|合计|共计?|总计|安排|为)*${AMOUNT}`);
const BASIC = new RegExp(`基本支出(?:预算)?(?:合计|共计?|总额|为)?${AMOUNT}`);
const PROJECTS = new RegExp(`项目(?:支出|经费|资金)(?:预算)?(?:合计|共计?|总额|为)?${AMOUNT}`);

function stated({ raw }: ReadDraft): string {
  const parts = raw.sub_goals.flatMap(part => [part.goal ?? '', part.indicators_text ?? '']);
  return plain([raw.overall_goal ?? '', ...parts].join('\n'));
}

interface Told {
  readonly quote: string;
  readonly amount: ReturnType<typeof decimalOf>;
}

function toldIn(text: string, pattern: RegExp): Told {
  const [quote = '', number = '', unit = ''] = pattern.exec(text) ?? [];
  return { quote, amount: decimalOf(toWanYuan(number, unit)) };
}

/** The total of the form against the total of the text, and the text's total against its own parts. */
function* contradicting({ raw }: ReadDraft): Iterable<Objection> {
  const text = plain(raw.overall_goal ?? '');
  const [total, basic, projects] = [TOTAL, BASIC, PROJECTS].map(pattern => toldIn(text, pattern));
  const filled = decimalOf(raw.total_budget ? toWanYuan(raw.total_budget, raw.money_unit) : null);
  const whole = total?.amount ?? null;
  if (whole === null || total === undefined) return;
  if (filled?.minus(whole).abs().gt(ROUNDING))
    yield {
      path: '/total_budget',
      quote: raw.total_budget ?? '',
      message: `部门预算总额填${wan(filled)}，总体目标写“${total.quote}”，两处不一致。`,
      severity: 'error',
      confidence: 0.9,
    };
  const parts = basic?.amount && projects?.amount ? basic.amount.plus(projects.amount) : null;
  if (parts?.minus(whole).gt(ROUNDING))
    yield {
      path: '/overall_goal',
      quote: total.quote,
      message: `总体目标写“${total.quote}”，基本支出与项目支出相加却是${wan(parts)}。`,
      severity: 'error',
      confidence: 0.9,
    };
}

/** Sums agree or not only where every project gives its own. */
function* disagreeing(draft: ReadDraft): Iterable<Objection> {
  if (draft.projects.some(({ budget }) => budget.total === null)) return;
  const sum = sumOf(draft.projects.map(({ budget }) => budget.total));
  const { total_budget, money_unit, overall_goal } = draft.raw;
  const total = decimalOf(total_budget ? toWanYuan(total_budget, money_unit) : null);
  if (total?.plus(ROUNDING).lt(sum))
    yield {
      path: '/total_budget',
      quote: total_budget ?? '',
      message: `部门预算总额${wan(total)}，小于各项目预算合计${wan(sum)}。`,
      severity: 'error',
    };
  const { quote, amount: told } = toldIn(plain(overall_goal ?? ''), PROJECTS);
  if (told?.minus(sum).abs().gt(ROUNDING))
    yield {
      path: '/overall_goal',
      quote,
      message: `总体目标写“${quote}”，各项目预算合计${wan(sum)}，两者不一致。`,
      severity: 'error',
      confidence: 0.9,
    };
}

export default rule({
  id: 'BUD-DEPT-TOTAL-MISSING',
  scope: 'draft',
  title: '部门部分没有预算总额或与项目合计不符',
  level: 'warning',
  formal: false,
  aspect: '完整性',
  basis: [centralOpinion2018, practice],
  why: '整体目标要与花多少钱放在一起看；不写总额，就无法与各项目合计核对。',
  mend: '在总体绩效目标中写明部门预算总额、其中项目支出合计，与第二部分各表核对一致。',
  examples: {
    bad: [
      {
        note: '部门部分一个金额也没有',
        change: [
          { path: '/total_budget' },
          {
            path: '/overall_goal',
            value: '2026年11月底前举办主题科普活动不少于7场，服务群众不少于2100人次。',
          },
        ],
      },
      {
        note: '总额小于项目合计',
        change: [{ path: '/total_budget', value: '12.00' }],
      },
      {
        note: '正文写的项目支出与各表合计不符',
        change: [
          {
            path: '/overall_goal',
            value: '2026年部门预算86.40万元，其中项目支出18.00万元，举办主题科普活动不少于7场。',
          },
        ],
      },
      {
        note: '表头的总额与正文的总额不同',
        change: [
          { path: '/total_budget', value: '90.00' },
          {
            path: '/overall_goal',
            value: '2026年部门预算86.40万元，举办主题科普活动不少于7场。',
          },
        ],
      },
      {
        note: '正文的基本支出加项目支出超过总额',
        change: [
          { path: '/total_budget' },
          {
            path: '/overall_goal',
            value:
              '2026年部门预算总额86.40万元，其中基本支出81.40万元，举办主题科普活动不少于7场，项目支出15.00万元。',
          },
        ],
      },
    ],
    good: [
      {
        note: '只在正文写明总额',
        change: [{ path: '/total_budget' }],
      },
      {
        note: '陷阱：总额大于项目合计，差额是基本支出',
        change: [
          { path: '/total_budget', value: '120.00' },
          { path: '/overall_goal', value: '2026年安排项目支出15.00万元，举办主题科普活动不少于7场。' },
        ],
      },
      {
        note: '陷阱：表式没有部门部分的文字',
        change: [{ path: '/total_budget' }, { path: '/overall_goal', value: null }],
      },
    ],
  },
  *check(draft, { profile }) {
    const { total_budget, overall_goal } = draft.raw;
    if (draft.projects.length === 0) return;
    yield* disagreeing(draft);
    yield* contradicting(draft);
    const hasPart = profile.sections.overall_goal !== null && (overall_goal ?? '') !== '';
    if (!hasPart || (total_budget ?? '') !== '' || MONEY.test(stated(draft))) return;
    const sum = sumOf(draft.projects.map(({ budget }) => budget.total));
    yield {
      path: '/overall_goal',
      quote: '',
      message: sum.isZero()
        ? '部门部分没有写预算总额。'
        : `部门部分没有写预算总额，无法与${draft.projects.length}个项目合计${wan(sum)}核对。`,
      confidence: 0.8,
    };
  },
});
