export interface EntryRow {
  readonly communityId: string;
  readonly volume: string;
  readonly sequence: number;
  readonly type: string;
  readonly at: number;
  readonly actorId: string | null;
  readonly actorRole: string | null;
  readonly subjectKind: string;
  readonly subjectId: string;
  readonly version: number;
  readonly body: unknown;
  readonly personal: Readonly<Record<string, unknown>>;
  readonly leafHash: string;
}
