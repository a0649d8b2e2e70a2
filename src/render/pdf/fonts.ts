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

const KINDS = ['title', 'body', 'heading1', 'heading2', 'table'] as const;

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

/** Each family wanted, with what may stand in for it. */
export const families = (faces: Faces): string[][] => KINDS.map(kind => candidates(faces, kind));

/** The list in the typesetter's language. */
export const fontList = (faces: Faces, kind: keyof Faces): string =>
  `(${candidates(faces, kind).map(literal).join(', ')})`;

const isSame = (one: string, other: string): boolean =>
  one === other || SAME.some(names => names.includes(one) && names.includes(other));

/** Which faces stand in for those wanted, in words, and which have none that is known. */
function standIns(
  faces: Faces,
  kinds: readonly (keyof Faces)[],
  isThere: (name: string) => boolean,
): { said: string[]; unknown: string[] } {
  const said = new Map<string, string>();
  const unknown = new Set<string>();
  for (const kind of kinds) {
    const wanted = faces[kind].name;
    const used = candidates(faces, kind).find(isThere);
    if (used === undefined) unknown.add(wanted);
    else if (!isSame(used, wanted)) said.set(wanted, `用“${used}”代替了“${wanted}”`);
  }
  return { said: [...said.values()], unknown: [...unknown] };
}

/**
 * In words, which faces stood in for those wanted; `missing` are names the machine does not know, in small letters.
 * null: it has no Chinese face for some of the text.
 */
export function replacements(faces: Faces, missing: ReadonlySet<string>): string[] | null {
  const { said, unknown } = standIns(faces, KINDS, name => !missing.has(name.toLowerCase()));
  return unknown.length > 0 ? null : said;
}

/** What fonts call themselves inside a file, where it is not their name. */
const INSIDE: Readonly<Record<string, string>> = { 方正小标宋简体: 'FZXBSJW', 方正小标宋_GBK: 'FZXBSK' };
/** A name without weight, without the region whose shapes come first in a collection, without signs. */
const bareName = (name: string): string =>
  name
    .replace(/(?<=CJK *)(?:jp|kr|sc|tc|hk)\b/i, '')
    .replace(/-(?:Regular|Bold|Light|Medium|VKana|Identity).*$/i, '')
    .replace(/[^0-9A-Za-z\u4e00-\u9fff]/g, '')
    .toLowerCase();

/**
 * In words, which faces an office suite put in the place of those wanted, told by the fonts inside the file it made;
 * `kinds` are those the text has.
 */
export function replacedIn(
  embedded: readonly string[],
  faces: Faces,
  kinds: readonly (keyof Faces)[],
): string[] {
  const inside = embedded.map(bareName).filter(name => name !== '');
  const names = (name: string): string[] =>
    [name, INSIDE[name] ?? name, ...(SAME.find(group => group.includes(name)) ?? [])].map(bareName);
  const isThere = (name: string): boolean =>
    names(name).some(one => inside.some(own => own === one || one.endsWith(own) || own.startsWith(one)));
  const { said, unknown } = standIns(faces, kinds, isThere);
  const own = unknown.map(name => `“${name}”`).join('');
  const used = embedded.map(name => `“${name}”`).join('');
  return own === ''
    ? said
    : [...said, `${own}这台机器上没有，由 LibreOffice 自行代替，文件里用的字体是${used}`];
}
