// The list of findings, beside the text.
import { $, element } from './elements.js';
import { offsetOf, replace, select } from './editor.js';

const most = 200;
const words = { error: 'error', warning: 'warning', info: 'note' };
let shown = most;

/** Shows what was found. */
export function showFindings(answer, isNew) {
  shown = isNew ? most : shown;
  const list = $('findings');
  const items = answer.findings.slice(0, shown).map(finding => item(finding, answer.jobs));
  if (answer.findings.length > shown) {
    items.push(element('li', { class: 'more' }, element('button', {
      click: () => {
        shown += most;
        showFindings(answer, false);
      },
    }, `Show ${Math.min(most, answer.findings.length - shown)} more`)));
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
  const verdicts = answer.jobs.map(job => job.submittable);
  const verdict = answer.form === 'log' ? 'a log'
    : answer.counts.error > 0 || verdicts.includes(false) ? 'not submittable'
    : verdicts.length === 0 ? 'no job'
    : verdicts.includes(null) ? 'submittable, unless values that are known only at run time are wrong'
    : 'submittable';
  return `${found[0].toUpperCase()}${found.slice(1)}: ${verdict}.`;
}

function item(finding, jobs) {
  const where = finding.line === null ? null : element('button', {
    class: 'line',
    click: () => select(finding.line, finding.column ?? 1, finding.length ?? 0),
  }, `line ${finding.line}`);
  const fix = finding.edit === undefined ? null : element('button', {
    class: 'fix',
    click: () => {
      const start = offsetOf(finding.edit.line, finding.edit.column);
      replace(start, start + finding.edit.length, finding.edit.text);
    },
  }, `Write ${short(finding.edit.text)}`);
  return element('li', { class: finding.severity },
    element('p', {},
      element('strong', {}, words[finding.severity]),
      ' ',
      element('a', { href: `../docs/codes/${finding.code.slice(0, 4)}xx.html#${finding.code.toLowerCase()}`, title: finding.title }, finding.code),
      ' ', where,
      jobs.length > 1 && finding.job !== null ? ` ${jobs[finding.job].path}` : null),
    element('p', { class: 'message' }, finding.suggestion !== null && finding.edit === undefined ? `${finding.message} Did you mean ${finding.suggestion}?` : finding.message),
    element('p', { class: 'source' }, element('a', { href: finding.url, rel: 'noreferrer' }, `source: ${finding.source}`), ' ', fix));
}

function short(text) {
  return text.length > 40 ? `${text.slice(0, 37)}…` : text;
}
