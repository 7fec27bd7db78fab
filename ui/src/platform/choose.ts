import { httpPlatform } from './http';
import type { Platform } from './platform';

/** The host this page runs in. The window's code is loaded only inside a window. */
export async function choosePlatform(): Promise<Platform> {
  if ('__TAURI_INTERNALS__' in window) return (await import('./tauri')).tauriPlatform;
  return httpPlatform;
}
