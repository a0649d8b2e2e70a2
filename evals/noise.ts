/** Documents of other departments, printed as a recogniser leaves them: to measure reading, seeded and repeatable. */

import { Dice } from './dice.ts';
import { DEPARTMENTS } from './noise-departments.ts';

interface CleanIndicator {
  readonly level1: string;
  readonly level2: string;
  readonly name: string;
  readonly value: string;
  readonly basis: string;
}

interface CleanProject {
  readonly code: string;
  readonly name: string;
  readonly budget: string;
  readonly purpose: string;
  readonly months: readonly number[];
  readonly percents: readonly number[];
  readonly goals: readonly string[];
  readonly indicators: readonly CleanIndicator[];
}

export interface CleanDocument {
  readonly unit: string;
  readonly code: string;
  readonly year: number;
  readonly overall: string;
  readonly projects: readonly CleanProject[];
}

const LEVELS = [
  ['产出指标', '数量指标'],
  ['产出指标', '质量指标'],
  ['产出指标', '时效指标'],
  ['产出指标', '成本指标'],
  ['效益指标', '社会效益指标'],
  ['效益指标', '可持续影响指标'],
  ['满意度指标', '服务对象满意度指标'],
] as const;

type Plan = readonly [months: readonly number[], percents: readonly number[]];
const PLANS: readonly [Plan, ...Plan[]] = [
  [
    [3, 6, 10, 12],
    [25, 50, 75, 100],
  ],
  [
    [3, 6, 9, 12],
    [20, 45, 80, 100],
  ],
  [
    [6, 12],
    [40, 100],
  ],
  [
    [3, 6, 10, 12],
    [10, 60, 90, 100],
  ],
];

/** What the department meant to print. */
export function cleanDocument(seed: number): CleanDocument {
  const dice = new Dice(seed);
  const first = dice.below(DEPARTMENTS.length);
  const department = DEPARTMENTS[first] ?? DEPARTMENTS[0];
  const projects = department.works.concat(DEPARTMENTS[(first + 1) % DEPARTMENTS.length]?.works ?? []);
  return {
    unit: department.unit,
    code: String(300_000 + dice.below(600_000)),
    year: 2022 + dice.below(5),
    overall: department.overall,
    projects: projects.slice(0, 1 + dice.below(2)).map(work => {
      const [months, percents] = dice.pick(PLANS);
      return {
        code: `1305${String(dice.below(10_000)).padStart(4, '0')}P00${String(1_000_000 + dice.below(8_999_999))}${String(1000 + dice.below(8999))}`,
        name: work.name,
        budget: `${1 + dice.below(90)}.${dice.below(10)}0`,
        purpose: work.purpose,
        months,
        percents,
        goals: work.goals,
        indicators: work.rows.map(([name, value, basis], at) => ({
          level1: LEVELS[at]?.[0] ?? '产出指标',
          level2: LEVELS[at]?.[1] ?? '数量指标',
          name,
          value,
          basis,
        })),
      };
    }),
  };
}

const HALVES = ['计', '么', '泛', '抖', '直', '讠', '囗', '扌'] as const;
const MARKS = ['•', '₹', '·', '※'] as const;

/** A text cut by column lines: pieces of some characters, the cut character doubled, halved or marked. */
function cutText(text: string, dice: Dice): string[] {
  const pieces: string[] = [];
  for (let at = 0; at < text.length; ) {
    const size = 5 + dice.below(4);
    pieces.push(text.slice(at, at + size));
    at += size;
  }
  if (pieces.length > 1 && dice.chance(45)) {
    const at = 1 + dice.below(pieces.length - 1);
    const [left = '', right = ''] = [pieces[at - 1], pieces[at]];
    const kind = dice.below(4);
    if (kind === 0) pieces[at] = `${left.slice(-1)}${right}`;
    if (kind === 1) pieces[at] = `${dice.pick(HALVES)}${right}`;
    if (kind === 2) pieces[at] = `· ${right}`;
    if (kind === 3) pieces[at] = left + right;
  }
  if (dice.chance(25)) pieces.push(dice.pick(MARKS));
  return pieces;
}

/** What ≥ and ≤ are taken for. */
const MISREAD = ['工', '二', '^', '之', '2', '7'] as const;

