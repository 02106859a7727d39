import { accessSync, constants } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

const PLACES = [process.env.CHROMIUM, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** A browser of this machine; undefined where there is none. CHROMIUM names one that is elsewhere. */
export function findChromium(): string | undefined {
  return PLACES.find((place) => {
    try {
      if (place) accessSync(place, constants.X_OK);
      return place !== undefined && place !== '';
    } catch {
      return false;
    }
  });
}

/** A browser with an empty profile of its own. */
export function startBrowser(executablePath: string): Promise<Browser> {
  return chromium.launch({
    executablePath,
    args: [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}
