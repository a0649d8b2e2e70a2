import { unitClass } from '../../reading/units.ts';
import { isDeedNoun } from '../text/deed-behind.ts';
import { MEASURED } from '../text/measured.ts';
import { isHope, type Part } from '../text/parts.ts';
import { VERBS } from '../text/verbs.ts';
import type { Idea } from './idea.ts';

/** Names the trade and no deed. */
const NAMELESS = /(?:任务|工作|计划)按(?:期|时)(?:完成|落实)率$/;

/** Stands before its thing in the name of an amount, and behind it where it is asked whether it was in time. */
const LEADS =
  /^(维修养护|运行维护|改造提升|升级改造|新建|建成|新增|建设|改造|购置|采购|更新|更换|安装|修建|修缮|维修|修复|养护|管护|维护|除险加固|加固|治理|整治|清理|清运|清扫保洁|扫描|抽检|检查|监测|培训|筛查|救助|资助|慰问|补助|调解|办理|审理|编纂|出版|修裱|抚育|配备|储备|改扩建|硬化|铺设|打造)(?=[一-龥]{2})(?!和|及|等|、)/;
/** What it is for, or whom it names, before the thing. */
const TORN = /^(?:满足|评选|解决|实行|落实)|.的./;
const HELD = /^(?:举办|组织|开展)(?=[一-龥]{2})/;
const IN_TABLES: Readonly<Record<string, string>> = {
  新建: '建设',
  建成: '建设',
  打造: '建设',
};
/** An event is held on its day. */
const EVENT = /(?:活动|演出|讲座|展览|(?<!参)赛|赛事|招聘会|推介会|对接会|培训|演练|宣传|下乡)$/;
/** Done in rounds: 集中免疫. */
const ROUND = /(?:免疫|普查|消杀|清查)$/;
const [SHORTEST, LONGEST] = [4, 13];

/** Money that reaches people is told by when it is paid. */
const PAID = /(?:补助|补贴|发放|资助|救助|慰问|奖补|奖励|受理)$/;

/** 纪念碑修缮保护 is a deed as 修缮 is. */
const isDone = (stem: string): boolean => isDeedNoun(stem.replace(/(?:保护|提升)$/, '')) || ROUND.test(stem);

/** What was done, as a thing that can be in time: 小型水库除险加固 of 除险加固小型水库座数; '' where the name tells no deed. */
function doneIn(name: string): string {
  const stem = name
    .replace(/(?<=案)件数$/, '件')
    .replace(/(?<=..)部数$/, '')
    .replace(MEASURED, '')
    .replace(/(?<=..)个$/, '')
    .replace(/(?:完成|项目|实施|作业)$/, '')
    .replace('一批', '');
  const held = stem.replace(HELD, '');
  if (held !== stem || EVENT.test(stem)) return EVENT.test(held) ? held : '';
  const lead = LEADS.exec(stem)?.[1];
  if (lead !== undefined) return stem.slice(lead.length) + (IN_TABLES[lead] ?? lead);
  return stem.length > 3 && isDone(stem) ? stem : '';
}

/** Goes on all the year: there is no day on which it is done. */
const RECURS =
  /(?:维护|运维|维保|保养|养护|管护|保洁|清扫|消杀|巡查|巡逻|巡护|监管|监测|检测|服务|保障|值守|开放|供养|运[行营转]|清运|清理|储备|救助|办理|办结|审理|受理|调解|接待|管理|监督|宣传|查处|打捞|督查|督导|巡检)$/;
/** A share of tasks done in time. */
const ALL_IN_TIME = /^(.{4,14}?)(?:等任务)?按(?:期|时)完成率$/;

/** What is accepted when it is done. */
const MADE = /(?:建设|改造|修缮|维修|修复|加固|安装|购置|采购|更新|更换|铺设|硬化|清淤|绿化|栽植|种植)$/;
/** What is asked is a day: that all tasks were done in time proves nothing. */
const dated = (idea: Idea, what: string): Idea => ({
  ...idea,
  name: `${what}完成时间`,
  unit: '日期',
  operator: '<=',
  formula: MADE.test(what) ? `${what}全部通过验收的日期` : `年度内安排的${what}全部做完并有记录的日期`,
  ask: `${what}计划哪天以前全部完成？`,
});

const inTime = (idea: Idea, what: string): Idea => ({
  ...idea,
  name: `${what}按期完成率`,
  formula: '年度内在方案或合同规定日期前完成的数量÷计划数量×100%',
});

/** One contract, or a few: 校舍工程按期竣工率 would be of one in one. */
const FINISHED = /^(.{2,12}?)按期(完工|竣工|交工|建成|投用|交付)率$/;
const FEW = 5;
const areMany = (ideas: readonly Idea[]): boolean =>
  ideas.some(
    ({ quantity }) =>
      /^(?:thing|person)$/.test(unitClass(quantity?.unit ?? '')) && Number(quantity?.number) >= FEW,
  );

