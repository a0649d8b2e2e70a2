import type { Templates } from '../ports.ts';
import { renderRanking } from '../render/ranking.ts';
import type { RankingView } from '../render/view.ts';
import type { Group } from './alike.ts';
import { type Summary, tidyOf } from './ranking.ts';
import { ignoredShown, LEADS_TO, linkTo, memberShown, shown, summaryShown, unitShown } from './words.ts';

/** Groups and places a page shows; the workbook has all. */
const GROUPS = 100;
const MEMBERS = 8;

function groupShown({ text, members }: Group): RankingView['shared'][number] {
  const where = members.slice(0, MEMBERS).map(memberShown);
  const more = members.length - where.length;
  return { text, where: more > 0 ? [...where, `另有 ${more} 处`] : where };
}

/** The summary as its template sees it. */
function rankingView(summary: Summary): RankingView {
  const { ranking, failures, rules, units, alike, copies } = summary;
  const of = (kind: Group['kind']): Group[] => alike.filter(group => group.kind === kind);
  const [shared, repeated] = [of('units'), of('years')];
  return {
    summary: summaryShown(summary),
    files: ranking.map(({ file, report, unit, score, grade, content, top, ...rest }, index) => ({
      number: String(index + 1),
      file: shown(file),
      link: linkTo(report),
      unit: unitShown(unit),
      score: String(score),
      grade,
      errors: content.error,
      warnings: content.warning,
      infos: content.info,
      tidy: tidyOf({ formal: rest.formal }),
      top: top.map(({ title, count }) => `${title}（${count}处）`),
    })),
    failures: failures.map(({ file, message, fix }) => ({ file: shown(file), message, fix })),
    rules: rules.map(({ rule, title, severity, findings, files }) => ({
      title,
      id: rule,
      severity: LEADS_TO[severity],
      findings,
      files,
    })),
    units: units.map(({ unit, files, score, error, warning, info, tidy }) => ({
      name: unitShown(unit),
      files,
      score: String(score),
      errors: error,
      warnings: warning,
      infos: info,
      tidy,
    })),
    shared: shared.slice(0, GROUPS).map(groupShown),
    shared_more: Math.max(0, shared.length - GROUPS),
    repeated: repeated.slice(0, GROUPS).map(groupShown),
    repeated_more: Math.max(0, repeated.length - GROUPS),
    copies: copies.map(files => files.map(file => `“${shown(file)}”`).join('、')),
    ignored: ignoredShown(summary),
  };
}

/** The ranking as one page that needs nothing beside it but the reports it leads to. Errors: `template_error`. */
export const rankingPage = (summary: Summary, templates: Templates): Promise<string> =>
  renderRanking(rankingView(summary), templates);
