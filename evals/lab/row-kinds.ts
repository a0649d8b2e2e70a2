import type { GoodRow, Group, RowCells } from './good-rows.ts';

/** A percentage that can never pass 100. */
export const isShare = ({ name, figure }: GoodRow): boolean =>
  figure?.unit === '%' &&
  /(率|度|比例|占比)$/.test(name) &&
  !/增长|提高|提升|下降|减少|变化|超额|涨幅/.test(name);

/** How far people are reached: under 数量 it is accepted by some. */
export const isReach = ({ name }: GoodRow): boolean =>
  /覆盖|参与|接种|纳入|建档|救助|到报|普及|知晓|分担|密度|签约|管理率|入学/.test(name);

/** Work that was checked and found right. */
export const isAcceptance = ({ name }: GoodRow): boolean => /(合格|达标|准确|通过|优良)率$/.test(name);

/** People or households, a count of which may be an effect. */
export const isPeople = ({ figure }: GoodRow): boolean => /(人|名|人次|户|家|户次)$/.test(figure?.unit ?? '');

/** A count of what was done: events, works, goods. */
export const isWork = (row: GoodRow): boolean =>
  /^(万)?(场|场次|次|期|套|台|座|处|条|公里|千米|米|个|所|册|份|亩|平方米|㎡|吨)$/.test(
    row.figure?.unit ?? '',
  ) && !isPeople(row);

/** A day by which something is done. */
export const isDate = ({ cells }: GoodRow): boolean => /\d月.*(前|底)$/.test(cells.value ?? '');

/** A share of work done in time. */
export const isTimeliness = ({ name }: GoodRow): boolean => /(及时|按期|准时|准点|按时).*率$/.test(name);

/** A money figure. */
export const isMoney = ({ figure }: GoodRow): boolean => /元/.test(figure?.unit ?? '');

export const isSatisfaction = ({ group, name }: GoodRow): boolean => group === '满意度' && /满意/.test(name);

/** A share only people can be asked about. */
export const isOpinion = ({ name }: GoodRow): boolean => /满意|知晓|认知|认可|素养|便利程度|意愿/.test(name);

/** A row whose name can be swapped without its value or basis becoming a second fault. */
export const isRenamable = ({ figure, cells }: GoodRow): boolean =>
  figure !== null &&
  figure.sign !== '≤' &&
  figure.unit !== '' &&
  !/问卷|调查|回访|测评|上年/.test(cells.basis ?? '');

const FIRST: Readonly<Record<Group, string>> = {
  数量: '产出指标',
  质量: '产出指标',
  时效: '产出指标',
  成本: '产出指标',
  经济效益: '效益指标',
  社会效益: '效益指标',
  生态效益: '效益指标',
  可持续影响: '效益指标',
  满意度: '满意度指标',
};

/** The levels a row carries when it is moved, in words its form knows. */
export function levels(group: Group): Pick<RowCells, 'level1' | 'level2'> {
  const level2 = group === '满意度' ? '服务对象满意度指标' : `${group}指标`;
  return { level1: FIRST[group], level2 };
}

/** The words of a name without its measure: 救助残疾儿童人数 → 救助残疾儿童. */
export const subjectOf = ({ name }: GoodRow): string =>
  name.replace(/(总)?(数量|人数|人次|户数|家数|场次|次数|期数|座数|个数|册数|条数|面积|里程|长度|数)$/, '');

/** What a project is about: 送戏下乡经费 → 送戏下乡. */
export const topicOf = ({ context }: GoodRow): string | null =>
  context.project?.replace(/(补助|专项|工作)?(资金|经费|项目)$/, '').replace(/项目$/, '') ?? null;
