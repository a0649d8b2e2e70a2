import type { Indicator } from '../../domain/draft.ts';
import type { Block, Cell, Run } from '../blocks.ts';
import { marked } from './mark-blocks.ts';
import type { Pair } from './pair.ts';
import type { Union } from './union.ts';

const HEAD = ['项目', '三级指标', '变动', '原指标值', '现指标值', '其他改动'] as const;
const WIDTHS = [0.2, 0.2, 0.1, 0.13, 0.13, 0.24] as const;
const FIELDS = {
  level1: '一级指标',
  level2: '二级指标',
  name: '名称',
  description: '描述',
  basis: '依据',
} as const;

type Kind = '保留' | '修改' | '新增' | '删去';

const others = ({ old, now }: Pair<Indicator>): string =>
  old === null || now === null
    ? ''
    : Object.entries(FIELDS)
        .filter(([field]) => old[field as keyof typeof FIELDS] !== now[field as keyof typeof FIELDS])
        .map(([, title]) => title)
        .join('、');

const kindOf = (pair: Pair<Indicator>): Kind => {
  if (pair.old === null) return '新增';
  if (pair.now === null) return '删去';
  return others(pair) === '' && pair.old.value_raw === pair.now.value_raw ? '保留' : '修改';
};

const cell = (runs: readonly Run[], column: number, header = false): Cell => ({
  runs,
  column,
  colspan: 1,
  rowspan: 1,
  header,
  align: 'center',
});

const plain = (text: string | null | undefined): Run[] => (text ? [{ text, bold: false }] : []);

/** Every indicator of either draft: kept, changed, added or removed, its old and its new target. */
export function changesTable({ projects }: Union): Block[] {
  const rows = projects.flatMap(({ pair, rows: own }) =>
    own.map(row => ({ project: (pair.now ?? pair.old)?.name ?? '', row, kind: kindOf(row) })),
  );
  const count = (kind: Kind): number => rows.filter(one => one.kind === kind).length;
  const body = rows.map(({ project, row, kind }) => ({
    header: false,
    cells: [
      plain(project),
      row.old === null || row.now === null
        ? plain((row.now ?? row.old)?.name)
        : marked(plain(row.old.name), plain(row.now.name)),
      plain(kind),
      plain(row.old?.value_raw),
      plain(row.now?.value_raw),
      plain(others(row)),
    ].map((runs, column) => cell(runs, column)),
  }));
  const head = {
    header: true,
    cells: HEAD.map((text, column) => cell([{ text, bold: true }], column, true)),
  };
  return [
    { kind: 'heading', level: 2, text: '绩效指标变动情况', align: 'center' },
    {
      kind: 'paragraph',
      role: 'body',
      aside: '',
      runs: plain(
        `保留${count('保留')}条，修改${count('修改')}条，新增${count('新增')}条，删去${count('删去')}条。`,
      ),
    },
    { kind: 'table', columns: WIDTHS, rows: [head, ...body] },
  ];
}
