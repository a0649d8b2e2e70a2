import { keywordsElsewhere, lookupOf, type Sector, type Unheld } from '../src/index.ts';

/** The library as a built program has it: a module with what looking up needs, and beside it the rest, a file a sector. */
interface Built {
  readonly module: string;
  /** Texts by file name: a work type a line, read when one of the sector is first looked at. */
  readonly files: ReadonlyMap<string, string>;
}

/** Where the module finds the files. */
export const FOLDER = 'library';

/** The library as the build keeps it; its sectors and work types have all that the source's have. */
export function builtLibrary(sectors: readonly Sector[]): Built {
  const [first = {}] = sectors.flatMap(({ types }) => types);
  const unread = Object.keys(first).filter(key => key !== 'id' && key !== 'name');
  const heads = sectors.map(({ types, ...sector }) => ({
    ...sector,
    types: types.map(({ id, name }) => ({ id, name })),
  }));
  return {
    module: `import { readFileSync } from 'node:fs';
const linesOf = code => readFileSync(new URL('./${FOLDER}/' + code + '.jsonl', import.meta.url), 'utf8').split('\\n');
const once = make => { let known; return () => known ??= make(); };
const rests = new WeakMap();
const get = key => ({ configurable: true, enumerable: true, get() { return rests.get(this)()[key]; } });
const unread = Object.fromEntries(${JSON.stringify(unread)}.map(key => [key, get(key)]));
const lookup = ${JSON.stringify(lookupOf(sectors))};
export const SECTORS = Object.assign(${JSON.stringify(heads)}, { lookup });
for (const { code, types } of SECTORS) {
  const lines = once(() => linesOf(code));
  types.forEach((type, at) => rests.set(Object.defineProperties(type, unread), once(() => JSON.parse(lines()[at]))));
}
`,
    files: new Map(
      sectors.map(({ code, types }) => [`${code}.jsonl`, types.map(type => JSON.stringify(type)).join('\n')]),
    ),
  };
}

/** The work it does not hold, as the build keeps it: by name, with what it is looked up by. */
export const builtElsewhere = (elsewhere: Unheld): string =>
  `export const ELSEWHERE = Object.assign(${JSON.stringify(elsewhere.map(({ name }) => ({ name })))}, { keywords: ${JSON.stringify(keywordsElsewhere(elsewhere))} });`;
