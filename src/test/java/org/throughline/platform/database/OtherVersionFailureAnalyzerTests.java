package org.throughline.platform.database;

import java.util.Objects;

import javax.sql.DataSource;

import org.flywaydb.core.Flyway;
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
class OtherVersionFailureAnalyzerTests {

	@Autowired
	private DataSource dataSource;

	@Autowired
	private JdbcClient jdbc;

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
	void otherFailuresAreLeftToOtherAnalyzers() {
		assertThat(new OtherVersionFailureAnalyzer(this.beans).analyze(new IllegalStateException())).isNull();
	}

	private Throwable startAfterMigrationsWereEdited() {
		this.jdbc.sql("update flyway_schema_history set checksum = 1 where installed_rank = 3").update();
		var failure = catchThrowable(() -> Flyway.configure().dataSource(this.dataSource).load().migrate());
		return new BeanCreationException("flywayInitializer", "failed", failure);
	}

	private String line(Throwable failure) {
		var analysis = Objects.requireNonNull(new OtherVersionFailureAnalyzer(this.beans).analyze(failure));
		return analysis.getDescription() + " " + analysis.getAction();
	}

}
