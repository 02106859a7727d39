import { cpSync, existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { copydesk, ROOT, temporaryFolder } from './copydesk.js';

interface Step {
  readonly uses?: string;
  readonly run?: string;
  readonly with?: { readonly path?: string };
}

/** The workflow of the documentation, as far as it runs without the service: its commands, in order, and what they leave. */
describe('docs/examples/quality.yml', { timeout: 120_000 }, () => {
  const workflow = parse(readFileSync(path.join(ROOT, 'docs/examples/quality.yml'), 'utf8')) as {
    on: object;
    jobs: Record<string, { 'runs-on': string; steps: Step[] }>;
  };
  const steps = Object.values(workflow.jobs).flatMap((job) => job.steps);

  test('is a workflow: events, jobs, steps that use a pinned action or run a command', () => {
    expect(Object.keys(workflow.on)).toContain('pull_request');
    for (const job of Object.values(workflow.jobs)) expect(job['runs-on']).toBeTruthy();
    for (const { uses, run } of steps) expect(uses ?? run).toMatch(/^[\w-]+\/[\w-]+@v\d+$|^npm ci$|^npx copydesk /);
  });

  test('its commands run, and leave what is uploaded', async () => {
    const project = temporaryFolder();
    for (const name of ['corpus', 'pipeline.config.json']) {
      cpSync(path.join(ROOT, name), path.join(project, name), { recursive: true });
    }
    const env = { GITHUB_ACTIONS: 'true', GITHUB_STEP_SUMMARY: path.join(project, 'summary.md') };
    for (const { run } of steps) {
      if (!run?.startsWith('npx copydesk ')) continue;
      const args = run.split(' ').slice(2);
      if (args[0] === 'gate') await copydesk(['gate', args[1]!, '--update'], { cwd: project }); // nothing has changed
      const { status, stderr } = await copydesk(args, { cwd: project, env });
      expect(status, `${run}: ${stderr}`).toBe(0);
    }
    const uploaded = steps.flatMap((step) => step.with?.path?.trim().split('\n') ?? []);
    expect(uploaded.length).toBeGreaterThan(0);
    for (const name of uploaded) expect(existsSync(path.join(project, name)), name).toBe(true);
    expect(readFileSync(env.GITHUB_STEP_SUMMARY, 'utf8')).toMatch(/### Evaluation of[\s\S]*### ✅ Gate passed/);
  });
});
