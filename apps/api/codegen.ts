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
        object: [
          'complaint.Complaint', 'complaint.ImprovementPlan', 'complaint.JudgementRecord', 'complaint.CallBackRecord', 'complaint.Reporter', 'complaint.ComplaintGroup', 'complaint.EfficiencyRow', 'complaint.Explanation', 'complaint.ComplaintSummary', 'complaint.CorrectionRecord', 'complaint.SignatureRecord', 'complaint.ComplaintReturnRecord', 'complaint.ComplaintPart',
          'deadline.Deadline', 'deadline.DeadlineOwner',
          'filter.SavedFilter',
          'journal.Entry',
          'organisation.Organisation', 'organisation.Community', 'organisation.Department', 'organisation.Staff', 'organisation.Unit',
          'session.Viewer',
          'finding.Finding', 'finding.RecordedAct',
          'renovation.Renovation', 'renovation.RenovationReview', 'renovation.WorksInspection',
          'handover.HandoverSheet', 'handover.Defect', 'handover.DefectDemand',
          'check.WeeklyCheck', 'check.CheckedSection', 'check.WeeklyCheckList', 'check.WeeklyCheckSignature', 'check.DailyCheck', 'check.Commitment',
          'spot-check.SpotCheck', 'spot-check.SpotCheckItem',
          'duty.DutyShift', 'duty.OnDuty', 'duty.DutyPost', 'duty.ShiftHandover', 'duty.ShiftHandoverList', 'duty.ShiftHandoverMatter', 'duty.ShiftHandoverSignature', 'duty.ShiftHandoverChange', 'duty.ShiftHandoverDifference',
          'customer.Customer', 'customer.CustomerRelation', 'customer.Unit',
          'history.HistoryItem',
          'access.AccessRecord',
          'policy.Policy', 'policy.PolicyContent',
          'playbook.Playbook',
          'document.ControlledDocument', 'document.DocumentVersion', 'document.DocumentSignature',
          'custody.Custody', 'custody.CustodyTerm',
          'archive.ArchiveItem',
          'paper.Printing',
          'screen.BoardScreen', 'screen.BoardScreenSelf',
          'calendar.CalendarYear', 'calendar.CalendarPublication', 'calendar.NoticeProblem',
          'notice-words.NoticeWords',
        ].map((name) => [name, `${name}.*`]).flat(),
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
