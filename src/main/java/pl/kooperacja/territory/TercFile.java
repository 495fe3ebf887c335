package pl.kooperacja.territory;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import pl.kooperacja.shared.Messages;

/** The official register TERC as it is given out, in CSV or in XML, read line by line. */
public final class TercFile {
    private static final List<String> COLUMNS = List.of("WOJ", "POW", "GMI", "RODZ", "NAZWA");
    private static final Pattern TWO = Pattern.compile("\\d{2}");
    private static final int MOST_FAULTS = 50;
    private static final int LONGEST_LINE = 1000;
    private static final int MOST_ROWS = 20_000;

    private final List<Row> rows = new ArrayList<>();
    private final List<Fault> faults = new ArrayList<>();

    /** A county or a gmina of the register. */
    record Row(String code, String name, AreaKind kind) {}

    /** A line that says nothing one can use, and why. */
    public record Fault(int line, String words) {}

    private TercFile() {}

    /** Reads all of it; what is wrong stands among the {@link #faults}. */
    public static TercFile read(InputStream in) throws IOException {
        TercFile file = new TercFile();
        PushbackInputStream start = new PushbackInputStream(in, 3);
        byte[] first = start.readNBytes(3);
        boolean marked = first.length == 3 && first[0] == (byte) 0xef && first[1] == (byte) 0xbb;
        if (!marked) {
            start.unread(first);
        }
        int character = start.read();
        if (character >= 0) {
            start.unread(character);
        }
        if (character == '<') {
            file.xml(start);
        } else {
            file.csv(start);
        }
        return file;
    }

    List<Row> rows() {
        return rows;
    }

    /** What is wrong, in the order of lines. */
    public List<Fault> faults() {
        return faults;
    }

    public int count() {
        return rows.size();
    }

    private void csv(InputStream in) throws IOException {
        BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        List<String> columns = null;
        int number = 0;
        for (String line = lines.readLine(); line != null && !full(); line = lines.readLine()) {
            number++;
            List<String> cells = Arrays.asList(line.strip().split(";", -1));
            if (line.isBlank()) {
                continue;
            }
            if (columns == null) {
                columns = cells.stream()
                        .map(cell -> cell.toUpperCase(Locale.ROOT))
                        .toList();
                if (!columns.containsAll(COLUMNS)) {
                    wrong(number, "territory.terc-columns");
                    return;
                }
            } else if (line.length() > LONGEST_LINE || cells.size() < columns.size()) {
                wrong(number, "territory.terc-cells");
            } else {
                Map<String, String> values = new HashMap<>();
                for (int i = 0; i < columns.size(); i++) {
                    values.put(columns.get(i), cells.get(i).strip());
                }
                row(number, values);
            }
        }
    }

    /** Both layouts there were: elements named by columns, and {@code <col name="WOJ">}. */
    private void xml(InputStream in) throws IOException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        XMLStreamReader xml = null;
        try {
            xml = factory.createXMLStreamReader(in, "UTF-8");
            Map<String, String> values = new HashMap<>();
            while (xml.hasNext() && !full()) {
                int event = xml.next();
                if (event == XMLStreamConstants.START_ELEMENT) {
                    String named = xml.getAttributeValue(null, "name");
                    String column = (named == null ? xml.getLocalName() : named).toUpperCase(Locale.ROOT);
                    if (column.equals("ROW")) {
                        values.clear();
                    } else if (COLUMNS.contains(column)) {
                        values.put(column, xml.getElementText().strip());
                    }
                } else if (event == XMLStreamConstants.END_ELEMENT
                        && xml.getLocalName().equalsIgnoreCase("row")) {
                    row(xml.getLocation().getLineNumber(), values);
                }
            }
        } catch (XMLStreamException e) {
            wrong(e.getLocation() == null ? 1 : e.getLocation().getLineNumber(), "territory.terc-xml");
        } finally {
            close(xml);
        }
    }

    private static void close(XMLStreamReader xml) throws IOException {
        if (xml != null) {
            try {
                xml.close();
            } catch (XMLStreamException e) {
                throw new IOException(e);
            }
        }
    }

    private boolean full() {
        return rows.size() >= MOST_ROWS || faults.size() >= MOST_FAULTS;
    }

    private void wrong(int line, String key) {
        faults.add(new Fault(line, Messages.text(key)));
    }

    /** Voivodeships are known, and what lies inside a gmina is no area of ours. */
    private void row(int line, Map<String, String> values) {
        String voivodeship = values.getOrDefault("WOJ", "");
        String county = values.getOrDefault("POW", "");
        String gmina = values.getOrDefault("GMI", "");
        String kind = values.getOrDefault("RODZ", "");
        String name = values.getOrDefault("NAZWA", "");
        if (Voivodeship.byTeryt(voivodeship).isEmpty()) {
            wrong(line, "territory.terc-voivodeship");
        } else if (!county.isEmpty() && !TWO.matcher(county).matches()
                || !gmina.isEmpty() && !TWO.matcher(gmina).matches()
                || gmina.isEmpty() != kind.isEmpty()
                || kind.length() > 1
                || !gmina.isEmpty() && county.isEmpty()) {
            wrong(line, "territory.terc-code");
        } else if (name.isEmpty() || name.length() > Area.NAME_LENGTH) {
            wrong(line, "territory.terc-name");
        } else if (!county.isEmpty() && gmina.isEmpty()) {
            boolean city = county.charAt(0) >= '6';
            rows.add(new Row(voivodeship + county, name, city ? AreaKind.CITY_COUNTY : AreaKind.COUNTY));
        } else if (!gmina.isEmpty()) {
            Optional<AreaKind> known = AreaKind.ofGmina(kind.charAt(0));
            known.ifPresent(found -> rows.add(new Row(voivodeship + county + gmina + kind, name, found)));
        }
    }
}
