const MARKS: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Characters XML 1.0 does not allow, and single halves of surrogate pairs. */
const ILLEGAL = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Surrogate}/gu;

/** Text for XML and HTML, attributes included: whatever a document says stays text. */
export const escaped = (text: string): string =>
  text.replace(ILLEGAL, '\uFFFD').replace(/[&<>"']/g, mark => MARKS[mark] ?? mark);
