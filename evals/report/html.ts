import type { Case, Gate, Score, Suite, SuiteResult, Table, Tally } from '../suite.ts';
import { escaped } from './escape.ts';
import { SCRIPT, STYLE } from './html-style.ts';
import { figure, interval, isShare, percent } from './numbers.ts';

const wide = (value: number): string => `${Math.round(Math.min(1, Math.max(0, value)) * 1000) / 10}%`;

/** A bar from 0 to 1 with its interval as a thin line; read out as the figure beside it. */
function bar({ value, low, high }: Pick<Score, 'value' | 'low' | 'high'>): string {
  if (value === null) return '';
  const line =
    low === undefined || high === undefined
      ? ''
      : `<i class="range" style="left:${wide(low)};width:${wide(high - low)}"></i>`;
  return `<span class="bar" aria-hidden="true"><b style="width:${wide(value)}"></b>${line}</span>`;
}

function scoreRow(score: Score): string {
  const range = interval(score);
  return `<tr><th scope="row">${escaped(score.title)}</th><td class="num">${figure(score)}</td><td class="num faint">${range}</td><td class="wide">${isShare(score) ? bar(score) : ''}</td></tr>`;
}

const scoreTable = (scores: readonly Score[]): string =>
  `<table class="scores"><thead><tr><th>指标</th><th>数值</th><th>95% 区间</th><th></th></tr></thead><tbody>${scores.map(scoreRow).join('\n')}</tbody></table>`;

const gateRow = ({ title, ok, detail }: Gate): string =>
  `<tr class="${ok ? 'ok' : 'lost'}"><td>${ok ? '过' : '没过'}</td><th scope="row">${escaped(title)}</th><td>${escaped(detail)}</td></tr>`;

const gateTable = (gates: readonly Gate[]): string =>
  gates.length === 0
    ? '<p>没有设门槛：门槛是按自带的数据定的，量自己的数据只给数字。</p>'
    : `<table><thead><tr><th>结果</th><th>门槛</th><th>数值</th></tr></thead><tbody>${[...gates]
        .sort((a, b) => Number(a.ok) - Number(b.ok))
        .map(gateRow)
        .join('\n')}</tbody></table>`;

const cell = (value: number | null): string =>
  `<td class="num" data-sort="${value ?? -1}">${percent(value)}</td>`;

const tallyRow = ({ id, title, hit, wrong, missed, ...rates }: Tally): string =>
  `<tr><th scope="row"><code>${escaped(id)}</code>${title === '' ? '' : `<br><span class="faint">${escaped(title)}</span>`}</th>${[hit, wrong, missed].map(count => `<td class="num" data-sort="${count}">${count}</td>`).join('')}${cell(rates.precision)}${cell(rates.recall)}${cell(rates.f1)}<td class="wide">${bar({ value: rates.f1 })}</td></tr>`;

const HEADS = ['名称', '说对', '说错', '漏', '准确率', '查全率', 'F1'];

const tallyTable = ({ title, note, rows }: Table): string =>
  `<section><h2>${escaped(title)}</h2><p class="faint">${escaped(note)}点列名可以排序。</p><table class="sortable"><thead><tr>${HEADS.map(head => `<th><button type="button">${head}</button></th>`).join('')}<th></th></tr></thead><tbody>${rows.map(tallyRow).join('\n')}</tbody></table></section>`;

const list = (said: readonly string[]): string =>
  said.length === 0
    ? '<em>没有说什么</em>'
    : `<ul>${said.map(line => `<li>${escaped(line)}</li>`).join('')}</ul>`;

const caseCard = ({ id, subject, expected, said, why }: Case): string =>
  `<article><h3>${escaped(subject)}</h3><dl><dt>应当</dt><dd>${escaped(expected)}</dd><dt>实际</dt><dd>${list(said)}</dd>${why === '' ? '' : `<dt>理由</dt><dd>${escaped(why)}</dd>`}</dl><p class="faint"><code>${escaped(id)}</code></p></article>`;

const KINDS: readonly (readonly [kind: NonNullable<Case['kind']>, title: string, note: string])[] = [
  ['false-alarm', '误报', '没有问题却被说了的：最伤信任，先看。'],
  ['missed', '漏报', '有问题没有查出来的。'],
  ['partial', '判断对、理由不全', '该退的退了，但有标注没说到，或多说了标注里没有的。'],
  ['known', '已知漏报', '没有查出、并且写明了为什么的。'],
];

function caseSection(cases: readonly Case[], [kind, title, note]: (typeof KINDS)[number]): string {
  const there = cases.filter(one => one.kind === kind);
  if (there.length === 0) return '';
  const groups = [...new Set(there.map(({ group }) => group))].map(group => {
    const own = there.filter(one => one.group === group);
    return `<details${kind === 'false-alarm' || kind === 'missed' ? ' open' : ''}><summary>${escaped(group)}：${own.length} 处</summary>${own.map(caseCard).join('\n')}</details>`;
  });
  return `<section><h2>${title} <span class="faint">${there.length}</span></h2><p class="faint">${note}</p>${groups.join('\n')}</section>`;
}

const facts = (list: SuiteResult['facts']): string =>
  `<dl class="facts">${list.map(([name, value]) => `<div><dt>${escaped(name)}</dt><dd>${escaped(value)}</dd></div>`).join('')}</dl>`;

function verdict(gates: readonly Gate[]): string {
  const lost = gates.filter(({ ok }) => !ok).length;
  if (gates.length === 0) return '<p class="verdict">只给数字</p>';
  return lost === 0
    ? `<p class="verdict ok">${gates.length} 道门槛都过了</p>`
    : `<p class="verdict lost">${gates.length} 道门槛里有 ${lost} 道没过</p>`;
}

/** The report for people: one file, nothing loaded from elsewhere, everything from the data escaped. */
export function htmlReport(suite: Suite, result: SuiteResult): string {
  const title = `评测：${escaped(suite.title)}`;
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'">
<title>${title}</title>
<style>${STYLE}</style>
</head>
<body>
<header><h1>${title}</h1>${verdict(result.gates)}${facts(result.facts)}</header>
<main>
<section><h2>总的数字</h2><p class="faint">横条是数值，细线是 95% 区间：把整份文本重抽一千次得出，文本越少线越长。</p>${scoreTable(result.scores)}</section>
<section><h2>门槛</h2>${gateTable(result.gates)}</section>
${result.tables.map(tallyTable).join('\n')}
${KINDS.map(kind => caseSection(result.cases, kind)).join('\n')}
</main>
<script>${SCRIPT}</script>
</body>
</html>
`;
}
