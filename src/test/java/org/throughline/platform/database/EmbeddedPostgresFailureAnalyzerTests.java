package org.throughline.platform.database;

import java.util.Objects;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.BeanCreationException;
import org.springframework.boot.diagnostics.FailureAnalysis;

import static org.assertj.core.api.Assertions.assertThat;

class EmbeddedPostgresFailureAnalyzerTests {

	private final EmbeddedPostgresFailureAnalyzer analyzer = new EmbeddedPostgresFailureAnalyzer();

	@Test
	void knowsAnotherInstanceInTheSameFolder() {
		var analysis = analysis(failure("embeddedPostgres", "could not lock /home/x/var/postgres/epg-lock"));
		assertThat(analysis.getDescription()).contains("another Throughline runs in this folder");
		assertThat(analysis.getAction()).contains("SPRING_DATASOURCE_URL");
	}

	@Test
	void offersADatabaseOfOnesOwnWhateverTheReason() {
		var analysis = analysis(failure("embeddedPostgres", "Process [/x/initdb, -A, trust] failed"));
		assertThat(analysis.getAction()).contains("SPRING_DATASOURCE_URL");
	}

	@Test
	void leavesOtherFailuresToOthers() {
		assertThat(this.analyzer.analyze(failure("reportService", "could not lock"))).isNull();
	}

	private FailureAnalysis analysis(Throwable failure) {
		return Objects.requireNonNull(this.analyzer.analyze(failure));
	}

	private static Throwable failure(String bean, String reason) {
		var cause = new BeanCreationException(bean, "failed", new IllegalStateException(reason));
		return new BeanCreationException("dataSource", "failed", cause);
	}

}
