import { practice } from '../../basis/practice.ts';
import type { ReadIndicator } from '../../reading/types.ts';
import { isBenefit, objection } from '../row.ts';
import { rule } from '../rule.ts';
import { madeOf, measureOf, objectOf } from '../same-measure.ts';

/** 完成率, and the 达标率 of a number: 课程数量达标率. */
const COMPLETION =
  /(完成|达成|落实|举办|开展|组织|维护|安装|实施|(?<=.{4})(?:完工|竣工|建成|交付))(率|度|比例)$|(?<=数量|个数|人数|场次|次数|期数|面积|里程)达标率$/;
/** On time is another matter than how much. */
const TIMELY = /按期|及时|按时|如期/;
/** What is gone through at one meeting is not how many meetings there are. */
const AGENDA = /议程|议题|日程|审议/;

/** The work itself, without 活动 and the like behind it. */
const workIn = (name: string): string => objectOf(name).replace(/(活动|服务|业务|完工|竣工|建成|交付)$/, '');

/** A count of work done, not of things that stand: 研究院数量 says nothing of the tasks of a 研究院. */
const countsWork = ({ name }: ReadIndicator): boolean =>
  workIn(name).length >= 4 || /(人数|人次|场次|次数|批次|期数|户数|里程|面积)$/.test(name);

/** What a completion rate is the completion of; "" when it names nothing. */
const workOf = ({ name, value }: ReadIndicator): string =>
  !COMPLETION.test(name) || TIMELY.test(name) || AGENDA.test(name) || /[月日年]底?前/.test(value.plain)
    ? ''
    : workIn(name.replace(COMPLETION, ''));

/** The same words, if in another order; or the one kind of such work there is: 培训 of 主体班培训. */
function countOf(work: string, counted: ReadonlyMap<string, ReadIndicator>): ReadIndicator | undefined {
  const same = counted.get(work);
  if (same !== undefined) return same;
  const alike = [...counted].filter(
    ([object]) =>
      madeOf(work, object) ||
      madeOf(object, work) ||
      (object.endsWith(work) && object.length <= work.length + 4),
  );
  return alike.length === 1 ? alike[0]?.[1] : undefined;
}

/** Words all work has; sharing them makes no two works one. */
const GENERAL = /工作|任务|项目|活动|服务|建设|管理|事项|年度|目标|计划|指标|各项|开展|组织|完成|实施|数量/g;

/** Under 质量, the completion of any work that a count speaks of by one of its words: 赛事完成率, 品牌赛事. */
function touchedBy(work: string, rows: readonly ReadIndicator[]): ReadIndicator | undefined {
  const words = work.replace(GENERAL, ' ');
  return rows.find(({ level2, name }) => {
    if (level2 !== 'quantity' || COMPLETION.test(name)) return false;
    for (let at = 0; at + 2 <= words.length; at += 1) {
      const word = words.slice(at, at + 2);
      if (!word.includes(' ') && name.includes(word)) return true;
    }
    return false;
  });
}

export default rule({
  id: 'X-COMPLETION-OF-QUANTITY',
  scope: 'rows',
  title: '数量指标又写了一遍完成率',
  level: 'warning',
  formal: false,
  aspect: '相关性',
  basis: [practice],
  why: '数量指标达到目标值，完成率自然是100%；同一件事考核两次，真正的质量反而没有考核。',
  mend: '删去完成率，或换成质量（合格率、通过率）或时效（完成时间）。',
  fault: 'duplicate',
  examples: {
    bad: [
      {
        note: '完工几座和完工率是一件事',
        rows: [
          { level2: '数量指标', name: '病险水闸加固完工数(座)', value: '7' },
          { level2: '时效指标', name: '病险水闸加固完工率', value: '≥90%' },
        ],
      },
      {
        note: '有培训人数，又有培训人数完成率',
        rows: [
          { level2: '数量指标', name: '培训人数', value: '≥100人' },
          { level2: '质量指标', name: '培训人数完成率', value: '=100%' },
        ],
      },
      {
        note: '词序不同的同一件事',
        rows: [
          { level2: '数量指标', name: '养护中小型桥梁座数', value: '≥26座' },
          { level2: '质量指标', name: '中小型桥梁养护完成率', value: '=100%' },
        ],
      },
      {
        note: '只有一种培训，又写培训完成率',
        rows: [
          { level2: '数量指标', name: '中青班培训人次', value: '≥120人次' },
          { level2: '质量指标', name: '培训完成率', value: '=100%' },
        ],
      },
      {
        note: '赛事办了几种，又写赛事完成率',
        rows: [
          { level2: '数量指标', name: '举办品牌赛事种类', value: '2种' },
          { level2: '质量指标', name: '赛事完成率', value: '100%' },
        ],
      },
      {
        note: '有路灯安装数量，又有路灯安装任务完成率',
        rows: [
          { level2: '数量指标', name: '路灯安装数量', value: '≥60盏' },
          { level2: '质量指标', name: '路灯安装任务完成率', value: '≥98%' },
        ],
      },
    ],
    good: [
      {
        note: '陷阱：议程走没走完不是开了几次会',
        rows: [
          { level2: '数量指标', name: '召开党代会会议', value: '1次' },
          { level2: '质量指标', name: '会议议题审议完成率', value: '100%' },
        ],
      },
      {
        note: '按期完成是时效',
        rows: [
          { level2: '数量指标', name: '路灯安装数量', value: '≥60盏' },
          { level2: '时效指标', name: '路灯安装按期完成率', value: '=100%' },
        ],
      },
      {
        note: '陷阱：机构的数量不是任务',
        rows: [
          { level2: '数量指标', name: '研究院数量', value: '≥1家' },
          { level2: '时效指标', name: '研究院任务完成率', value: '≥95%' },
        ],
      },
      {
        note: '陷阱：完成的是另一件事',
        rows: [
          { level2: '数量指标', name: '路灯安装数量', value: '≥60盏' },
          { level2: '质量指标', name: '线路检修完成率', value: '≥98%' },
        ],
      },
    ],
  },
  *check(rows) {
    const counted = new Map<string, ReadIndicator>();
    for (const row of rows)
      if (row.level2 === 'quantity' && workOf(row) === '' && countsWork(row))
        counted.set(workIn(row.name), row);
    /** Under 效益 it is told that it is none. */
    for (const row of rows) {
      const work = workOf(row);
      const count =
        work.length < 2
          ? undefined
          : (countOf(work, counted) ??
            (row.level2 === 'quality' && /完成率$/.test(row.name) ? touchedBy(work, rows) : undefined));
      if (count !== undefined && !isBenefit(row) && measureOf(count.name) !== measureOf(row.name))
        yield objection(row, 'name', `“${row.name}”只是“${count.name}”做完没有，与数量指标重复。`, {
          confidence: 0.8,
        });
    }
  },
});
