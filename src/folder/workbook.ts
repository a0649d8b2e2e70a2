import { type List, listsToXlsx } from '../render/xlsx/lists.ts';
import { type Summary, tidyOf } from './ranking.ts';
import { LEADS_TO, linkTo, shown, unitShown } from './words.ts';

const FILES = [
  '名次',
  '文件',
  '单位',
  '年度',
  '得分',
  '等级',
  '会被退回',
  '会被追问',
  '提示',
  '顺手整理',
  '问题一',
  '问题二',
  '问题三',
  '审核意见',
  '待核对识别处',
];

function filesOf({ ranking }: Summary): List {
  const rows = ranking.map((one, index) => {
    const { file, report, unit, year, score, grade, content, top, outcome, to_confirm } = one;
    const reasons = [0, 1, 2]
      .map(at => top[at])
      .map(cause => (cause ? `${cause.title}（${cause.count}处）` : ''));
    return [
      index + 1,
      { text: shown(file), link: linkTo(report) },
      unitShown(unit),
      year ?? '',
      score,
      grade,
      content.error,
      content.warning,
      content.info,
      tidyOf(one),
      ...reasons,
      outcome,
      to_confirm,
    ];
  });
  return { name: '排名', rows: [FILES, ...rows] };
}

const failuresOf = ({ failures }: Summary): List => ({
  name: '没有审成',
  rows: [
    ['文件', '原因', '怎么办'],
    ...failures.map(({ file, message, fix }) => [shown(file), message, fix]),
  ],
});

const rulesOf = ({ rules }: Summary): List => ({
  name: '各类问题',
  rows: [
    ['问题', '编号', '级别', '处数', '份数'],
    ...rules.map(({ title, rule, severity, findings, files }) => [
      title,
      rule,
      LEADS_TO[severity],
      findings,
      files,
    ]),
  ],
});

const unitsOf = ({ units }: Summary): List => ({
  name: '各单位',
  rows: [
    ['单位', '份数', '平均分', '会被退回', '会被追问', '提示', '顺手整理'],
    ...units.map(({ unit, files, score, error, warning, info, tidy }) => [
      unitShown(unit),
      files,
      score,
      error,
      warning,
      info,
      tidy,
    ]),
  ],
});

const alikeOf = ({ alike }: Summary): List => ({
  name: '雷同文字',
  rows: [
    ['段', '范围', '文字开头', '字数', '单位', '年度', '位置', '相同（%，估计）', '文件'],
    ...alike.flatMap(({ kind, text, chars, members }, index) =>
      members.map(({ unit, year, earlier, place, likeness, file }) => [
        index + 1,
        kind === 'units' ? '不同单位' : '往年',
        text,
        chars,
        unitShown(unit),
        `${year ?? ''}${earlier ? '（上年）' : ''}`,
        place,
        Math.round(likeness * 100),
        shown(file),
      ]),
    ),
  ],
});

/** The ranking as a workbook to sort and filter. */
export const rankingWorkbook = (summary: Summary): Promise<Uint8Array> =>
  listsToXlsx(
    [filesOf, failuresOf, rulesOf, unitsOf, alikeOf].map(listOf => listOf(summary)),
    '绩效文本审核排名',
  );
