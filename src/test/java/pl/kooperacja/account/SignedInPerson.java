package pl.kooperacja.account;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import pl.kooperacja.testing.House;
import pl.kooperacja.testing.TestDatabase;

/** Somebody whose sign-in was checked, with the roles that he holds at this moment. */
public final class SignedInPerson {
    private SignedInPerson() {}

    public static SignedIn of(House house, TestDatabase database, long id) {
        try {
            return database.transaction(() -> {
                Accounts accounts = house.get(Accounts.class);
                Person person = accounts.find(id).orElseThrow();
                return new SignedIn(person, 1, accounts.roles(person), 0);
            });
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** What he sends; a guest's where nobody is given. */
    public static HttpServletRequest request(SignedIn who) {
        return (HttpServletRequest) Proxy.newProxyInstance(
                SignedInPerson.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, method, arguments) -> {
                    if (method.getName().equals("getUserPrincipal")) {
                        return who;
                    }
                    throw new UnsupportedOperationException(method.getName());
                });
    }
}
