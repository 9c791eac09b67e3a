package dev.holdfast.persistence.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import java.time.Duration;

/** A few connections, opened at once so that a wrong address or password shows at once. */
final class Pool {
    private static final Duration TIMEOUT = Duration.ofSeconds(10);

    private Pool() {}

    static HikariDataSource open(String url, Login login, SqlFaults faults) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("holdfast");
        config.setJdbcUrl(url);
        if (login.user() != null) {
            config.setUsername(login.user());
        }
        if (login.password() != null) {
            config.setPassword(login.password());
        }
        config.setMaximumPoolSize(4);
        config.setMinimumIdle(0);
        config.setConnectionTimeout(TIMEOUT.toMillis());
        // What the URL says of these wins.
        config.addDataSourceProperty("ApplicationName", "holdfast");
        config.addDataSourceProperty("connectTimeout", Long.toString(TIMEOUT.toSeconds()));
        config.addDataSourceProperty("tcpKeepAlive", "true");
        try {
            return new HikariDataSource(config);
        } catch (PoolInitializationException failure) {
            throw faults.of(failure);
        }
    }
}
