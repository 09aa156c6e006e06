package org.throughline.platform.database;

import java.util.Objects;

import javax.sql.DataSource;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.BeanCreationException;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import org.throughline.ServiceTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

@ServiceTest
@Transactional(propagation = Propagation.NOT_SUPPORTED)
class MigrationFailureAnalyzerTests {

	@Autowired
	private DataSource dataSource;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private Flyway flyway;

	private final DefaultListableBeanFactory beans = new DefaultListableBeanFactory();

	@Test
	void oldEmbeddedDatabaseIsToBeDeleted() {
		this.beans.registerBeanDefinition("embeddedPostgres", new RootBeanDefinition(Object.class));
		assertThat(line(startAfterMigrationsWereEdited()))
			.isEqualTo("the database in the folder var/ was created by another version of Throughline. "
					+ "Delete the folder var/ and start again.");
	}

	@Test
	void databaseOfTheUserIsNotToBeDeleted() {
		assertThat(line(startAfterMigrationsWereEdited())).contains("another version of Throughline")
			.doesNotContainIgnoringCase("delete");
	}

	@Test
	void databaseOfNewerVersionIsRefused() {
		this.jdbc.sql("""
				insert into flyway_schema_history (installed_rank, version, description, type, script, checksum,
				  installed_by, execution_time, success)
				values (9999, '299901010000', 'later', 'SQL', 'V299901010000__later.sql', 1, 'test', 1, true)""")
			.update();
		var failure = catchThrowable(this.flyway::migrate);
		assertThat(failure).isInstanceOf(FlywayValidateException.class);
		this.jdbc.sql("delete from flyway_schema_history where installed_rank = 9999").update();
	}

	@Test
	void failedMigrationIsExplainedInOneLine() {
		var failure = catchThrowable(() -> Flyway.configure()
			.dataSource(this.dataSource)
			.table("other_history")
			.baselineOnMigrate(true)
			.baselineVersion("0")
			.locations("classpath:broken")
			.load()
			.migrate());
		assertThat(line(new BeanCreationException("flywayInitializer", "failed", failure)))
			.startsWith("a change of the database's tables failed")
			.contains("V1__broken.sql", "restore");
	}

	@Test
	void otherFailuresAreLeftToOtherAnalyzers() {
		assertThat(new MigrationFailureAnalyzer(this.beans).analyze(new IllegalStateException())).isNull();
	}

	private Throwable startAfterMigrationsWereEdited() {
		this.jdbc.sql("update flyway_schema_history set checksum = 1 where installed_rank = 3").update();
		var failure = catchThrowable(() -> Flyway.configure().dataSource(this.dataSource).load().migrate());
		return new BeanCreationException("flywayInitializer", "failed", failure);
	}

	private String line(Throwable failure) {
		var analysis = Objects.requireNonNull(new MigrationFailureAnalyzer(this.beans).analyze(failure));
		return analysis.getDescription() + " " + analysis.getAction();
	}

}
