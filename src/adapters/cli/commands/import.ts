import { z } from 'zod';
import { Draft } from '../../../domain/draft.ts';
import { checked } from '../../../domain/input-error.ts';
import { placeOf } from '../../../domain/place.ts';
import { Leftover, Repair } from '../../../domain/reading-record.ts';
import { Returned } from '../../../domain/returned.ts';
import { fileWord } from '../args.ts';
import { ask } from '../ask.ts';
import type { Command } from '../command.ts';
import { columns, faint, indented, oneLine, strong } from '../paper.ts';
import { JSON_OPTION, PROFILE_OPTION } from '../shared-options.ts';
import { sourceOf } from '../source.ts';

const Read = z.object({
  draft: Draft,
  repairs: z.array(Repair),
  leftovers: z.array(Leftover),
  confidence: z.number(),
  returned: Returned.optional(),
});
const Saved = z.object({ draft_id: z.string(), revision: z.number() });

const usage = 'import 文件|-';

const projectLine = (
  { name, budget, money_unit, goals, indicators }: Draft['projects'][number],
  unit: string,
): string[] => [
  oneLine(name ?? '（未写名称）'),
  `${budget.total || '—'} ${money_unit ?? unit}`,
  `目标 ${goals.length}`,
  `指标 ${indicators.length}`,
];

const STATES = { accepted: '已采纳', refused: '未采纳', changed: '另行修改', open: '未处理' } as const;

/** How the last review fared: counts, then what was refused, worded otherwise or answered. */
const returnedLines = ({ items, ...counts }: Returned): string[] => [
  `上次的审核批注：采纳 ${counts.accepted} 处，未采纳 ${counts.refused} 处，另行修改 ${counts.changed} 处，未处理 ${counts.open} 处`,
  ...items
    .filter(({ state, replies }) => state !== 'accepted' || replies.length > 0)
    .flatMap(({ finding, state, before = '', after = '', now, replies, resolved }) => [
      indented(
        [
          finding ?? '（批注已删）',
          STATES[state],
          resolved ? '已标为完成' : '',
          oneLine(`${before} → ${after}`),
        ]
          .concat(state === 'changed' ? `现为：${oneLine(now)}` : [])
          .filter(part => part !== '' && part !== '→')
          .join('  '),
      ),
      ...replies.map(({ author, text }) => indented(`${oneLine(author)}答复：${oneLine(text)}`, 4)),
    ]),
];

function told({ draft, repairs, leftovers, returned }: z.infer<typeof Read>): string {
  const unsure = repairs.filter(({ sure }) => !sure);
  return [
    strong(draft.cover.title ?? '（没有标题）'),
    `单位 ${draft.unit.name ?? '—'}  年度 ${draft.year ?? '—'}  表式 ${draft.profile}`,
    '',
    columns(draft.projects.map(project => projectLine(project, draft.money_unit))),
    '',
    `修复识别错误 ${repairs.length} 处${unsure.length === 0 ? '' : `，其中 ${unsure.length} 处请核对：`}`,
    ...unsure.map(({ path, raw, repaired, line }) =>
      indented(
        `${line === undefined ? '' : `第 ${line} 行 `}${placeOf(draft, path)}：${oneLine(raw)} → ${oneLine(repaired)}`,
      ),
    ),
    leftovers.length === 0 ? '全文都已读懂' : `没有读懂 ${leftovers.length} 处，原文照录：`,
    ...leftovers.map(({ line, text, reason }) =>
      indented(`第 ${line} 行：${oneLine(text)}  ${faint(reason)}`),
    ),
    ...(returned === undefined ? [] : returnedLines(returned)),
  ].join('\n');
}

/** Reads a document and shows what was understood; keeps it as a draft with --save. */
export const importCommand: Command = {
  name: 'import',
  usage,
  summary: '读入已有文本，列出修复和没读懂的地方',
  words: 1,
  options: { ...JSON_OPTION, ...PROFILE_OPTION, save: { help: '存为草稿' } },
  async run(args, desk) {
    const source = await sourceOf(desk, fileWord(args, usage));
    const asked = { ...source.input, profile: args.values['profile'] };
    if (!args.flags.has('save')) {
      const { data } = await ask(desk, source.world, 'import_document', asked);
      return { json: data, text: told(checked(Read, data)) };
    }
    const { data } = await ask(desk, source.world, 'import_document', { ...asked, save: true });
    const { draft_id, revision } = checked(Saved, data);
    return { json: data, text: `已存为草稿 ${draft_id}（第 ${revision} 版）` };
  },
};
