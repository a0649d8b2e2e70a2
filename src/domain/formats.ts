/** Formats a document can be printed in, as tools and the command line name them. */
export const FORMATS = ['markdown', 'txt', 'html', 'docx', 'pdf', 'xlsx', 'xlsx-list'] as const;
export type Format = (typeof FORMATS)[number];

/** Names the faces of a Word file go by: of the 2312 sets offices install, of plain Windows, of free fonts. */
export const FONTS = ['gb2312', 'windows', 'open'] as const;
export type Fonts = (typeof FONTS)[number];
