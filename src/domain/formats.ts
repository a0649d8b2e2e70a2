/** Formats a document can be printed in, as tools and the command line name them. */
export const FORMATS = ['markdown', 'txt', 'html', 'docx', 'xlsx', 'xlsx-list'] as const;
export type Format = (typeof FORMATS)[number];
