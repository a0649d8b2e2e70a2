import { JixiaoError } from '../../domain/errors.ts';
import { nearest } from '../../domain/nearest.ts';
import type { Profile } from '../../domain/profile.ts';

/** The form by its code; names the known ones when there is none. */
export async function profileOf(code: string, path = '/profile'): Promise<Profile> {
  const { PROFILES } = await import('../../profiles/index.ts');
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
