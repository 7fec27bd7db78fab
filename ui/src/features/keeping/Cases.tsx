import type { CaseMention } from '../../api/schema';
import { href } from '../../app/routes';
import { Written } from '../../components/Written';

/** Cases by number and title, each leading to how long it is kept. */
export function Cases({ cases }: { cases: readonly CaseMention[] }) {
  return (
    <ul>
      {cases.map(({ id, number, title }) => (
        <li key={id}>
          <a href={href('case', { id, tab: 'follow-up' })}>
            {number} <Written>{title}</Written>
          </a>
        </li>
      ))}
    </ul>
  );
}
