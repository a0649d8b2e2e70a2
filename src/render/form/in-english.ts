import { nearest } from '../../domain/nearest.ts';
import { CHINESE } from './chinese-names.ts';
import type { Tagged } from './read-tags.ts';
import { codeOf, type Tag, tagError } from './tag.ts';

const HAN = /\p{Script=Han}/u;
const OUTER = /^(?:\.\.\/)+/;

/** Chinese name → field, of each list. */
const FIELDS: ReadonlyMap<string, ReadonlyMap<string, string>> = new Map(
  Object.entries(CHINESE).map(([list, names]) => [
    list,
    new Map(Object.entries(names).flatMap(([field, called]) => called.map(name => [name, field] as const))),
  ]),
);

const told = (scopes: readonly string[]): string[] =>
  scopes.flatMap(list => [...(FIELDS.get(list)?.keys() ?? [])]);

/** A list by its usual name. */
const called = (list: string): string =>
  Object.values(CHINESE).flatMap(names => names[list]?.[0] ?? [])[0] ?? list;

/** A path with its Chinese name as a field: of the innermost list that has it, else of one around. */
function fieldFor(tag: Tag, scopes: readonly string[]): string {
  const outer = OUTER.exec(tag.argument)?.[0] ?? '';
  const name = tag.argument.slice(outer.length);
  if (!HAN.test(name)) return tag.argument;
  const first = outer.length / 3;
  const within = scopes.slice(0, scopes.length - first);
  for (const [steps, list] of [...within].reverse().entries()) {
    const field = FIELDS.get(list)?.get(name);
    if (field !== undefined) return `${'../'.repeat(first + steps)}${field}`;
  }
  const home = [...FIELDS].find(([list, fields]) => !within.includes(list) && fields.has(name))?.[0];
  if (home !== undefined)
    throw tagError(
      tag,
      `“${name}”不能写在这里`,
      home === '' ? '去掉 ../' : `写在 {{#每个 ${called(home)}}}…{{/每个}} 之间`,
    );
  const known = told([...within].reverse());
  const [near] = nearest(name, known);
  throw tagError(
    tag,
    `没有“${name}”这个字段`,
    near === undefined ? `这里可用：${known.join('、')}` : `最接近的是“${near}”`,
  );
}

const HELPERS_TOLD =
  '可用：{{#每个 列表}}…{{/每个}}、{{#如果 字段}}…{{否则}}…{{/如果}}、{{#除非 字段}}…{{/除非}}';

const last = (path: string): string => path.split(/[./]/).at(-1) ?? '';

/** Chinese names of fields as the fields they mean, each by where it stands. Errors: `template_error`. */
export function inEnglish(tagged: readonly Tagged[]): Tagged[] {
  /** The lists the tag stands in, outermost first; null for a test, which adds nothing. */
  const open: (string | null)[] = [];
  const scopes = (): string[] => ['', ...open.filter(list => list !== null)];
  const meant = (tag: Tag): Tag => {
    if (HAN.test(tag.helper)) throw tagError(tag, `没有“${tag.helper}”这种写法`, HELPERS_TOLD);
    if (tag.kind === 'close') open.pop();
    if (tag.argument === '') {
      if (tag.kind === 'open') open.push(null);
      return tag;
    }
    const argument = fieldFor(tag, scopes());
    if (tag.kind === 'open')
      open.push(tag.helper === 'each' || tag.helper === 'with' ? last(argument) : null);
    return { ...tag, argument, code: codeOf(tag.kind, tag.helper, argument) };
  };
  return tagged.map(one => ({ ...one, tags: one.tags.map(meant) }));
}
