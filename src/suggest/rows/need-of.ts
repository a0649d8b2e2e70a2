import type { Quantity } from '../amounts/quantities.ts';

/** 满足6个专业实践教学需要. */
const NEEDED = /^(?![和与及])(.{2,8}?)的?需[要求]$/;

/** What they need whom a number counts: 满足320名学生实训教学需要; '' where its clause tells of no need. */
export const needOf = ({ object, part, after = '' }: Quantity): string =>
  object !== '' && part.plain.includes('满足')
    ? (NEEDED.exec(after.slice(after.indexOf(object) + object.length))?.[1] ?? '')
    : '';
