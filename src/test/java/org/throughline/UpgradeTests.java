package org.throughline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import jakarta.persistence.EntityManagerFactory;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Restores the database of every release, and of the sample as it is now, and upgrades
 * it. At a release {@code ./mvnw test -Dtest=UpgradeTests -Drelease=1.0.0} keeps the
 * sample as the database of that release, in {@code src/test/resources/releases}.
 */
@SampleTest
class UpgradeTests {

	private static final Path RELEASES = Path.of("src/test/resources/releases");

	private static final TestServer SERVER = TestServer.running();

	@TempDir
	private static Path folder;

	@Autowired
	private ApplicationContext application;

	@Autowired
	private TestDatabase.Current database;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private MockMvcTester mvc;

	static List<Path> dumps() throws IOException {
		String release = System.getProperty("release", "");
		Path now = release.isEmpty() ? folder.resolve("now.zip") : RELEASES.resolve(release + ".zip");
		ReleaseDump.write(database(FreshDatabaseListener.SAMPLE), now);
		try (Stream<Path> kept = Files.list(RELEASES)) {
			var dumps = new ArrayList<>(kept.filter((file) -> file.toString().endsWith(".zip")).toList());
			if (release.isEmpty()) {
				dumps.add(now);
			}
			return dumps;
		}
	}

	@ParameterizedTest
	@MethodSource("dumps")
	void databaseOfReleaseIsUpgradedAndRead(Path dump) throws Exception {
		String upgraded = SERVER.copyOf("template0");
		ReleaseDump.restore(dump, database(upgraded));
		var filled = filled(JdbcClient.create(database(upgraded)));
		Flyway.configure()
			.dataSource(database(upgraded))
			.locations("classpath:db/migration", "classpath:releases/later")
			.load()
			.migrate();
		SERVER.keepAsTemplate(upgraded, "template_" + upgraded);
		SERVER.discard(upgraded);
		this.database.replaceBy("template_" + upgraded);
		this.application.publishEvent(new DatabaseReplaced(this.database));
		assertThat(filled(this.jdbc)).containsAll(filled).contains("annual_report", "paper_edition", "history");
		assertThat(this.jdbc.sql("select count(*) from partnership where later").query(Long.class).single())
			.isPositive();
		assertThat(this.jdbc.sql("""
				select name from edition_seal where not intact union all select name from paper_seal where not intact
				union all select name from file_checksums() where damaged > 0""").query(String.class).list()).isEmpty();
		this.application.getBean(EntityManagerFactory.class).unwrap(SessionFactory.class).getSchemaManager().validate();
		for (String page : List.of("/", "/oxfordshire", "/sitemap.xml")) {
			assertThat(this.mvc.get().uri(page).exchange()).hasStatusOk();
		}
	}

	@Test
	void changedMigrationOfReleaseIsFound() {
		String released = SERVER.copyOf(TestServer.EMPTY);
		JdbcClient.create(database(released))
			.sql("update flyway_schema_history set checksum = checksum + 1 where installed_rank = 1")
			.update();
		Path dump = folder.resolve("changed.zip");
		ReleaseDump.write(database(released), dump);
		assertThatExceptionOfType(FlywayValidateException.class)
			.isThrownBy(() -> ReleaseDump.restore(dump, database(SERVER.copyOf(TestServer.EMPTY))))
			.withMessageContaining("checksum");
	}

	/** The tables with rows. */
	private static List<String> filled(JdbcClient jdbc) {
		return jdbc.sql("select name from row_counts() where found > 0 order by name").query(String.class).list();
	}

	private static DriverManagerDataSource database(String name) {
		return new DriverManagerDataSource(SERVER.url(name), SERVER.username(), SERVER.password());
	}

}
