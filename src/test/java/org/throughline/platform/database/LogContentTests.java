package org.throughline.platform.database;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.throughline.ApplicationTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

/** The log names the rule that was broken, never the content that broke it. */
@ApplicationTest
@ExtendWith(OutputCaptureExtension.class)
class LogContentTests {

	private static final String PLANTED = "planted-word-zebra";

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private JdbcTemplate template;

	@Test
	void failureOfStatementDoesNotTellItsValues() {
		var failure = catchThrowable(() -> this.jdbc
			.sql("insert into theme (id, slug, name, version) values (gen_random_uuid(), :slug, null, 0)")
			.param("slug", PLANTED)
			.update());
		assertThat(failure).isInstanceOf(DataIntegrityViolationException.class);
		assertThat(failure.getMessage()).doesNotContain(PLANTED).contains("null value");
	}

	@Test
	void failureOfBatchDoesNotTellItsValues() {
		var failure = catchThrowable(() -> this.template.batchUpdate(
				"insert into theme (id, slug, name, version) values (gen_random_uuid(), ?, null, 0)",
				List.of(new Object[] { PLANTED }, new Object[] { PLANTED })));
		assertThat(failure).isInstanceOf(DataIntegrityViolationException.class);
		assertThat(failure.getMessage()).doesNotContain(PLANTED);
	}

}
