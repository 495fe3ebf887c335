package pl.kooperacja.account.web;

import java.util.List;
import pl.kooperacja.shared.Single;
import pl.kooperacja.shared.web.Route;
import pl.kooperacja.shared.web.RouteSource;

/** Addresses of coming in, going out, and one's own account. */
@Single
public class AccountRoutes implements RouteSource {
    @Override
    public List<Route> routes() {
        return List.of(
                Route.form("/logowanie", "/account/signIn.xhtml").reading("powrot"),
                Route.form("/logowanie/kod", "/account/code.xhtml").reading("powrot"),
                Route.form("/logowanie/dostawca", "/account/provider.xhtml").reading("powrot"),
                Route.form("/logowanie/dostawca/powrot", "/account/providerBack.xhtml")
                        .reading("code", "state"),
                Route.form("/wyloguj", "/account/signOut.xhtml"),
                Route.form("/rejestracja", "/account/register.xhtml").reading("stan"),
                Route.form("/haslo", "/account/forgotten.xhtml").reading("stan"),
                Route.form("/haslo/ustaw", "/account/choose.xhtml").reading("klucz"),
                Route.form("/konto", "/account/account.xhtml").reading("stan"),
                Route.form("/konto/haslo", "/account/password.xhtml"),
                Route.form("/konto/adres", "/account/address.xhtml").reading("klucz", "stan"),
                Route.form("/konto/kod", "/account/secondFactor.xhtml"),
                Route.form("/konto/wznow", "/account/resume.xhtml").reading("klucz"),
                Route.form("/konto/dane", "/account/data.xhtml"),
                Route.form("/konto/usun", "/account/erase.xhtml").reading("stan"),
                Route.form("/konto/powiadomienia", "/account/mailChoice.xhtml").reading("stan"),
                Route.form("/administracja", "/account/admin.xhtml"),
                Route.form("/administracja/osoby", "/account/people.xhtml")
                        .reading("q", "rola", "konto", "strona", "zrobiono"),
                Route.form("/administracja/osoby/zaproszenie", "/account/invite.xhtml"),
                Route.form("/administracja/osoby/{id}", "/account/person.xhtml").reading("zrobiono"),
                Route.form("/administracja/uprawnienia", "/account/permissions.xhtml"),
                Route.form("/administracja/dziennik", "/account/journal.xhtml")
                        .reading("kto", "co", "rodzaj", "numer", "od", "do", "przed"),
                Route.form("/administracja/dziennik/sprawdzenie", "/account/journalCheck.xhtml"));
    }
}
