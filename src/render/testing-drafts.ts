import fc from 'fast-check';
import { DRAFT_SCHEMA, type Draft, type Indicator, type Project } from '../domain/draft.ts';
import type { Profile } from '../domain/profile.ts';
import { readValue } from '../reading/value.ts';

const OBJECTS = [
  '农村公路',
  '科普活动',
  '参训学员',
  '困难群众',
  '河道',
  '档案',
  '疫苗接种',
  '老科技工作者',
  '合计受益群众',
  '研发R&D',
] as const;
const MEASURES = [
  ['养护里程', '≥86公里'],
  ['举办场次', '≥7场'],
  ['验收合格率', '≥98.5%'],
  ['按期完成率', '=100%'],
  ['完成时间', '2026年11月底前'],
  ['人均成本', '≤1200元/人'],
  ['满意度', '≥92%'],
  ['响应时间', '≤30分钟'],
  ['机制建立情况', '已建立'],
  ['服务能力', '持续提升', '定性'],
  ['群众知晓度', '明显提高', '='],
  ['带动投资', '≥3500万元'],
] as const;
const BASES = [
  '《某县2026年工作要点》',
  '上年实际值91%（历史标准）',
  '财政局〔2026〕12号',
  '合同第3条：A&B公司<验收>',
  '"十四五"规划',
  '',
] as const;
const SOURCES = ['台账', '统计年报', '第三方问卷'] as const;
const TEXTS = [
  '在乡镇、社区实际开展的数量，以台账为准',
  '合格数÷总数×100%，统计至12月末',
  '甲＋乙；丙/丁（含本级）',
  '第一行说明\n第二行说明',
  '误差<0.5、合格率>90；&amp;与<b>重点</b>照写',
  '口径同上年，一人只计一次，中途退出的不计，补训的按一次计，未签到的不计入实际人数',
  '',
] as const;

/** What a draft may hold beyond what its form has columns for. */
interface Beyond {
  readonly weighed: boolean;
  readonly sourced: boolean;
  /** Some rows describe themselves and say why, form or no form. */
  readonly told: boolean;
}

const pick = <T>(values: readonly T[]): fc.Arbitrary<T> => fc.constantFrom(...values);

const money = fc.integer({ min: 1, max: 9_999_999_999 }).map(cents => (cents / 100).toFixed(2));

function rowOf(profile: Profile, id: string, beyond: Beyond): fc.Arbitrary<Indicator> {
  const levels = profile.taxonomy.flatMap(({ label, children }) =>
    children.map(child => [label, child.label] as const),
  );
  const columns = new Set(profile.columns.map(({ key }) => key));
  const only = (key: string, text: string): string | null =>
    beyond.told || columns.has(key as (typeof profile.columns)[number]['key']) ? text : null;
  return fc
    .record({
      level: pick(levels),
      object: pick(OBJECTS),
      measure: pick(MEASURES),
      text: pick(TEXTS),
      basis: pick(BASES),
      source: pick(SOURCES),
      weight: pick(['5', '10', '12.5'] as const),
    })
    .map(({ level: [level1, level2], object, measure, text, basis, source, weight }) => {
      const [name, raw, operatorCell = null] = measure;
      const { operator, number, unit, text: words, date } = readValue(raw, { operatorCell });
      return {
        id,
        level1,
        level2,
        name: `${object}${name}`,
        description: only('description', text),
        operator,
        value: {
          number: number === null ? null : String(number),
          text: words,
          unit,
          ...(date === null || date === undefined ? {} : { date }),
        },
        value_raw: operatorCell === '=' ? `=${raw}` : raw,
        basis: only('basis', basis),
        ...(beyond.sourced ? { data_source: source } : {}),
        ...(beyond.weighed ? { weight } : {}),
      };
    });
}

/** Rows in the order of the form, as a table prints them. */
const inOrder = (rows: readonly Indicator[], profile: Profile): Indicator[] => {
  const places = profile.taxonomy.flatMap(({ children }) => children.map(({ label }) => label));
  return [...rows].sort((a, b) => places.indexOf(a.level2 ?? '') - places.indexOf(b.level2 ?? ''));
};

