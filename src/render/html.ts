import { asideRun, type Block, type Cell, listed, type Run, type Table } from './blocks.ts';
import { brokenLines } from './docx/line-breaks.ts';
import { textLines } from './docx/measure.ts';
import { type Section, sectionsOf } from './docx/sections.ts';
import { OFFICIAL, type Sheet, typeArea, WORKING as WORKING_SHEET } from './docx/sheet.ts';
import { partsOf, repeatedRows } from './docx/table.ts';
import { captionOf } from './drawing.ts';
import { drawingSvg } from './drawing-svg.ts';
import { escaped } from './markup.ts';

const STYLE = `*{box-sizing:border-box}
body{margin:0 auto;max-width:156mm;padding:12mm 0;color:#000;background:#fff;font:16pt/28.95pt FangSong_GB2312,仿宋_GB2312,FangSong,仿宋,STFangsong,"Noto Serif CJK SC",serif}
p{margin:0;text-indent:2em;text-align:justify}
.title{font:22pt/36pt FZXiaoBiaoSong-B05S,方正小标宋简体,STZhongsong,华文中宋,"Noto Serif CJK SC",serif;text-align:center;text-indent:0;margin:60mm 0 20mm}
.center{text-align:center;text-indent:0}
.unit{display:flex;justify-content:space-between;text-indent:0;font-size:10.5pt;line-height:18pt}
h1,h2,h3,h4{font-weight:normal;font-size:16pt;line-height:28.95pt;margin:0;break-after:avoid}
h1{font:22pt/36pt FZXiaoBiaoSong-B05S,方正小标宋简体,STZhongsong,华文中宋,"Noto Serif CJK SC",serif;text-align:center;margin:12pt 0}
h2{font-family:SimHei,黑体,"Noto Sans CJK SC",sans-serif;text-indent:2em}
h3{font-family:KaiTi_GB2312,楷体_GB2312,KaiTi,楷体,STKaiti,"AR PL UKai CN",serif;text-indent:2em}
h2.center,h3.center{text-indent:0;margin:6pt 0}
table{width:100%;border-collapse:collapse;table-layout:fixed;margin:2pt 0 12pt;font:10.5pt/15pt SimSun,宋体,"Noto Serif CJK SC",serif}
td,th{border:.75pt solid #000;padding:2pt .5pt;text-align:center;text-wrap:balance;vertical-align:middle;font-weight:normal;overflow-wrap:anywhere}
th{font-family:SimHei,黑体,"Noto Sans CJK SC",sans-serif}
td.left{text-align:left;text-wrap:wrap;padding:2pt 3pt}
td:not([rowspan]),th:not([rowspan]){break-inside:avoid}
tr:not(:has(td)){break-after:avoid}
figure{margin:6pt 0 12pt;break-inside:avoid}
figcaption{font-size:10.5pt;line-height:15pt;text-align:center}
nav ol{list-style:none;margin:0;padding:0}
nav .center{font-family:SimHei,黑体,"Noto Sans CJK SC",sans-serif}
nav a{color:inherit;text-decoration:none}
nav .l2{padding-left:2em}
.turn{break-before:page}
.odd{break-before:recto}
.goes-on{margin-bottom:0;border-bottom:hidden}
.goes-on+table{margin-top:0}
tfoot td{padding:0;line-height:0;border-width:.75pt 0 0}
.blank{display:none}
@media print{body{max-width:none;padding:0}.blank{display:block;height:1pt;break-before:page}}`;

const NUMBER = 'content:"— " counter(page) " —";font:14pt/14pt SimSun,宋体,"Noto Serif CJK SC",serif';
const BELOW = `${NUMBER};vertical-align:top;padding:7mm 14pt 0`;
const BESIDE = `${NUMBER};writing-mode:vertical-rl;padding:14pt 7mm`;
const NONE = ['bottom-left', 'bottom-right', 'left-top', 'left-bottom']
  .map(box => `@${box}{content:none}`)
  .join('');
