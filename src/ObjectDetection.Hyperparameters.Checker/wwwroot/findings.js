// The list of findings, beside the text.
import { $, element } from './elements.js';
import { offsetOf, replace, select } from './editor.js';

const most = 200;
const words = { error: 'error', warning: 'warning', info: 'note' };
let shown = most;

/** Shows what was found in a text. */
export function showFindings(answer, checked, isNew) {
  shown = isNew ? most : shown;
  const list = $('findings');
  const items = answer.findings.slice(0, shown).map(finding => item(finding, answer.jobs, checked));
  if (answer.findings.length > shown) {
    items.push(element('li', { class: 'more' }, element('button', {
      click: () => {
        const first = shown;
        shown += most;
        showFindings(answer, checked, false);
        list.children[first].tabIndex = -1;
        list.children[first].focus();
      },
    }, `Show ${Math.min(most, answer.findings.length - shown)} more`)));
  } else if (answer.omitted > 0) {
    items.push(element('li', { class: 'more' }, `${answer.omitted} more are not listed.`));
  }

  list.replaceChildren(...items);
  $('status').textContent = statusOf(answer);
  $('status').dataset.verdict = answer.empty ? 'empty' : answer.counts.error > 0 ? 'error' : answer.counts.warning > 0 ? 'warning' : 'good';
}

function statusOf(answer) {
  if (answer.empty) {
    return 'Nothing to check yet.';
  }

  const counts = Object.entries(answer.counts).filter(([, count]) => count > 0).map(([severity, count]) => `${count} ${words[severity]}${count === 1 ? '' : 's'}`);
  const found = counts.length === 0 ? 'nothing found' : counts.join(', ');
  const verdict = answer.form === 'log' ? 'a log'
    : answer.counts.error > 0 || answer.submittable === false ? 'not submittable'
    : answer.jobs.length === 0 ? 'no job'
    : answer.submittable === null ? 'submittable if the run-time values are valid'
    : 'submittable';
  return `${found[0].toUpperCase()}${found.slice(1)}: ${verdict}.`;
}

/** Makes the entry of a finding about a text. */
export function item(finding, jobs, checked) {
  const where = finding.line === null ? null : element('button', {
    class: 'line',
    click: () => select(finding.line, finding.column ?? 1, finding.length ?? 0),
  }, `line ${finding.line}`);
  const fix = finding.edit === undefined ? null : element('button', {
    class: 'fix',
    click: () => {
      // Until the next answer, the list is that of an earlier text.
      if ($('text').value === checked) {
        const start = offsetOf(finding.edit.line, finding.edit.column);
        replace(start, start + finding.edit.length, finding.edit.text);
      }
    },
  }, `Write ${short(finding.edit.text)}`);
  return element('li', { class: finding.severity },
    element('p', {},
      element('strong', {}, words[finding.severity]),
      ' ',
      link(`../docs/codes/${finding.code.slice(0, 4)}xx.html#${finding.code.toLowerCase()}`, finding.code, finding.title),
      ' ', where,
      jobs.length > 1 && finding.job !== null ? ` ${finding.job < jobs.length ? jobs[finding.job].path : `job ${finding.job + 1}`}` : null),
    element('p', { class: 'message' }, finding.suggestion !== null && finding.edit === undefined ? `${finding.message} Did you mean ${finding.suggestion}?` : finding.message),
    element('p', { class: 'source' }, link(finding.url, `source: ${finding.source}`), ' ', fix));
}

/** Makes a link that leaves the text where it is. */
function link(href, text, title) {
  return element('a', { href, title, target: '_blank', rel: 'noreferrer' }, text, element('span', { class: 'heard' }, ' (opens in a new tab)'));
}

function short(text) {
  return text.length > 40 ? `${text.slice(0, 37)}…` : text;
}
