import { $, element, makeTabs } from './elements.js';
import { ask, ready } from './library.js';
import { mark, replaceAll } from './editor.js';
import { examples } from './examples.js';
import { showFindings } from './findings.js';
import { fillForm, makeForm, readContext, writeContext } from './form.js';
import { readLink } from './link.js';
import { showJob, showText } from './results.js';

const text = $('text');
const longestFile = 5_000_000;
let answer = null;
let outTab = $('out-map');
let later = 0;

/** Checks the text, and then shows what it means. */
async function check() {
  const begun = performance.now();
  const checked = text.value;
  const found = await ask('Check', checked, readContext());
  if (found === undefined || checked !== text.value) {
    return;
  }

  const old = answer;
  answer = JSON.parse(found);
  showFindings(answer, old?.findings.length !== answer.findings.length);
  mark(answer.findings);
  $('fix').disabled = !answer.fixable;
  $('context-findings').replaceChildren(...answer.context.map(finding => element('li', { class: finding.severity }, finding.message)));
  showJobs();
  performance.measure('answer', { start: begun });
  clearTimeout(later);
  later = setTimeout(show, 150);
}

async function show() {
  const shown = await ask('Show', text.value, readContext(), Number($('jobs').value || 0));
  if (shown !== undefined) {
    const job = JSON.parse(shown);
    showJob(job);
    fillForm(job.values, job.ignored, answer.findings);
    const isForm = answer.empty || answer.form === 'hyperparameters' || answer.form === 'job';
    $('form-note').hidden = isForm;
    $('form').inert = !isForm;
    $('take-map').disabled = job.texts.map === undefined;
    await showText(outTab, text.value, readContext());
    performance.mark('shown');
  }
}

function showJobs() {
  const paths = answer.jobs.map(job => job.path);
  const select = $('jobs');
  if ([...select.options].map(option => option.textContent).join('\n') !== paths.join('\n')) {
    select.replaceChildren(...paths.map((path, i) => element('option', { value: i }, path)));
  }

  $('jobs-label').hidden = paths.length < 2;
}

async function fromFile(file) {
  if (file.size > longestFile) {
    $('status').textContent = `${file.name} has ${file.size} bytes. The checker reads files of up to ${longestFile} bytes; odhp reads larger ones.`;
  } else {
    replaceAll((await file.text()).replaceAll('\r\n', '\n'));
  }
}

function makeInputs() {
  text.addEventListener('input', check);
  $('jobs').addEventListener('change', show);
  $('examples').append(...Object.keys(examples).map(name => element('option', { value: name }, name)));
  $('examples').addEventListener('change', event => {
    if (event.target.value !== '') {
      replaceAll(examples[event.target.value]);
      event.target.value = '';
    }
  });
  $('open').addEventListener('click', () => $('file').click());
  $('file').addEventListener('change', event => {
    if (event.target.files.length > 0) {
      fromFile(event.target.files[0]);
      event.target.value = '';
    }
  });
  $('clear').addEventListener('click', () => replaceAll(''));
  $('fix').addEventListener('click', async () => {
    const fixed = await ask('Fix', text.value, readContext());
    if (fixed !== undefined) {
      replaceAll(fixed);
    }
  });
  $('take-map').addEventListener('click', async () => {
    const { texts } = JSON.parse(await ask('Show', text.value, readContext(), Number($('jobs').value || 0)));
    replaceAll(texts.map);
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
    await navigator.clipboard.writeText($('out').textContent);
    $('copy').textContent = 'Copied';
    setTimeout(() => $('copy').textContent = 'Copy', 1500);
  });
  $('save').addEventListener('click', () => {
    const address = URL.createObjectURL(new Blob([$('out').textContent], { type: 'text/plain' }));
    element('a', { href: address, download: $('save').dataset.file }).click();
    setTimeout(() => URL.revokeObjectURL(address), 1000);
  });
}

async function setValue(name, value) {
  const changed = await ask('Set', text.value, name, value);
  if (changed !== undefined && changed !== text.value) {
    text.value = changed;
    text.dispatchEvent(new InputEvent('input'));
  }
}

async function openLink() {
  const linked = await readLink();
  if (linked !== null) {
    writeContext(linked.context);
    text.value = linked.text;
    text.dispatchEvent(new InputEvent('input'));
  }
}

makeInputs();
if ('serviceWorker' in navigator) {
  // Makes the page work offline; where there is none, it works online.
  navigator.serviceWorker.register('offline.js', { type: 'module' }).catch(() => {});
}

try {
  const fields = ask('Fields');
  await ready;
  makeForm(JSON.parse(await fields), setValue, check);
  addEventListener('hashchange', openLink);
  await openLink();
  await check();
  performance.mark('usable');
} catch (error) {
  $('status').textContent = `The library could not be loaded: ${error.message}`;
}
