/**
 * People: how they come in, what proves that it is they, what they may do.
 *
 * <p>Glossary: osoba = {@link pl.kooperacja.account.Person}, rola = {@link pl.kooperacja.account.Role} in a {@link
 * pl.kooperacja.account.Scope}, urządzenie = {@link pl.kooperacja.account.Device}, a browser in which somebody is signed
 * in; odsyłacz jednorazowy = {@link pl.kooperacja.account.AccountLink}.
 *
 * <p>Decisions. A sign-in is a row of {@code device}, not a session of the server: it can be seen and ended from
 * elsewhere at once, on every node, and survives a restart. Keys in cookies and links are random; the database knows
 * their hashes alone. Who registers chooses a password only after opening the link in his mailbox, so nobody can prepare
 * an account for somebody else. No answer, status or time tells whether an address has an account. Guessing is slowed
 * down by account and network together, by network, and, much later, by account; a link to the mailbox always leads in,
 * so nobody can be kept out by others. Passwords are Argon2id, hashed anew when its parameters rise. Ways in: password,
 * and code where it is asked for; a link from a letter to a new password, and then the code;
 * a provider of OpenID Connect where one is set, and then the code; no others. Anybody may be
 * signed in at any number of devices, and sees them all.
 *
 * <p>Rights. {@link pl.kooperacja.account.Permission} asks for a role that reaches the {@link
 * pl.kooperacja.account.Place}; services ask it again inside their transaction. Rights of admins are taken away under one
 * lock, so one admin always stays. What other features know of people they tell through {@link
 * pl.kooperacja.account.PersonalData} and let go through {@link pl.kooperacja.account.Sweep}.
 */
package pl.kooperacja.account;
