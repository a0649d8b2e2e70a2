import type { BasisCited } from '../domain/finding.ts';

/** Congresses and plenums by date; dates come from press reports, not all of them checked. */
export const partyMeetings = {
  document: '党的全国代表大会和中央委员会全体会议公报',
  verified: false,
} as const satisfies BasisCited;
