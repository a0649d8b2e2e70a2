/** The seed's content as clean text in the layouts people paste: written from the truth, never by hand. */

export interface Truth {
  readonly title: string;
  readonly year: number;
  readonly unit: { readonly name: string; readonly code: string };
  readonly compiler: string;
  readonly reviewer: string;
  readonly contents: readonly { readonly text: string; readonly page: number | null }[];
  readonly overallGoal: { readonly text: string };
  readonly subGoals: readonly {
    readonly no: string;
    readonly name: string;
    readonly goal: string;
    readonly indicators: string;
  }[];
  readonly safeguards: readonly { readonly no: string; readonly title: string; readonly text: string }[];
  readonly projects: readonly TrueProject[];
  readonly corrections: readonly { readonly line: number; readonly raw: string; readonly kind: string }[];
}

interface TrueProject {
  readonly tableTitle: string;
  readonly code: string;
  readonly name: string;
  readonly orgCode: string;
  readonly orgName: string;
  readonly moneyUnit: string;
  readonly budget: string;
  readonly fiscalFunds: string;
  readonly otherFunds: string;
  readonly fundUse: string;
  readonly goals: readonly string[];
  readonly spendingPlan: readonly {
    readonly month: number;
    readonly label: string;
    readonly percent: number;
  }[];
  readonly indicators: readonly {
    readonly level1: string;
    readonly level2: string;
    readonly level3: string;
    readonly description: string;
    readonly operator: string;
    readonly number: string;
    readonly unit: string;
    readonly valueText: string;
    readonly basis: string;
  }[];
}

type Row = readonly string[];

const HEADER = ['一级指标', '二级指标', '三级指标', '绩效指标描述', '指标值', '指标值确定依据'];

/** The table as printed: covered cells are empty. */
function rowsOf(project: TrueProject): Row[] {
  const plan = project.spendingPlan;
  return [
    ['项目编码', project.code, '项目名称', project.name, '', ''],
    [
      '预算规模及资金用途',
      '预算数',
      project.budget,
      '其中:财政资金',
      project.fiscalFunds,
      '其他资金',
      project.otherFunds,
    ],
    ['', '资金用途', project.fundUse, '', '', ''],
    ['资金支出计划(%)', ...plan.map(point => point.label), ''],
    ['', ...plan.map(point => `${point.percent}%`), ''],
    ...project.goals.map((goal, index) => [
      index === 0 ? '绩效目标' : '',
      `${index + 1}.${goal}`,
      '',
      '',
      '',
      '',
    ]),
    HEADER,
    ...project.indicators.map((row, index) => [
      row.level1 === project.indicators[index - 1]?.level1 ? '' : row.level1,
      row.level2,
      row.level3,
      row.description,
      row.valueText,
      row.basis,
    ]),
  ];
}

const prose = (truth: Truth, heading: (text: string, depth: number) => string): string[] => [
  heading(truth.title, 1),
  `${truth.compiler}编制 ${truth.reviewer}审核`,
  heading('第一部分 部门整体绩效目标', 2),
  heading('一、总体绩效目标', 3),
  truth.overallGoal.text,
  heading('二、分项绩效目标', 3),
  ...truth.subGoals.flatMap(one => [
    `${one.no}${one.name}`,
    `绩效目标:${one.goal}`,
    `绩效指标:${one.indicators}`,
  ]),
  heading('三、工作保障措施', 3),
  ...truth.safeguards.flatMap(one => [`${one.no}${one.title}`, one.text]),
  heading('第二部分 预算项目绩效目标', 2),
];

const document = (
  truth: Truth,
  heading: (text: string, depth: number) => string,
  table: (rows: readonly Row[]) => readonly string[],
): string =>
  [
    ...prose(truth, heading).flatMap(line => [line, '']),
    ...truth.projects.flatMap(project => [
      heading(project.tableTitle, 3),
      '',
      `${project.orgCode} ${project.orgName} 单位:${project.moneyUnit}`,
      '',
      ...table(rowsOf(project)),
      '',
    ]),
  ].join('\n');

const plain = (text: string): string => text;

/** One cell a line, covered and empty cells left out. */
export const oneCellALine = (truth: Truth): string =>
  document(truth, plain, rows => rows.flat().filter(text => text !== ''));

/** Cells parted by tabs. */
export const tabbed = (truth: Truth): string =>
  document(truth, plain, rows => rows.map(row => row.join('\t')));

/** Markdown: headings and pipe tables. */
export const markdown = (truth: Truth): string =>
  document(
    truth,
    (text, depth) => `${'#'.repeat(depth)} ${text}`,
    rows => {
      const width = Math.max(...rows.map(row => row.length));
      const line = (row: Row): string =>
        `| ${[...row, ...Array<string>(width - row.length).fill('')].join(' | ')} |`;
      const [first = [], ...rest] = rows;
      return [line(first), `|${' --- |'.repeat(width)}`, ...rest.map(line)];
    },
  );

/** Box drawing, a rule between all rows. */
export const boxed = (truth: Truth): string =>
  document(truth, plain, rows => {
    const rule = (ends: string): string => `${ends[0] ?? ''}${'─'.repeat(60)}${ends[1] ?? ''}`;
    const lines = rows.map(row => `│ ${row.join(' │ ')} │`);
    return [
      rule('┌┐'),
      ...lines.flatMap((line, index) => (index === 0 ? [line] : [rule('├┤'), line])),
      rule('└┘'),
    ];
  });

/** Rows of pipes as web pages lose them: covered cells gone, so later cells stand further left. */
export const pipesWithoutSpans = (truth: Truth): string =>
  document(truth, plain, rows =>
    rows.map(row => {
      const first = row.findIndex(text => text !== '');
      return `${row.slice(first).join(' | ')} | ${'|'.repeat(first)}`;
    }),
  );
