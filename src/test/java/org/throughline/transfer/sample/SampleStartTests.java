package org.throughline.transfer.sample;

import java.util.List;

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
import static org.mockito.BDDMockito.willThrow;
import static org.mockito.Mockito.mock;

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
		SampleImport sample = mock();
		var start = new SampleStart(sample);
		start.start();
		assertThat(start.isRunning()).isTrue();
		assertThat(start.getPhase()).isLessThan(Integer.MAX_VALUE - 2048);
	}

	@Test
	void saysWhereThroughlineIsAndHowToSignIn(CapturedOutput output) {
		new SampleStart(mock()).announce(new MockEnvironment().withProperty("local.server.port", "8123"));
		assertThat(output).contains("Throughline is at http://localhost:8123", "throughline-sample");
		assertThat(SampleAccount.ALL).allSatisfy((account) -> assertThat(output).contains(account.email()));
	}

	@Test
	void wrongFileOfTheSampleIsSaidInOneMessage() {
		SampleImport sample = mock();
		var problem = new FileProblem("sample/2024-25.yaml", 12, "statements[3].kind", "No.");
		willThrow(new FilesRefused(List.of(problem))).given(sample).loadWhereNothingIs();
		var start = new SampleStart(sample);
		var failure = catchThrowable(start::start);
		assertThat(new SampleFailureAnalyzer().analyze(failure)).isNotNull()
			.satisfies((analysis) -> assertThat(analysis.getDescription())
				.contains("sample/2024-25.yaml, line 12, statements[3].kind: No."));
		assertThat(start.isRunning()).isFalse();
	}

}