/** A paper to issue: numbers at the outer edge of the upright sheet, from the first page after the contents. */
const ISSUED = `@page{size:A4;margin:37mm 26mm 35mm 28mm}
@page:right{@bottom-right{${BELOW}}}
@page:left{@bottom-left{${BELOW}}}
@page side{size:A4 landscape;margin:28mm 37mm 26mm 35mm}
@page side:right{@bottom-right{content:none}@left-bottom{${BESIDE};text-align:right}}
@page side:left{@bottom-left{content:none}@left-top{${BESIDE};text-align:left}}
@page front{counter-increment:page 0}
@page front:right{${NONE}}
@page front:left{${NONE}}
.front{page:front}
p{letter-spacing:-.25pt}
.title,.center,.unit{letter-spacing:normal}
.side{page:side}`;

/** A paper to work from: closer lines, wider tables, and on a phone a table's cells one below another. */
const WORKING = `@page{margin:18mm 16mm;@bottom-center{${NUMBER.replace('14pt/14pt', '10.5pt/14pt')}}}
body{max-width:186mm;padding:8mm 4mm;font-size:12pt;line-height:20pt}
h1{font-size:18pt;line-height:27pt}
h2{font-size:14pt;line-height:22pt;margin-top:12pt}
h3{font-size:12pt;line-height:20pt;margin-top:6pt}
table{font-size:9pt;line-height:13pt;break-inside:auto}
svg{max-width:100%;height:auto}
@media (max-width:640px){
body{padding:12px}
p,h2,h3{text-indent:0}
.wide{overflow-x:auto}
.wide table{min-width:560px}
table{font-size:14px;line-height:21px}
.list,.list tbody,.list tr,.list td{display:block;width:100%;text-align:left}
.list thead,.list colgroup{display:none}
.list tr{border:1px solid #000;margin-bottom:10px;break-inside:auto}
.list td{border:0}
.list td:first-child{font-family:SimHei,黑体,"Noto Sans CJK SC",sans-serif;background:#f2f2f2}
}`;

const inline = (runs: readonly Run[]): string =>
  runs
    .map(({ text, bold, link, mark }) => {
      const plain = (bold ? `<b>${escaped(text)}</b>` : escaped(text)).replaceAll('\n', '<br>');
      const told = mark === undefined ? plain : `<${mark}>${plain}</${mark}>`;
      return link === undefined ? told : `<a href="${escaped(link)}">${told}</a>`;
    })
    .join('');

const classes = (...names: readonly string[]): string => {
  const own = names.filter(name => name !== '').join(' ');
  return own === '' ? '' : ` class="${own}"`;
};

function paragraph(block: Block & { kind: 'paragraph' }, turn: string): string {
  const { runs, role, aside } = block;
  const names = classes(role === 'body' ? '' : role, turn);
  const beside = aside === '' ? '' : `<span>${inline([asideRun(block)])}</span>`;
  return `<p${names}>${role === 'unit' ? `<span>${inline(runs)}</span>` : inline(runs)}${beside}</p>`;
}

function cell({ runs, colspan, rowspan, header, align }: Cell): string {
  const tag = header ? 'th' : 'td';
  const spans = `${colspan > 1 ? ` colspan="${colspan}"` : ''}${rowspan > 1 ? ` rowspan="${rowspan}"` : ''}`;
  const text = inline(runs.map(run => ({ ...run, bold: run.bold && !header })));
  return `<${tag}${spans}${align === 'left' ? ' class="left"' : ''}>${text}</${tag}>`;
}

/**
 * Rows of one table; those that begin it are printed again on each page it runs over. So is an empty foot: its line
 * ends the merged cells that the turn of a page leaves open.
 */
function part({ columns, rows }: Table, name: string): string {
  const cols = columns.map(width => `<col style="width:${(width * 100).toFixed(2)}%">`).join('');
  const lines = rows.map(({ cells }) => `<tr>${cells.map(cell).join('')}</tr>`);
  const head = repeatedRows(rows);
  const top = head === 0 ? '' : `<thead>${lines.slice(0, head).join('\n')}</thead>`;
  const merges = rows.some(({ cells }) => cells.some(({ rowspan }) => rowspan > 1));
  const end = merges && name === '' ? `<tfoot><tr><td colspan="${columns.length}"></td></tr></tfoot>` : '';
  return `<table${classes(name)}><colgroup>${cols}</colgroup>${top}<tbody>${lines.slice(head).join('\n')}</tbody>${end}</table>`;
}

