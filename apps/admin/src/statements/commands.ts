import { adviseDocument, draftDocument, endDocument, fixDocument, reviseDocument, supersedeDocument } from './statements.graphql.ts';

/** What may be done to a statement, by the name of its command. */
export const STATEMENT_DOCUMENTS = {
  statementDraft: draftDocument, statementRevise: reviseDocument, statementAdvise: adviseDocument, statementFix: fixDocument, statementSupersede: supersedeDocument, statementEnd: endDocument,
} as const;
export type StatementAction = keyof typeof STATEMENT_DOCUMENTS;
