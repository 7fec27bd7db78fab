import assert from 'node:assert/strict';
import { PEOPLE } from '../kit/arrange.mjs';
import { excerpt, inventory } from '../kit/found.mjs';
import { journey } from '../kit/journey.mjs';
import { Case } from '../pages/case.mjs';
import { Docket } from '../pages/docket.mjs';
import { Import } from '../pages/tables.mjs';
import { Shell } from '../pages/shell.mjs';

/** A title of the excerpt. */
const ONE = 'Non-Intrusive Inspection (NII) 3D Imaging Tool';
/** Of a column without a meaning of its own. */
const HEADING = 'Is the AI use case rights-impacting, safety-impacting, both, or neither?';

export default journey('import', 'sample', async ({ enter, step, words }) => {
  const secretary = await enter(PEOPLE.secretary);
  const shell = new Shell(secretary);
  const screen = new Import(secretary);

  const bring = async (path) => {
    const asked = secretary.page.waitForEvent('filechooser');
    await screen.choose.click();
    await (await asked).setFiles(path);
    await secretary.see(screen.columns);
  };

  await step('a table is chosen, and its format, encoding and delimiter are recognised', async () => {
    await secretary.goTo('import');
    await secretary.see(screen.title);
    await secretary.look('import');
    await bring(excerpt);
    await secretary.seeText(words.t('import-delimiter-comma'));
    await secretary.seeText(/windows-1252/i);
    await secretary.seeText(words.t('import-rows-columns', { rows: '60', columns: '62' }));
  });

  await step('columns are proposed, known by position, and may be mapped otherwise', async () => {
    await secretary.see(screen.proposed);
    await secretary.look('import, columns');
    await screen.column('contact').click();
    const repeated = secretary.page.getByRole('option', { name: /[(（].*9.*[)）]/ });
    assert.equal(await repeated.count(), 9, 'nine columns share one heading and are told apart by place');
    await secretary.page.keyboard.press('Escape');
  });

  await step('a preview lists the problems by row before anything happens', async () => {
    await screen.toCheck.click();
    await secretary.see(screen.checking);
    await secretary.see(screen.preview.getByText(ONE));
    await secretary.see(screen.problems);
    await secretary.see(screen.act(60));
    await secretary.look('import, check');
  });

  await step('it runs to its end, with rows equal to each other imported and reported', async () => {
    await screen.act(60).click();
    await secretary.see(screen.finished(60, 60));
    await secretary.see(screen.stage('finished'));
    await secretary.look('import, finished');
  });

  await step('what had no field stays readable on the case under its heading', async () => {
    await screen.cases.first().click();
    const docket = new Docket(secretary);
    await secretary.see(docket.count(60));
    await secretary.look('docket, one import');
    await docket.search.fill('Non-Intrusive');
    await docket.case(ONE).first().click();
    const page = new Case(secretary);
    await secretary.see(page.title(ONE));
    await secretary.page.getByText(words.t('case-cells-show')).click();
    await secretary.seeText(HEADING);
    await secretary.look('case, imported');
  });

  await step('a second import of the same file says that everything is already there', async () => {
    await secretary.goTo('import');
    await bring(excerpt);
    await secretary.see(screen.lastTime);
    await screen.toCheck.click();
    await secretary.see(screen.checking);
    await secretary.see(screen.nothing);
    await secretary.seeText(words.t('import-count-there'));
    await secretary.look('import, nothing new');
    const check = await secretary.call('imports');
    assert.equal(check.imports.length, 1);
  });

  await step('the import is undone as a whole, after a look at what that means', async () => {
    await secretary.goTo('import');
    await screen.undo.click();
    await secretary.look('import, undo');
    await screen.undoIt(60).click();
    await secretary.see(screen.stage('undone'));
    await shell.to('docket').click();
    const docket = new Docket(secretary);
    await docket.search.fill('Non-Intrusive');
    await secretary.see(
      secretary.page.getByRole('heading', { name: words.t('docket-none-match') }).or(docket.stage('undone')),
    );
  });

  if (inventory && words.language === 'en') {
    await step('the whole inventory goes in, with its progress in sight', async () => {
      await secretary.goTo('import');
      await bring(inventory);
      await screen.toCheck.click();
      await screen.act(2133).waitFor({ timeout: 120_000 });
      await screen.act(2133).click();
      await secretary.see(screen.progress);
      await screen.finished(2133, 2133).waitFor({ timeout: 300_000 });
      await screen.cases.first().click();
      await secretary.see(new Docket(secretary).count(2133));
    });
  }
});
