import { isDeedNoun } from './deed-behind.ts';
import type { Idea } from './idea.ts';
import { MEASURED } from './measured.ts';

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
  新增: '建设',
  打造: '建设',
};
/** An event is held on its day. */
const EVENT = /(?:活动|演出|讲座|展览|比赛|赛事|招聘会|推介会|对接会|培训|演练|宣传|下乡)$/;
const [SHORTEST, LONGEST] = [4, 18];

/** Money that reaches people is told by when it is paid. */
const PAID = /(?:补助|补贴|发放|资助|救助|慰问|奖补|奖励|受理)$/;

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
  return stem.length > 3 && isDeedNoun(stem) ? stem : '';
}

const SEVERAL = 2;

/** 除险加固等任务按期完成率 says more than 水库安全任务按期完成率: the deed that the goal names first. */
export function namedTimes(ideas: readonly Idea[]): Idea[] {
  const told = ideas
    .filter(
      ({ level2, quantity, deed }) => level2 === '数量指标' && (quantity !== undefined || deed !== undefined),
    )
    .map(({ name }) => doneIn(name));
  const first = told.find(one => one.length >= SHORTEST && !PAID.test(one) && !TORN.test(one)) ?? '';
  const several = new Set(told).size >= SEVERAL;
  const end = several
    ? `${first.includes('等') ? '' : '等'}任务按期完成率`
    : EVENT.test(first)
      ? '按期举办率'
      : '按期完成率';
  if (first === '' || first.length + end.length > LONGEST) return [...ideas];
  return ideas.map(idea =>
    idea.level2 === '时效指标' && idea.quantity === undefined && NAMELESS.test(idea.name)
      ? {
          ...idea,
          name: first + end,
          formula: several
            ? '年度内在方案或合同规定日期前完成的任务项数÷目标所列任务项数×100%'
            : '年度内在方案或合同规定日期前完成的数量÷计划数量×100%',
        }
      : idea,
  );
}
