import { rm, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { PEOPLE } from '../kit/arrange.mjs';
import { journey } from '../kit/journey.mjs';

export default journey('views in memory', 'sample', async ({ enter, step, words, host }) => {
  await step('a shelf that will not open keeps nobody from reading, and every page says so', async () => {
    await host.close();
    // A place in which no store can be made, and none put aside.
    await rm(join(host.committee, 'shelf'), { recursive: true });
    await symlink('/proc/self', join(host.committee, 'shelf'));
    await host.open();
    const secretary = await enter(PEOPLE.secretary);
    await secretary.goTo('docket');
    await secretary.seeText(words.t('in-memory-title'));
    await secretary.see(secretary.page.getByRole('link', { name: 'Credit scoring for sole traders' }));
    await secretary.look('docket, views in memory');
    await secretary.goTo('desk');
    await secretary.seeText(words.t('in-memory-failed'));
  });
});
