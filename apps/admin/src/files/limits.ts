/** As the API has them: it refuses what is more, whatever the screen thinks. */
export const ATTACHMENTS_MAX = 9;
export const ACCEPT = 'image/jpeg,image/png,image/webp,audio/*,application/pdf,.docx,.xlsx,.txt';

/** `1.2 MB`, `340 KB`: as file managers say it, in thousands. */
export function formatBytes(bytes: number): string {
  if (bytes < 1_000) return `${bytes} B`;
  if (bytes < 1_000_000) return `${Math.round(bytes / 1_000)} KB`;
  return `${(bytes / 1_000_000).toFixed(bytes < 10_000_000 ? 1 : 0)} MB`;
}
