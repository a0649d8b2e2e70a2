/** The page's look: system fonts, light or dark as the reader's machine is, and plain on paper. */
export const STYLE = `
:root{color-scheme:light dark;--ink:#1d2430;--faint:#667085;--line:#e2e6ec;--paper:#fff;--soft:#f6f7f9;--bar:#3b6fb6;--rail:#e8ecf2;--range:#16263d;--good:#1a7f4b;--bad:#b42318}
@media (prefers-color-scheme:dark){:root{--ink:#e6e9ef;--faint:#98a2b3;--line:#2d3440;--paper:#14181f;--soft:#1b212a;--bar:#6ea2e8;--rail:#2a313c;--range:#f0f3f8;--good:#5fce94;--bad:#ff8a7a}}
*{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--ink);font:16px/1.65 "PingFang SC","Microsoft YaHei","Noto Sans CJK SC",system-ui,sans-serif}
header,main{max-width:60rem;margin:0 auto;padding:1.5rem 1.25rem}
h1{font-size:1.7rem;margin:0 0 .5rem}h2{font-size:1.2rem;margin:2.2rem 0 .4rem}h3{font-size:1rem;margin:0 0 .4rem;font-weight:600}
.faint{color:var(--faint);font-size:.875rem}
p.faint{margin:.1rem 0 .7rem}
.verdict{font-size:1.05rem;font-weight:600;margin:.2rem 0 1rem}.ok.verdict,.ok td:first-child{color:var(--good)}.lost.verdict,.lost td:first-child{color:var(--bad)}
.facts{display:flex;flex-wrap:wrap;gap:.4rem 2rem;margin:0}.facts dt{color:var(--faint);font-size:.8rem}.facts dd{margin:0}
table{border-collapse:collapse;width:100%;font-size:.925rem}
th,td{padding:.4rem .6rem;border-bottom:1px solid var(--line);text-align:left;vertical-align:top;font-weight:400}
thead th{color:var(--faint);font-size:.8rem;white-space:nowrap}
.num{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}
.wide{width:26%;min-width:7rem;vertical-align:middle}
.bar{position:relative;display:block;height:.6rem;background:var(--rail);border-radius:.3rem}
.bar b{position:absolute;inset:0 auto 0 0;background:var(--bar);border-radius:.3rem}
.bar .range{position:absolute;top:calc(50% - 1px);height:2px;background:var(--range)}
button{all:unset;cursor:pointer;font-size:.8rem}button:hover,button:focus-visible{text-decoration:underline}
code{font-family:ui-monospace,Consolas,monospace;font-size:.85em}
article{background:var(--soft);border-radius:.5rem;padding:.8rem 1rem;margin:.6rem 0;overflow-wrap:anywhere}
article dl{display:grid;grid-template-columns:3rem 1fr;gap:.15rem .5rem;margin:0}article dt{color:var(--faint)}article dd{margin:0}article ul{margin:0;padding-left:1.1rem}article p{margin:.3rem 0 0}
summary{cursor:pointer;padding:.3rem 0}
@media (max-width:40rem){.scores .faint,.wide{display:none}main,header{padding:1rem .8rem}table{display:block;overflow-x:auto}}
@media print{body{font-size:11pt;background:#fff;color:#000}header,main{max-width:none;padding:0}article{break-inside:avoid;background:none;border:1px solid #ccc}tr{break-inside:avoid}.bar,.bar b,.bar .range{print-color-adjust:exact;-webkit-print-color-adjust:exact}}
`;

/** Sorts a table by the column whose name is pressed; again, the other way. Shut sections open before printing. */
export const SCRIPT = `
for(const table of document.querySelectorAll('table.sortable')){const body=table.tBodies[0];
table.querySelectorAll('thead button').forEach((button,column)=>button.addEventListener('click',()=>{
const down=button.dataset.down!=='1';button.dataset.down=down?'1':'';
const key=row=>{const cell=row.cells[column];return cell.dataset.sort===undefined?cell.textContent:Number(cell.dataset.sort)};
const rows=[...body.rows].sort((a,b)=>{const x=key(a),y=key(b);return (x<y?-1:x>y?1:0)*(down&&typeof x==='number'?-1:1)*(!down&&typeof x!=='number'?-1:1)});
body.append(...rows)}))}
addEventListener('beforeprint',()=>document.querySelectorAll('details').forEach(d=>{d.open=true}));
`;
