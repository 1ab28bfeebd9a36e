import { answeredBy, type Answered } from '@huiyin/domain';
import type { Viewer } from '../../context.ts';

/** Whose deadlines are the viewer's own. */
export interface Mine extends Answered {
  readonly staffId: string;
  readonly departmentId: string | null;
}

export const mineOf = ({ staffId, departmentId, roles }: Viewer): Mine => ({ staffId, departmentId, ...answeredBy(roles) });

/** SQL that is true of a deadline `d` that lies on one of the roles of whoever asks. */
export const owedBy = ({ departmentId, ofDepartment, ofCommunity }: Mine, add: (value: unknown, type: string) => string): string =>
  `(d.owner_department_id is null and d.owner_role = any (${add(ofCommunity, 'text[]')}) or d.owner_department_id = ${add(departmentId, 'uuid')} and d.owner_role = any (${add(ofDepartment, 'text[]')}))`;
