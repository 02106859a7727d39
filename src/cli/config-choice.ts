import { existsSync } from 'node:fs';
import { CONFIG_FILE, loadConfig } from '../batch/config-file.js';
import { type Config, configSchema } from '../record/config.js';

/** What is extracted, and how, does not depend on the folder one stands in unless it holds a configuration. */
export async function loadPipelineConfig(file: string | undefined): Promise<Config> {
  if (file !== undefined) return (await loadConfig(file)).config;
  if (existsSync(CONFIG_FILE)) return (await loadConfig(CONFIG_FILE)).config;
  return configSchema.parse({ input: ['-'] });
}
