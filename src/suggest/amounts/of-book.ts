import type { Part } from '../text/parts.ts';
import type { Quantity } from './quantities.ts';

const ALL_OF_BOOK = /^(?:[全本该][书志片卷]|书稿|成书)$/;
const TITLE = /《([^》《]{2,20})》/;
/** The title that a clause tells, without its marks and what stands in brackets. */
export const titleIn = ({ plain }: Part): string => (TITLE.exec(plain)?.[1] ?? '').replace(/[（(].*$/, '');
/** 全书约70万字: of the book whose title was told. */
export const ofBook = (one: Quantity, title: string): Quantity =>
  title !== '' && ALL_OF_BOOK.test(one.object) ? { ...one, object: `《${title}》` } : one;
