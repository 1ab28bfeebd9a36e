export type { ArchiveRow as ArchiveItemMapper } from './rows.ts';
