import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Playbooks are controlled documents: one of each key an office, found by their key. */
export class KeepPlaybooks1765060000000 implements MigrationInterface {
  name = 'KeepPlaybooks1765060000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create unique index documents_one_playbook on documents (community_id, (state->>'playbookKey')) where kind = 'PLAYBOOK'`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
