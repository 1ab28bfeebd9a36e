import type { BoardSnapshotQuery } from '../gql/graphql.ts';

export type ComplaintStatus = BoardSnapshotQuery['open']['nodes'][number]['status'];
export type Severity = BoardSnapshotQuery['open']['nodes'][number]['severity'];

/** The next thing owed for a complaint; instants in epoch milliseconds. */
export interface NextDeadline {
  readonly dueAt: number;
  readonly warnAt: number;
  readonly paused: boolean;
  readonly provisional: boolean;
}

/** A line of the wall; instants in epoch milliseconds. */
export interface Row {
  readonly id: string;
  readonly number: string;
  readonly title: string | null;
  readonly status: ComplaintStatus;
  readonly severity: Severity;
  readonly receivedAt: number;
  readonly department: string | null;
  readonly next: NextDeadline | null;
}

export interface Snapshot {
  /** By due time, at most as many as one page of the register. */
  readonly rows: readonly Row[];
  readonly open: number;
  readonly overdue: number;
  readonly toCallBack: number;
}

export function snapshotOf(answer: BoardSnapshotQuery): Snapshot {
  return {
    rows: answer.open.nodes.map((node) => ({
      id: node.id,
      number: node.number,
      title: node.title ?? null,
      status: node.status,
      severity: node.severity,
      receivedAt: Date.parse(node.receivedAt),
      department: node.department?.name ?? null,
      next: node.nextDeadline
        ? {
            dueAt: Date.parse(node.nextDeadline.dueAt),
            warnAt: Date.parse(node.nextDeadline.warnAt),
            paused: node.nextDeadline.pausedSince != null,
            provisional: node.nextDeadline.provisional,
          }
        : null,
    })),
    open: answer.open.totalCount,
    overdue: answer.overdue.totalCount,
    toCallBack: answer.toCallBack.totalCount,
  };
}
