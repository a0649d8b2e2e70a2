import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { PROFILES } from '../profiles/index.ts';
import { reviewRows } from '../review/review.ts';
import { RULES } from '../rules/index.ts';
import { ELSEWHERE } from './elsewhere.ts';
import { Elsewhere, type Entry, Measure, Sector, type WorkType } from './schema.ts';
import { filled, slotsIn } from './slots.ts';
import { rowOf } from './testing-row.ts';

const FOLDER = fileURLToPath(new URL('sectors/', import.meta.url));
const NATURES = '../patterns/natures.json';
const FILES = [...readdirSync(FOLDER).filter(name => name.endsWith('.json')), NATURES];

/** `science.json 科普活动 n1: what is wrong`, for the one who wrote it. */
type Complaint = string;

const NEEDED = ['数量指标', '质量指标', '时效指标', '成本指标', '服务对象满意度指标'];

function* inEntry(entry: Entry): Iterable<string> {
  const name = filled(entry.name);
  if (name.length > 16) yield `名称超过16字：${name}`;
  if (/[\d≥≤<>%*（）()]/.test(name)) yield `名称里有数字、符号或括号：${name}`;
  if (slotsIn(entry.name).length > 1) yield `名称有两个槽：${entry.name}`;
  const own = slotsIn(entry.name)[0];
  if ([entry.formula, entry.ask].some(text => slotsIn(text).some(word => word !== own)))
    yield '口径或提问里的槽与名称的槽不同';
  if (/率$|比例$|占比$/.test(name) && !entry.formula.includes('÷'))
    yield `比率的口径没有“÷”：${entry.formula}`;
  if (/满意度$/.test(name) !== (entry.level2 === '服务对象满意度指标' && !/投诉|好评/.test(name)))
    yield `满意度与二级指标不符：${entry.level2} ${name}`;
}

function* inType(type: WorkType, sector: Sector): Iterable<Complaint> {
  if (!type.id.startsWith(`${sector.code}.`)) yield `编号应以 ${sector.code}. 开头：${type.id}`;
  const keys = type.indicators.map(({ key }) => key);
  for (const key of keys.filter((key, at) => keys.indexOf(key) !== at)) yield `键重复：${key}`;
  const excused = new Set<string>(type.notApplicable.map(({ level2 }) => level2));
  const has = new Set<string>(type.indicators.map(({ level2 }) => level2));
  const always = new Set<string>(
    type.indicators.filter(({ when }) => when === undefined).map(({ level2 }) => level2),
  );
  for (const level2 of NEEDED.filter(level2 => !always.has(level2) && !excused.has(level2)))
    yield `缺任何此类项目都能用（没有 when）的${level2}，也没有写不适用的理由`;
  if (
    ![...has].some(level2 => /效益|可持续/.test(level2)) &&
    ![...excused].some(level2 => /效益/.test(level2))
  )
    yield '没有一条效益指标';
  for (const level2 of [...has].filter(level2 => excused.has(level2))) yield `${level2}既有指标又写了不适用`;
  for (const entry of type.indicators) for (const said of inEntry(entry)) yield `${entry.key}: ${said}`;
}

/** What our own review says of each entry, in every form, each with a plausible value. */
function* objections(type: WorkType): Iterable<Complaint> {
  for (const profile of PROFILES)
    for (const entry of type.indicators) {
      const row = rowOf(entry, profile);
      if (row === null) continue;
      const { findings } = reviewRows([row], { project: type.name, year: 2026 }, profile, RULES);
      for (const { rule, severity, message } of findings)
        if (severity !== 'info') yield `${entry.key} “${row.name}” ${rule} (${profile.code}): ${message}`;
    }
}

const sectorIn = (file: string): unknown => JSON.parse(readFileSync(FOLDER + file, 'utf8'));

/** zod's complaints at the place a writer looks for. */
function shapeOf(value: unknown): Complaint[] {
  const { error } = Sector.safeParse(value);
  return (error?.issues ?? []).map(({ path, message }) => {
    const types = (value as { types?: { name?: string; indicators?: { key?: string }[] }[] }).types ?? [];
    const type = path[0] === 'types' ? types[Number(path[1])] : undefined;
    const entry = path[2] === 'indicators' ? type?.indicators?.[Number(path[3])] : undefined;
    return [type?.name, entry?.key, path.slice(entry === undefined ? 0 : 4).join('.'), message].join(' ');
  });
}

const valid = FILES.flatMap(file => {
  const { data } = Sector.safeParse(sectorIn(file));
  return data === undefined ? [] : [{ file, sector: data }];
});
const types = valid
  .filter(({ file }) => file !== NATURES)
  .flatMap(({ file, sector }) => sector.types.map(type => ({ file, type })));

