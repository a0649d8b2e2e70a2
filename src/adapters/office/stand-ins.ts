const SIGNS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
const escaped = (text: string): string => text.replace(/[&<>]/g, sign => SIGNS[sign] ?? sign);

/** What the machine's own settings are, where it keeps them elsewhere than usual. */
type Environment = Readonly<Record<string, string | undefined>>;

/** Settings of fontconfig by which a family that is missing is set in the first of those that may stand in for it. */
export function standIns(families: readonly (readonly string[])[], env: Environment): string {
  const own = env['FONTCONFIG_FILE'] ?? '/etc/fonts/fonts.conf';
  const aliases = families.map(([wanted = '', ...instead]) => {
    const names = [wanted, ...instead].map(name => `<family>${escaped(name)}</family>`).join('');
    return `<alias binding="same"><family>${escaped(wanted)}</family><prefer>${names}</prefer></alias>`;
  });
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
<include ignore_missing="yes">${escaped(own)}</include>
${aliases.join('\n')}
</fontconfig>`;
}
