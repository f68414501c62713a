package org.thesop.launcher;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** The paper's empty database in a new home, without the paper: for tests of what is in the database. */
public final class DatabaseAlone implements AutoCloseable {

    private final Postgres postgres;
    private final PortClaims ports;
    private final PGSimpleDataSource source = new PGSimpleDataSource();

    private DatabaseAlone(Postgres postgres, Secrets secrets, PortClaims ports) {
        this.postgres = postgres;
        this.ports = ports;
        source.setUrl(postgres.url(Postgres.PAPER));
        source.setUser(Postgres.PAPER);
        source.setPassword(secrets.get(Secrets.Name.PAPER_DATABASE_PASSWORD));
    }

    /** @param folder of the home, empty */
    public static DatabaseAlone in(Path folder) throws IOException, SQLException {
        var home = new Home(folder, Path.of("target", "kept").toAbsolutePath());
        var secrets = Secrets.of(home.secrets());
        var ports = new PortClaims();
        var postgres = new Postgres(home, secrets, ports.free());
        postgres.start();
        return new DatabaseAlone(postgres, secrets, ports);
    }

    public DataSource source() {
        return source;
    }

    @Override
    public void close() throws IOException {
        postgres.stop();
        ports.close();
    }
}
