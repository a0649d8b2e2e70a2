import { draftsFamily } from './drafts.ts';
import { libraryFamily } from './library.ts';
import { profilesFamily } from './profiles.ts';
import type { Family } from './resource.ts';
import { rulesFamily } from './rules.ts';

/** Everything a client may read beside the tools. */
export const FAMILIES: readonly Family[] = [draftsFamily, profilesFamily, libraryFamily, rulesFamily];
