import { practice } from '../../basis/practice.ts';
import { plain } from '../../reading/normalise.ts';
import { nameKey, type Part, partsOf, projectWords } from '../department-text.ts';
import { clausesOf } from '../goal-text.ts';
import { rule } from '../rule.ts';

const PLACE = /^[一-龥]{1,4}?(省|市|县|区|旗|乡|镇)/;
const GENERAL = /工作|活动|服务|专项|教育|建设|管理|培训|宣传|项目|保障|运行|日常|其他|补助|奖励|购置|维修/g;
/** So many clauses on others' business are no passing mention. */
const LEAST = 2;

/** The word by which a project is known: 科普 of 科普专项经费; "" where its name says nothing of its own. */
const topicOf = (name: string): string => {
  const own = nameKey(name).replace(PLACE, '').replace(GENERAL, '');
  return own.length >= 2 && own.length <= 8 ? own : '';
};

/** Clauses of a part that name another project's topic and none of its own. */
function foreign(part: Part, topics: readonly string[]): string[] {
  const own = part.project === null ? '' : projectWords({ ...part.project, indicators: [] });
  const others = topics.filter(topic => topic !== topicOf(part.name) && !own.includes(topic));
  const mine = topicOf(part.name);
  return clausesOf(part.goal)
    .filter(
      ({ text }) =>
        others.some(topic => text.includes(topic)) && (mine === '' || !text.includes(mine.slice(0, 3))),
    )
    .map(({ raw }) => raw);
}

export default rule({
  id: 'DP-TOPIC-FOREIGN',
  scope: 'draft',
  title: '分项目标写了别的项目的事',
  level: 'warning',
  formal: false,
  aspect: '相关性',
  basis: [practice],
  why: '这个项目的钱不办那些事，写进来就没法考核，也与别的项目重复。',
  mend: '分项目标只写本项目办的事，其余移到对应的项目。',
  examples: {
    bad: [
      {
        note: '青少年项目里写科普',
        change: [
          {
            path: '/sub_goals/1/goal',
            value: '2026年办好主题科普宣传，培养主题科普人才，征集参赛作品120件。',
          },
          { path: '/projects/0/name', value: '主题科普专项经费' },
          { path: '/sub_goals/0/name', value: '主题科普专项经费' },
        ],
      },
    ],
    good: [
      { note: '各写各的', change: [] },
      {
        note: '陷阱：顺带提一句',
        change: [
          { path: '/sub_goals/1/goal', value: '2026年征集参赛作品120件，与主题科普活动同场展出。' },
          { path: '/projects/0/name', value: '主题科普专项经费' },
          { path: '/sub_goals/0/name', value: '主题科普专项经费' },
        ],
      },
    ],
  },
  *check(draft) {
    const parts = partsOf(draft).filter(({ goal, project }) => goal !== '' && project !== null);
    const topics = [...new Set(parts.map(({ name }) => topicOf(name)).filter(topic => topic !== ''))];
    if (topics.length < 2 || topics.length > 200) return;
    for (const part of parts) {
      const found = foreign(part, topics);
      if (found.length < LEAST) continue;
      yield {
        path: `${part.at}/goal`,
        quote: found[0] ?? '',
        message: `“${part.name}”的分项目标里${found
          .slice(0, 3)
          .map(text => `“${plain(text)}”`)
          .join('、')}像是别的项目的事。`,
        confidence: 0.6,
      };
    }
  },
});
