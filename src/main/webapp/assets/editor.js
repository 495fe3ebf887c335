// The desk's editor: tools over the text, its look beside it, and everything typed kept here and on the site.
// All words come from the page. Without this, the buttons of the form do the same.
const form = document.querySelector('form.writing'), text = form.elements['pole-tresc'], state = document.getElementById('stan');
const words = form.dataset, key = 'szkic-' + words.id, KEEP_AFTER = 3000, LOOK_AFTER = 150, HERE_EVERY = 60000;
let keeping, looking, busy = false, again = false, request, leaving = false;

const typed = () => new URLSearchParams(new FormData(form));
const say = told => { if (state.textContent !== told) state.textContent = told; };
const part = (html, id) => new DOMParser().parseFromString(html, 'text/html').getElementById(id);
const send = (what, options) => fetch(location.pathname.replace('edytuj', what), {method: 'POST', body: typed(), redirect: 'manual', ...options});

// What this browser holds until the site has said that it holds it too.
const content = () => {
  const all = typed();
  ['znak', 'wersja', 'powod'].forEach(name => all.delete(name));
  return all.toString();
};
const remember = () => {
  try {
    localStorage.setItem(key, JSON.stringify({at: Date.now(), base: form.elements.podstawa.value, all: content()}));
  } catch (full) {
    say(words.offline);
  }
};
let kept = content();
const fill = all => {
  [...form.elements].forEach(field => {
    if (!field.name || ['znak', 'wersja', 'podstawa', 'powod'].includes(field.name)) return;
    if (field.type === 'checkbox') field.checked = all.has(field.name);
    else if (all.has(field.name) && field.type !== 'submit') field.value = all.get(field.name);
  });
};

// Also tells the others that one still sits here.
const keep = async here => {
  clearTimeout(keeping);
  const now = content();
  if (now === kept && here !== true) return;
  if (busy) {
    again = true;
    return;
  }
  busy = true;
  if (now !== kept) say(words.saving);
  try {
    const answer = await send('zapis');
    if (answer.type === 'opaqueredirect') say(words.signedOut);
    else {
      const told = part(await answer.text(), 'zapis');
      if (!told) say(words.refused);
      else {
        form.elements.znak.value = told.dataset.token;
        document.getElementById('inni').replaceChildren(...told.lastElementChild.children);
        if (told.dataset.kept === 'true') {
          form.elements.wersja.value = told.dataset.version;
          kept = now;
          localStorage.removeItem(key);
          say(told.dataset.words);
        } else if (answer.status === 403) again = true;
        else say(answer.status === 409 ? words.conflict : [...told.querySelectorAll('ul li')].map(li => li.textContent).join(' ') || words.refused);
      }
    }
  } catch (failure) {
    say(words.offline);
  }
  busy = false;
  if (again) {
    again = false;
    keeping = setTimeout(keep, KEEP_AFTER);
  }
};

const look = async () => {
  request?.abort();
  request = new AbortController();
  try {
    const answer = await send('podglad', {signal: request.signal});
    const html = answer.ok ? await answer.text() : '';
    const view = html && part(html, 'nowy-widok');
    if (view) {
      document.getElementById('widok').replaceChildren(...view.children);
      document.getElementById('podpowiedzi').replaceChildren(...part(html, 'nowe-podpowiedzi').children);
    }
  } catch (failure) {
    // the next pause in typing asks again
  }
};

const changed = () => {
  remember();
  clearTimeout(looking);
  looking = setTimeout(look, LOOK_AFTER);
  clearTimeout(keeping);
  keeping = setTimeout(keep, KEEP_AFTER);
};
form.addEventListener('input', changed);
form.addEventListener('change', changed);
form.addEventListener('submit', () => { leaving = true; });
addEventListener('pagehide', () => {
  if (!leaving && content() !== kept) send('zapis', {keepalive: typed().toString().length < 60000});
});
addEventListener('online', () => keep());
setInterval(() => { if (document.visibilityState === 'visible') keep(form.elements.wersja.value !== '0'); }, HERE_EVERY);

// What was typed here and never reached the site comes back, if the person wants it.
const left = JSON.parse(localStorage.getItem(key) || 'null');
if (left && left.all !== kept) {
  const offer = document.createElement('div'), told = document.createElement('p'), row = document.createElement('p');
  offer.className = 'alert';
  offer.setAttribute('role', 'status');
  told.textContent = words.found;
  row.className = 'row';
  const fits = [...new URLSearchParams(left.all).keys()].every(name => form.elements[name] || name.startsWith('odbiorca-'));
  const back = async () => {
    const all = new URLSearchParams(left.all);
    if (fits) {
      fill(all);
      return changed();
    }
    // it had other rows than the page: the site puts them together
    ['znak', 'wersja', 'podstawa'].forEach(name => all.set(name, form.elements[name].value));
    const answer = await fetch(location.pathname.replace('edytuj', 'zapis'), {method: 'POST', body: all, redirect: 'manual'});
    if (answer.ok) {
      leaving = true;
      location.reload();
    } else say(words.refused);
  };
  [[words.take, back], [words.drop, () => localStorage.removeItem(key)]].forEach(([label, act]) => {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'button second slim';
    button.textContent = label;
    button.addEventListener('click', () => { act(); offer.remove(); text.focus(); });
    row.append(button);
  });
  const inside = document.createElement('div');
  inside.append(told, row);
  offer.append(inside);
  form.before(offer);
}

