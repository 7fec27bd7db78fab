// Provisional: this file is replaced by the one generated from the command list.
// It holds only what the foundation itself calls.

interface Names {
  en: string | null;
  zh: string | null;
}

interface Refusal {
  code: string;
  args: { [key in string]?: string };
  rule: { profile: string; article: string } | null;
}

/** Who is signed in, and to what. */
export interface SessionInfo {
  place: 'own' | 'sample';
  committee: Names;
  sample: boolean;
  zone: string;
  today: string;
  person: string;
  name: string;
  roles: string[];
  locked: boolean;
  desk_count: number;
  actions: { act: string; allowed: boolean; refusal: Refusal | null }[];
  settings: Settings;
}

/** A person's settings on this desktop. */
export interface Settings {
  language: 'en' | 'zh-Hans';
  theme: string;
  text_size: number;
  idle_minutes: number;
}

type Empty = Record<string, never>;

/** Each command with what it is asked and what it answers. */
export interface Commands {
  session: { request: Empty; response: SessionInfo };
  lock: { request: Empty; response: null };
  save_settings: { request: { settings: Settings }; response: null };
  save_draft: { request: { key: string; content: string }; response: { saved_at: string } };
  draft: {
    request: { key: string };
    response: { draft: { key: string; content: string; saved_at: string } | null };
  };
  discard_draft: { request: { key: string }; response: null };
}
