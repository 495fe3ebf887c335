package pl.kooperacja.account;

import java.util.LinkedHashMap;
import java.util.Map;
import pl.kooperacja.shared.Messages;

/**
 * Where a request comes from.
 *
 * @param origin network address
 * @param name what the person will know it by: „Firefox, Windows”
 */
public record Browser(String origin, String name) {
    private static final Map<String, String> PROGRAMS = new LinkedHashMap<>();
    private static final Map<String, String> SYSTEMS = new LinkedHashMap<>();

    static {
        // the first that is found counts: many claim to be others too
        PROGRAMS.put("Edg", "Edge");
        PROGRAMS.put("OPR/", "Opera");
        PROGRAMS.put("SamsungBrowser", "Samsung Internet");
        PROGRAMS.put("Firefox", "Firefox");
        PROGRAMS.put("FxiOS", "Firefox");
        PROGRAMS.put("CriOS", "Chrome");
        PROGRAMS.put("Chrome", "Chrome");
        PROGRAMS.put("Safari", "Safari");
        SYSTEMS.put("Windows", "Windows");
        SYSTEMS.put("iPhone", "iPhone");
        SYSTEMS.put("iPad", "iPad");
        SYSTEMS.put("Android", "Android");
        SYSTEMS.put("Macintosh", "macOS");
        SYSTEMS.put("Linux", "Linux");
    }

    /** @param agent what the browser says of itself, or null */
    public static Browser of(String origin, String agent) {
        return new Browser(origin, first(PROGRAMS, agent, "program") + ", " + first(SYSTEMS, agent, "system"));
    }

    private static String first(Map<String, String> known, String agent, String otherwise) {
        return known.entrySet().stream()
                .filter(entry -> agent != null && agent.contains(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseGet(() -> Messages.text("account_device.label." + otherwise));
    }

    /** The network to which the address belongs, as far as one person can move in it. */
    public String network() {
        if (origin.indexOf(':') < 0) {
            return origin;
        }
        String[] groups = origin.split(":", -1);
        StringBuilder network = new StringBuilder();
        for (int i = 0; i < Math.min(4, groups.length) && !groups[i].isEmpty(); i++) {
            network.append(groups[i]).append(':');
        }
        return network.append(":/64").toString();
    }
}
