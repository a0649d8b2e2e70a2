import { childOf, elementsOf, parseXml, textIn, type XmlElement } from '../../importing/front-ends/xml.ts';
import { MERGE } from './write-source.ts';

interface Edit {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

interface Cell {
  readonly element: XmlElement;
  readonly text: string;
  readonly column: number;
  readonly isFirst: boolean;
}

const numberIn = (element: XmlElement | undefined, path: readonly [string, string]): number =>
  Number(childOf(childOf(element, path[0]), path[1])?.attributes['w:val'] ?? 0);

/** The cells of a row that want to merge, by the column of the table's grid they begin in. */
function mergingCells(row: XmlElement): Cell[] {
  let column = numberIn(row, ['w:trPr', 'w:gridBefore']);
  return elementsOf(row, 'w:tc').flatMap(element => {
    const own = column;
    column += Math.max(1, numberIn(element, ['w:tcPr', 'w:gridSpan']));
    const mark = childOf(element, MERGE);
    if (mark === undefined) return [];
    return [{ element, column: own, text: textIn(element), isFirst: mark.attributes['first'] !== undefined }];
  });
}

/** Cells before these in a cell's properties; what comes behind stands after the merge. */
const BEFORE = ['w:cnfStyle', 'w:tcW', 'w:gridSpan', 'w:hMerge'];

function mergedCell(xml: string, { element }: Cell, isStart: boolean): Edit[] {
  const properties = childOf(element, 'w:tcPr');
  const mark = `<w:vMerge w:val="${isStart ? 'restart' : 'continue'}"/>`;
  const kept = elementsOf(properties).filter(({ name }) => name !== 'w:vMerge');
  const raw = (list: readonly XmlElement[]): string =>
    list.map(({ from, to }) => xml.slice(from, to)).join('');
  const own = `<w:tcPr>${raw(kept.filter(({ name }) => BEFORE.includes(name)))}${mark}${raw(
    kept.filter(({ name }) => !BEFORE.includes(name)),
  )}</w:tcPr>`;
  const at = childOf(element, MERGE)?.to ?? element.inside;
  const head = { from: properties?.from ?? at, to: properties?.to ?? at, text: own };
  if (isStart) return [head];
  const paragraph = childOf(element, 'w:p');
  const look = childOf(paragraph, 'w:pPr');
  const empty = `<w:p>${look === undefined ? '' : raw([look])}</w:p>`;
  return [head, { from: head.to, to: xml.lastIndexOf('</', element.to - 1), text: empty }];
}

/** Equal neighbours below one another become one cell, each only inside the merge of the column before it. */
function merges(xml: string, table: XmlElement): Edit[] {
  const rows = elementsOf(table, 'w:tr').map(mergingCells);
  const joined = rows.map((cells, index) => {
    const above = rows[index - 1] ?? [];
    const open = new Set<number>();
    for (const [position, cell] of cells.entries()) {
      const upper = above.find(({ column }) => column === cell.column);
      const before = cells[position - 1];
      const inside = before === undefined || open.has(before.column);
      if (upper !== undefined && !cell.isFirst && inside && cell.text !== '' && upper.text === cell.text)
        open.add(cell.column);
    }
    return open;
  });
  return rows.flatMap((cells, index) =>
    cells.flatMap(cell => {
      const down = joined[index + 1]?.has(cell.column) === true;
      if (joined[index]?.has(cell.column) === true) return mergedCell(xml, cell, false);
      return down ? mergedCell(xml, cell, true) : [];
    }),
  );
}

const PARAGRAPH = '<w:p/>';
const HOLDERS = new Set(['w:tc', 'w:body', 'w:hdr', 'w:ftr', 'w:sdtContent']);

/** What Word asks of a file: a table has rows, two tables have a paragraph between them, a cell ends in one. */
function repairs(holder: XmlElement): Edit[] {
  const edits: Edit[] = [];
  const shown = elementsOf(holder).filter(({ name }) => !['w:tcPr', MERGE].includes(name));
  const isEmpty = (table: XmlElement): boolean =>
    table.name === 'w:tbl' && elementsOf(table, 'w:tr').length + elementsOf(table, 'w:sdt').length === 0;
  const kept = shown.filter(element => !isEmpty(element));
  for (const table of shown.filter(isEmpty)) edits.push({ from: table.from, to: table.to, text: '' });
  for (const [index, element] of kept.entries())
    if (element.name === 'w:tbl' && kept[index + 1]?.name === 'w:tbl')
      edits.push({ from: element.to, to: element.to, text: PARAGRAPH });
  const last = kept.at(-1);
  const needs = holder.name === 'w:tc' || holder.name === 'w:hdr' || holder.name === 'w:ftr';
  const at = last?.to ?? childOf(holder, 'w:tcPr')?.to ?? childOf(holder, MERGE)?.to ?? holder.inside;
  if (needs && last?.name !== 'w:p') edits.push({ from: at, to: at, text: PARAGRAPH });
  return edits;
}

function changes(xml: string, element: XmlElement): Edit[] {
  return [
    ...(element.name === MERGE ? [{ from: element.from, to: element.to, text: '' }] : []),
    ...(HOLDERS.has(element.name) ? repairs(element) : []),
    ...(element.name === 'w:tbl' ? merges(xml, element) : []),
    ...elementsOf(element).flatMap(child => changes(xml, child)),
  ];
}

/** Merges the cells a filled part marks, and mends what emptied loops left. */
export function tidied(xml: string): string {
  const top = parseXml(new TextEncoder().encode(xml));
  const edits = changes(xml, top).sort((a, b) => a.from - b.from || a.to - b.to);
  const out: string[] = [];
  let at = 0;
  for (const { from, to, text } of edits) {
    if (from < at) continue;
    out.push(xml.slice(at, from), text);
    at = to;
  }
  return out.join('') + xml.slice(at);
}
