import { z } from 'zod';
import { draftOf, findingsOf } from '../reads.ts';
import { call, type Script, say, withCurrent } from '../script.ts';
import { numbersBelow, type Task } from '../task.ts';

const GOAL = '举办主题科普活动不少于7场，每季度开展科普进校园1次，受益群众3000人次';
const LINES = [
  `新建某县科学技术协会2027年的文本，加一个项目“科普专项经费”，预算10万元。目标：${GOAL}。`,
  '参加活动的群众满意度上年是88%，今年定不低于90%。其他的还不知道，先空着。',
];

const Rows = z.array(
  z.object({
    level1: z.string(),
    level2: z.string(),
    name: z.string(),
    description: z.string(),
    operator: z.string(),
    unit: z.string(),
    value: z.object({ number: z.string().optional(), text: z.string().optional() }).nullable(),
    question: z.string().optional(),
  }),
);
const Made = z.object({ draft_id: z.string(), revision: z.number() });

const SIGNS: Readonly<Record<string, string>> = { '>=': '≥', '<=': '≤' };
const targetOf = ({ value, operator, unit }: z.infer<typeof Rows>[number]): string | null =>
  value === null ? null : (value.text ?? `${SIGNS[operator] ?? ''}${value.number ?? ''}${unit}`);

interface Kept {
  draft: string;
}

function* script(kept: Kept): Script {
  const made = yield* call('create_draft', { unit: '某县科学技术协会', year: '2027' }, (_, args) => ({
    ...args,
    year: Number(args.year),
  }));
  const { draft_id, revision } = Made.parse(made);
  kept.draft = draft_id;
  const asked = { goal: GOAL, project: '科普专项经费', budget: '10万元', year: 2027, level: '二级指标' };
  const proposed = yield* call('suggest_indicators', asked, ({ path = '' }, args) =>
    Object.fromEntries(Object.entries(args).filter(([key]) => `/${key}` !== path)),
  );
  const rows = Rows.parse(proposed.suggestions);
  const indicators = rows.map(row => ({
    level1: row.level1,
    level2: row.level2,
    name: row.name,
    description: row.description,
    value: targetOf(row),
  }));
  const goals = GOAL.split('，');
  const project = { name: '科普专项经费', budget: { total: '10' }, goals, indicators };
  yield* call('create_project', { draft_id, revision, project });
  const open = rows.flatMap(({ question }) => (question === undefined ? [] : [question]));
  yield* say(`已写入${rows.length}条指标。请先告诉我：${open.slice(0, 3).join(' ')}`);
  const at = rows.findIndex(({ name }) => name.includes('满意度'));
  const edits = [{ op: 'set', path: `/projects/0/indicators/${at}/value_raw`, value: '≥90%' }];
  const edited = yield* call('edit_draft', { draft_id, revision, edits }, withCurrent);
  yield* call('edit_draft', { draft_id, revision: edited.revision, apply: 'safe' });
  const left = yield* call('validate_draft', { draft_id });
  yield* say(`满意度已填。还缺：${JSON.stringify(left.next)}`);
}

const SAID = ['7', '4', '3000', '90'];

/** From one sentence to a project in a draft, no number but the person's. */
export function draftProject(): Task {
  const kept: Kept = { draft: '' };
  return {
    name: 'draft-project',
    title: '由一句目标起草项目',
    lines: LINES,
    script: script(kept),
    async check(client) {
      const { projects } = await draftOf(client, kept.draft);
      const rows = projects[0]?.indicators ?? [];
      const values = rows.map(({ value_raw }) => value_raw ?? '');
      const numbers = numbersBelow(values);
      const told = numbersBelow([...LINES, '4']);
      const errors = (await findingsOf(client, kept.draft)).filter(
        ({ severity, path, formal }) => severity === 'error' && !formal && path.includes('/indicators/'),
      );
      const filled = new Set(rows.flatMap(({ value_raw }, at) => (value_raw ? [at] : [])));
      return [
        ...(projects.length === 1 ? [] : [`有${projects.length}个项目`]),
        ...(rows.length >= 7 ? [] : [`只有${rows.length}条指标`]),
        ...[...numbers].filter(number => !told.has(number)).map(number => `指标值${number}没有人说过`),
        ...SAID.filter(number => !numbers.has(number)).map(number => `说过的${number}没有写进指标`),
        ...errors
          .filter(({ path }) => filled.has(Number(/\/indicators\/(\d+)/.exec(path)?.[1])))
          .map(({ rule, path }) => `填好的行还有错误：${rule} ${path}`),
      ];
    },
  };
}
