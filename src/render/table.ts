import { JixiaoError } from '../domain/errors.ts';
import type { Cell, Table } from './blocks.ts';
import {
  alignOf,
  attribute,
  type Element,
  isElement,
  pathsOf,
  runsOf,
  trimmed,
  unknownTag,
} from './html-tree.ts';

/** A cell as the template places it, in sixtieths. */
interface Placed extends Omit<Cell, 'column' | 'colspan'> {
  readonly from: number;
  readonly to: number;
}

const whole = (text: string | undefined, otherwise: number): number => {
  const value = Number(text ?? otherwise);
  if (Number.isInteger(value) && value > 0) return value;
  throw new JixiaoError(
    'template_error',
    `模板的表格里有不能用的宽度或跨行数“${text}”`,
    'width 和 rowspan 写正整数；一行的 width 合计 60',
  );
};

const children = (element: Element, tags: readonly string[]): Element[] =>
  element.childNodes.filter(isElement).map(node => {
    if (tags.includes(node.tagName)) return node;
    throw unknownTag(node.tagName);
  });

const rowElements = (table: Element): Element[] =>
  children(table, ['tbody', 'thead', 'tr']).flatMap(node =>
    node.tagName === 'tr' ? [node] : children(node, ['tr']),
  );

/** Lays cells out from left to right, stepping over what a merge above still covers. */
function placed(rows: readonly Element[]): Placed[][] {
  const covered: { from: number; to: number; until: number }[] = [];
  return rows.map((row, index) => {
    let at = 0;
    return children(row, ['td', 'th']).map(element => {
      for (
        let over = covered.find(cell => cell.until > index && cell.from <= at && at < cell.to);
        over !== undefined;
      ) {
        at = over.to;
        over = covered.find(cell => cell.until > index && cell.from <= at && at < cell.to);
      }
      const from = at;
      at += whole(attribute(element, 'width'), 1);
      const rowspan = Math.min(whole(attribute(element, 'rowspan'), 1), rows.length - index);
      if (rowspan > 1) covered.push({ from, to: at, until: index + rowspan });
      const header = element.tagName === 'th';
      return {
        runs: trimmed(runsOf(element, header)),
        from,
        to: at,
        rowspan,
        header,
        align: alignOf(element, 'center'),
        ...pathsOf(element),
      };
    });
  });
}

/** Sixtieths become as few columns as the cells need, each as wide as they asked. */
export function tableOf(element: Element): Table {
  const elements = rowElements(element);
  const rows = placed(elements);
  const edges = [...new Set(rows.flat().flatMap(({ from, to }) => [from, to]))].sort((a, b) => a - b);
  const place = new Map(edges.map((edge, index) => [edge, index]));
  const total = (edges.at(-1) ?? 1) - (edges[0] ?? 0);
  const index = (edge: number): number => place.get(edge) ?? 0;
  return {
    kind: 'table',
    columns: edges.slice(1).map((edge, at) => (edge - (edges[at] ?? 0)) / total),
    rows: rows.map((cells, at) => {
      const row = elements[at];
      return {
        header: row !== undefined && attribute(row, 'class') === 'head',
        cells: cells.map(({ from, to, ...cell }) => ({
          ...cell,
          column: index(from),
          colspan: index(to) - index(from),
        })),
      };
    }),
  };
}