// Rows of a field are added, moved and taken away by the site, as without this; here only that field is put in anew.
let plainly = false;
form.addEventListener('click', async event => {
  const pressed = event.target.closest('button[value^="wiersze-"]');
  if (!pressed || plainly) return;
  event.preventDefault();
  const set = pressed.closest('.rowset'), all = typed();
  all.set('co', pressed.value);
  clearTimeout(keeping);
  say(words.saving);
  try {
    const answer = await fetch(form.getAttribute('action'), {method: 'POST', body: all, redirect: 'manual'});
    if (answer.type === 'opaqueredirect') return say(words.signedOut);
    if (!answer.ok) throw answer;
    const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html'), there = fresh.getElementById(set.id);
    ['znak', 'wersja', 'podstawa'].forEach(name => { form.elements[name].value = fresh.querySelector('form.writing [name=' + name + ']').value; });
    set.replaceWith(there);
    (there.querySelector('[autofocus]') || there).focus();
    kept = content();
    localStorage.removeItem(key);
    say(fresh.getElementById('wiersze-stan').textContent.trim());
    look();
  } catch (failure) {
    if (!(failure instanceof Response)) return say(words.offline);
    plainly = true;
    pressed.click();
  }
});

// The toolbar of the ARIA Authoring Practices: one stop of the Tab key, arrows inside.
const bar = form.querySelector('[role=toolbar]'), tools = [...bar.querySelectorAll('button')];
const stop = index => tools.forEach((tool, i) => { tool.tabIndex = i === index ? 0 : -1; });
const put = (from, to, fresh, chosen) => {
  text.focus();
  text.setSelectionRange(from, to);
  // keeps the browser's own undo
  if (!document.execCommand('insertText', false, fresh)) text.setRangeText(fresh, from, to);
  text.setSelectionRange(from + chosen[0], from + chosen[1]);
  changed();
};
const use = tool => {
  const before = tool.dataset.before.replaceAll('\\n', '\n'), after = tool.dataset.after.replaceAll('\\n', '\n');
  let {selectionStart: from, selectionEnd: to} = text;
  if (tool.dataset.line) {
    from = text.value.lastIndexOf('\n', from - 1) + 1;
    const lines = text.value.slice(from, to).split('\n').map(line => before + line).join('\n');
    return put(from, to, lines, [lines.length, lines.length]);
  }
  const inner = text.value.slice(from, to);
  put(from, to, before + inner + after, [before.length, before.length + inner.length]);
};
bar.hidden = false;
stop(0);
bar.addEventListener('click', event => {
  const tool = event.target.closest('button');
  if (tool) use(tool);
});
bar.addEventListener('keydown', event => {
  const at = tools.indexOf(document.activeElement);
  const to = {ArrowRight: (at + 1) % tools.length, ArrowLeft: (at + tools.length - 1) % tools.length, Home: 0, End: tools.length - 1}[event.key];
  if (to === undefined) return;
  event.preventDefault();
  stop(to);
  tools[to].focus();
});

// Items are found by their titles, and a link to the chosen one is put into the text.
const finder = form.querySelector('.finder'), asked = finder.querySelector('input'), found = finder.querySelector('[role=status]');
let finding;
finder.hidden = false;
asked.addEventListener('input', event => {
  event.stopPropagation();
  clearTimeout(finding);
  finding = setTimeout(async () => {
    const query = asked.value.trim();
    if (query.length < 2) return found.replaceChildren();
    try {
      const answer = await fetch('/redakcja/odnosniki?q=' + encodeURIComponent(query), {redirect: 'manual'});
      const list = answer.ok && part(await answer.text(), 'pozycje');
      if (query === asked.value.trim()) found.replaceChildren(list && list.children.length ? list : finder.dataset.none);
    } catch (failure) {
      found.replaceChildren(words.offline);
    }
  }, LOOK_AFTER);
});
asked.addEventListener('keydown', event => { if (event.key === 'Enter') event.preventDefault(); });
found.addEventListener('click', event => {
  const item = event.target.closest('button')?.dataset;
  if (!item) return;
  const {selectionStart: from, selectionEnd: to} = text, label = text.value.slice(from, to) || item.title;
  put(from, to, '[' + label + '](id:' + item.id + ')', [1, 1 + label.length]);
});

