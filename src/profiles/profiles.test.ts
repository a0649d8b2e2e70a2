import { describe, expect, it } from 'vitest';
import { Draft } from '../domain/draft.ts';
import hebeiCounty from './hebei-county.ts';
import mof2021 from './mof-2021.ts';

describe.each([hebeiCounty, mof2021])('profile $code', profile => {
  it('carries an example that satisfies the schema', () => {
    expect(Draft.parse(profile.example)).toEqual(profile.example);
    expect(profile.example.profile).toBe(profile.code);
    expect(profile.example.projects[0]?.code).toHaveLength(profile.code_length);
  });

  it('gives every row a level pair the form allows', () => {
    const pairs = new Set(
      profile.taxonomy.flatMap(branch => branch.children.map(child => `${branch.label}/${child.label}`)),
    );
    const rows = profile.example.projects.flatMap(project => project.indicators);
    const foreign = rows.filter(row => !pairs.has(`${row.level1}/${row.level2}`));
    expect(rows.length).toBeGreaterThan(15);
    expect(foreign).toEqual([]);
  });

  it('gives every part an id of its own', () => {
    const ids = JSON.stringify(profile.example).match(/"id":"[^"]+"/g) ?? [];
    expect(new Set(ids).size).toBe(ids.length);
  });
});
