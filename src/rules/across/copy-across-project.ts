import { practice } from '../../basis/practice.ts';
import { jaccard } from '../../reading/similarity.ts';
import type { ReadDraft, ReadIndicator } from '../../reading/types.ts';
import { isCostRow } from '../row.ts';
import { rule } from '../rule.ts';

/** Compliance and payment are measured the same way everywhere. */
const COMMON =
  /总成本|预算|资金|支付|拨付|执行率|合规|采购|验收合格率|按期完成|及时率$|完成(率|时间)$|事故|投诉|培训/;
const ALIKE = 0.3;

const row = (project: number, name: string) => ({
  path: `/projects/${project}/indicators/0`,
  value: {
    id: `c${project}`,
    level1: '效益指标',
    level2: '可持续影响指标',
    name,
    description: '以协议期限为准',
    operator: '>=',
    value: { number: '3', text: null, unit: '年' },
    value_raw: '≥3年',
    basis: '《示例县三方合作协议》',
  },
});

const isOwn = (row: ReadIndicator): boolean =>
  row.name.length >= 3 && !isCostRow(row) && !COMMON.test(row.name);

/** Names of rows with the projects, of unlike names, they stand in. */
function* copied({
  projects,
}: ReadDraft): Iterable<{ name: string; among: readonly string[]; asked: boolean }> {
  const places = new Map<string, { among: Set<string>; asked: boolean }>();
  for (const { raw, indicators } of projects)
    for (const row of indicators.filter(isOwn)) {
      const found = places.get(row.name) ?? { among: new Set<string>(), asked: row.kind === 'satisfaction' };
      found.among.add(raw.name ?? '');
      places.set(row.name, found);
    }
  for (const [name, { among, asked }] of places) {
    const [first = '', ...others] = among;
    if (others.some(other => jaccard(first, other) < ALIKE)) yield { name, among: [...among], asked };
  }
}

export default rule({
  id: 'X-COPY-ACROSS-PROJECT',
  scope: 'draft',
  title: '指标在不同项目间照搬',
  level: 'warning',
  formal: false,
  aspect: '相关性',
  basis: [practice],
  why: '内容不同的项目用一样的指标，说明是复制粘贴，看不出各自要办成什么。',
  mend: '按各项目的对象和内容分别设指标；确属通用的，名称里加上本项目的对象。',
  examples: {
    bad: [
      {
        note: '两个不相干的项目写同一条可持续影响',
        change: [row(0, '长期使用性年限'), row(2, '长期使用性年限')],
      },
    ],
    good: [
      { note: '各有各的', change: [] },
      {
        note: '陷阱：只有服务对象满意度相同',
        change: [{ ...row(0, '服务对象满意度') }, { ...row(2, '服务对象满意度') }],
      },
    ],
  },
  *check(draft) {
    const found = [...copied(draft)];
    const telling = found.filter(({ asked }) => !asked);
    const [first] = telling;
    if (first === undefined) return;
    const names = found.map(({ name }) => `“${name}”`);
    yield {
      path: '/projects',
      quote: first.name,
      message: `${names.slice(0, 4).join('、')}${names.length > 4 ? `等${names.length}条` : ''}在内容不同的项目间照搬（如“${first.among[0] ?? ''}”和“${first.among[1] ?? ''}”）。`,
      confidence: 0.75,
    };
  },
});
