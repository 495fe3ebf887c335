/**
 * How a request becomes a page: routing, kept pages, headers, refusals.
 *
 * <p>{@link pl.kooperacja.shared.web.SiteFilter} is the only door. It looks the address up among the routes that the
 * features contribute and hands it to the servlet that has it, to {@link pl.kooperacja.shared.web.ReadingPages}, which
 * answer from {@link pl.kooperacja.shared.web.PageCache} where they may and else forward to the Facelets page, or to {@link
 * pl.kooperacja.shared.web.FormPages}. {@link pl.kooperacja.shared.web.FrontHandler} stands before it and before the server's own machinery,
 * and sends guests what is kept: the same answer at a tenth of the cost. A kept page is the rendered and compressed
 * bytes for one address as a guest sees it; it lives until content changes or the day ends. A page of somebody signed in
 * is kept for all of the same rights, with a {@link pl.kooperacja.shared.web.Gap} for each of his own words, unless its
 * making asked who he is. A page that answers what somebody typed has gaps for the {@link
 * pl.kooperacja.shared.web.Answer} too: it is rendered once, however many questions there are, and what Java writes for
 * each ({@link pl.kooperacja.shared.web.Html}) is put in. Answers are kept apart from pages, or questions would drive
 * pages out, and search engines are not told of them. Whatever a page throws becomes an error page or a
 * redirect in {@link pl.kooperacja.shared.web.ErrorPages}, once.
 *
 * <p>A page with a {@link pl.kooperacja.shared.web.Form} takes what is posted to its own address, is never kept, and is
 * asked as a GET all the same: its backing bean looks whether the form was sent, says what is wrong, or leads on. Only a
 * form that carries its {@link pl.kooperacja.shared.web.FormToken} counts as sent. Where its route says so, a form brings
 * files too ({@link pl.kooperacja.shared.web.Upload}), which are gone when the answer is sent. Servlets and the API take no
 * posts.
 */
package pl.kooperacja.shared.web;