function table(whole: Table, sheet: Sheet): string {
  const { columns, rows } = whole;
  const list =
    columns.length <= 3 &&
    repeatedRows(rows) === 1 &&
    rows.every(({ cells }) => cells.length === columns.length);
  const made = partsOf(whole, sheet)
    .map(one => part({ ...whole, rows: one.rows }, list ? 'list' : one.last ? '' : 'goes-on'))
    .join('\n');
  return columns.length > 4 ? `<div class="wide">${made}</div>` : made;
}

function contents(blocks: readonly Block[]): string {
  const items = listed(blocks).map(
    ({ level, text }, index) => `<li class="l${level}"><a href="#h${index + 1}">${escaped(text)}</a></li>`,
  );
  return `<nav><p class="center">目　录</p><ol>${items.join('\n')}</ol></nav>`;
}

/** Writes the blocks of a document; headings are counted as they come. */
class Page {
  readonly #whole: readonly Block[];
  #headings = 0;

  constructor(whole: readonly Block[]) {
    this.#whole = whole;
  }

  section({ blocks, sheet }: Section): string {
    const out: string[] = [];
    for (const [index, block] of blocks.entries())
      if (block.kind !== 'break')
        out.push(this.#block(block, blocks[index - 1]?.kind === 'break' ? 'turn' : '', sheet));
    return out.join('\n');
  }

  #block(block: Exclude<Block, { kind: 'break' }>, turn: string, sheet: Sheet): string {
    const turned = (text: string): string => (turn === '' ? text : `<div class="${turn}">${text}</div>`);
    switch (block.kind) {
      case 'heading':
        return this.#heading(block, turn);
      case 'paragraph':
        return paragraph(block, turn);
      case 'table':
        return turned(table(block, sheet));
      case 'figure':
        return turned(
          `<figure>${drawingSvg(block.drawing)}<figcaption>${escaped(captionOf(block.drawing))}</figcaption></figure>`,
        );
      case 'contents':
        return turned(contents(this.#whole));
    }
  }

  #heading({ level, text, runs, align }: Block & { kind: 'heading' }, turn: string): string {
    if (level <= 2) this.#headings += 1;
    const id = level <= 2 ? ` id="h${this.#headings}"` : '';
    const names = classes(align === 'center' ? 'center' : '', turn);
    return `<h${level}${id}${names}>${runs === undefined ? escaped(text) : inline(runs)}</h${level}>`;
  }
}

/** Browsers turn to the next page and leave none free: where the contents end on a front, this is its back. */
const BLANK = '<div class="front blank"></div>\n';

/** Pages of the cover and the contents. */
function frontPages(blocks: readonly Block[], sheet: Sheet): number {
  const { width, height } = typeArea(sheet);
  const inner = width - 2 * sheet.size.body * 10;
  const lines = listed(blocks).map(({ level, text }) =>
    textLines(text, {
      width: level === 1 ? width : inner,
      letter: sheet.size.body * 10,
      tracking: 0,
      indent: 0,
    }),
  );
  const all = lines.reduce((sum, count) => sum + count, 1);
  const contents = blocks.findIndex(({ kind }) => kind === 'contents');
  const before = blocks.slice(0, contents).filter(({ kind }) => kind === 'break').length;
  return before + Math.ceil(all / Math.floor(height / sheet.line.body));
}

/** Pages that lie and are counted alike, in an element of their own where they are not all. */
function bodyOf(blocks: readonly Block[], working: boolean): string {
  const sheet = working ? WORKING_SHEET : OFFICIAL;
  const whole = brokenLines(blocks, sheet);
  const page = new Page(whole);
  const parts = sectionsOf(whole, sheet).map((section, index) => {
    const { numbered, landscape, restarts } = section;
    const turn = restarts ? 'odd' : 'turn';
    const names = classes(numbered ? '' : 'front', landscape ? 'side' : '', index === 0 ? '' : turn);
    const inside = page.section(section);
    const blank = restarts && frontPages(whole, sheet) % 2 === 1 ? BLANK : '';
    return names === '' ? inside : `${blank}<div${names}>\n${inside}\n</div>`;
  });
  return parts.join('\n');
}

/** A whole print-ready page: no script, nothing from outside. */
export function toHtml(blocks: readonly Block[], title: string, working = false): string {
  return `<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title>
<style>${STYLE}\n${working ? WORKING : ISSUED}</style>
</head>
<body>
${bodyOf(blocks, working)}
</body>
</html>
`;
}
