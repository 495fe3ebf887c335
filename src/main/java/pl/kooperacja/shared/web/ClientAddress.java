package pl.kooperacja.shared.web;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import pl.kooperacja.shared.Single;

/** Network addresses of those who ask: what a proxy forwards is believed only of proxies that the operator names. */
@Single
public class ClientAddress {
    private static final Pattern ADDRESS = Pattern.compile("[0-9a-fA-F.:]{2,45}");

    @Inject
    @ConfigProperty(name = "SK_TRUSTED_PROXIES")
    Optional<String> proxies;

    /** The address of the last machine on the way that is no proxy of ours. */
    public String of(HttpServletRequest request) {
        Set<String> trusted = Stream.of(proxies.orElse("").split("[,\\s]+"))
                .filter(proxy -> !proxy.isEmpty())
                .collect(Collectors.toSet());
        String address = plain(request.getRemoteAddr());
        String forwarded = request.getHeader("X-Forwarded-For");
        String[] way = forwarded == null ? new String[0] : forwarded.split(",");
        for (int i = way.length - 1; i >= 0 && trusted.contains(address); i--) {
            String before = plain(way[i].strip());
            if (!ADDRESS.matcher(before).matches()) {
                return address;
            }
            address = before;
        }
        return address;
    }

    /** Without the zone of an interface. */
    private static String plain(String address) {
        int zone = address.indexOf('%');
        return zone < 0 ? address : address.substring(0, zone);
    }
}
