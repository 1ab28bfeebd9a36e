import type { IncidentLine } from '../feed/lines.ts';
import { incidentCatalogue } from './words.ts';
import { catalogue, type Language } from '../look/words.ts';

/** Unseen: read out at once when a new emergency comes, and nothing else is. */
export function NewestIncident({ incident, language }: { readonly incident: IncidentLine | null; readonly language: Language }) {
  const words = incidentCatalogue[language];
  return (
    <p className="unseen" aria-live="assertive">
      {incident !== null && words.newOne(words.level[incident.level - 1] ?? String(incident.level), incident.title ?? catalogue[language].noTitle, incident.place ?? words.noPlace, incident.drill)}
    </p>
  );
}
