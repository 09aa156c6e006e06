package org.throughline.platform.database;

import java.util.List;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import org.throughline.ApplicationTest;
import org.throughline.LoggedText;
import org.throughline.account.People;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

/** The log names the rule that was broken, never the content that broke it. */
@ApplicationTest
class LogContentTests {

	private static final String PLANTED = "planted-word-zebra";

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private People people;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private JdbcTemplate template;

	@Test
	void failureOfStatementDoesNotRevealItsValues() {
		var failure = catchThrowable(() -> this.jdbc
			.sql("insert into theme (id, slug, name, version) values (gen_random_uuid(), :slug, null, 0)")
			.param("slug", PLANTED)
			.update());
		assertThat(failure).isInstanceOf(DataIntegrityViolationException.class);
		assertThat(failure.getMessage()).doesNotContain(PLANTED).contains("null value");
	}

	@Test
	void failureOfBatchDoesNotRevealItsValues() {
		var failure = catchThrowable(() -> this.template.batchUpdate(
				"insert into theme (id, slug, name, version) values (gen_random_uuid(), ?, null, 0)",
				List.of(new Object[] { PLANTED }, new Object[] { PLANTED })));
		assertThat(failure).isInstanceOf(DataIntegrityViolationException.class);
		assertThat(failure.getMessage()).doesNotContain(PLANTED);
	}

	@Test
	void wordsOfFormThatTheDatabaseRefusesAreNotLogged() {
		this.jdbc.sql("alter table theme add constraint planted_ck check (name not like '%zebra%') not valid").update();
		try (var log = new LoggedText()) {
			assertThat(send("/manage/themes/new", "")).hasStatus(422);
			assertThat(log.toString()).doesNotContain(PLANTED);
		}
		finally {
			this.jdbc.sql("alter table theme drop constraint planted_ck").update();
		}
	}

	@Test
	void wordsOfEditConflictAreNotLogged() {
		assertThat(send("/manage/themes/new", "")).hasStatus3xxRedirection();
		this.jdbc.sql("update theme set description = 'Words of another person', version = version + 1").update();
		String slug = this.jdbc.sql("select slug from theme").query(String.class).single();
		try (var log = new LoggedText()) {
			assertThat(send("/manage/themes/" + slug, "0")).hasStatus(409);
			assertThat(log.toString()).doesNotContain(PLANTED, "Words of another person");
		}
	}

	private MvcTestResult send(String address, String version) {
		return this.mvc.post()
			.uri(address)
			.with(csrf())
			.with(user(this.people.administrator()))
			.param("name", "A " + PLANTED)
			.param("description", "About a " + PLANTED)
			.param("version", version)
			.exchange();
	}

}
