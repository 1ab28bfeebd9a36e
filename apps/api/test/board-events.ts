/** The feed's events as `BOARD_FEED` of the kit selects them. */
export interface BoardComplaint { readonly id: string; readonly number: string; readonly title: string | null; readonly status: string; readonly severity: string; readonly department: string | null; readonly next: { readonly rule: string; readonly dueAt: string } | null }
export interface BoardFigures { readonly openComplaints: number; readonly dueToday: number; readonly overdue: number; readonly toCallBack: number; readonly openIncidents: number }
export interface BoardIncident {
  readonly id: string; readonly number: string; readonly kind: string; readonly level: number; readonly drill: boolean; readonly status: string; readonly title: string | null; readonly place: string | null; readonly department: string | null;
  readonly notified: readonly { readonly party: string; readonly acknowledgedAt: string | null }[];
  readonly deadlines: readonly { readonly rule: string }[];
  readonly playbook: { readonly title: { readonly zh: string }; readonly done: number; readonly total: number; readonly current: readonly unknown[] } | null;
  readonly log: readonly { readonly kind: string; readonly text: string | null }[];
}
export interface BoardCommunity { readonly id: string; readonly code: string; readonly name: string; readonly timeZone: string; readonly figures: BoardFigures; readonly complaints: readonly BoardComplaint[]; readonly incidents: readonly BoardIncident[]; readonly incidentTotal: number }
export interface BoardChange { readonly id: string; readonly figures: BoardFigures | null; readonly incidentTotal: number | null; readonly complaints: BoardList<BoardComplaint> | null; readonly incidents: BoardList<BoardIncident> | null }
export interface BoardList<Row> { readonly order: readonly string[]; readonly rows: readonly Row[] }
export interface BoardEvent {
  readonly __typename: 'BoardSnapshot' | 'BoardChange' | 'BoardHeartbeat';
  readonly cursor: string;
  readonly asOf: string;
  readonly sequence: number;
  readonly since?: number;
  readonly communities?: readonly BoardCommunity[];
  readonly changed?: readonly BoardChange[];
}
