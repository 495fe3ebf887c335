package pl.kooperacja.testing;

import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.SharedCacheMode;
import jakarta.persistence.ValidationMode;
import jakarta.persistence.spi.ClassTransformer;
import jakarta.persistence.spi.PersistenceUnitInfo;
import jakarta.persistence.spi.PersistenceUnitTransactionType;
import java.io.InputStream;
import java.net.URL;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import javax.xml.parsers.DocumentBuilderFactory;
import org.eclipse.persistence.jpa.PersistenceProvider;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import pl.kooperacja.shared.Database;

/** The persistence unit of the site, read from its own file, but with transactions and connections of the test. */
final class ProductionUnit implements PersistenceUnitInfo {
    private final DataSource dataSource;
    private final Document file;

    private ProductionUnit(DataSource dataSource) throws Exception {
        this.dataSource = dataSource;
        try (InputStream in = Database.class.getResourceAsStream("/META-INF/persistence.xml")) {
            this.file =
                    DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(in);
        }
    }

    static EntityManagerFactory factory(DataSource dataSource) {
        try {
            // factories of one session name share their connections
            return new PersistenceProvider()
                    .createContainerEntityManagerFactory(
                            new ProductionUnit(dataSource),
                            Map.of("eclipselink.session-name", UUID.randomUUID().toString()));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private String text(String element) {
        return file.getElementsByTagName(element).item(0).getTextContent().strip();
    }

    @Override
    public String getPersistenceUnitName() {
        return ((Element) file.getElementsByTagName("persistence-unit").item(0)).getAttribute("name");
    }

    @Override
    public String getPersistenceProviderClassName() {
        return PersistenceProvider.class.getName();
    }

    @Override
    public PersistenceUnitTransactionType getTransactionType() {
        return PersistenceUnitTransactionType.RESOURCE_LOCAL;
    }

    @Override
    public DataSource getJtaDataSource() {
        return null;
    }

    @Override
    public DataSource getNonJtaDataSource() {
        return dataSource;
    }

    @Override
    public List<String> getMappingFileNames() {
        return List.of();
    }

    @Override
    public List<URL> getJarFileUrls() {
        return List.of();
    }

    @Override
    public URL getPersistenceUnitRootUrl() {
        return Database.class.getProtectionDomain().getCodeSource().getLocation();
    }

    @Override
    public List<String> getManagedClassNames() {
        NodeList classes = file.getElementsByTagName("class");
        return IntStream.range(0, classes.getLength())
                .mapToObj(i -> classes.item(i).getTextContent().strip())
                .toList();
    }

    @Override
    public boolean excludeUnlistedClasses() {
        return Boolean.parseBoolean(text("exclude-unlisted-classes"));
    }

    @Override
    public SharedCacheMode getSharedCacheMode() {
        return SharedCacheMode.valueOf(text("shared-cache-mode"));
    }

    @Override
    public ValidationMode getValidationMode() {
        return ValidationMode.valueOf(text("validation-mode"));
    }

    @Override
    public Properties getProperties() {
        Properties properties = new Properties();
        NodeList all = file.getElementsByTagName("property");
        for (int i = 0; i < all.getLength(); i++) {
            Element property = (Element) all.item(i);
            properties.setProperty(property.getAttribute("name"), property.getAttribute("value"));
        }
        return properties;
    }

    @Override
    public String getPersistenceXMLSchemaVersion() {
        return "3.0";
    }

    @Override
    public ClassLoader getClassLoader() {
        return Database.class.getClassLoader();
    }

    @Override
    public void addTransformer(ClassTransformer transformer) {
        // nothing is woven
    }

    @Override
    public ClassLoader getNewTempClassLoader() {
        return getClassLoader();
    }
}
