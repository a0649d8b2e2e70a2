import type { Profile } from '../domain/profile.ts';
import hebeiCounty from '../profiles/hebei-county.ts';

const KEYS = [
  'level1',
  'level2',
  'name',
  'description',
  'operator',
  'value',
  'unit',
  'basis',
  'weight',
] as const;

/** A form with more columns than an upright page holds. */
export const WIDE: Profile = { ...hebeiCounty, columns: KEYS.map(key => ({ key, label: key })) };
