import type { Severity } from '../domain/finding.ts';
import type { Member } from './alike.ts';
import type { Summary } from './ranking.ts';
import { tidyOf } from './ranking.ts';

/** What a finding of each severity leads to, in a reviewer's words. */
export const LEADS_TO: Readonly<Record<Severity, string>> = {
  error: '会被退回',
  warning: '会被追问',
  info: '提示',
};

/** A file's name safe to show: signs that hide, break or turn lines round are seen as such. */
export const shown = (name: string): string => name.replace(/[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/gu, '�');

/** A path with slashes as a link. */
export const linkTo = (path: string): string => path.split('/').map(encodeURIComponent).join('/');

export const unitShown = (unit: string | null): string => unit ?? '（没有读出单位）';

/** 某局（2026年）：总体绩效目标，约 92% 相同，文件…. */
export function memberShown({ file, unit, year, place, likeness, earlier }: Member): string {
  const when = `${earlier ? '上年，' : ''}${year === null ? '' : `${year}年`}`;
  return `${unitShown(unit)}${when === '' ? '' : `（${when.replace(/，$/, '')}）`}：${place}，${
    likeness === 1 ? '' : `约 ${Math.round(likeness * 100)}% 相同，`
  }文件“${shown(file)}”`;
}

/** Other files by kind: 图片.jpg 12 个…. */
export const ignoredShown = ({ ignored }: Summary): string =>
  ignored
    .map(
      ({ extension, files }) =>
        `${{ '': '无后缀或隐藏文件', '→': '链接' }[extension] ?? shown(extension)} ${files} 个`,
    )
    .join('，');

/** What a folder came to, in one or two sentences. */
export function summaryShown(summary: Summary): string {
  const { ranking, failures, units, earlier, ignored, alike } = summary;
  const sum = (of: (one: (typeof ranking)[number]) => number): number =>
    ranking.reduce((all, one) => all + of(one), 0);
  const others = ignored.reduce((all, { files }) => all + files, 0);
  const parts = [
    `审了 ${ranking.length} 份，${units.length} 个单位`,
    ...(earlier === 0 ? [] : [`对照上年 ${earlier} 份`]),
    ...(failures.length === 0 ? [] : [`没有审成 ${failures.length} 份`]),
    ...(others === 0 ? [] : [`不是文档、没有看的 ${others} 个`]),
  ];
  const found = `会被退回 ${sum(({ content }) => content.error)} 处，会被追问 ${sum(({ content }) => content.warning)} 处，提示 ${sum(({ content }) => content.info)} 处，顺手整理 ${sum(tidyOf)} 处`;
  const same = (kind: string): number => alike.filter(group => group.kind === kind).length;
  return `${parts.join('，')}。共${found}；不同单位之间雷同的文字 ${same('units')} 段，与往年雷同的 ${same('years')} 段。规则集 ${summary.ruleset}。`;
}
