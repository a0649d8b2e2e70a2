import { deedOf } from './objects.ts';
import { isHope, type Part } from './parts.ts';
import { withoutSizes } from './told-sizes.ts';

/** 保障机关正常运转: how things are to be, no thing. */
const STATE = /正常|稳定|有序|平稳|安全$|不|无/;

/** 派农技专家到村指导: who is sent. */
const SENT = /^(?:选?派|请)出?([一-龥]{2,8}?)(?:到|去|下|进|赴)(?=[一-龥])/;

/** What a clause without a number is about, where it says what is done. */
export function thingOf(part: Part): string {
  const { plain } = part;
  const bare = withoutSizes(plain);
  const sent = SENT.exec(plain)?.[1];
  const { verb, object } = sent === undefined ? deedOf(bare, '') : { verb: '选派', object: sent };
  return (verb === '' && bare === plain) || isHope(part) || STATE.test(plain) ? '' : object;
}
