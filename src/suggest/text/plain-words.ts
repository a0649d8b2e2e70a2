import type { Seen } from './numbers-in.ts';

/** 家庭教育讲座进村（社区）60场: said aside, right before the number. */
const ASIDE_LAST = /(?<=[一-龥]{2})[（(][^（）()\d]{1,8}[)）]$/;
/** 经筛查确诊的妇女: how they were found. */
const FOUND_BY = /经[一-龥]{2,6}的(?=[一-龥“])/;
/** 周一至周五开设: when. */
const WEEKDAYS = /周[一二三四五六日][至到—-]周?[一二三四五六日]/;

/** The words before a number without what is said aside of its thing. */
export const withoutAsides = (words: string): string =>
  [ASIDE_LAST, FOUND_BY, WEEKDAYS].reduce((told, one) => told.replace(one, ''), words);

/** 对85家以上企业: at least so many of what follows. */
const AT_LEAST = /^(?:及|\(含\))?以上(?=[一-龥]{2})/;
/** 每年1次全指标分析: how often it is done stands before what is done. */
const OFTEN = /每[个半]*(?:[年月周季日天]|季度)[一二两三四五六七八九十\d]+次/;

/** The words behind a number as they tell of its thing: 2.3万个体户 counts 个体户. */
export function withoutBounds(after: string, before: string, { unit }: Seen): string {
  const own = /个$/.test(unit) && /^体(?:工商)?户/.test(after) ? `个${after}` : after;
  const bare = /(?:^|[对为给向于在])$/.test(before) ? own.replace(AT_LEAST, '') : own;
  return bare.replace(/^(?:的标准)?完成(?=[一-龥]{3})|^的标准(?=[一-龥]{2})/, '').replace(OFTEN, '');
}

/** 在42个居民小区建设前端设备: where the work reaches. */
const REACHED =
  /^[一-龥]{0,4}?(?:小区|社区|学校|校区|园区|景区|市场|医院|广场|公园|路口|网点|站点|村|院落|场所|林场|农场|企业|单位|部门|机构|车站)(?=[和、及与]\d|[一-龥]*(?:建|设|装|开展|实施|布|推|部署|进行|运行))/;
export const placeReached = (before: string, after: string): string =>
  /(?:^|[，、])在[一-龥]{0,4}$/.test(before) ? (REACHED.exec(after)?.[0] ?? '') : '';

const PEOPLE =
  /^([一-龥]{0,6}?)(残疾人|老年人|老人|儿童|学生|人员|群众|对象|职工|教师|妇女|患者|居民|村民|干部|党员|军人|士兵|劳动力)/;
const LISTED = /[、，。；]|和|及|与/;
const LONGEST = 10;

/** One illness is no kind of another. */
const ILL = /[病症癌]$/;

/** 32名智力、精神残疾人: whom a list of kinds is of; '' where the first of the list is a person already. */
export function peopleListed(after: string): string {
  const [first = '', ...more] = after.replace(/[“”"]/g, '').split(LISTED);
  const kind = first.replace(/的.*$/, '');
  if (!/^[一-龥]{2,6}$/.test(kind) || /[人员者户生师队童女士]|书记|代表|委员|干部|群众|学子/.test(first))
    return '';
  const [, last = '', head = ''] = more.slice(0, 3).flatMap(one => PEOPLE.exec(one) ?? []);
  if (head === '') return '';
  const both = `${kind}、${last}${head}`;
  if (more.length === 1 && last !== '' && both.length <= LONGEST && !first.includes('的')) return both;
  return PEOPLE.test(more[0] ?? '') &&
    last.length === kind.length &&
    both.length <= LONGEST &&
    !first.includes('的')
    ? both
    : ILL.test(kind)
      ? `${kind}等${head}`
      : kind + head;
}

/** 12条列入考核河道断面: the goal names a thing, though none could be cut out. */
export const namesThing = (after: string): boolean => /^(?:列入|纳入)/.test(after);