describe.each(FILES)('%s', file => {
  it('has the shape of a sector', () => {
    expect(shapeOf(sectorIn(file))).toEqual([]);
  });

  it('measures each kind of work on every side, each indicator in a form that holds', () => {
    const sector = valid.find(one => one.file === file)?.sector;
    const said = (sector?.types ?? []).flatMap(type =>
      [...inType(type, sector as Sector)].map(text => `${type.name} ${text}`),
    );
    expect(said).toEqual([]);
  });

  it('names no indicator twice', () => {
    const sector = valid.find(one => one.file === file)?.sector;
    const names = (sector?.types ?? []).flatMap(type =>
      type.indicators.map(({ name, key }) => ({ name: filled(name), at: `${type.name} ${key}` })),
    );
    const seen = new Map<string, string>();
    const twice = names.flatMap(({ name, at }) => {
      const before = seen.get(name);
      seen.set(name, at);
      return before === undefined ? [] : [`${name}: ${before}, ${at}`];
    });
    expect(twice).toEqual([]);
  });

  it('passes our own review', () => {
    const sector = valid.find(one => one.file === file)?.sector;
    const said = (sector?.types ?? []).flatMap(type =>
      [...objections(type)].map(text => `${type.name} ${text}`),
    );
    expect(said).toEqual([]);
  });
});

describe('the measure patterns', () => {
  const measures = JSON.parse(readFileSync(`${FOLDER}../patterns/measures.json`, 'utf8')) as unknown[];
  const sound = measures.flatMap(one => Measure.safeParse(one).data ?? []);

  it('are at least sixty, each of its shape and with its own id', () => {
    expect(
      measures.map(one => Measure.safeParse(one).error?.message ?? '').filter(text => text !== ''),
    ).toEqual([]);
    expect(sound.length).toBeGreaterThanOrEqual(60);
    expect(new Set(sound.map(({ id }) => id)).size).toBe(sound.length);
  });

  it('are each reached by some clause: what stands before does not swallow them', () => {
    const swallowed = sound.flatMap((one, at) =>
      sound
        .slice(0, at)
        .filter(before => before.words.length === 0 && one.units.every(unit => before.units.includes(unit)))
        .map(before => `${one.id} by ${before.id}`),
    );
    expect(swallowed).toEqual([]);
  });

  it('pass our own review', () => {
    const said = sound.flatMap(measure => {
      const { units, id } = measure;
      const entry = { ...measure, key: 'm', unit: units[0] ?? '', pitfall: '', measures: [] };
      return PROFILES.flatMap(profile => {
        const row = rowOf(entry, profile);
        const { findings } = row === null ? { findings: [] } : reviewRows([row], {}, profile, RULES);
        return findings
          .filter(({ severity }) => severity !== 'info')
          .map(({ rule, message }) => `${id} “${row?.name}” ${rule}: ${message}`);
      });
    });
    expect(said).toEqual([]);
  });
});

describe('the library as a whole', () => {
  it('gives each kind of work triggers of its own', () => {
    const owners = new Map<string, string>();
    const shared = types.flatMap(({ file, type }) =>
      type.triggers.flatMap(trigger => {
        const mine = `${file} ${type.name}`;
        const before = owners.get(trigger);
        owners.set(trigger, mine);
        return before === undefined ? [] : [`“${trigger}”: ${before}; ${mine}`];
      }),
    );
    expect(shared).toEqual([]);
  });

  it('says each word of a kind of work once, as trigger or as hint', () => {
    const twice = types.flatMap(({ file, type }) => {
      const words = [...type.triggers, ...type.hints];
      return words
        .filter((word, at) => words.indexOf(word) !== at)
        .map(word => `${file} ${type.name} ${word}`);
    });
    expect(twice).toEqual([]);
  });

  it('knows how people tell of each kind of work, in words of its own', () => {
    const few = types
      .filter(({ type }) => new Set(type.says).size < 5)
      .map(({ file, type }) => `${file} ${type.name}`);
    expect(few).toEqual([]);
    const owners = new Map(types.flatMap(({ type }) => type.says.map(saying => [saying, type.id] as const)));
    expect(owners.size).toBe(types.flatMap(({ type }) => type.says).length);
  });

  it('knows work elsewhere by words that are no trigger of its own', () => {
    const own = new Set(types.flatMap(({ type }) => type.triggers));
    const words = ELSEWHERE.flatMap(one => Elsewhere.parse(one).words);
    expect(words.filter((word, at) => own.has(word) || words.indexOf(word) !== at)).toEqual([]);
  });

  it('works out the price of each from what that costs, and speaks of no one county', () => {
    const rows = types.flatMap(({ file, type }) => type.indicators.map(one => ({ file, ...one })));
    const whole = rows.filter(
      ({ name, formula }) =>
        /^单[个处场件座套]/.test(name) && /^年度内(?:由本项目|项目)[^÷，]*支出/.test(formula),
    );
    const county = rows.filter(({ formula }) => formula.includes('本县'));
    expect([...whole, ...county].map(({ file, name }) => `${file} ${name}`)).toEqual([]);
  });

  it('has each kind of work once', () => {
    const ids = types.map(({ type }) => type.id);
    expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
  });
});
