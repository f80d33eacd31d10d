// How an article may call the moment it tells: by its hours, which are those at which the test runs.
import { m } from '#lib/paraglide/messages.js';

/** The title there is, among these lines; an empty one when there is none. */
export function settingTitle(lines: readonly string[]): string {
  const titles = [
    ...[m.exports_setting_morning(), m.exports_setting_day()],
    ...[m.exports_setting_afternoon(), m.exports_setting_evening()]
  ];
  return titles.find((title) => lines.includes(title)) ?? '';
}
