package org.throughline.platform.form;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.throughline.ApplicationTest;
import org.throughline.account.People;

import static org.assertj.core.api.Assertions.assertThat;

@ApplicationTest
class UnsavedTextsTests {

	@Autowired
	private UnsavedTexts texts;

	@Autowired
	private People people;

	@Autowired
	private JdbcClient jdbc;

	@Test
	void textIsForgottenAfterThirtyDays() {
		this.jdbc
			.sql("""
					insert into unsaved_text (id, person_id, page, content, kept_at)
					select gen_random_uuid(), :person, '/page of day ' || days, '%2F&%2F', now() - make_interval(days => days)
					from unnest(array[1, 29, 31, 400]) days""")
			.param("person", this.people.someone().id())
			.update();
		this.texts.clearOld();
		assertThat(this.jdbc.sql("select page from unsaved_text order by kept_at desc").query(String.class).list())
			.containsExactly("/page of day 1", "/page of day 29");
	}

}
