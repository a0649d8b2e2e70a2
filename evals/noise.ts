/** Documents of other departments, printed as a recogniser leaves them: to measure reading, seeded and repeatable. */

export interface CleanIndicator {
  readonly level1: string;
  readonly level2: string;
  readonly name: string;
  readonly value: string;
  readonly basis: string;
}

export interface CleanProject {
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

interface Department {
  readonly unit: string;
  readonly overall: string;
  readonly works: readonly {
    readonly name: string;
    readonly purpose: string;
    readonly goals: readonly string[];
    readonly rows: readonly (readonly [name: string, value: string, basis: string])[];
  }[];
}

const DEPARTMENTS: readonly Department[] = [
  {
    unit: '清河县卫生健康局',
    overall: '完善基层医疗卫生服务体系,开展重点人群健康体检和慢性病随访管理,提高群众健康水平。',
    works: [
      {
        name: '老年人健康体检经费',
        purpose: '用于六十五岁以上老年人健康体检耗材和人员支出',
        goals: ['为全县老年人开展一次免费健康体检', '建立并及时更新老年人健康档案,做好慢性病随访管理'],
        rows: [
          ['体检老年人数量', '≥8000人', '工作计划'],
          ['体检报告合格率', '≥95%', '行业标准'],
          ['体检按期完成率', '≥98%', '工作计划'],
          ['体检经费总额', '≤40万元', '预算安排'],
          ['老年人健康知识知晓率', '≥85%', '抽样调查'],
          ['健康档案持续使用率', '≥90%', '档案记录'],
          ['体检老年人满意度', '≥90%', '问卷调查'],
        ],
      },
    ],
  },
  {
    unit: '广宗县林业局',
    overall: '巩固国土绿化成果,加强森林防火和有害生物防治,改善区域生态环境,增加林农收入。',
    works: [
      {
        name: '农田林网补植工程资金',
        purpose: '用于农田林网苗木采购、栽植和三年管护支出',
        goals: [
          '完成主要干道两侧农田林网补植任务',
          '加强后期管护,确保苗木成活率达到验收标准',
          '改善农田小气候,减轻风沙危害',
        ],
        rows: [
          ['补植林网长度', '≥35公里', '作业设计'],
          ['苗木成活率', '≥88%', '验收报告'],
          ['春季栽植完成时间', '4月底前', '作业设计'],
          ['每公里补植成本', '≤1.2万元', '市场询价'],
          ['受益农田面积', '≥6000亩', '作业设计'],
          ['林网管护期限', '≥3年', '管护合同'],
          ['沿线村民满意度', '≥92%', '入户调查'],
        ],
      },
    ],
  },
  {
    unit: '平乡县文化旅游局',
    overall: '丰富群众精神文化生活,推进公共文化场馆免费开放,传承非物质文化遗产,带动乡村旅游发展。',
    works: [
      {
        name: '图书馆免费开放补助资金',
        purpose: '用于图书采购、场馆运转和阅读推广活动支出',
        goals: ['全年保障图书馆免费开放不少于三百天', '开展少儿阅读推广和流动服务进乡村活动'],
        rows: [
          ['新增图书册数', '≥5000册', '采购计划'],
          ['图书上架准确率', '≥97%', '馆内制度'],
          ['图书上架及时率', '≥95%', '馆内制度'],
          ['图书采购成本', '≤20万元', '预算安排'],
          ['到馆读者人次', '≥60000人次', '上年实际'],
          ['流动服务点持续运行数', '≥12个', '工作计划'],
          ['读者满意度', '≥93%', '问卷调查'],
        ],
      },
    ],
  },
  {
    unit: '威县残疾人联合会',
    overall: '落实残疾人康复救助政策,为有需求的残疾人提供辅助器具和就业培训,保障残疾人平等参与社会生活。',
    works: [
      {
        name: '残疾儿童康复救助资金',
        purpose: '用于残疾儿童康复训练补助和康复机构考核支出',
        goals: ['对符合条件的残疾儿童实现应救尽救', '规范定点康复机构服务行为,提升康复训练质量'],
        rows: [
          ['接受康复训练儿童数', '≥120人', '救助申请'],
          ['康复训练有效率', '≥80%', '康复评估'],
          ['补助资金发放及时率', '=100%', '政策文件'],
          ['人均补助标准', '≤1.8万元', '政策文件'],
          ['减轻残疾儿童家庭负担比例', '≥60%', '入户调查'],
          ['康复机构持续服务率', '≥90%', '服务协议'],
          ['残疾儿童家长满意度', '≥95%', '电话回访'],
        ],
      },
    ],
  },
  {
    unit: '南和县水务局',
    overall: '保障农村饮水安全,维修养护小型水利设施,推进地下水超采综合治理和节水型社会建设。',
    works: [
      {
        name: '农村供水管网维修资金',
        purpose: '用于老旧供水管网更换、水质检测和抢修队伍支出',
        goals: [
          '更换老旧漏损管网,降低管网漏损率',
          '定期检测水质,保证供水水质达标',
          '健全抢修队伍,做到故障及时处置',
        ],
        rows: [
          ['更换管网长度', '≥18公里', '实施方案'],
          ['供水水质达标率', '≥96%', '检测报告'],
          ['故障抢修时限', '≤24小时', '服务承诺'],
          ['管网更换单价', '≤300元/米', '市场询价'],
          ['受益农村人口', '≥23000人', '实施方案'],
          ['管网设计使用年限', '≥15年', '设计文件'],
          ['用水户满意度', '≥90%', '电话回访'],
        ],
      },
    ],
  },
  {
    unit: '新河县市场监督管理局',
    overall: '强化食品安全监督抽检和特种设备安全监管,维护公平竞争秩序,营造放心消费环境。',
    works: [
      {
        name: '食品安全抽检专项经费',
        purpose: '用于食品样品购置、委托检验和结果公示支出',
        goals: ['完成年度食品安全监督抽检任务', '对不合格食品及时核查处置并向社会公示'],
        rows: [
          ['抽检食品批次', '≥1500批次', '抽检计划'],
          ['不合格食品处置率', '=100%', '法规要求'],
          ['抽检结果公示及时率', '≥98%', '法规要求'],
          ['单批次检验成本', '≤600元', '合同价格'],
          ['重大食品安全事故数', '=0起', '监管目标'],
          ['抽检信息平台持续运行率', '≥95%', '运维合同'],
          ['消费者满意度', '≥88%', '问卷调查'],
        ],
      },
    ],
  },
];

const LEVELS = [
  ['产出指标', '数量指标'],
  ['产出指标', '质量指标'],
  ['产出指标', '时效指标'],
  ['产出指标', '成本指标'],
  ['效益指标', '社会效益指标'],
  ['效益指标', '可持续影响指标'],
  ['满意度指标', '服务对象满意度指标'],
] as const;

/** A small seeded generator: the same seed, the same document. */
export class Dice {
  #state: number;

  constructor(seed: number) {
    this.#state = (seed * 2_654_435_761 + 1) >>> 0;
  }

  /** 0 up to, not including, `size`. */
  below(size: number): number {
    this.#state = (Math.imul(this.#state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((this.#state / 2 ** 32) * size);
  }

  pick<T>(list: readonly [T, ...T[]]): T {
    return list[this.below(list.length)] ?? list[0];
  }

  chance(percent: number): boolean {
    return this.below(100) < percent;
  }
}

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
  if (department === undefined) throw new Error('no department');
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
    return [label, ...cutText(`${at + 1}.${goal}`, dice)];
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
      row.value.replace(/(?=万元)/, dice.chance(50) ? ' ' : ''),
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
