import { practice } from '../../basis/practice.ts';
import { jaccard } from '../../reading/similarity.ts';
import { nameKey, partsOf } from '../department-text.ts';
import { rule } from '../rule.ts';

/** Names as alike as this differ by a slip of reading, not by subject. */
const ALIKE = 0.6;
/** Beyond so many unmatched names the two parts are of different documents; comparing each with each says nothing. */
const MANY = 60;

export default rule({
  id: 'DP-PROJECT-SET',
  scope: 'draft',
  title: '分项绩效目标与项目表对不上',
  level: 'error',
  formal: false,
  aspect: '完整性',
  basis: [practice],
  why: '部门部分写了、后面没有表，或有表没有分项目标，说明两部分不是同一稿。',
  mend: '分项绩效目标与项目绩效目标表一一对应，漏写的补上，取消的删去。',
  examples: {
    bad: [
      { note: '分项少了一个项目', change: [{ path: '/sub_goals/2' }] },
      { note: '分项写的项目没有表', change: [{ path: '/sub_goals/1/name', value: '县医院能力提升项目' }] },
    ],
    good: [
      { note: '一一对应', change: [] },
      { note: '陷阱：只差“经费”二字', change: [{ path: '/sub_goals/0/name', value: '主题科普活动' }] },
      {
        note: '陷阱：项目表的名称带年份和金额',
        change: [{ path: '/projects/0/name', value: '2026年主题科普活动经费10万元' }],
      },
      { note: '陷阱：表式没有分项', change: [{ path: '/sub_goals', value: [] }] },
    ],
  },
  *check(draft) {
    const parts = partsOf(draft);
    if (parts.length === 0 || draft.projects.length === 0) return;
    const named = new Set(parts.map(({ name }) => nameKey(name)));
    const lone = parts.filter(({ project, name }) => project === null && nameKey(name) !== '');
    const left = draft.projects.filter(
      ({ raw }) => (raw.name ?? '') !== '' && !named.has(nameKey(raw.name ?? '')),
    );
    const few = lone.length + left.length <= MANY;
    const near = (a: string, b: string): boolean => few && jaccard(nameKey(a), nameKey(b)) >= ALIKE;
    for (const { raw } of left)
      if (!lone.some(({ name }) => near(name, raw.name ?? '')))
        yield {
          path: '/sub_goals',
          quote: raw.name ?? '',
          message: `项目“${raw.name ?? ''}”有绩效目标表，分项绩效目标里却没有。`,
          confidence: 0.9,
        };
    for (const part of lone)
      if (!left.some(({ raw }) => near(part.name, raw.name ?? '')))
        yield {
          path: `${part.at}/name`,
          quote: part.name,
          message: `分项“${part.name}”在后面没有对应的项目绩效目标表。`,
          confidence: 0.9,
        };
  },
});
