/* Warns two minutes before the session ends. All tabs share one deadline: what is done in one of them counts for all. */
(() => {
  'use strict';
  const dialog = document.getElementById('sesja');
  if (!dialog) {
    return;
  }
  const SHARED = 'szkola-sesja';
  const WARN = 120000;
  const deed = name => dialog.querySelector(`[data-deed=${name}]`);
  let deadline = 0;
  let timer = 0;

  const share = () => {
    try {
      localStorage.setItem(SHARED, String(deadline));
    } catch (e) {
      // without storage each tab minds its own time
    }
  };

  const say = state => {
    dialog.querySelectorAll('[data-state]').forEach(part => {
      part.hidden = part.dataset.state !== state;
    });
    deed('stay').hidden = state !== 'soon';
    deed('close').hidden = state === 'soon';
    if (!dialog.open) {
      dialog.showModal();
    }
    deed(state === 'soon' ? 'stay' : 'close').focus();
  };

  const look = () => {
    clearTimeout(timer);
    const left = deadline - Date.now();
    if (left <= 0) {
      say('over');
      return;
    }
    if (left <= WARN) {
      if (!dialog.open) {
        say('soon');
      }
    } else if (dialog.open) {
      dialog.close();
    }
    timer = setTimeout(look, left <= WARN ? left : Math.min(left - WARN, 2147483647));
  };

  const until = seconds => {
    deadline = Date.now() + seconds * 1000;
    share();
    look();
  };

  deed('stay').addEventListener('click', () => {
    fetch('/konto/sesja', {credentials: 'same-origin', cache: 'no-store'})
      .then(answer => (answer.ok ? answer.json() : Promise.reject(new Error(String(answer.status)))))
      .then(session => {
        until(session.left);
        if (session.left * 1000 <= WARN) {
          say('last');
        }
      })
      .catch(() => say('over'));
  });
  deed('close').addEventListener('click', () => dialog.close());
  addEventListener('storage', event => {
    if (event.key === SHARED && Number(event.newValue) > deadline) {
      deadline = Number(event.newValue);
      look();
    }
  });
  // a page from the history is older than it thinks
  addEventListener('pageshow', event => {
    if (event.persisted) {
      look();
    }
  });
  until(Number(dialog.dataset.left));
})();
