export type { CustomerRow as CustomerMapper, RelationRow as CustomerRelationMapper } from './rows.ts';