// What is pasted from Word or a page keeps headings, lists, tables, links and emphasis, and drops the rest.
const escaped = words => words.replace(/\s+/g, ' ').replace(/([\\`*_[\]<>])/g, '\\$1');
const inside = node => [...node.childNodes].map(inline).join('');
const wrapped = (node, mark) => inside(node).replace(/^(\s*)([^]*?)(\s*)$/, (all, before, words, after) => words ? before + mark + words + mark + after : all);
const inline = node => {
  if (node.nodeType === Node.TEXT_NODE) return escaped(node.data);
  if (node.nodeType !== Node.ELEMENT_NODE || ['SCRIPT', 'STYLE', 'IMG', 'SVG', 'IFRAME', 'OBJECT'].includes(node.tagName)) return '';
  if (node.tagName === 'BR') return ' ';
  if (['B', 'STRONG'].includes(node.tagName)) return wrapped(node, '**');
  if (['I', 'EM'].includes(node.tagName)) return wrapped(node, '*');
  const to = node.tagName === 'A' && node.getAttribute('href') || '', words = inside(node), note = /^#_(?:ft|ed)n(\d+)$/.exec(to);
  if (note) return '[^' + note[1] + ']';
  if (/^#_(ft|ed)nref/.test(to)) return '';
  return /^https?:\/\/[^\s()<>]+$/.test(to) && words.trim() ? '[' + words.trim() + '](' + to + ')' : words;
};
const cells = row => '| ' + [...row.cells].map(cell => inside(cell).trim().replaceAll('|', '\\|')).join(' | ') + ' |';
const list = (node, indent) => [...node.children].flatMap(item => {
  const lists = [...item.children].filter(child => /^[UO]L$/.test(child.tagName)), own = item.cloneNode(true);
  if (/^[UO]L$/.test(item.tagName)) return list(item, indent + '   ');
  own.querySelectorAll('ul, ol').forEach(inner => inner.remove());
  return [indent + (node.tagName === 'OL' ? '1. ' : '- ') + inside(own).trim(), ...lists.flatMap(inner => list(inner, indent + '   '))];
});
// Word writes lists as paragraphs, each with its sign or number inside.
const listed = line => {
  const sign = line.querySelector('[style*="mso-list:Ignore"]'), level = /level(\d)/.exec(line.getAttribute('style')), marked = sign ? sign.textContent.trim() : line.textContent.trim();
  sign?.remove();
  const words = sign ? inside(line).trim() : inside(line).trim().replace(/^([·•§▪-]\s*|(o|\d+[.)])\s+)/, '');
  return '   '.repeat(level ? level[1] - 1 : 0) + (/^(\d+|[a-z])[.)]/i.test(marked) ? '1. ' : '- ') + words;
};
const blocks = node => [...node.children].flatMap(child => {
  const tag = child.tagName, heading = /^H([1-6])$/.exec(tag);
  if (['SCRIPT', 'STYLE', 'HEAD', 'META', 'LINK'].includes(tag)) return [];
  if (heading) return ['#'.repeat(Math.max(2, +heading[1])) + ' ' + inside(child).trim()];
  if (tag === 'UL' || tag === 'OL') return [list(child, '').join('\n')];
  if (tag === 'TABLE') {
    const [head, ...rest] = [...child.rows];
    return head ? [[cells(head), '|' + '---|'.repeat(head.cells.length), ...rest.map(cells)].join('\n')] : [];
  }
  if (/^MsoList/.test(child.className)) return [listed(child)];
  if (/^(ft|ed)n\d+$/.test(child.id)) return ['[^' + child.id.slice(3) + ']: ' + inside(child).trim()];
  if (child.querySelector('p, h1, h2, h3, h4, h5, h6, ul, ol, table')) return blocks(child);
  const words = inside(child).trim();
  return words ? [words] : [];
});
text.addEventListener('paste', event => {
  const html = event.clipboardData.getData('text/html');
  if (!/<(p|h[1-6]|ul|ol|table|a|b|strong|i|em)[\s>]/i.test(html)) return;
  const {body} = new DOMParser().parseFromString(html, 'text/html');
  const written = (body.querySelector('p, h1, h2, h3, h4, h5, h6, ul, ol, table') ? blocks(body) : [inside(body).trim()])
    .filter(Boolean).reduce((all, block) => all + (all && !(/^ *(-|1\.) [^\n]*$/.test(block) && /(^|\n) *(-|1\.) [^\n]*$/.test(all)) ? '\n\n' : all && '\n') + block, '');
  if (!written) return;
  event.preventDefault();
  put(text.selectionStart, text.selectionEnd, written, [written.length, written.length]);
});