function projectOf(profile: Profile, index: number): fc.Arbitrary<Project> {
  const id = `p${index + 1}`;
  const beyond = fc.record({ weighed: fc.boolean(), sourced: fc.boolean(), told: fc.boolean() });
  return fc
    .record({
      fiscal: money,
      other: fc.constantFrom('0.00', '12.30', ''),
      purpose: pick([
        '专家劳务1万元、场租0.5万元',
        '用于养护：86公里×1.4万元/公里，"含"税',
        '购置设备3台（套）',
      ]),
      goals: fc.uniqueArray(
        pick([
          '2026年11月底前完成日常养护86公里，路面完好率不低于92%',
          '举办活动7场，服务群众2100人次',
          '由上年的78%提高到82%',
          '培训120人；合格率≥95%',
          '9处隐患点排危除险',
          '3.5公里管网改造；目标2之外另建泵站1座',
        ]),
        { minLength: 1, maxLength: 4 },
      ),
      rows: beyond.chain(own =>
        fc
          .integer({ min: 3, max: 12 })
          .chain(count =>
            fc.tuple(...Array.from({ length: count }, (_, at) => rowOf(profile, `${id}-i${at + 1}`, own))),
          ),
      ),
      /** A row whose level nobody wrote, among those that have one. */
      unfiled: fc.boolean(),
      carryover: fc.option(money, { nil: undefined }),
      unit: pick([
        ['731001', '某县某局本级'],
        [null, '某县某局（本级）、某镇人民政府'],
        [null, '731001-某县某局'],
      ] as const),
      plan: pick([
        ['25', '50', '75', '100'],
        ['0', '40', '90', '100'],
      ] as const),
    })
    .map(({ fiscal, other, purpose, goals, rows, plan, unfiled, carryover, unit }) => ({
      id,
      code: `1305292${index % 10}P0058401179${String(index).padStart(2, '0')}`.slice(0, 21).padEnd(21, 'F'),
      name: `项目${['甲', '乙', '丙', '丁'][index] ?? index}专项经费`,
      unit_code: unit[0],
      unit_name: unit[1],
      budget: {
        total: (Number(fiscal) + Number(other || 0)).toFixed(2),
        fiscal,
        other,
        ...(carryover === undefined ? {} : { carryover }),
      },
      purpose,
      spending_plan: profile.plan_months.map((month, at) => ({
        label: `${month}月底`,
        month,
        cumulative_percent: plan[at] ?? '100',
      })),
      goals: goals.map((text, at) => ({ id: `${id}-g${at + 1}`, text })),
      indicators: inOrder(rows, profile).map((row, at) =>
        unfiled && at === 0 ? { ...row, level1: '', level2: '' } : row,
      ),
    }));
}

/** Whole drafts of a form as offices write them, with the signs that trip formats. Seeded by the caller. */
export const drafts = (profile: Profile): fc.Arbitrary<Draft> =>
  fc
    .record({
      projects: fc
        .integer({ min: 1, max: 4 })
        .chain(count => fc.tuple(...Array.from({ length: count }, (_, at) => projectOf(profile, at)))),
      overall: pick([
        '坚持为民服务，2026年完成三项任务。',
        '第一段：总体要求。\n第二段：养护86公里，"完好率"不低于92%。',
      ]),
      part: pick(['完成养护86公里。', '举办活动7场，A&B两类<含线上>。']),
    })
    .map(({ projects, overall, part }) => ({
      schema: DRAFT_SCHEMA,
      id: null,
      revision: 0,
      profile: profile.code,
      year: 2026,
      money_unit: profile.money_unit,
      cover: {
        title: '某县某局2026年部门预算绩效文本',
        status: '草案',
        compiled_by: '某县某局',
        reviewed_by: '某县财政局',
      },
      unit: { code: '731001', name: '某县某局' },
      overall_goal: profile.sections.overall_goal === null ? null : overall,
      sub_goals:
        profile.sections.sub_goals === null
          ? []
          : projects.map(({ name }, at) => ({
              id: `s${at + 1}`,
              name,
              goal: part,
              indicators_text: '里程≥86公里。',
            })),
      safeguards:
        profile.sections.safeguards === null
          ? []
          : [{ id: 'm1', title: '加强组织领导，完善工作机制', text: '每季度末由财务科汇总进度。' }],
      projects,
      accepted: [],
    }));