/** A target whose sign was misread, or which was cut at its sign of per cent or its unit. */
function valueText(value: string, dice: Dice): string {
  const sign = dice.chance(4) ? value.replace(/^[≥≤](?=\d{2,3}%)/, dice.pick(MISREAD)) : value;
  return dice.chance(50) ? sign.replace(/(?=万元|%$)/, ' ') : sign;
}

const wrap = (text: string, dice: Dice): string =>
  text.length > 5 && dice.chance(70) ? `${text.slice(0, 5)} ${text.slice(5)}` : text;

function planRows(project: CleanProject, dice: Dice): string[][] {
  const garbled = dice.chance(60);
  const months = project.months.map((month, at) =>
    at === 0 && garbled ? `${month} ${dice.pick(['F]底', '月]底', 'Д]底'])}` : `${month} 月底`,
  );
  if (dice.chance(50)) months.splice(-1, 1, '12', dice.pick(['月底', ' 月底', '']));
  const percents = project.percents.flatMap((percent, at) => {
    if (at === 0 && garbled && percent % 10 === 5) return [String(percent), `${percent % 10}%`];
    return percent === 100 && dice.chance(60) ? ['10', '0%'] : [`${percent}%`];
  });
  return [
    ['资金支出计', ...months],
    ['划 (%)', ...percents],
  ];
}

function goalRows(project: CleanProject, dice: Dice): string[][] {
  const labelled = dice.below(project.goals.length);
  return project.goals.map((goal, at) => {
    const label =
      at === labelled ? '绩效目标' : dice.chance(20) ? dice.pick(['坝双口协', '纟贡效 目', '※ 效日标']) : '';
    const pieces = cutText(`${at + 1}.${goal}`, dice);
    return at > 0 && dice.chance(3) ? [label, '', ...pieces.slice(1)] : [label, ...pieces];
  });
}

function indicatorRows(project: CleanProject, dice: Dice): string[][] {
  const shift = dice.chance(40) ? 1 : 0;
  return project.indicators.map((row, at) => {
    const first = project.indicators.findIndex(other => other.level1 === row.level1);
    const group = project.indicators.filter(other => other.level1 === row.level1).length;
    const label = at === first + (group > 1 ? shift : 0) ? row.level1 : '';
    const noise =
      label === '' && group > 1 && shift === 1 && at === first && dice.chance(40) ? '☆ .11. 1 5+=' : label;
    return [
      noise,
      wrap(row.level2, dice),
      wrap(row.name, dice),
      row.name,
      '',
      valueText(row.value, dice),
      wrap(row.basis, dice),
    ];
  });
}

/** The document as a recogniser leaves it. */
export function noisyText(clean: CleanDocument, seed: number): string {
  const dice = new Dice(seed ^ 0x5eed);
  const unit = `${clean.code} ${clean.unit}本级`;
  const tables = clean.projects.flatMap((project, at) => {
    const code = dice.chance(80) ? `${project.code.slice(0, 19)} ${project.code.slice(19)}` : project.code;
    const scale = dice.pick(['预算规模及', '预算规模及 ※ 企 用冷', '预算规模及资金用途', '预算规模 及']);
    const rows = [
      ['项目编码', code, '', '项目名称', project.name],
      [
        scale,
        '预算数',
        project.budget,
        dice.pick(['其中: 财政 资金', '其中:财政资金']),
        project.budget,
        '其他资金',
        '',
      ],
      [dice.pick([') 资金用途', '资金用途', '※ 金用途']), ...cutText(project.purpose, dice)],
      ...planRows(project, dice),
      ...goalRows(project, dice),
      ['一级指标', '二级指标', '三级指标', '绩效指标描述', '', '指标值', '指标值确定 依据'],
      ...indicatorRows(project, dice),
    ];
    const width = Math.max(...rows.map(row => row.length)) + dice.below(2);
    const lines = rows.map(row => [...row, ...Array<string>(width - row.length).fill('')].join('\t'));
    return [`${at + 1}.${project.name}绩效目标表`, '', unit, '', `${unit} 单位: 万元`, ...lines, ''];
  });
  return [
    `${clean.unit} ${clean.year} 年部门预算绩效文本 (草案)`,
    '',
    `${clean.unit}编制 县财政局审核`,
    '',
    '第一部分 部门整体绩效目标',
    '',
    '一、总体绩效目标',
    '',
    clean.overall,
    '',
    '第二部分 预算项目绩效目标',
    '',
    ...tables,
  ].join('\n');
}
