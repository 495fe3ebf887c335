package pl.kooperacja.account;

import jakarta.inject.Inject;
import jakarta.security.enterprise.credential.Credential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStore;
import pl.kooperacja.shared.Single;

/** Knows whose session a key opens. */
@Single
public class SessionStore implements IdentityStore {
    @Inject
    DeviceService devices;

    /** The key in the cookie of somebody who is signed in. */
    public record SessionCredential(String key) implements Credential {}

    @Override
    public CredentialValidationResult validate(Credential credential) {
        if (!(credential instanceof SessionCredential session)) {
            return CredentialValidationResult.NOT_VALIDATED_RESULT;
        }
        return devices.find(session.key()).map(SessionStore::known).orElse(CredentialValidationResult.INVALID_RESULT);
    }

    /** What the container is told of a person. */
    public static CredentialValidationResult known(SignedIn person) {
        return new CredentialValidationResult(person, person.groups());
    }
}
