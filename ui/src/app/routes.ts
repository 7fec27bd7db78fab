/** Every page and its address. The one list: links, menus and pages are checked against it. */
export const ROUTES = {
  desk: '/desk',
  docket: '/docket',
  case: '/case/:id/:tab',
  'new-submission': '/new-submission',
  interests: '/interests',
  meetings: '/meetings',
  meeting: '/meeting/:id',
  minutes: '/meeting/:id/minutes',
  projector: '/meeting/:id/projector',
  'new-meeting': '/new-meeting',
  guidance: '/guidance',
  'guidance-piece': '/guidance/:id',
  'new-guidance': '/new-guidance',
  'guidance-act': '/guidance/:id/:act',
  import: '/import',
  'import-step': '/import/:step',
  export: '/export',
  committee: '/committee',
  appoint: '/committee/appoint',
  person: '/committee/person/:id',
  rules: '/committee/rules',
  'own-profile': '/committee/own-rules/:from',
  'adopt-rules': '/committee/adopt-rules',
  rebind: '/committee/rebind',
  texts: '/committee/texts',
  recovery: '/committee/recovery',
  backups: '/committee/backups',
  'personal-data': '/committee/data',
  'data-request': '/committee/data/:id',
  keeping: '/committee/keeping',
  organisations: '/organisations',
  organisation: '/organisation/:id',
  classification: '/classification',
  settings: '/settings',
} as const;

/** The name of a page. */
export type RouteName = keyof typeof ROUTES;

type Parts<Path extends string> = Path extends `${infer Part}/${infer Rest}`
  ? Parts<Part> | Parts<Rest>
  : Path extends `:${infer Name}`
    ? Name
    : never;

/** The parts of an address that differ: `{ id: string; tab: string }`. */
export type ParamsOf<N extends RouteName> = { [Name in Parts<(typeof ROUTES)[N]>]: string };

/** The pages whose address has no part that differs. */
export type PlainRoute = {
  [N in RouteName]: keyof ParamsOf<N> extends never ? N : never;
}[RouteName];

type Filters = Readonly<Record<string, string | readonly string[]>>;

/** Where somebody is. */
export interface Place {
  name: RouteName;
  params: Readonly<Record<string, string>>;
  /** Filters and the like, so that a link or the back key brings them back. */
  query: URLSearchParams;
}

const NAMES = Object.keys(ROUTES).filter((name): name is RouteName => name in ROUTES);

/** The link to a page. */
export function href<N extends RouteName>(
  name: N,
  ...[params, filters]: keyof ParamsOf<N> extends never
    ? [params?: Record<string, never>, filters?: Filters]
    : [params: ParamsOf<N>, filters?: Filters]
): string {
  const known: Readonly<Record<string, string>> = params ?? {};
  const path = ROUTES[name].replaceAll(/:([a-z]+)/g, (_, part: string) =>
    encodeURIComponent(known[part] ?? ''),
  );
  const query = new URLSearchParams();
  for (const [key, value] of Object.entries(filters ?? {})) {
    for (const one of typeof value === 'string' ? [value] : value) query.append(key, one);
  }
  const text = query.toString();
  return `#${path}${text ? `?${text}` : ''}`;
}

/** Reads the part of an address after `#`; null when no page has it. No address at all is the desk. */
export function readPlace(hash: string): Place | null {
  const [path = '', query = ''] = hash.replace(/^#/, '').split('?', 2);
  const found = { query: new URLSearchParams(query) };
  if (path === '' || path === '/') return { name: 'desk', params: {}, ...found };
  const parts = path.split('/');
  for (const name of NAMES) {
    const pattern = ROUTES[name].split('/');
    if (pattern.length !== parts.length) continue;
    const params: Record<string, string> = {};
    const fits = pattern.every((want, index) => {
      const part = parts[index] ?? '';
      if (!want.startsWith(':')) return want === part;
      try {
        params[want.slice(1)] = decodeURIComponent(part);
      } catch {
        return false;
      }
      return part !== '';
    });
    if (fits) return { name, params, ...found };
  }
  return null;
}