function finished(idea: Idea): Idea {
  const [, what = '', how = ''] = FINISHED.exec(idea.name) ?? [];
  return what === ''
    ? idea
    : { ...dated(idea, what), name: `${what}${how}时间`, formula: `${what}最后一项${how}并通过验收的日期` };
}

/** 动物防疫任务, where the goal names nothing that is done by a day. */
const ownOf = ({ name }: Pick<Idea, 'name'>): string => name.replace(/按(?:期|时)(?:完成|落实)率$/, '');

/** 集训计划 is a deed of its own, 红十字任务 is all that its trade does. */
const isOfTrade = ({ name }: Idea): boolean => !ownOf({ name }).endsWith('计划');

const isMadeHere = ({ entry }: Idea): boolean => entry?.startsWith('general.') !== false;

/** 11月底前完成 tells what is done just before it. */
const WHOLE = '项目完成时间';
const NOTHING_MORE = /^(?:全部|全面|基本)?(?:完成|结束|做完|办完)?$/;

/** What a clause without a number says is done: 举办科技创新竞赛, 采购教学设备. */
function doneInClause(part: Part): string {
  const words = part.plain
    .replace(/20\d\d年度?|全[县市区省镇]/g, '')
    .replace(/^[一-龥]{2,8}?(?=举办|组织|开展)/, '');
  if (isHope(part) || !/^[一-龥]*$/.test(words) || /[和及与]/.test(words)) return '';
  const held = words.replace(HELD, '');
  const lead = VERBS.find(verb => held.startsWith(verb)) ?? '';
  if (held === words && lead === '') return EVENT.test(words) ? words : '';
  return held === words ? held.slice(lead.length) + lead : held;
}

/** 改造老旧小区3个，9月底前完成: the day is of the one thing that the clauses before it say is done; of several, of the whole. */
export function namedDeadlines(ideas: readonly Idea[], parts: readonly Part[]): Idea[] {
  const goal = parts.filter(({ source }) => source === 'goal');
  return ideas.map(idea => {
    const at = idea.part === undefined ? -1 : goal.indexOf(idea.part);
    const [, more = '?'] =
      idea.quantity?.text === undefined ? [] : (idea.part?.plain.split(idea.quantity.text) ?? []);
    if (idea.name !== WHOLE || at < 1 || !NOTHING_MORE.test(more)) return idea;
    const done = goal.slice(0, at).map(part => {
      const row = ideas.find(
        one => one.part === part && one.level2 === '数量指标' && one.quantity !== undefined,
      );
      return row === undefined ? doneInClause(part) : doneIn(row.name);
    });
    const [only = '', ...others] = new Set(done.filter(one => one !== ''));
    const fits = others.length === 0 && only.length >= SHORTEST && only.length <= LONGEST && !TORN.test(only);
    return fits ? { ...idea, name: `${only}完成时间` } : idea;
  });
}

const OF_MONEY = /^20\d\d年度?|[（(].*$|(?:20\d\d年度?|专项|项目|工程|经费|资金|补助|支出|费用|工作)+$/g;
/** 应急救护培训经费: what the project's name says is done first. */
function doneInTitle(parts: readonly Part[]): string {
  const title = parts.find(({ source }) => source === 'project')?.plain.replace(OF_MONEY, '') ?? '';
  const [first = ''] = title.split(/[、和及与“”]/);
  return isDone(first) && !RECURS.test(first) && fits(first) ? first : '';
}
const fits = (what: string): boolean =>
  what.length >= SHORTEST && what.length <= LONGEST && !PAID.test(what) && !TORN.test(what);

/** 除险加固完成时间 says more than 水库安全任务按期完成率: the deed that the goal names first, and the day it is done. */
export function namedTimes(ideas: readonly Idea[], parts: readonly Part[]): Idea[] {
  const told = ideas
    .filter(
      ({ level2, quantity, deed }) => level2 === '数量指标' && (quantity !== undefined || deed !== undefined),
    )
    .map(({ name }) => doneIn(name))
    .filter(fits);
  const done = told.find(one => !RECURS.test(one));
  const [first] = told;
  const many = areMany(ideas);
  return ideas.map(idea => {
    if (idea.level2 !== '时效指标' || idea.quantity !== undefined || idea.unit !== '%') return idea;
    if (NAMELESS.test(idea.name))
      return done === undefined && first !== undefined
        ? inTime(idea, first)
        : dated(idea, done ?? ((isOfTrade(idea) && doneInTitle(parts)) || ownOf(idea)));
    if (!many && FINISHED.test(idea.name)) return finished(idea);
    const own = ALL_IN_TIME.exec(idea.name)?.[1];
    return own !== undefined && isMadeHere(idea) && !RECURS.test(own) ? dated(idea, own) : idea;
  });
}
