/**
 * Institutions, who works there, and what is opened to them: the right to restricted sections belongs to an institution,
 * and people have it through their membership.
 *
 * <p>Glossary: podmiot = {@link pl.kooperacja.institution.Institution}, rodzaj = {@link
 * pl.kooperacja.institution.InstitutionType} within a {@link pl.kooperacja.institution.Sector}, członkostwo = {@link
 * pl.kooperacja.institution.Membership}, wniosek o dostęp = {@link pl.kooperacja.institution.AccessRequest}, działający =
 * {@link pl.kooperacja.institution.Actor}.
 *
 * <p>Decisions. Keys of a reader are computed from the rows at each request, so a revocation needs nothing but the
 * change of a row, and a lapse not even that. Whoever answers for a territory decides about institutions whose seat
 * lies there; a coordinator is one by his membership and only there; to everybody else an institution is no more than a name and a seat in the form by which one asks to belong to it.
 * Whoever changes staff or state holds the row of the institution, so two at once come one after the other. Nobody
 * becomes a member without agreeing, and before that the institution learns nothing of him. An institution that was
 * closed for an heir passes on its staff and what was opened for it by name.
 */
package pl.kooperacja.institution;
