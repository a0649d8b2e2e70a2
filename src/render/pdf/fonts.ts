import { FACES, type Faces } from '../docx/faces.ts';
import { literal } from './literal.ts';

/** Names under which one and the same face is installed. */
const SAME: readonly (readonly string[])[] = [
  ['方正小标宋简体', 'FZXiaoBiaoSong-B05S'],
  ['仿宋_GB2312', 'FangSong_GB2312'],
  ['楷体_GB2312', 'KaiTi_GB2312'],
  ['华文中宋', 'STZhongsong'],
  ['仿宋', 'FangSong'],
  ['楷体', 'KaiTi'],
  ['黑体', 'SimHei'],
  ['宋体', 'SimSun'],
  ['AR PL UKai CN', 'AR PL UKai'],
];

const SERIF = ['Songti SC', 'STSong'];
/** Faces of systems and distributions, when none of those named is there. */
const LAST: Readonly<Record<keyof Faces, readonly string[]>> = {
  title: SERIF,
  body: ['STFangsong', ...SERIF],
  heading1: ['Heiti SC', 'STHeiti', 'PingFang SC', 'Microsoft YaHei'],
  heading2: ['Kaiti SC', 'STKaiti'],
  table: SERIF,
};
const ANY = [
  'Noto Sans CJK SC',
  'Microsoft YaHei',
  'WenQuanYi Zen Hei',
  'WenQuanYi Micro Hei',
  'Droid Sans Fallback',
];

/** What a face is looked for under, the wanted name first, free faces of its kind last. */
function candidates(faces: Faces, kind: keyof Faces): string[] {
  const names = (from: Faces): string[] => [from[kind].name, ...from[kind].instead];
  return [
    ...new Set([
      ...names(faces),
      ...names(FACES.windows),
      ...names(FACES.open),
      ...LAST[kind],
      FACES.open.table.name,
      ...ANY,
    ]),
  ];
}

/** The list in the typesetter's language. */
export const fontList = (faces: Faces, kind: keyof Faces): string =>
  `(${candidates(faces, kind).map(literal).join(', ')})`;

const isSame = (one: string, other: string): boolean =>
  one === other || SAME.some(names => names.includes(one) && names.includes(other));

/**
 * In words, which faces stood in for those wanted; `missing` are names the machine does not know, in small letters.
 * null: it has no Chinese face for some of the text.
 */
export function replacements(faces: Faces, missing: ReadonlySet<string>): string[] | null {
  const said = new Map<string, string>();
  for (const kind of ['title', 'body', 'heading1', 'heading2', 'table'] as const) {
    const wanted = faces[kind].name;
    const used = candidates(faces, kind).find(name => !missing.has(name.toLowerCase()));
    if (used === undefined) return null;
    if (!isSame(used, wanted)) said.set(wanted, `用“${used}”代替了“${wanted}”`);
  }
  return [...said.values()];
}
