import { href } from '../../app/routes';
import type { DocketQuery, RiskTier, Stage } from '../../api/schema';

/** Lines of one page. */
export const PAGE = 50;

export const STAGES: readonly Stage[] = [
  'validation',
  'completion',
  'accepted',
  'review',
  'clarification',
  'ready',
  'decided',
  'follow_up',
  'closed',
  'not_taken',
  'undone',
];
export const TIERS: readonly RiskTier[] = ['high', 'medium', 'low'];

/** What is shown: all of it stands in the address, so that a link or the back key brings it back. */
export interface Filters {
  stages: readonly Stage[];
  pathway: string | null;
  tier: RiskTier | null;
  import: string | null;
  organisation: string | null;
  text: string;
  sort: string;
  page: number;
}

export const SORT = '-received';

/** Reads the filters from an address; what cannot be read does not filter. */
export function readFilters(query: URLSearchParams): Filters {
  const page = Number(query.get('page') ?? '1');
  const stages = query.getAll('stage');
  return {
    stages: STAGES.filter((stage) => stages.includes(stage)),
    pathway: query.get('pathway'),
    tier: TIERS.find((tier) => tier === query.get('tier')) ?? null,
    import: query.get('import'),
    organisation: query.get('organisation'),
    text: query.get('text') ?? '',
    sort: query.get('sort') ?? SORT,
    page: Number.isInteger(page) && page > 0 ? page : 1,
  };
}

/** The address of the docket so filtered. */
export function docketLink(filters: Filters): string {
  const { stages, pathway, tier, organisation, text, sort, page } = filters;
  return href(
    'docket',
    {},
    {
      ...(stages.length > 0 ? { stage: stages } : {}),
      ...(pathway ? { pathway } : {}),
      ...(tier ? { tier } : {}),
      ...(filters.import ? { import: filters.import } : {}),
      ...(organisation ? { organisation } : {}),
      ...(text ? { text } : {}),
      ...(sort === SORT ? {} : { sort }),
      ...(page > 1 ? { page: String(page) } : {}),
    },
  );
}

/** The question to the committee. */
export function docketQuery(filters: Filters): DocketQuery {
  return {
    stages: [...filters.stages],
    ...(filters.pathway ? { pathway: filters.pathway } : {}),
    ...(filters.tier ? { tier: filters.tier } : {}),
    ...(filters.import ? { import: filters.import } : {}),
    ...(filters.organisation ? { organisation: filters.organisation } : {}),
    ...(filters.text ? { text: filters.text } : {}),
    sort: filters.sort,
    skip: (filters.page - 1) * PAGE,
    take: PAGE,
  };
}
