import { Channel, invoke } from '@tauri-apps/api/core';
import { readChange, readStoredFile, type Platform } from './platform';

// The only file that knows the window's host.

const CHUNK = 4 * 1024 * 1024;

function uploadId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** The committee in this desktop's own process. */
export const tauriPlatform: Platform = {
  kind: 'desktop',
  call: (name, request) => invoke('call', { name, request: request ?? {} }),
  watch(onChange) {
    const channel = new Channel<unknown>();
    let listening = true;
    channel.onmessage = (notice) => {
      if (listening) onChange(readChange(notice));
    };
    // A watch that cannot start must not go unseen: screens then read again and show the error.
    invoke('watch', { channel }).catch(() => listening && onChange('everything'));
    return () => {
      listening = false;
    };
  },
  async put(file, onProgress) {
    const upload = uploadId();
    for (let offset = 0; ; offset += CHUNK) {
      const end = Math.min(offset + CHUNK, file.size);
      const last = end === file.size;
      // One chunk after the other: the host appends, and a refusal stops the rest.
      // oxlint-disable-next-line no-await-in-loop
      const bytes = new Uint8Array(await file.slice(offset, end).arrayBuffer());
      // oxlint-disable-next-line no-await-in-loop
      const answer = await invoke<unknown>('put', bytes, {
        headers: {
          'x-quorate-name': encodeURIComponent(file.name),
          'x-quorate-upload': upload,
          'x-quorate-offset': String(offset),
          'x-quorate-last': String(last),
        },
      });
      onProgress?.(end, file.size);
      if (last) return readStoredFile(answer);
    }
  },
  async get(id) {
    await invoke('get', { id });
  },
};
