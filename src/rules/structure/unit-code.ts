import { practice } from '../../basis/practice.ts';
import { plain } from '../../reading/normalise.ts';
import type { ReadDraft } from '../../reading/types.ts';
import { type Objection, rule } from '../rule.ts';

interface Unit {
  readonly path: string;
  readonly code: string;
  readonly name: string;
}

/** 本级 and 机关 name the same unit seen from its budget. */
const bareName = (name: string | null): string => plain(name ?? '').replace(/\(?(本级|机关)\)?$/, '');

const unitsOf = ({ raw, projects }: ReadDraft): Unit[] =>
  [
    { path: '/unit/code', code: raw.unit.code ?? '', name: bareName(raw.unit.name) },
    ...projects.map(({ path, raw: own }) => ({
      path: `${path}/unit_code`,
      code: plain(own.unit_code ?? ''),
      name: bareName(own.unit_name),
    })),
  ].filter(({ code, name }) => code !== '' && name !== '');

/** The cover names another unit than the department's tables; one name within the other is the same house. */
function* foreignCover({ raw, projects }: ReadDraft): Iterable<Objection> {
  const cover = bareName(raw.cover.compiled_by).replace(/(编制|编报|填报)$/, '');
  const names = [raw.unit.name, ...projects.map(({ raw: own }) => own.unit_name)]
    .map(bareName)
    .filter(name => name !== '');
  const akin = (name: string): boolean => name.includes(cover) || cover.includes(name);
  const [other] = names;
  if (cover === '' || other === undefined || names.some(akin)) return;
  yield {
    path: '/cover/compiled_by',
    quote: raw.cover.compiled_by ?? '',
    message: `封面的编制单位是“${cover}”，各表的单位是“${other}”。`,
    confidence: 0.75,
  };
}

export default rule({
  id: 'STR-UNIT-CODE',
  scope: 'draft',
  title: '各表的单位编码、名称不一致',
  level: 'warning',
  formal: true,
  aspect: '完整性',
  basis: [practice],
  why: '同一单位在各表用同一编码和名称；不一致多半是从别处复制来的。',
  mend: '统一为本单位的预算编码和全称。',
  examples: {
    bad: [
      {
        note: '同一单位两个编码',
        change: [{ path: '/projects/1/unit_code', value: '731002' }],
      },
      {
        note: '同一编码两个单位名称',
        change: [{ path: '/projects/1/unit_name', value: '示例县文学艺术界联合会' }],
      },
      {
        note: '封面是别的单位',
        change: [{ path: '/cover/compiled_by', value: '示例县文学艺术界联合会' }],
      },
    ],
    good: [
      {
        note: '陷阱：封面写全称，表里写简称',
        change: [{ path: '/cover/compiled_by', value: '示例县科学技术协会机关' }],
      },
      {
        note: '陷阱：“本级”二字不算不同',
        change: [{ path: '/projects/1/unit_name', value: '示例县科学技术协会（本级）' }],
      },
      {
        note: '陷阱：所属单位另有编码和名称',
        change: [
          { path: '/projects/1/unit_code', value: '731002' },
          { path: '/projects/1/unit_name', value: '示例县青少年科技中心' },
        ],
      },
    ],
  },
  *check(draft) {
    yield* foreignCover(draft);
    const units = unitsOf(draft);
    for (const [index, unit] of units.entries()) {
      const other = units
        .slice(0, index)
        .find(({ code, name }) => (code === unit.code) !== (name === unit.name));
      if (other === undefined) continue;
      yield {
        path: unit.path,
        quote: unit.code,
        message: `这里是“${unit.code} ${unit.name}”，别处是“${other.code} ${other.name}”。`,
        confidence: 0.85,
      };
    }
  },
});
