import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import {
  type Answer,
  type GivenRow,
  type Indicator,
  importText,
  PROFILES,
  type Profile,
  type Project,
  RULES,
  reviewRows,
  SECTORS,
  type Suggestion,
  suggest,
} from '../src/index.ts';

const SEED = fileURLToPath(new URL('../evals/cases/seed/seed.txt', import.meta.url));
const SIGNS: Readonly<Record<string, string>> = { '>=': '≥', '<=': '≤', '>': '>', '<': '<', '=': '=' };
const DONE = { keep: '保留', mend: '改', move: '移', drop: '删', add: '新增' } as const;

const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ').trim();
const row = (cells: readonly string[]): string => `| ${cells.map(cell).join(' | ')} |`;

const givenOf = ({ level1, level2, name, description, value_raw, basis }: Indicator): GivenRow => ({
  level1,
  level2,
  name,
  description,
  value: value_raw,
  basis,
});

const filed = ({ name, value_raw, basis }: Indicator): string =>
  `${name ?? ''} ${value_raw ?? ''}（依据：${basis ?? '空'}）`;

function target({ operator, value, unit }: Suggestion): string {
  if (value === null) return `**待填**${unit === '' ? '' : `（${unit}）`}`;
  if (value.number === undefined) return value.text ?? '';
  return `${SIGNS[operator] ?? ''}${value.number}${unit}${value.source === 'budget' ? '（预算）' : ''}`;
}

function proposal(one: Suggestion): string {
  if (one.action === 'drop') return '—';
  const told = one.description === '' ? '' : `<br>口径：${one.description}`;
  return `${one.name} ${target(one)}${told}`;
}

function basis(one: Suggestion): string {
  if (one.action === 'drop') return one.because ?? '';
  const parts = [
    one.because ?? '',
    one.basis_hint === '' ? '' : `依据：${one.basis_type}，${one.basis_hint}`,
    one.data_source === '' ? '' : `来源：${one.data_source}`,
    one.question === undefined ? '' : `问：${one.question}`,
  ];
  return parts.filter(part => part !== '').join('<br>');
}

/** As the form orders its sides; what was filed stands before what is added. */
function inOrder({ suggestions }: Answer, profile: Profile): Suggestion[] {
  const sides = profile.taxonomy.flatMap(({ children }) => children.map(({ label }) => label));
  return suggestions
    .map((one, at) => ({ one, rank: sides.indexOf(one.level2) * 1000 + at }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ one }) => one);
}

function tableOf(project: Project, suggestions: readonly Suggestion[]): string[] {
  const lines = suggestions.map(one => {
    const before = one.existing === undefined ? undefined : project.indicators[one.existing];
    return row([
      one.level2.replace(/指标$/, ''),
      before === undefined ? '' : filed(before),
      DONE[one.action],
      proposal(one),
      basis(one),
    ]);
  });
  return [
    row(['二级指标', '原来填的', '处理', '建议', '为什么、凭什么、问什么']),
    row(['---', '---', '---', '---', '---']),
    ...lines,
  ];
}

function sectionOf(project: Project, unit: string | null): string[] {
  const profile = PROFILES.find(({ code }) => code === 'hebei-county');
  if (profile === undefined) throw new Error('no form hebei-county');
  const total = project.budget.total ?? '';
  const answer = suggest(
    {
      goal: project.goals.map(({ text }) => text).join('\n'),
      project: project.name ?? '',
      budget: total === '' ? undefined : `${total}万元`,
      unit: unit ?? undefined,
      existing: project.indicators.map(givenOf),
    },
    {
      profile,
      sectors: SECTORS,
      review: (rows, { goal, project: name }) =>
        reviewRows(rows, { goal, project: name, budget: total }, profile, RULES).findings,
    },
  );
  const { coverage, next } = answer;
  return [
    `## ${project.name}（预算${total}万元）`,
    '',
    `目标：${project.goals.map(({ text }) => text).join('；')}`,
    '',
    ...tableOf(project, inOrder(answer, profile)),
    '',
    ...coverage.not_applicable.map(({ level2, because }) => `- ${level2}不适用：${because}`),
    ...next.slice(0, 3).map(({ question, why }) => `- 先问：${question}（${why}）`),
    '',
  ];
}

/** The four projects of the seed, as filed and as proposed, side by side. */
export function suggestPage(): string {
  const { draft } = importText(readFileSync(SEED, 'utf8'), { profiles: PROFILES });
  return [
    '# 原件四个项目：原来填的与建议的',
    '',
    '由 `npm run generate` 从 `evals/cases/seed/seed.txt` 生成，规则或指标库一变就跟着变。只凭原件里的目标、预算和原表：没有出处的指标值一律待填并提问，原表的数只在考核的还是同一件事时保留。',
    '',
    ...draft.projects.flatMap(project => sectionOf(project, draft.unit.name)),
  ].join('\n');
}
