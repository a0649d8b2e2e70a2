import { MEASURED } from './measured.ts';
import { lastVerb } from './objects.ts';
import { VERBS } from './verbs.ts';

/** 建设个数: what is left of its measure. */
const PIECE = /[个套台条辆盏亩项批点]$/;

/** The doing that a row's name begins or ends with, what stands inside it being part of the thing; '' for none. */
export function doingOf(name: string): string {
  const bare = name.replace(MEASURED, '').replace(PIECE, '');
  const told = lastVerb(bare);
  if (told !== null && told.end === bare.length) return told.verb;
  return VERBS.find(verb => verb.length > 1 && bare.startsWith(verb)) ?? '';
}
