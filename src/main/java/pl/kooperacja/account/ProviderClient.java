package pl.kooperacja.account;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import pl.kooperacja.shared.Settings;
import pl.kooperacja.shared.Single;

/** Talks to the provider: code flow with PKCE, state and nonce; tokens count only with a good signature. */
@Single
class ProviderClient {
    static final String RETURN = "/logowanie/dostawca/powrot";
    private static final Logger LOG = Logger.getLogger(ProviderClient.class.getName());
    private static final int MILLISECONDS = 10_000;

    private static final DefaultResourceRetriever KEYS = new DefaultResourceRetriever(MILLISECONDS, MILLISECONDS);

    @Inject
    ProviderSetting setting;

    @Inject
    Settings settings;

    private volatile OIDCProviderMetadata known;

    /** What the provider says of somebody. @param email confirmed by it, or null */
    record Claims(String issuer, String subject, String email) {}

    /** Random parts of one sign-in. */
    record Flow(String state, String nonce, String verifier) {
        static Flow fresh() {
            return new Flow(Secrets.fresh(), Secrets.fresh(), Secrets.fresh());
        }
    }

    private OIDCProviderMetadata metadata() throws GeneralException, IOException {
        if (known == null) {
            known = OIDCProviderMetadata.resolve(new Issuer(setting.issuer()), MILLISECONDS, MILLISECONDS);
        }
        return known;
    }

    private URI comeBack() {
        return URI.create(settings.getBaseUrl() + RETURN);
    }

    /** Where the person proves who he is; empty while the provider does not answer. */
    Optional<URI> address(Flow flow) {
        try {
            return Optional.of(new AuthenticationRequest.Builder(
                            ResponseType.CODE,
                            new Scope("openid", "email"),
                            new ClientID(setting.clientId()),
                            comeBack())
                    .endpointURI(metadata().getAuthorizationEndpointURI())
                    .state(new State(flow.state()))
                    .nonce(new Nonce(flow.nonce()))
                    .codeChallenge(new CodeVerifier(flow.verifier()), CodeChallengeMethod.S256)
                    .build()
                    .toURI());
        } catch (GeneralException | IOException e) {
            LOG.log(Level.WARNING, "Dostawca logowania nie odpowiada", e);
            return Optional.empty();
        }
    }

    /** What the provider says for this code; empty unless all of it can be believed. */
    Optional<Claims> claims(String code, Flow flow) {
        try {
            ClientID client = new ClientID(setting.clientId());
            HTTPRequest request = new TokenRequest.Builder(
                            metadata().getTokenEndpointURI(),
                            new ClientSecretBasic(client, new Secret(setting.clientSecret())),
                            new AuthorizationCodeGrant(
                                    new AuthorizationCode(code), comeBack(), new CodeVerifier(flow.verifier())))
                    .build()
                    .toHTTPRequest();
            request.setConnectTimeout(MILLISECONDS);
            request.setReadTimeout(MILLISECONDS);
            TokenResponse response = OIDCTokenResponseParser.parse(request.send());
            if (!response.indicatesSuccess()) {
                LOG.warning(() -> "Dostawca logowania odmawia: "
                        + response.toErrorResponse().getErrorObject().getCode());
                return Optional.empty();
            }
            IDTokenValidator validator = new IDTokenValidator(
                    metadata().getIssuer(),
                    client,
                    JWSAlgorithm.RS256,
                    metadata().getJWKSetURI().toURL(),
                    KEYS);
            IDTokenClaimsSet token = validator.validate(
                    ((OIDCTokenResponse) response.toSuccessResponse())
                            .getOIDCTokens()
                            .getIDToken(),
                    new Nonce(flow.nonce()));
            boolean confirmed = Boolean.TRUE.equals(token.getBooleanClaim("email_verified"));
            return Optional.of(new Claims(
                    token.getIssuer().getValue(),
                    token.getSubject().getValue(),
                    confirmed ? token.getStringClaim("email") : null));
        } catch (GeneralException
                | IOException
                | com.nimbusds.jose.proc.BadJOSEException
                | com.nimbusds.jose.JOSEException e) {
            LOG.log(Level.WARNING, "Logowanie przez dostawcę nie powiodło się", e);
            return Optional.empty();
        }
    }
}
