package org.throughline.transfer.sample;

import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.mock.env.MockEnvironment;

import org.throughline.platform.database.EmbeddedPostgresAutoConfiguration;
import org.throughline.transfer.files.FileProblem;
import org.throughline.transfer.files.FilesRefused;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

@ExtendWith(OutputCaptureExtension.class)
class SampleStartTests {

	private final ApplicationContextRunner application = new ApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(EmbeddedPostgresAutoConfiguration.class, SampleAutoConfiguration.class,
				DataSourceAutoConfiguration.class));

	@Test
	void givenDatabaseGetsNothingOfTheSample() {
		this.application.withPropertyValues("spring.datasource.url=jdbc:postgresql://db.example/throughline")
			.run((context) -> {
				assertThat(context).hasNotFailed();
				assertThat(context).doesNotHaveBean(EmbeddedPostgres.class);
				assertThat(context).doesNotHaveBean(SampleImport.class);
				assertThat(context).doesNotHaveBean(SampleStart.class);
			});
	}

	@Test
	void loadsBeforeWebServerStarts() {
		var loaded = new AtomicBoolean();
		var start = new SampleStart(() -> loaded.set(true));
		start.start();
		assertThat(loaded).isTrue();
		assertThat(start.isRunning()).isTrue();
		assertThat(start.getPhase()).isLessThan(Integer.MAX_VALUE - 2048);
	}

	@Test
	void saysWhereThroughlineIsAndHowToSignIn(CapturedOutput output) {
		new SampleStart(() -> {
		}).announce(new MockEnvironment().withProperty("local.server.port", "8123"));
		assertThat(output).contains("Throughline is at http://localhost:8123", "throughline-sample");
		assertThat(SampleAccount.ALL).allSatisfy((account) -> assertThat(output).contains(account.email()));
	}

	@Test
	void wrongFileOfTheSampleGivesOneMessage() {
		var problem = new FileProblem("sample/2024-25.yaml", 12, "statements[3].kind", "No.");
		var start = new SampleStart(() -> {
			throw new FilesRefused(List.of(problem));
		});
		var failure = catchThrowable(start::start);
		assertThat(new SampleFailureAnalyzer().analyze(failure)).isNotNull()
			.satisfies((analysis) -> assertThat(analysis.getDescription())
				.contains("sample/2024-25.yaml, line 12, statements[3].kind: No."));
		assertThat(start.isRunning()).isFalse();
	}

}
