import type { ThreadPicture } from './thread-drawing.ts';

const LONGEST = 40;

/** A label that cannot end its own quotes or start markup: what Mermaid reads as signs becomes its entities. */
const label = (text: string): string => {
  const line = text.replace(/\s+/g, ' ').trim();
  const short = line.length > LONGEST ? `${line.slice(0, LONGEST)}…` : line;
  return `"${short.replace(/[#"'`<>&;{}[\]()|\\]/g, sign => `#${sign.charCodeAt(0)};`)}"`;
};

/** The same picture as a Mermaid flowchart, for viewers of Markdown. */
export function threadMermaid({ goals, indicators, links, money }: ThreadPicture): string {
  const linkedGoals = new Set(links.map(({ goal }) => goal));
  const linkedRows = new Set(links.map(({ indicator }) => indicator));
  return [
    'flowchart LR',
    ...goals.map((text, index) => `  g${index}[${label(text)}]${linkedGoals.has(index) ? '' : ':::lacking'}`),
    ...indicators.map(
      (text, index) => `  i${index}[${label(text)}]${linkedRows.has(index) ? '' : ':::loose'}`,
    ),
    `  m[${label(money)}]`,
    ...links.map(({ goal, indicator, strong }) => `  g${goal} ${strong ? '-->' : '-.->'} i${indicator}`),
    ...[...linkedRows].sort((a, b) => a - b).map(index => `  i${index} --- m`),
    '  classDef lacking stroke:#c0392b,stroke-width:2px',
    '  classDef loose stroke:#999,stroke-dasharray:4 3',
  ].join('\n');
}
