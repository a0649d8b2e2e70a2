import type { Draft } from '../domain/draft.ts';
import { citation, type Finding, type Severity } from '../domain/finding.ts';
import { placeOf } from '../domain/place.ts';
import { escapeXml, type Hand } from './edit-xml.ts';

const WEIGHT: Readonly<Record<Severity, string>> = { error: '错误', warning: '警告', info: '提示' };

/** The words that lead a line of a comment; read back by them. */
export const LINE = { before: '原文：', changed: '修订为：', suggested: '建议改为：', id: '编号：' } as const;

/** What a rewrite makes of the words a comment stands at. */
export interface Pair {
  readonly before: string;
  readonly after: string;
  /** Written into the text as a tracked change. */
  readonly tracked: boolean;
}

/** A comment's paragraphs: what, why, how to mend it, on what basis; `elsewhere` says where it belongs. */
export function findingLines(
  finding: Finding,
  draft: Draft,
  pair: Pair | null,
  elsewhere: boolean,
): string[] {
  const { severity, formal, message, why, suggestion, rewrite, basis, id, path } = finding;
  const needs = rewrite?.needs ?? [];
  const also = (rewrite?.also ?? []).map(
    one => `同时改${placeOf(draft, one.path)}：${one.before} → ${one.after}`,
  );
  return [
    `〔${formal ? '整理' : WEIGHT[severity]}〕${elsewhere ? `${placeOf(draft, path)}：` : ''}${message}`,
    `为何：${why}`,
    `怎么改：${suggestion}`,
    ...(pair === null
      ? rewrite === undefined || needs.length === 0
        ? []
        : [`可写成：${rewrite.after}`]
      : [LINE.before + pair.before, (pair.tracked ? LINE.changed : LINE.suggested) + pair.after]),
    ...(pair === null && rewrite !== undefined && needs.length === 0
      ? [`可将${placeOf(draft, rewrite.path)}改为：${rewrite.after}`]
      : []),
    ...also,
    ...(needs.length === 0 ? [] : [`先问清：${needs.join('；')}`]),
    ...(basis.length === 0 ? [] : [`依据：${basis.map(citation).join('；')}`]),
    LINE.id + id,
  ];
}

/** A line that is one paragraph of a comment, whatever it quotes. */
const oneLine = (text: string): string => text.replace(/\s*\n\s*/g, ' ');

const LOOK = '<w:rPr><w:sz w:val="18"/><w:szCs w:val="18"/></w:rPr>';
const SET =
  '<w:pPr><w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/><w:ind w:left="0" w:right="0" w:firstLine="0"/><w:jc w:val="left"/></w:pPr>';

/** A comment as its part keeps it. */
export function commentXml(
  id: number,
  lines: readonly string[],
  { author, date }: Omit<Hand, 'next'>,
): string {
  const paragraphs = lines.map(
    (line, index) =>
      `<w:p>${SET}${index === 0 ? `<w:r>${LOOK}<w:annotationRef/></w:r>` : ''}<w:r>${LOOK}<w:t xml:space="preserve">${escapeXml(oneLine(line))}</w:t></w:r></w:p>`,
  );
  return `<w:comment w:id="${id}" w:author="${escapeXml(author)}" w:date="${date}" w:initials="绩">${paragraphs.join('')}</w:comment>`;
}
