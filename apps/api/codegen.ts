import { defineConfig } from '@eddeee888/gcg-typescript-resolver-files';
import type { CodegenConfig } from '@graphql-codegen/cli';

const config: CodegenConfig = {
  schema: 'src/modules/**/schema.graphql',
  emitLegacyCommonJSImports: false,
  generates: {
    'src/modules': defineConfig({
      importExtension: '.ts',
      mergeSchema: false,
      mappersFileExtension: '.mappers.ts',
      // Only the types whose shape on the server differs from the schema's get a file.
      resolverGeneration: {
        query: '*', mutation: '*', subscription: '*', scalar: '*', union: '', interface: '', enum: '',
        object: ['complaint.Complaint', 'complaint.ImprovementPlan', 'complaint.JudgementRecord', 'complaint.CallBackRecord', 'complaint.Reporter', 'deadline.Deadline', 'deadline.DeadlineOwner', 'journal.Entry', 'organisation.Organisation', 'organisation.Community', 'organisation.Department', 'organisation.Staff', 'organisation.Unit', 'session.Viewer',
          'document.ControlledDocument', 'document.DocumentVersion', 'document.DocumentSignature', 'blank-form.BlankFormBatch', 'blank-form.BlankForm', 'custody.Custody', 'custody.CustodyTerm', 'archive.ArchiveItem', 'paper.Printing'].map((name) => [name, `${name}.*`]).flat(),
      },
      scalarsModule: false,
      scalarsOverrides: {
        ID: { type: 'string' },
        DateTime: { type: { input: "import('@huiyin/domain').Instant", output: 'number' } },
        JSON: { type: 'unknown' },
      },
      typesPluginsConfig: { useTypeImports: true, contextType: '../context.ts#Context' },
    }) as never,
    '../../packages/client/schema.graphql': { plugins: ['schema-ast'], config: { includeDirectives: true } },
  },
};
export default config;
