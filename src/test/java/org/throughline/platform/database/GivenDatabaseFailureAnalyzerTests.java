package org.throughline.platform.database;

import java.sql.SQLException;
import java.util.Objects;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.BeanCreationException;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

import static org.assertj.core.api.Assertions.assertThat;

class GivenDatabaseFailureAnalyzerTests {

	private final GivenDatabaseFailureAnalyzer analyzer = new GivenDatabaseFailureAnalyzer();

	@ParameterizedTest
	@CsvSource({ "08001, cannot be reached", "28P01, does not let Throughline in", "3D000, does not exist" })
	void saysWhatTheDatabaseAnswered(String state, String reason) {
		var failure = new BeanCreationException("flyway", "failed", new SQLException("answer", state));
		assertThat(this.analyzer.analyze(failure)).isNotNull()
			.satisfies((analysis) -> assertThat(analysis.getDescription()).contains(reason, "answer"));
	}

	@Test
	void leavesOtherFailuresToOthers() {
		assertThat(this.analyzer.analyze(new BeanCreationException("x", "y", new SQLException("syntax", "42601"))))
			.isNull();
	}

	@Test
	void saysThatNoDatabaseIsNamed() {
		new ApplicationContextRunner().withConfiguration(AutoConfigurations.of(DataSourceAutoConfiguration.class))
			.withClassLoader(new FilteredClassLoader("io.zonky"))
			.run((context) -> assertThat(this.analyzer.analyze(Objects.requireNonNull(context.getStartupFailure())))
				.isNotNull()
				.satisfies((analysis) -> assertThat(analysis.getAction()).contains("SPRING_DATASOURCE_URL")));
	}

}
