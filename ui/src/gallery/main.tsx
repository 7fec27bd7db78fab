import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Client } from '../api/client';
import type { SessionInfo } from '../api/schema';
import { Providers } from '../app/app';
import { makeQueries } from '../app/query';
import { Shell } from '../app/shell';
import type { Platform } from '../platform/platform';
import '../styles/base.css';
import { Gallery } from './Gallery';

// For looking at the components while they are built; no part of the product.

const session: SessionInfo = {
  place: 'sample',
  committee: { en: 'AI Ethics Committee', zh: '市人工智能伦理委员会' },
  sample: true,
  zone: 'Asia/Shanghai',
  today: '2026-11-22',
  person: '1',
  name: 'Lin Yue',
  roles: ['secretary'],
  corrects: null,
  locked: false,
  in_memory: null,
  damaged: null,
  desk_count: 6,
  actions: [
    { act: 'log_submission', allowed: true, refusal: null },
    { act: 'import', allowed: true, refusal: null },
    { act: 'export', allowed: false, refusal: { code: 'role-missing', args: {}, rule: null } },
  ],
  settings: { language: 'en', theme: 'system', text_size: 100, idle_minutes: 15 },
  own_profiles: [],
};

const drafts = new Map<string, string>();

const platform: Platform = {
  kind: 'browser',
  async call(name, request) {
    const { key = '', content = '' } = { ...(request as { key?: string; content?: string }) };
    const saved_at = '2026-11-22T06:02:00Z';
    if (name === 'session') return session;
    if (name === 'save_draft') {
      drafts.set(key, content);
      return { saved_at };
    }
    if (name === 'draft') {
      const saved = drafts.get(key);
      return { draft: saved === undefined ? null : { key, content: saved, saved_at } };
    }
    throw { kind: 'not_found', what: name };
  },
  watch: () => () => {},
  async put(file, onProgress) {
    onProgress?.(file.size, file.size);
    return { digest: '00', size: file.size, name: file.name };
  },
  async get() {},
};

const root = document.getElementById('root');
if (!root) throw new Error('the page has no root');
createRoot(root).render(
  <StrictMode>
    <Providers client={new Client(platform)} queries={makeQueries()}>
      <Shell session={session} onLock={() => {}}>
        <Gallery />
      </Shell>
    </Providers>
  </StrictMode>,
);
