import { practice } from '../../basis/practice.ts';
import { pointer } from '../../domain/pointer.ts';
import { plain } from '../../reading/normalise.ts';
import { jaccard } from '../../reading/similarity.ts';
import type { ReadDraft } from '../../reading/types.ts';
import { wasRecognised } from '../all-texts.ts';
import { type Objection, rule } from '../rule.ts';

const NUMBERED = /^\d{1,3}[.、]/;
const ALIKE = 0.6;

const bare = (text: string): string =>
  plain(text)
    .replace(NUMBERED, '')
    .replace(/(项目)?(支出)?绩效目标表$/, '');

interface Entry {
  readonly path: string;
  readonly text: string;
  readonly name: string;
}

const entriesOf = ({ raw }: ReadDraft): Entry[] =>
  (raw.contents ?? []).flatMap(({ text }, index) =>
    NUMBERED.test(plain(text)) || /绩效目标表$/.test(plain(text))
      ? [{ path: pointer('contents', index), text, name: bare(text) }]
      : [],
  );

/** Where an entry names another project than stands at its place; a garbled one names none. */
function* outOfPlace(entries: readonly Entry[], names: readonly string[]): Iterable<Objection> {
  for (const [index, { path, text, name }] of entries.entries()) {
    const here = names[index] ?? '';
    if (name === here || jaccard(name, here) >= ALIKE || !names.includes(name)) continue;
    yield {
      path,
      quote: text,
      message: `目录第${index + 1}项是“${name}”，正文第${index + 1}张表是“${here}”。`,
    };
    return;
  }
}

const WHOLE_NAME = /^[一-龥\d“”()（）、·—]{5,}$/;

/** A typed entry that names no project of the document; one read from a scan may only be garbled. */
function* unknown(entries: readonly Entry[], names: readonly string[]): Iterable<Objection> {
  for (const { path, text, name } of entries)
    if (WHOLE_NAME.test(name) && !names.some(one => one === name || jaccard(name, one) >= ALIKE))
      yield { path, quote: text, message: `目录里的“${name}”在正文没有绩效目标表。`, confidence: 0.8 };
}

export default rule({
  id: 'STR-TOC-MISMATCH',
  scope: 'draft',
  title: '目录与项目表对不上',
  level: 'warning',
  formal: true,
  aspect: '完整性',
  basis: [practice],
  why: '目录少一项或次序不同，说明定稿后没有更新目录。',
  mend: '按正文重新生成目录。',
  examples: {
    bad: [
      {
        note: '目录少一个项目',
        change: [
          {
            path: '/contents',
            value: [
              { text: '1.主题科普活动经费绩效目标表', page: 3 },
              { text: '2.青少年科技教育活动经费绩效目标表', page: 4 },
            ],
          },
        ],
      },
      {
        note: '目录次序与正文不同',
        change: [
          {
            path: '/contents',
            value: [
              { text: '1.青少年科技教育活动经费绩效目标表' },
              { text: '2.主题科普活动经费绩效目标表' },
              { text: '3.科技工作者服务经费绩效目标表' },
            ],
          },
        ],
      },
      {
        note: '目录里的项目正文没有',
        change: [
          {
            path: '/contents',
            value: [
              { text: '1.主题科普活动经费绩效目标表' },
              { text: '2.县医院能力提升补助绩效目标表' },
              { text: '3.科技工作者服务经费绩效目标表' },
            ],
          },
        ],
      },
    ],
    good: [
      {
        note: '一一对应',
        change: [
          {
            path: '/contents',
            value: [
              { text: '第二部分 预算项目绩效目标' },
              { text: '1.主题科普活动经费绩效目标表' },
              { text: '2.青少年科技教育活动经费绩效目标表' },
              { text: '3.科技工作者服务经费绩效目标表' },
            ],
          },
        ],
      },
      {
        note: '陷阱：有一行识别成乱码，项数相同',
        change: [
          {
            path: '/contents',
            value: [
              { text: '1.主题科普活动经费绩效目标表' },
              { text: '2.青了「一個」' },
              { text: '3.科技工作者服务经费绩效目标表' },
            ],
          },
        ],
      },
    ],
  },
  *check(draft) {
    const entries = entriesOf(draft);
    const names = draft.projects.map(({ raw }) => bare(raw.name ?? ''));
    if (entries.length === 0 || names.length === 0) return;
    if (!wasRecognised(draft)) yield* unknown(entries, names);
    if (entries.length === names.length) yield* outOfPlace(entries, names);
    else
      yield {
        path: '/contents',
        quote: '',
        message: `目录列了${entries.length}个项目表，正文有${names.length}个。`,
        confidence: 0.9,
      };
  },
});
