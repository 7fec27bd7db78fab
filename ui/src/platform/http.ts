import { readChange, readStoredFile, type Platform } from './platform';

// The session is an HttpOnly cookie: nothing here ever sees it.

const asJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
};

/** What a refused request throws: its JSON, or an error named by the status. */
function failure(status: number, body: string): unknown {
  const parsed = asJson(body);
  if (typeof parsed === 'object' && parsed !== null) return parsed;
  if (status === 401) return { kind: 'signed_out' };
  if (status === 404) return { kind: 'not_found' };
  return { kind: 'fault', report: `HTTP ${status} ${body}`.trim() };
}

// A request that must outlive the page: browsers carry at most 64 KiB so.
const KEEP_ALIVE_LIMIT = 48_000;

async function call(name: string, request: unknown): Promise<unknown> {
  const body = JSON.stringify(request ?? {});
  const response = await fetch(`/api/call/${encodeURIComponent(name)}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    credentials: 'same-origin',
    keepalive: name === 'save_draft' && body.length < KEEP_ALIVE_LIMIT,
    body,
  });
  const text = await response.text();
  if (!response.ok) throw failure(response.status, text);
  return text === '' ? null : asJson(text);
}

/** The committee behind `serve`, on the same origin as this page. */
export const httpPlatform: Platform = {
  kind: 'browser',
  call,
  watch(onChange) {
    const source = new EventSource('/api/watch');
    let opened = false;
    source.addEventListener('open', () => {
      // After a break the notices in between are lost.
      if (opened) onChange('everything');
      opened = true;
    });
    source.addEventListener('error', () => {
      // Refused, not only broken off: the session has ended, and the screens shall see it.
      if (source.readyState === EventSource.CLOSED) onChange('everything');
    });
    source.addEventListener('message', (event) => onChange(readChange(asJson(String(event.data)))));
    return () => source.close();
  },
  // `fetch` tells no progress of what it sends, XMLHttpRequest does; both stream the file.
  put: (file, onProgress) =>
    new Promise((resolve, reject) => {
      const request = new XMLHttpRequest();
      request.open('POST', `/api/put?name=${encodeURIComponent(file.name)}`);
      request.setRequestHeader('content-type', 'application/octet-stream');
      request.upload.addEventListener('progress', (event) => onProgress?.(event.loaded, file.size));
      request.addEventListener('error', () => reject(new Error('the connection broke off')));
      request.addEventListener('abort', () => reject(new Error('the upload was stopped')));
      request.addEventListener('load', () => {
        if (request.status >= 200 && request.status < 300) {
          onProgress?.(file.size, file.size);
          try {
            resolve(readStoredFile(asJson(request.responseText)));
          } catch (thrown) {
            reject(thrown);
          }
        } else reject(failure(request.status, request.responseText));
      });
      request.send(file);
    }),
  async get(id) {
    const address = `/api/get/${encodeURIComponent(id)}`;
    // Asked first without the body, so that a refusal is shown here and not as JSON in a tab.
    const response = await fetch(address, { method: 'HEAD', credentials: 'same-origin' });
    if (!response.ok) {
      // Why, stands in a body, and only the whole question is answered with one.
      const why = await fetch(address, { credentials: 'same-origin' });
      throw failure(response.status, why.ok ? '' : await why.text());
    }
    const link = document.createElement('a');
    link.href = address;
    link.target = '_blank';
    link.rel = 'noopener';
    link.click();
  },
};
