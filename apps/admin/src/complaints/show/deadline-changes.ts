export interface DeadlineLine { kind: 'start' | 'meet' | 'cancel' | 'reset'; rule: string; dueAt: string | null }

interface Change { op?: string; key?: string; rule?: string; dueAt?: string | number; replacedBy?: string | null }

const iso = (at: string | number | undefined): string | null => {
  const ms = typeof at === 'number' ? at : Date.parse(at ?? '');
  return Number.isFinite(ms) ? new Date(ms).toISOString() : null;
};

/** What an entry did to the deadlines, for the timeline. A re-set is one line: the new start says when it is due. */
export function deadlineLines(changes: unknown): DeadlineLine[] {
  if (!Array.isArray(changes)) return [];
  return (changes as Change[]).flatMap(({ op, key = '', rule = key.split('#')[0] ?? '', dueAt, replacedBy }): DeadlineLine[] => {
    if (op === 'start') return [{ kind: 'start', rule, dueAt: iso(dueAt) }];
    if (op === 'meet') return [{ kind: 'meet', rule, dueAt: null }];
    if (op === 'cancel') return [{ kind: replacedBy ? 'reset' : 'cancel', rule, dueAt: null }];
    return [];
  });
}
