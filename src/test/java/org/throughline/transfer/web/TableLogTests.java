package org.throughline.transfer.web;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import org.throughline.LoggedText;
import org.throughline.SamplePeople;
import org.throughline.SampleTest;

import static org.assertj.core.api.Assertions.assertThat;

/** The log never contains the texts of a table, even if the database refuses them. */
@SampleTest
class TableLogTests {

	private static final String PLANTED = "planted-word-zebra";

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private SamplePeople people;

	@Autowired
	private JdbcClient jdbc;

	@BeforeEach
	void removeRule() {
		this.jdbc.sql("alter table action drop constraint if exists planted_ck").update();
	}

	@Test
	void wordsThatTheDatabaseRefusesAreNotLogged() {
		var visit = new TableVisit(this.mvc, this.people);
		String upload = visit.bringIn("""
				Action,Owner
				Tell planted-word-zebra,Thames Valley Police
				Ask planted-word-zebra,Thames Valley Police
				""");
		assertThat(visit.page(upload).text()).contains("Tell " + PLANTED);
		this.jdbc.sql("alter table action add constraint planted_ck check (wording not like '%zebra%') not valid")
			.update();
		try (var log = new LoggedText()) {
			assertThat(visit.post(upload)).hasStatus(422).bodyText().contains("There is a problem");
			assertThat(log.toString()).doesNotContain(PLANTED);
		}
	}

}
