import { JixiaoError } from '../../domain/errors.ts';
import { nearest } from '../../domain/nearest.ts';
import type { Profile } from '../../domain/profile.ts';
import { PROFILES } from '../../profiles/index.ts';

/** The form by its code; names the known ones when there is none. */
export function profileOf(code: string, path = '/profile'): Profile {
  const found = PROFILES.find(profile => profile.code === code);
  if (found !== undefined) return found;
  const codes = PROFILES.map(profile => profile.code);
  const [near] = nearest(code, codes);
  throw new JixiaoError(
    'bad_input',
    `没有表式“${code}”`,
    `${near === undefined ? '' : `是否想用“${near}”？`}可选：${codes.join('、')}`,
    { path },
  );
}
