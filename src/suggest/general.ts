import { NATURES } from '../library/patterns.ts';
import { indexOf, type WorkIndex } from './work-index.ts';

const SECTORS = [NATURES];

/** Work known by its nature alone. */
export const generalWork = (): WorkIndex => indexOf(SECTORS);
