// Files are brought from the editor's own page and shown where the cursor stands. Without this, the page of the item's
// files takes them and tells the line to copy. Uses what editor.js has set up.
const panel = document.getElementById('wgrywanie'), bringing = document.getElementById('wgraj'), told = document.getElementById('wgrywanie-stan');
const chosen = bringing.elements['nowy-plik'];

const tell = (lines, bad) => {
  const list = document.createElement('ul');
  lines.forEach(line => {
    const item = document.createElement('li');
    item.textContent = line;
    list.append(item);
  });
  told.className = bad ? 'alert' : '';
  if (bad) told.dataset.sort = 'bad';
  told.replaceChildren(...(bad ? [list] : lines));
};
const shows = line => {
  const {selectionStart: from, selectionEnd: to} = text, before = text.value.slice(0, from), after = text.value.slice(to);
  if (!line.startsWith('!')) return put(from, to, line, [1, line.indexOf('](')]);
  // a figure is a paragraph of its own
  const ahead = !before ? '' : before.endsWith('\n\n') ? '' : before.endsWith('\n') ? '\n' : '\n\n', behind = after.startsWith('\n\n') ? '' : after.startsWith('\n') ? '\n' : '\n\n';
  put(from, to, ahead + line + behind, [ahead.length + line.length, ahead.length + line.length]);
};
bringing.addEventListener('submit', async event => {
  event.preventDefault();
  tell([panel.dataset.sending]);
  try {
    const answer = await fetch(bringing.action, {method: 'POST', body: new FormData(bringing)});
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const line = page.querySelector('[data-added] code'), faults = [...page.querySelectorAll('main .alert li')].map(item => item.textContent);
    if (line) {
      chosen.value = bringing.elements['nowy-opis'].value = bringing.elements['nowy-podpis'].value = '';
      tell([page.querySelector('main .alert p').textContent]);
      panel.open = false;
      shows(line.textContent);
    } else tell(faults.length ? faults : [answer.redirected ? words.signedOut : panel.dataset.failed], true);
    const fresh = page.querySelector('#wgraj input[name=znak]');
    if (fresh) bringing.elements.znak.value = fresh.value;
  } catch (failure) {
    tell([words.offline], true);
  }
});
// An image or a file from the clipboard or from another window waits for its description.
const offer = (event, files) => {
  if (!files.length) return;
  event.preventDefault();
  const one = new DataTransfer();
  one.items.add(files[0]);
  chosen.files = one.files;
  panel.open = true;
  bringing.elements['nowy-opis'].focus();
};
text.addEventListener('paste', event => { if (!event.clipboardData.getData('text/html')) offer(event, event.clipboardData.files); });
text.addEventListener('drop', event => offer(event, event.dataTransfer.files));
panel.hidden = false;
