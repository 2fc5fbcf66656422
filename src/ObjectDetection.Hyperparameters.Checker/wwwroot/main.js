import { $, element, makeTabs } from './elements.js';
import { ask, ready } from './library.js';
import { canUndo, mark, replaceAll, undo } from './editor.js';
import { examples } from './examples.js';
import { item, showFindings } from './findings.js';
import { fillForm, makeForm, readContext, writeContext } from './form.js';
import { isLink, readLink } from './link.js';
import { showJob, showText } from './results.js';

const text = $('text');
const longestFile = 5_000_000;
let answer = null;
let job = null;
let shownJobs = '';
let edits = Promise.resolve();
let outTab = $('out-map');
let later = 0;

/** Checks the text, and then shows what it means. */
async function check() {
  const begun = performance.now();
  const checked = text.value;
  $('undo').disabled = !canUndo();
  try {
    const found = await ask('Check', checked, readContext());
    if (found === undefined || checked !== text.value) {
      return;
    }

    const old = answer;
    answer = JSON.parse(found);
    showFindings(answer, checked, old?.findings.length !== answer.findings.length);
    mark(answer.findings);
    $('fix').disabled = !answer.fixable;
    $('context-findings').replaceChildren(...answer.context.map(finding => item({ ...finding, line: null }, [], checked)));
    showJobs();
    performance.measure('answer', { start: begun });
    clearTimeout(later);
    later = setTimeout(show, 150);
  } catch (error) {
    showFailure(error);
  }
}

async function show() {
  const [shown, number] = [text.value, Number($('jobs').value || 0)];
  try {
    const found = await ask('Show', shown, readContext(), number);
    if (found === undefined || shown !== text.value) {
      return;
    }

    job = { ...JSON.parse(found), text: shown };
    showJob(job);
    fillForm(job.values, job.ignored, answer.findings, number);
    $('form-note').hidden = answer.editable;
    $('form').inert = !answer.editable;
    $('take-map').disabled = job.texts.map === undefined;
    await showText(outTab, shown, readContext());
    performance.mark('shown');
  } catch (error) {
    showFailure(error);
  }
}

/** Shows that the library gave no answer, and nothing of an earlier one. */
function showFailure(error) {
  const nothing = { pictures: [], texts: {}, values: {}, ignored: {} };
  job = nothing;
  showJob(nothing);
  fillForm({}, {}, [], 0);
  showText(outTab, text.value, readContext());
  mark([]);
  $('findings').replaceChildren();
  $('fix').disabled = $('take-map').disabled = true;
  $('status').textContent = `The check failed: ${error.message}`;
  $('status').dataset.verdict = 'error';
}

function showJobs() {
  const paths = answer.jobs.map(one => one.path);
  const key = paths.join('\n');
  if (key !== shownJobs) {
    shownJobs = key;
    $('jobs').replaceChildren(...paths.map((path, i) => element('option', { value: i }, path)));
  }

  $('jobs-label').hidden = paths.length < 2;
  $('jobs-note').textContent = answer.jobCount > paths.length ? `the first ${paths.length} of ${answer.jobCount}` : '';
}

async function fromFile(file) {
  if (file.size > longestFile) {
    tell(`${file.name} is ${inMegabytes(file.size)}. The limit here is ${inMegabytes(longestFile)}. Use odhp for larger files.`);
    return;
  }

  try {
    replaceAll((await file.text()).replaceAll('\r\n', '\n'));
  } catch {
    tell(`${file.name} cannot be read.`);
  }
}

function inMegabytes(bytes) {
  return `${Math.ceil(bytes / 100_000) / 10} MB`;
}

function tell(message) {
  $('status').textContent = message;
  $('status').dataset.verdict = 'error';
}

function makeInputs() {
  text.addEventListener('input', check);
  $('jobs').addEventListener('change', show);
  $('examples').append(...Object.keys(examples).map(name => element('option', { value: name }, name)));
  $('load').addEventListener('click', () => replaceAll(examples[$('examples').value]));
  $('open').addEventListener('click', () => $('file').click());
  $('file').addEventListener('change', event => {
    if (event.target.files.length > 0) {
      fromFile(event.target.files[0]);
      event.target.value = '';
    }
  });
  $('clear').addEventListener('click', () => replaceAll(''));
  $('undo').addEventListener('click', undo);
  $('fix').addEventListener('click', async () => {
    const sent = text.value;
    try {
      const fixed = await ask('Fix', sent, readContext());
      if (fixed !== undefined && sent === text.value) {
        replaceAll(fixed);
      }
    } catch (error) {
      showFailure(error);
    }
  });
  $('take-map').addEventListener('click', () => {
    if (job.text === text.value) {
      replaceAll(job.texts.map);
    }
  });
  for (const name of ['dragenter', 'dragover', 'dragleave', 'drop']) {
    document.addEventListener(name, event => {
      if (event.dataTransfer?.types.includes('Files')) {
        event.preventDefault();
        document.body.classList.toggle('dragging', name === 'dragenter' || name === 'dragover');
        if (name === 'drop' && event.dataTransfer.files.length > 0) {
          fromFile(event.dataTransfer.files[0]);
        }
      }
    });
  }

  makeTabs($('tab-text').parentElement, tab => {
    for (const panel of ['panel-text', 'panel-form']) {
      $(panel).hidden = panel !== tab.getAttribute('aria-controls');
    }
  });
  makeTabs($('outs'), tab => {
    outTab = tab;
    showText(tab, text.value, readContext());
  });
  $('copy').addEventListener('click', async () => {
    try {
      await navigator.clipboard.writeText($('out').textContent);
      $('copied').textContent = 'Copied';
      setTimeout(() => $('copied').textContent = '', 1500);
    } catch {
      getSelection().selectAllChildren($('out'));
      $('copied').textContent = 'The browser refused. The text is selected: press Ctrl+C.';
    }
  });
  $('save').addEventListener('click', () => {
    const address = URL.createObjectURL(new Blob([$('out').textContent], { type: 'text/plain' }));
    element('a', { href: address, download: $('save').dataset.file }).click();
    setTimeout(() => URL.revokeObjectURL(address), 1000);
  });
}

/** Changes a value of the text, after the changes before. */
function setValue(name, value) {
  edits = edits.then(async () => {
    try {
      let sent;
      let changed;
      do {
        sent = text.value;
        changed = await ask('Set', sent, name, value);
      } while (sent !== text.value);
      replaceAll(changed, name);
    } catch (error) {
      showFailure(error);
    }
  });
}

/** Shows the text of the address. */
async function openLink() {
  if (isLink()) {
    const linked = await readLink();
    if (linked === null) {
      tell('This link is damaged.');
    } else {
      writeContext(linked.context);
      replaceAll(linked.text);
      await check();
    }
  }
}

makeInputs();
if ('serviceWorker' in navigator) {
  // Makes the page work offline; where there is none, it works online.
  navigator.serviceWorker.register('offline.js').catch(() => {});
}

try {
  const fields = ask('Fields');
  await ready;
  makeForm(JSON.parse(await fields), setValue, check);
  addEventListener('hashchange', openLink);
  await check();
  await openLink();
  performance.mark('usable');
} catch (error) {
  $('status').textContent = `The library could not be loaded: ${error.message}`;
}
