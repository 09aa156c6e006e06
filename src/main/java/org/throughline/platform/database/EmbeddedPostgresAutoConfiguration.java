package org.throughline.platform.database;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.server.servlet.ConfigurableServletWebServerFactory;
import org.springframework.context.annotation.Bean;

/**
 * Starts an embedded PostgreSQL with its data in {@code var/postgres}; they are kept
 * between runs. Backs off if a database is named ({@code SPRING_DATASOURCE_URL}); the
 * packaged application does not contain it. It asks for a password that the first start
 * makes, because other people may work on the same machine. With the embedded database
 * the application accepts connections from the local machine only, because the sample
 * accounts are public.
 */
@AutoConfiguration(before = DataSourceAutoConfiguration.class)
@ConditionalOnClass(EmbeddedPostgres.class)
@ConditionalOnMissingBean(JdbcConnectionDetails.class)
@ConditionalOnProperty(name = "spring.datasource.url", matchIfMissing = true, havingValue = "embedded")
public class EmbeddedPostgresAutoConfiguration {

	private static final Path HOME = Path.of("var").toAbsolutePath();

	private final Path data = HOME.resolve("postgres");

	private final EmbeddedPassword password = EmbeddedPassword.of(this.data);

	@Bean(destroyMethod = "close")
	EmbeddedPostgres embeddedPostgres() throws IOException, SQLException {
		var postgres = EmbeddedPostgres.builder()
			.setDataDirectory(this.data)
			.setCleanDataDirectory(false)
			.setOverrideWorkingDirectory(HOME.resolve("postgres-binaries").toFile())
			.setServerConfig("fsync", "on")
			.setServerConfig("synchronous_commit", "on")
			.setServerConfig("max_connections", "60")
			.setPGStartupWait(Duration.ofSeconds(60))
			.setConnectConfig("password", this.password.text())
			.setDataDirectoryCustomizer(EmbeddedPostgresAutoConfiguration::stopOrphan)
			.start();
		this.password.require(postgres.getPostgresDatabase());
		return postgres;
	}

	@Bean
	JdbcConnectionDetails jdbcConnectionDetails(EmbeddedPostgres postgres) {
		return new JdbcConnectionDetails() {

			@Override
			public String getUsername() {
				return "postgres";
			}

			@Override
			public String getPassword() {
				return EmbeddedPostgresAutoConfiguration.this.password.text();
			}

			@Override
			public String getJdbcUrl() {
				return postgres.getJdbcUrl("postgres", "postgres");
			}

		};
	}

	@Bean
	@ConditionalOnProperty(name = "server.address", matchIfMissing = true, havingValue = "never")
	WebServerFactoryCustomizer<ConfigurableServletWebServerFactory> thisMachineOnly() {
		return (factory) -> factory.setAddress(InetAddress.getLoopbackAddress());
	}

	/**
	 * Stops a server left running by a killed application. The lock of the data folder is
	 * held when this runs, so a running server there has lost its application.
	 */
	private static void stopOrphan(File dataFolder) {
		Path pidFile = dataFolder.toPath().resolve("postmaster.pid");
		if (!Files.exists(pidFile)) {
			return;
		}
		try {
			long pid = Long.parseLong(Files.readAllLines(pidFile).get(0).strip());
			var orphan = ProcessHandle.of(pid)
				.filter((process) -> process.info().command().orElse("").contains("postgres"));
			if (orphan.isPresent()) {
				orphan.get().destroy();
				orphan.get().onExit().get(30, TimeUnit.SECONDS);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (NumberFormatException | IndexOutOfBoundsException ex) {
			// no process is named: PostgreSQL itself decides what to do with the file
		}
		catch (Exception ex) {
			throw new IllegalStateException("The PostgreSQL left behind in " + dataFolder + " does not stop", ex);
		}
	}

}
