import measures from './patterns/measures.json' with { type: 'json' };
import natures from './patterns/natures.json' with { type: 'json' };
import type { Measure, Sector } from './schema.ts';

/** How a stated quantity becomes an indicator, the most telling pattern first. */
export const MEASURES = measures as readonly unknown[] as readonly Measure[];

/** What can be said of work by its nature alone, for subjects the library does not know. */
export const NATURES = natures as unknown as Sector;
